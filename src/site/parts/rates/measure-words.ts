/** What a measure is and what became of it, in words. */
import type { Measure, MeasureChange, MeasureStatus } from '../../../model/measures/measure.ts';
import { sayRate } from '../../../model/measures/series.ts';
import type { Context } from '../../context.ts';
import { toShortDay } from '../dates.ts';
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
