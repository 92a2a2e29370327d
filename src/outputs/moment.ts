/** Dates of content as moments, for formats that know nothing else. */
import { getWhen } from '../model/item.ts';
import { earliest, latest } from '../time/bounds.ts';
import { pad, toWeekday } from '../time/calendar.ts';
import { toWallClock, toWallText, toWallTime } from '../time/wall-clock.ts';

/**
 * Epoch milliseconds of a checked date: its first moment, so that a day stands for its start in `zone`.
 * A date whose start is open stands for its last moment.
 */
export function toMoment(text: string, zone: string): number {
  const when = getWhen(text, zone);
  const first = earliest(when, zone);
  return Number.isFinite(first) ? first : latest(when, zone);
}

/** RFC 3339, with the offset of `zone`: a day of the desk keeps its date. */
export function toRfc3339(moment: number, zone: string): string {
  const { clock, offset } = toLocal(moment, zone);
  return `${toWallText(clock, true)}${offset === 0 ? 'Z' : toOffset(offset, ':')}`;
}

/** RFC 822 with four digits of the year, as RSS has it: `Wed, 12 Feb 2025 00:00:00 +0000`. */
export function toRfc822(moment: number, zone: string): string {
  const { clock, offset } = toLocal(moment, zone);
  const date = `${pad(clock.day)} ${MONTHS[clock.month - 1] ?? ''} ${pad(clock.year, 4)}`;
  return `${WEEKDAYS[toWeekday(clock)] ?? ''}, ${date} ${toWallText(clock, true).slice(-8)} ${toOffset(offset, '')}`;
}

/** The standard fixes these words in every language. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What a clock in `zone` shows; in UTC where its offset is not whole minutes, which no format can say. */
function toLocal(moment: number, zone: string) {
  const clock = toWallClock(moment, zone);
  const offset = (toWallTime(clock) - Math.floor(moment / 1000) * 1000) / 60_000;
  return Number.isInteger(offset)
    ? { clock, offset }
    : { clock: toWallClock(moment, 'UTC'), offset: 0 };
}

function toOffset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${separator}${pad(size % 60)}`;
}
