/** When the next drafts come out by the clock, in the words of commands. */
import type { Entry } from '../../model/entry.ts';
import { listComing } from '../../model/visible.ts';

/** “1 from 27 Nov 06:00”, by the clock of the desk; how many, and the first of them. `undefined` if none comes. */
export function toComingWords(
  entries: readonly Entry[],
  now: number,
  zone: string,
): string | undefined {
  const coming = listComing(entries, now);
  const [next] = coming;
  return next && `${String(coming.length)} from ${toMomentWords(next.at, now, zone)}`;
}

/** “27 Nov 06:00”; with the year where it is not the one at `now`. */
export function toMomentWords(at: number, now: number, zone: string): string {
  const yearOf = (time: number) =>
    new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(time);
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(yearOf(at) !== yearOf(now) && { year: 'numeric' }),
    timeZone: zone,
  });
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return `${day.format(at)} ${hour.format(at)}`;
}
