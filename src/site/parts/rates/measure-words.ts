/** What a measure is and what became of it, in words. */
import type { Measure, MeasureChange, MeasureStatus } from '../../../model/measures/measure.ts';
import {
  findOpenEnd,
  sayRate,
  type Series,
  type SeriesChange,
} from '../../../model/measures/series.ts';
import { listSteps, type MeasureStep } from '../../../model/measures/steps.ts';
import { toPresentDay as toDay } from '../../../model/publication.ts';
import { addDays, fromDayText, toDayText } from '../../../time/calendar.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { type Context, once } from '../../context.ts';
import { toDayPieces, toShortDate, toShortDay } from '../dates.ts';
import { toLink } from '../links.ts';
import { toMark } from '../sources/sources.ts';

export interface MeasureMark {
  /** How its line is drawn. */
  readonly line:
    'in-force' | 'in-part' | 'announced' | 'threatened' | 'paused' | 'ended' | 'unknown';
  readonly label: string;
}

const LINES: Readonly<Record<MeasureStatus, MeasureMark['line']>> = {
  threatened: 'threatened',
  announced: 'announced',
  'in-force': 'in-force',
  amended: 'in-force',
  paused: 'paused',
  'partly-paused': 'in-part',
  'struck-down': 'ended',
  expired: 'ended',
  'never-in-force': 'ended',
  'not-followed': 'unknown',
  replaced: 'ended',
};

export function toMeasureMark({ words }: Context, status: MeasureStatus): MeasureMark {
  return { line: toMarkLine(status), label: words.measures.statuses[status] };
}

export function toMarkLine(status: MeasureStatus): MeasureMark['line'] {
  return LINES[status];
}

/** As it stands: what was changed and holds is in force. */
export function toStandingMark(context: Context, status: MeasureStatus): MeasureMark {
  return toMeasureMark(context, status === 'amended' ? 'in-force' : status);
}

/** “145%”, “3 dollars”. */
export function toRateText({ words }: Context, rate: number, unit: string): string {
  return sayRate(words, rate, unit);
}

export function toUnit({ publication }: Context, { thing }: Measure): string {
  const { series, unit = '' } = thing.data;
  const own = publication.record.series.find(({ data }) => data.id === series);
  return own?.data.unit ?? unit;
}

/** `port-fee` → “Port fee”; the publisher’s own name comes first. */
export function toInstrumentName({ publication, words }: Context, instrument: string): string {
  const own = publication.about.vocabulary?.instruments;
  const known: Readonly<Record<string, string>> = { ...words.measures.instruments, ...own };
  return known[instrument] ?? words.text.capital(instrument.replaceAll('-', ' '));
}

/** Where it was read that a measure became something. */
export type MeasureSource = NonNullable<ReturnType<typeof findPublishedSource>>;

export function findPublishedSource(context: Context, { data: { source } }: MeasureChange) {
  if (source === undefined) return undefined;
  const outlet = context.publication.entities.get(source.outlet);
  const { rates } = context.words;
  return {
    outlet: outlet && toLink(outlet),
    title: source.title ?? (source.official === undefined ? rates.report : rates.officialDocument),
    url: source.url,
    unlinked: source.unlinked,
    published:
      source.published === undefined
        ? undefined
        : toShortDay(context, source.published, context.publication.about.zone),
    // It is the text itself, not a report of it.
    isOfficial: source.official !== undefined,
    mark: toMark(context, source),
  };
}

/** The day up to which the record is told, for views. */
export function toPresentDay({ publication }: Context): string {
  return toDay(publication);
}

/** What is decided for a day after the end of the record has not begun, and may never. */
export function listBegun(context: Context, { changes }: Series): readonly SeriesChange[] {
  const present = toPresentDay(context);
  return present === '' ? changes : changes.filter(({ on }) => on <= present);
}

/**
 * A sum of which the record does not say how it went on: one of its measures has passed its own end, and no step
 * followed.
 */
export type RateEnd = NonNullable<ReturnType<typeof findRateEnd>>;

/** Of the sum from `change` to the next one; without a change as the record ends. */
export function findRateEnd(context: Context, series: Series, change?: SeriesChange) {
  const present = toPresentDay(context);
  const next = change && series.changes[series.changes.indexOf(change) + 1];
  const before = next && toDayText(addDays(fromDayText(next.on), -1));
  const end = findOpenEnd(series, before === undefined || present < before ? present : before);
  return (
    end && {
      measure: toLink(end.measure.thing),
      until: toDayPieces(context, end.until),
      // The last day of which the sum is known, and that in words.
      last: end.last,
      day: toShortDate(context, end.last, context.publication.about.zone),
    }
  );
}

/** The last day of which all of them are known, if the record goes on after that. */
export function findKnownDay(context: Context, series: readonly Series[]): Pieces | undefined {
  const ends = series.flatMap((one) => findRateEnd(context, one) ?? []);
  return ends.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))[0]?.day;
}

// The steps of a measure as far as the record goes, and what readers are told of each.

/** Made once for a measure: its own page, the ledger and every rate that it is part of ask for them. */
export const getSteps = once((context, measure: Parameters<typeof listSteps>[0]) =>
  listSteps(measure, toPresentDay(context) || LAST),
);

/** Without a record all that is written is known. */
const LAST = '9999-12-31';

export function toCause(step: MeasureStep | undefined) {
  return {
    // Why, in a sentence.
    cause: step?.cause,
    item: step?.item && toLink(step.item),
    event: step?.event && toLink(step.event),
  };
}

/** The act that made a step: its authority, of the decision or of the entry that says that it took effect. */
export function findAct({ change, begun }: MeasureStep): string | undefined {
  return change.data.authority ?? begun?.data.authority;
}
