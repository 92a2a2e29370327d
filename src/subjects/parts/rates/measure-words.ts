/** What a measure is and what became of it, in words. */
import type { Measure, MeasureStatus } from '../../../model/measures/measure.ts';
import type { Context } from '../../context.ts';

export interface MeasureMark {
  /** How its line is drawn. */
  readonly line:
    'in-force' | 'in-part' | 'announced' | 'threatened' | 'paused' | 'ended' | 'unknown';
  /** “In force”. */
  readonly label: string;
}

const MARKS: Readonly<Record<MeasureStatus, MeasureMark>> = {
  threatened: { line: 'threatened', label: 'Threatened' },
  announced: { line: 'announced', label: 'Announced' },
  'in-force': { line: 'in-force', label: 'In force' },
  amended: { line: 'in-force', label: 'Changed' },
  paused: { line: 'paused', label: 'Paused' },
  'partly-paused': { line: 'in-part', label: 'In force in part' },
  'struck-down': { line: 'ended', label: 'Struck down' },
  expired: { line: 'ended', label: 'Expired' },
  'never-in-force': { line: 'ended', label: 'Never in force' },
  'not-followed': { line: 'unknown', label: 'Not followed' },
  replaced: { line: 'ended', label: 'Replaced' },
};

export function toMeasureMark(status: MeasureStatus): MeasureMark {
  return MARKS[status];
}

/** As it stands: what was changed and holds is in force. */
export function toStandingMark(status: MeasureStatus): MeasureMark {
  return MARKS[status === 'amended' ? 'in-force' : status];
}

/** “145%”, “3 dollars”. */
export function toRateText(rate: number, unit: string): string {
  return unit === 'percent' ? `${String(rate)}%` : `${String(rate)} ${unit}`.trim();
}

export function toUnit({ publication }: Context, { thing }: Measure): string {
  const { series, unit = '' } = thing.data;
  const own = publication.record.series.find(({ data }) => data.id === series);
  return own?.data.unit ?? unit;
}

/** `port-fee` → “Port fee”. */
export function toInstrumentName(instrument: string): string {
  const words = instrument.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
