/** One measure as lists show it: what it is and how it stands. */
import type { Measure } from '../../../model/measures/measure.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { toFew, type Few } from '../list/pages.ts';
import type { Rich } from '../question/rich.ts';
import type { Name } from '../statement/speaker.ts';
import { findStandingRate, getPresentStanding, toStandingWords } from './measure-standing.ts';
import { toStandingMark, type MeasureMark } from './measure-words.ts';

export interface MeasureLine extends Link {
  readonly party: string | undefined;
  /** The name of whoever takes it. */
  readonly actor: string | undefined;
  readonly target: Name | undefined;
  /** How it stands, since when, and at which rate. */
  readonly mark: MeasureMark;
  readonly standing: Rich;
  /** The last rate given: “10%”, “was 15%”, “100% threatened”. */
  readonly rate: string | undefined;
}

export interface MeasureRelation {
  /** “Replaces”, “Changed by”. */
  readonly verb: string;
  readonly others: Few<Link>;
}

/** The most measures that one is said to be bound to in one way. */
const MOST_BOUND = 20;

export function toMeasureLine(context: Context, measure: Measure): MeasureLine {
  const { thing, party, actor, target } = measure;
  const standing = getPresentStanding(context, measure);
  const rate = findStandingRate(context, measure, standing);
  return {
    ...toLink(thing),
    party,
    actor: actor?.caption,
    target: toTargetName(target),
    mark: toStandingMark(context, standing.state.status),
    standing: toStandingWords(context, measure),
    rate: rate && (rate.isPast ? context.words.measures.rateWas({ rate: rate.text }) : rate.text),
  };
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
