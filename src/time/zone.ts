/**
 * Time zones by their IANA name (https://www.iana.org/time-zones), read through `Intl`, which ships
 * the database. Making a formatter costs some seventy times as much as using it, so they are kept.
 */

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, Map<number, number>>();
const MOST_KEPT = 20_000;
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The farthest that `Intl` formats, in milliseconds from 1970 (ECMA-262, time range). */
const LIMIT = 8.64e15;
const DAY = 86_400_000;

/**
 * Is this an IANA zone, spelt in its own letter case? `Asia/Shanghai` and `UTC` are;
 * `+08:00`, `asia/shanghai` and `Shanghai` are not.
 */
export function isZone(name: string): boolean {
  return findFormatter(name) !== null;
}

/**
 * What a clock in `zone` shows minus UTC, in milliseconds, at `instant` (epoch milliseconds).
 * Throws a RangeError for a zone of which `isZone` is false.
 */
export function toZoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY) * DAY;
  const atStart = recallOffset(day, zone);
  // No zone has changed its clocks and changed them back within one day.
  return atStart === recallOffset(day + DAY, zone) ? atStart : findOffset(instant, zone);
}

/** A publication asks for the same days again and again; the memory for it is bounded. */
function recallOffset(instant: number, zone: string): number {
  return offsets.get(zone)?.get(instant) ?? keep(zone, instant, findOffset(instant, zone));
}

function findOffset(instant: number, zone: string): number {
  const formatter = findFormatter(zone);
  if (!formatter)
    throw new RangeError(
      `unknown time zone ${JSON.stringify(zone)}: use an IANA name, as in Asia/Shanghai`,
    );
  const inside = Math.min(LIMIT, Math.max(-LIMIT, instant));
  const [, sign, hours, minutes, seconds] = OFFSET.exec(formatter.format(inside)) ?? [];
  const size =
    (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}

function keep(zone: string, instant: number, offset: number): number {
  const kept = offsets.get(zone);
  if (kept === undefined) offsets.set(zone, new Map([[instant, offset]]));
  else {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(instant, offset);
  }
  return offset;
}

function findFormatter(name: string): Intl.DateTimeFormat | null {
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const made = makeFormatter(name);
  // Only real zones are kept, and there are fewer than 600: hostile names cannot fill the memory.
  if (made) formatters.set(name, made);
  return made;
}

function makeFormatter(name: string): Intl.DateTimeFormat | null {
  if (!/^[A-Z][A-Za-z0-9_+/-]*$/.test(name)) return null;
  try {
    // The locale is fixed because the output is read by OFFSET, never shown.
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      timeZoneName: 'longOffset',
    });
    const resolved = formatter.resolvedOptions().timeZone;
    const onlyCaseDiffers = resolved !== name && resolved.toLowerCase() === name.toLowerCase();
    return onlyCaseDiffers ? null : formatter;
  } catch {
    return null;
  }
}
