import { earliest } from '../time/bounds.ts';
import type { When } from '../time/when.ts';

const MINUTE = 60_000;

/** The first possible minute since 1970 UTC, by which dates are put in order; `null` for an open start. */
export function toMinutes(when: When, zone: string): number | null {
  const first = earliest(when, zone);
  return Number.isFinite(first) ? Math.floor(first / MINUTE) : null;
}
