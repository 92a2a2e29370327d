/** One measure as lists show it: what it is, how it stands, and what became of it. */
import type { Measure, MeasureChange } from '../../../model/measures/measure.ts';
import { isPoint } from '../../../time/when.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toFew, type Few } from '../list/pages.ts';
import { toMark, type SourceMark } from '../sources/source-mark.ts';
import { listYears, toDayWords, toDays, type DateForm } from '../statement/said.ts';
import type { Name } from '../statement/speaker.ts';
import { findStandingRate, getPresentStanding } from './measure-standing.ts';
import {
  toMeasureMark,
  toRateText,
  toStandingMark,
  toUnit,
  type MeasureMark,
} from './measure-words.ts';

export interface ChangeLine {
  readonly mark: MeasureMark;
  readonly on: Pieces;
  /** From when it holds, if from another day. */
  readonly from: Pieces | undefined;
  /** It did hold from then: an entry of its own says so. */
  readonly isBegun: boolean;
  readonly rate: string | undefined;
}

export interface MeasureLine extends Link {
  readonly party: string | undefined;
  /** The name of whoever takes it. */
  readonly actor: string | undefined;
  readonly target: Name | undefined;
  readonly goods: string | undefined;
  /** How it stands. */
  readonly mark: MeasureMark;
  /** The last rate given: “10%”, “was 15%”, “100% threatened”. */
  readonly rate: string | undefined;
  readonly history: readonly ChangeLine[];
  /** Earlier entries that the list leaves out. */
  readonly hidden: number;
  /** The authority that the last entry to give one names, with where that was read. */
  readonly authority: { readonly text: string; readonly mark: SourceMark | undefined } | undefined;
  readonly relations: readonly MeasureRelation[];
}

export interface MeasureRelation {
  /** “Replaces”, “Changed by”. */
  readonly verb: string;
  readonly others: Few<Link>;
}

/** The most entries that a list shows of one measure. */
const MOST = 5;
/** The most measures that one is said to be bound to in one way. */
const MOST_BOUND = 20;

export function toMeasureLine(context: Context, measure: Measure, form: DateForm): MeasureLine {
  const { thing, party, actor, target, changes } = measure;
  const unit = toUnit(context, measure);
  const standing = getPresentStanding(context, measure);
  const rate = findStandingRate(context, measure, standing);
  const told = toChangeLines(context, changes, unit, form);
  const shown = told.length > MOST ? told.slice(-MOST) : told;
  return {
    ...toLink(thing),
    party,
    actor: actor?.caption,
    target: toTargetName(target),
    goods: thing.data.goods,
    mark: toStandingMark(context, standing.state.status),
    rate: rate && (rate.isPast ? context.words.measures.rateWas(rate.text) : rate.text),
    history: shown,
    hidden: told.length - shown.length,
    authority: findAuthority(context, changes),
    relations: listMeasureRelations(context, measure),
  };
}

/** An entry that only says that the one before it took effect is told with that one. */
function toChangeLines(
  context: Context,
  changes: readonly MeasureChange[],
  unit: string,
  form: DateForm,
): ChangeLine[] {
  const begun = new Set(changes.flatMap((change) => findBegun(change, changes) ?? []));
  return changes
    .filter((change) => !begun.has(change))
    .map((change) => {
      const { data, status, on, effective } = change;
      const isLater = effective !== undefined && toDays(effective).text !== toDays(on).text;
      return {
        mark: toMeasureMark(context, status),
        on: toDayWords(context, on, form),
        from: isLater ? toDayWords(context, effective, form) : undefined,
        isBegun: findBegun(change, changes) !== undefined,
        rate: data.rate === undefined ? undefined : toRateText(context, data.rate, unit),
      };
    });
}

function findAuthority(
  context: Context,
  changes: readonly MeasureChange[],
): MeasureLine['authority'] {
  const last = changes.findLast(({ data }) => data.authority !== undefined)?.data;
  if (last?.authority === undefined) return undefined;
  return { text: last.authority, mark: last.source && toMark(context, last.source) };
}

function findBegun(
  { effective, data, index }: MeasureChange,
  changes: readonly MeasureChange[],
): MeasureChange | undefined {
  if (effective === undefined || data.status === 'in-force') return undefined;
  const day = toDays(effective).text;
  return changes.find(
    (other) =>
      other.index > index &&
      other.data.status === 'in-force' &&
      other.data.rate === data.rate &&
      isPoint(other.on) &&
      toDays(other.on).text === day,
  );
}

/** The entry that decided what this one says to have taken effect; itself, if none did. */
export function findDecision(
  change: MeasureChange,
  changes: readonly MeasureChange[],
): MeasureChange {
  return changes.find((other) => findBegun(other, changes) === change) ?? change;
}

export function listMeasureRelations({ words }: Context, measure: Measure): MeasureRelation[] {
  const { supersedes, supersededBy, amends, amendedBy } = measure;
  const verbs = words.measures.relations;
  const rows = [
    [verbs.supersedes, supersedes],
    [verbs.supersededBy, supersededBy],
    [verbs.amends, amends],
    [verbs.amendedBy, amendedBy],
  ] as const;
  return rows.flatMap(([verb, others]) =>
    others.length === 0
      ? []
      : [
          {
            verb,
            others: toFew(
              others.map(({ thing }) => toLink(thing)),
              MOST_BOUND,
            ),
          },
        ],
  );
}

export function toTargetName(target: Measure['target']): Name | undefined {
  if (target === undefined) return undefined;
  return typeof target === 'string'
    ? { text: target, url: undefined }
    : { text: target.caption, url: target.url };
}

/** The form for a page that shows these measures. */
export function toMeasuresForm(measures: readonly Measure[]): DateForm {
  const years = new Set(
    measures.flatMap(({ changes }) =>
      changes.flatMap(({ on, effective }) => [
        ...listYears(on),
        ...(effective === undefined ? [] : listYears(effective)),
      ]),
    ),
  );
  return { year: years.size > 1 };
}
