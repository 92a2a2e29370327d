/**
 * Dates for programs, as ISO 8601: for JSON-LD, the metadata of a page, and citations. Nothing beside them could
 * express doubt, so dates in doubt are left out. Use `findDate` for a day or a time, `findPeriod` if the format also
 * takes intervals, and `toPeriod` if start and end are separate fields.
 */
import { isPoint, type When } from './when.ts';
import { toDatetime } from './words/point-words.ts';

export interface Period {
  readonly start: string | undefined;
  /** Intervals only. */
  readonly end: string | undefined;
}

/** Both empty for an uncertain or approximate date, which ISO 8601 cannot mark in structured data. */
export function toPeriod(when: When): Period {
  if (when.uncertain || when.approximate) return { start: undefined, end: undefined };
  if (isPoint(when)) return { start: toDatetime(when) ?? undefined, end: undefined };
  const [start, end] = [when.start, when.end].map((edge) =>
    isPoint(edge) ? (toDatetime(edge) ?? undefined) : undefined,
  );
  return { start, end };
}

/** `2025-02-03/2025-02-11`, `2025-02-03`; `undefined` if it is open, uncertain or approximate. */
export function findPeriod({ when }: { readonly when: When }): string | undefined {
  const { start, end } = toPeriod(when);
  if (isPoint(when)) return start;
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/** A day or a time: `2025-02-03`; `undefined` for everything else. */
export function findDate({ when }: { readonly when: When }): string | undefined {
  return isPoint(when) ? toPeriod(when).start : undefined;
}
