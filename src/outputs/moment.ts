/** Dates of content as moments, for formats that know nothing else. */
import { getWhen } from '../model/item.ts';
import { earliest, toLastWrittenDay } from '../time/bounds.ts';
import { pad, toWeekday } from '../time/calendar.ts';
import { toWallClock, toWallText } from '../time/zone.ts';
import { isInstant, isPoint, type When } from '../time/when.ts';
import { toFormed } from '../time/words/language.ts';
import { toText } from '../time/words/pieces.ts';
import { toDayPoint } from '../time/words/point-words.ts';
import { toPieces, toWhenWords } from '../time/words/words.ts';
import type { OutputContext } from './output-file.ts';

/**
 * Epoch milliseconds of a checked date. A date without a time is the first moment of its day in `zone`, so that
 * something published on that day, however early, is never in the future. A longer date stands for its first day, or
 * for its last if its start is open.
 */
export function toInstant(text: string, zone: string): number {
  return toMomentOf(getWhen(text, zone), zone);
}

function toMomentOf(when: When, zone: string): number {
  const first = earliest(when, zone);
  return Number.isFinite(first) ? first : earliest(getWhen(toLastWrittenDay(when), zone), zone);
}

export function isDayAlone(text: string, zone: string): boolean {
  const when = getWhen(text, zone);
  return !(isPoint(when) && isInstant(when));
}

/** RFC 3339, in UTC. */
export function toRfc3339(moment: number): string {
  return `${toWallText(toWallClock(moment, 'UTC'), true)}Z`;
}

/** RFC 822 with a year of four digits, as in RSS, in UTC: `Wed, 12 Feb 2025 12:00:00 +0000`. */
export function toRfc822(moment: number): string {
  const clock = toWallClock(moment, 'UTC');
  const date = `${pad(clock.day)} ${MONTHS[clock.month - 1] ?? ''} ${pad(clock.year, 4)}`;
  return `${WEEKDAYS[toWeekday(clock)] ?? ''}, ${date} ${toWallText(clock, true).slice(-8)} +0000`;
}

/** The standard fixes these words in every language. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A date in words, without its hour, which would mean nothing without its zone. */
export function toPlainDay(context: OutputContext, when: When): string {
  return toWhenWords(isPoint(when) && isInstant(when) ? toDayPoint(when) : when, context);
}

/** “The record ended on 13 Nov 2025.”; `undefined` while it continues: programs then read its last day elsewhere. */
export function findEndedText({ publication, words, language }: OutputContext): string | undefined {
  const { ended, zone } = publication.about;
  if (ended === undefined) return undefined;
  const day = toPieces(getWhen(ended, zone), { language });
  return words.data.ended({ day: (form) => toText(toFormed(day, form, language)) });
}
