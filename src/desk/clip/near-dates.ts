/** Days that a report names by their weekday, or without their year, seen from the day on which it came out. */
import {
  addDays,
  daysBetween,
  toDayText,
  toMonthLength,
  toWeekday,
  type CalendarDay,
} from '../../time/calendar.ts';
import { listPrintedDays } from './printed-dates.ts';
import { isUnspaced, ofLexicon, type Lexicon } from './lexicon.ts';
import { listSentenceEnds } from './sentences.ts';
export interface NearDay {
  readonly words: string;
  readonly at: readonly [number, number];
  /** `null` where the page leaves open which day it is. */
  readonly value: string | null;
}

const toNames = ofLexicon(({ list, any, weekdays }) => {
  const names = new Map(
    weekdays.flatMap((week) => week.map((name, index) => [name.toLowerCase(), index] as const)),
  );
  names.delete('');
  const toSource = (words: Iterable<string>, isSpaced: boolean) =>
    [...words]
      .filter((word) => isUnspaced(word.charAt(0)) !== isSpaced)
      .sort((a, b) => b.length - a.length)
      .join('|') || '(?!)';
  const open = list('clip.weekdays.open');
  const leads = [...list('clip.on'), ...open];
  return {
    names,
    /** Before a weekday, these leave open which one it is. */
    open: new Set(open),
    weekday: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?<lead>${toSource(leads, true)}) )?(?<name>${toSource(names.keys(), true)})(?![\\p{L}\\p{N}])(?! ${any('clip.weekdays.behind')})|(?<ownLead>${toSource(leads, false)})?(?<own>${toSource(names.keys(), false)})`,
      'giu',
    ),
    /** Whatever is said to be still to come. */
    ahead: new RegExp(any('clip.ahead'), 'iu'),
  };
});
/** “11日” alone: in agencies’ Chinese and Japanese the day of the month, unless it counts days. */
const DAY_ALONE =
  /(?<![\d月年第.]|[月年] )(?<day>[1-3]?\d)[日號号](?!前|后|後|内|內|间|間|元|游|本|報|报|程|均|夜|常)/gu;
/** Further back it may be the day of another month. */
const NEAR_ALONE = 7;
/** What somebody says will be is no part of it. */
const QUOTED = /“[^“”]*”|"[^"]*"|«[^«»]*»|「[^「」]*」/g;
/** A day without its year is the one within so many days; further off it may be of two years. */
const NEAR = 120;

/** `published` is the day on which the page came out, if that is known. */
export function listNearDays(
  text: string,
  published: CalendarDay | undefined,
  lexicon?: Lexicon,
): NearDay[] {
  const { names, open, weekday, ahead } = toNames(lexicon);
  const printed = listPrintedDays(text, lexicon).map(({ words, at, day }) => ({
    words,
    at,
    value: toNearDay(day, published),
  }));
  const weekdays = [...text.matchAll(weekday)].flatMap((match): NearDay[] => {
    const { name, own, lead, ownLead } = match.groups ?? {};
    const at = [match.index, match.index + match[0].length] as const;
    // A weekday beside a date says no more than the date.
    if (printed.some((one) => one.at[0] - at[1] < 4 && at[0] - one.at[1] < 4)) return [];
    const index = names.get((name ?? own ?? '').toLowerCase());
    const isPlain = !open.has((lead ?? ownLead ?? '').toLowerCase());
    const isOpen = index === undefined || !isPlain || ahead.test(toSentence(text, match.index));
    return [{ words: match[0], at, value: isOpen ? null : toLastDay(index, published) }];
  });
  const alone = [...text.matchAll(DAY_ALONE)].flatMap((match): NearDay[] => {
    const at = [match.index, match.index + match[0].length] as const;
    if (printed.some((one) => one.at[0] < at[1] && at[0] < one.at[1])) return [];
    const isAhead = ahead.test(toSentence(text, match.index));
    const value = isAhead ? null : toDayAlone(Number(match.groups?.day), published);
    return [{ words: match[0], at, value }];
  });
  return [...printed, ...weekdays, ...alone].sort((a, b) => a.at[0] - b.at[0]);
}

/** The last such day before `published`; of its own weekday nobody can tell whether it or the one a week before is meant. */
function toLastDay(weekday: number, published: CalendarDay | undefined): string | null {
  if (published === undefined) return null;
  const back = (toWeekday(published) - weekday + 7) % 7;
  return back === 0 ? null : toDayText(addDays(published, -back));
}

function toDayAlone(day: number, published: CalendarDay | undefined): string | null {
  if (published === undefined) return null;
  const back = Array.from({ length: NEAR_ALONE + 1 }, (_, index) => addDays(published, -index));
  const found = back.find((one) => one.day === day);
  return found === undefined ? null : toDayText(found);
}

function toNearDay(
  { year, month, day }: Omit<CalendarDay, 'year'> & { readonly year?: number },
  published: CalendarDay | undefined,
): string | null {
  if (year !== undefined) return toDayText({ year, month, day });
  if (published === undefined) return null;
  const near = [published.year - 1, published.year, published.year + 1]
    .map((one) => ({ year: one, month, day }))
    .filter((one) => day <= toMonthLength(one.year, month))
    .filter((one) => Math.abs(daysBetween(published, one)) <= NEAR);
  const [only, other] = near;
  return only === undefined || other !== undefined ? null : toDayText(only);
}

function toSentence(text: string, at: number): string {
  const ends = listSentenceEnds(text);
  const start = ends.findLast((end) => end <= at) ?? 0;
  const sentence = text.slice(start, ends.find((end) => end > at) ?? text.length);
  return sentence.replace(QUOTED, '');
}
