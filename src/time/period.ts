/**
 * Dates for programs, as ISO 8601: JSON-LD, the metadata of a page, what a citation tells a reference manager. There a date
 * stands alone, without the words that would tell of a doubt, so one in doubt is left out. Take `findDate` where the format
 * wants a day or a time, `findPeriod` where it takes an interval too, `toPeriod` where start and end have a field each.
 */
import { isPoint, type When } from './when.ts';
import { toDatetime } from './words/point-words.ts';

export interface Period {
  readonly start: string | undefined;
  /** Only of an interval. */
  readonly end: string | undefined;
}

/** An uncertain or approximate date is not told: ISO 8601 in structured data has no mark for it. */
export function toPeriod(when: When): Period {
  if (when.uncertain || when.approximate) return { start: undefined, end: undefined };
  if (isPoint(when)) return { start: toDatetime(when) ?? undefined, end: undefined };
  const [start, end] = [when.start, when.end].map((edge) =>
    isPoint(edge) ? (toDatetime(edge) ?? undefined) : undefined,
  );
  return { start, end };
}

/** `2025-02-03/2025-02-11`, `2025-02-03`; `undefined` for what is open, uncertain or approximate. */
export function findPeriod({ when }: { readonly when: When }): string | undefined {
  const { start, end } = toPeriod(when);
  if (isPoint(when)) return start;
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/** A day or a time, never an interval: `2025-02-03`; `undefined` for all else. */
export function findDate({ when }: { readonly when: When }): string | undefined {
  return isPoint(when) ? toPeriod(when).start : undefined;
}
