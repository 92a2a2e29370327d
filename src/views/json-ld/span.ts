/** Dates as ISO 8601, as far as it can say them. */
import { getWhen } from '../../model/item.ts';
import type { Thing } from '../../model/thing.ts';
import { isPoint, type When } from '../../time/when.ts';
import { toDatetime } from '../../time/words/datetime.ts';
import type { Context } from '../context.ts';

export interface Span {
  readonly start: string | undefined;
  /** Only of an interval. */
  readonly end: string | undefined;
}

export function toEventSpan({ publication }: Context, { data }: Thing<'event'>): Span {
  const place = data.place === undefined ? undefined : publication.entities.get(data.place);
  const zone = place?.kind === 'place' ? place.data.zone : publication.about.zone;
  return readSpan(getWhen(data.date, zone));
}

/** An uncertain date is not told: ISO 8601 in structured data has no question mark. */
export function readSpan(when: When): Span {
  if (when.uncertain || when.approximate) return { start: undefined, end: undefined };
  if (isPoint(when)) return { start: toDatetime(when) ?? undefined, end: undefined };
  const [start, end] = [when.start, when.end].map((edge) =>
    isPoint(edge) ? (toDatetime(edge) ?? undefined) : undefined,
  );
  return { start, end };
}

/** `2025-02-03/2025-02-11`, `2025-02-03`; `undefined` for what is open or uncertain. */
export function findPeriod({ when }: { readonly when: When }): string | undefined {
  const { start, end } = readSpan(when);
  if (isPoint(when)) return start;
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}
