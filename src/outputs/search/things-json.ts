/**
 * What the search page offers before any item: people, questions, measures and the like whose name was typed, and the
 * rates of a day. Its script loads this beside the index.
 */
import { THINGS_URL, toRateDayUrl } from '../../site/addresses/pages.ts';
import { toPath } from '../../site/addresses/files.ts';
import { KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { isKind, listThingNames, type Thing } from '../../model/thing.ts';
import { toPresentDay } from '../../model/present-day.ts';
import { sayRate } from '../../model/measures/series.ts';
import { toBase, toPrinted, type Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';

/** Kind, address, names, and, of a question, how it stands. */
export type ThingRow = readonly [
  kind: KindName,
  url: string,
  names: readonly string[],
  status?: string,
];

export interface RateRow {
  readonly title: string;
  /** Day, value in words, address of its page; oldest first. */
  readonly steps: readonly (readonly [day: string, value: string, url: string])[];
}

export interface ThingsFile {
  /** Those named most first. */
  readonly things: readonly ThingRow[];
  readonly rates: readonly RateRow[];
  /** Those that have a page, oldest first. */
  readonly days: readonly string[];
  /** The day up to which the record goes; empty of an empty one. */
  readonly last: string;
}

/** The rest is found by the index alone. At ninety bytes each they weigh as much as two words of it, when packed. */
const MOST = 500;
/** Items are what the index is for, pages of the desk are in the foot of every page, and days are found by their dates. */
const UNOFFERED: ReadonlySet<KindName> = new Set(['coverage', 'page', 'day']);
const OFFERED = KIND_NAMES.filter((kind) => !UNOFFERED.has(kind));

export function listThingsFile(context: Context): OutputFile[] {
  return [{ path: toPath(THINGS_URL), body: JSON.stringify(toThingsFile(context)) }];
}

export function toThingsFile(context: Context): ThingsFile {
  const { things } = context.publication;
  const all = OFFERED.flatMap((kind): readonly Thing[] => things.get(kind) ?? []);
  return {
    things: listNamedMost(context, all).map((thing) => toRow(context, thing)),
    rates: listRates(context),
    days: getDayPages(context.publication).days,
    last: toPresentDay(context.publication),
  };
}

function listNamedMost({ publication }: Context, all: readonly Thing[]): Thing[] {
  const weigh = (thing: Thing) => publication.coverage.get(thing.url)?.length ?? 0;
  return all
    .map((thing) => ({ thing, weight: weigh(thing) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ thing }) => thing);
}

function toRow(context: Context, thing: Thing): ThingRow {
  const url = toPrinted(toBase(context), thing.url);
  const status = isKind(thing, 'question')
    ? context.publication.record.questions.get(thing.url)?.state.status
    : undefined;
  const names = listThingNames(thing);
  return status === undefined ? [thing.kind, url, names] : [thing.kind, url, names, status];
}

function listRates(context: Context): RateRow[] {
  const { publication, words } = context;
  return publication.record.series.map(({ data, changes }) => ({
    title: data.label ?? data.title,
    steps: changes.map(({ on, after }) => [
      on,
      sayRate(words, after.value, data.unit),
      toPrinted(toBase(context), toRateDayUrl(data.id, on)),
    ]),
  }));
}
