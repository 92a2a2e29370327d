/** The parts of a date that reference managers know: a day, a month or a year, or two of them. */
import { isPoint, type Point, type When } from '../../time/when.ts';

export interface Issued {
  /** `[2025, 2, 12]`, `[2025, 2]`, `[2025]`, as far as it is known. */
  readonly start: readonly number[];
  readonly end: readonly number[] | undefined;
  /** Uncertain or approximate. */
  readonly isDoubtful: boolean;
  /** The end of an interval that is not known: then `start` is the one that is. */
  readonly isOpen: 'start' | 'end' | undefined;
}

/** A time counts by the day that its own clock shows, as it is printed on the piece. `undefined` for a decade or century. */
export function findIssued(when: When | undefined): Issued | undefined {
  if (when === undefined) return undefined;
  const ends = isPoint(when) ? [when] : [when.start, when.end].filter(isPoint);
  const [start, end] = ends.map(toParts);
  if (start === undefined || start.length === 0) return undefined;
  return {
    start,
    end: end?.length === 0 ? undefined : end,
    isDoubtful: when.uncertain || when.approximate,
    isOpen: isPoint(when) || ends.length > 1 ? undefined : isPoint(when.start) ? 'end' : 'start',
  };
}

function toParts({ year, month, day, precision }: Point): number[] {
  if (precision === 'decade' || precision === 'century') return [];
  return [year, month, day].filter((part) => part !== null);
}
