/** Days that a report names by their weekday, or without their year, seen from the day on which it came out. */
import {
  addDays,
  daysBetween,
  toDayText,
  toMonthLength,
  toWeekday,
  type CalendarDay,
} from '../time/calendar.ts';
import { listPrintedDays } from './printed-dates.ts';
import { listSentenceEnds } from './sentences.ts';
import type { Language } from '../time/words/language.ts';
import { getWords } from '../words/words.ts';

const [arabic, chinese, english, french, german] = ['ar', 'zh-Hans', 'en', 'fr', 'de'].map(
  (tag) => getWords(tag).dates,
) as [Language, Language, Language, Language, Language];

export interface NearDay {
  readonly words: string;
  readonly at: readonly [number, number];
  /** `null` where the page leaves open which day it is. */
  readonly value: string | null;
}

const NAMES: ReadonlyMap<string, number> = new Map(
  [english, french, german, arabic, chinese].flatMap(({ weekdays }) =>
    weekdays.long.map((name, index) => [name.toLowerCase(), index] as const),
  ),
);
const LONGER = [...NAMES.keys()].filter((name) => !/\p{sc=Han}/u.test(name)).join('|');
const WEEKDAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<lead>on |am |last |next |this |le |يوم )?(?<name>${LONGER})(?![\\p{L}\\p{N}])(?! (?:next|prochain))|(?<chinese>(?:上|下|本|这)?(?:周|星期|週)[一二三四五六日天])`,
  'giu',
);
/** “11日” alone: in agencies’ Chinese and Japanese the day of the month, unless it counts days. */
const DAY_ALONE =
  /(?<![\d月年第.]|[月年] )(?<day>[1-3]?\d)[日號号](?!前|后|後|内|內|间|間|元|游|本|報|报|程|均|夜|常)/gu;
/** Further back it may be the day of another month. */
const NEAR_ALONE = 7;
const CHINESE_DAYS = '日一二三四五六';

/** Whatever is said to be still to come. */
const AHEAD =
  /\b(?:will|would|next|plans? to|planned|expected|scheduled|is to|are to|due)\b|\b(?:wird|werden|soll)\b|\b(?:devrait|doit|va)\b|将|將|预计|سوف|سي/iu;
/** What somebody says will be is no part of it. */
const QUOTED = /“[^“”]*”|"[^"]*"|«[^«»]*»|「[^「」]*」/g;
/** A day without its year is the one within so many days; further off it may be of two years. */
const NEAR = 120;

/** `published` is the day on which the page came out, if that is known. */
export function listNearDays(text: string, published: CalendarDay | undefined): NearDay[] {
  const printed = listPrintedDays(text).map(({ words, at, day }) => ({
    words,
    at,
    value: toNearDay(day, published),
  }));
  const weekdays = [...text.matchAll(WEEKDAY)].flatMap((match): NearDay[] => {
    const { lead = '', name = '', chinese: own } = match.groups ?? {};
    const at = [match.index, match.index + match[0].length] as const;
    // A weekday beside a date says no more than the date.
    if (printed.some((one) => one.at[0] - at[1] < 4 && at[0] - one.at[1] < 4)) return [];
    const index =
      own === undefined
        ? NAMES.get(name.toLowerCase())
        : CHINESE_DAYS.indexOf(own.slice(-1).replace('天', '日'));
    const isPlain = /^(?:on |am |le |يوم )?$/i.test(lead) && !/^[上下]/.test(own ?? '');
    const isAhead = AHEAD.test(toSentence(text, match.index));
    const isOpen = index === undefined || !isPlain || isAhead;
    return [{ words: match[0], at, value: isOpen ? null : toLastDay(index, published) }];
  });
  const alone = [...text.matchAll(DAY_ALONE)].flatMap((match): NearDay[] => {
    const at = [match.index, match.index + match[0].length] as const;
    if (printed.some((one) => one.at[0] < at[1] && at[0] < one.at[1])) return [];
    const isAhead = AHEAD.test(toSentence(text, match.index));
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
