/** Dates as ISO 8601, as far as it can say them. */
import { isPoint, type When } from './when.ts';
import { toDatetime } from './words/datetime.ts';

export interface Period {
  readonly start: string | undefined;
  /** Only of an interval. */
  readonly end: string | undefined;
}

/** An uncertain date is not told: ISO 8601 in structured data has no question mark. */
export function toPeriod(when: When): Period {
  if (when.uncertain || when.approximate) return { start: undefined, end: undefined };
  if (isPoint(when)) return { start: toDatetime(when) ?? undefined, end: undefined };
  const [start, end] = [when.start, when.end].map((edge) =>
    isPoint(edge) ? (toDatetime(edge) ?? undefined) : undefined,
  );
  return { start, end };
}

/** `2025-02-03/2025-02-11`, `2025-02-03`; `undefined` for what is open or uncertain. */
export function findPeriod({ when }: { readonly when: When }): string | undefined {
  const { start, end } = toPeriod(when);
  if (isPoint(when)) return start;
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/** A day or a time, never an interval: `2025-02-03`; `undefined` for all else. */
export function findDate({ when }: { readonly when: When }): string | undefined {
  return isPoint(when) ? toPeriod(when).start : undefined;
}
