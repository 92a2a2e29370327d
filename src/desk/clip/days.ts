/** Days as newspapers print them: as dates, as weekdays, or as a day of the month. */
import {
  addDays,
  daysBetween,
  toDayText,
  toMonthLength,
  toWeekday,
  type CalendarDay,
} from '../../time/calendar.ts';
import { isUnspaced, ofLexicon, toAlternatives, type Lexicon } from './lexicon.ts';
import { listSentenceEnds, type TextRange } from './sentences.ts';

interface PrintedDay {
  readonly words: string;
  readonly at: TextRange;
  /** `year` is absent if the text leaves it out. */
  readonly day: Omit<CalendarDay, 'year'> & { readonly year?: number };
}

const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const [START, END] = ['(?<![\\p{L}\\p{N}.,:/-])', '(?!(?!م(?!\\p{L}))[\\p{L}\\p{N}])'];

const toDates = ofLexicon(({ list, any, months, isDayFirst }) => {
  const numbers = new Map(
    months.flatMap((names) =>
      names.map((name, index) => [toKey(name).replace('.', ''), index + 1] as const),
    ),
  );
  // Names with digits, as in Chinese, are matched by the pattern below.
  const month = toAlternatives([...numbers.keys()].filter((name) => name && !/\d/.test(name)));
  // Two names of one month side by side: “فبراير/شباط”.
  const named = `(?<month>${month})\\.?(?: ?/ ?${month})?`;
  const ordinals = list('clip.ordinals');
  const ordinal = toAlternatives(ordinals);
  // A full stop after “March 3” ends the sentence.
  const spelled = toAlternatives(ordinals.filter((one) => /^\p{L}+$/u.test(one)));
  const of = any('clip.of');
  return {
    months: numbers,
    /** Months whose names are also common words: they count only with a capital. */
    capitals: new Set(list('clip.months.capital')),
    patterns: [
      `${START}${named} ${DAY}${spelled}?(?:,? ${YEAR})?${END}`,
      `${START}${DAY}${ordinal}? (?:${of} )?${named}(?:[,،]? (?:${of} )?${YEAR})?${END}`,
      `(?:${YEAR} ?[年년] ?)?(?<!\\d)(?<number>\\d{1,2}) ?[月월] ?${DAY} ?[日号號일]`,
      `${START}${YEAR}[-/.](?<number>\\d\\d?)[-/.]${DAY}(?![\\d/-])`,
      `${START}${DAY}\\.(?<number>\\d{1,2})\\.${YEAR}(?!\\d)`,
      // Only where it can be read in one way: 14/11/2031, 11/14/2031, 11/11/2031.
      `${START}(?<day>1[3-9]|2\\d|3[01])/(?<number>\\d\\d?)/${YEAR}(?![\\d/])`,
      `${START}(?<number>\\d\\d?)/(?<day>1[3-9]|2\\d|3[01])/${YEAR}(?![\\d/])`,
      `${START}(?<number>(?<day>0?[1-9]|1[0-2]))/\\k<number>/${YEAR}(?![\\d/])`,
      isDayFirst
        ? `${START}${DAY}(?<mark>[/-])(?<number>\\d\\d?)\\k<mark>${YEAR}(?![\\d/-])`
        : '(?!)',
      `(?<era>令和|平成|昭和) ?(?<count>\\d{1,2}|元) ?年 ?(?<number>\\d{1,2}) ?月 ?${DAY} ?日`,
    ].map((pattern) => new RegExp(pattern, 'gu')),
  };
});

/** The days that a text names, in order; impossible dates are left out. */
export function listPrintedDays(text: string, lexicon?: Lexicon): PrintedDay[] {
  const { months, capitals, patterns } = toDates(lexicon);
  const key = toKey(text);
  const found = patterns
    .flatMap((pattern) => [...key.matchAll(pattern)])
    .flatMap((match): PrintedDay[] => {
      const { day = '', month = '', number, era = '', count } = match.groups ?? {};
      const year = match.groups?.year ?? toYear(era, count);
      const at = toRange(match);
      const words = text.slice(...at);
      const capital = month.charAt(0).toUpperCase() + month.slice(1);
      if (capitals.has(month) && !words.includes(capital)) return [];
      const one = { month: Number(number ?? months.get(month)), day: Number(day) };
      // Without a year, 29 February is possible.
      const length = toMonthLength(year === undefined ? 2024 : Number(year), one.month);
      if (one.day < 1 || !(one.day <= length)) return [];
      return [{ words, at, day: year === undefined ? one : { ...one, year: Number(year) } }];
    });
  let end = -1;
  return found
    .toSorted((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1])
    .filter(({ at }) => {
      if (at[0] < end) return false;
      end = at[1];
      return true;
    });
}

/** The year before the first of each Japanese era. */
const ERAS = new Map(Object.entries({ 令和: 2018, 平成: 1988, 昭和: 1925 }));

function toYear(era: string, count: string | undefined): string | undefined {
  const before = ERAS.get(era);
  return before === undefined ? undefined : String(before + (count === '元' ? 1 : Number(count)));
}

function toRange({ index, 0: words }: RegExpExecArray): TextRange {
  return [index, index + words.length];
}

/** Digits of other scripts as those of ours, one for one: “١٢”, “２”. */
export function toDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹\uFF10-\uFF19]/gu, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Folds case and accents, one character for one, so that offsets stay right. */
function toKey(text: string): string {
  const plain = toDigits(text).replace(/[^\0-\x7F]/gu, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return bare.length === letter.length ? bare : letter;
  });
  return plain.toLowerCase().replaceAll('\u00A0', ' ');
}

// Days named by weekday or without a year, relative to the day of the report.

export interface NearDay {
  readonly words: string;
  readonly at: TextRange;
  /** `null` if the page leaves open which day it is. */
  readonly value: string | null;
}

/** Scripts in which a weekday joins the words beside it; Korean adds particles. */
const isJoined = (character: string) => isUnspaced(character) || /\p{sc=Hang}/u.test(character);

const toNames = ofLexicon(({ list, any, weekdays }) => {
  const names = new Map(
    weekdays.flatMap((week) => week.map((name, index) => [name.toLowerCase(), index] as const)),
  );
  names.delete('');
  const open = list('clip.weekdays.open');
  const leads = [...list('clip.on'), ...open];
  const spaced = (words: readonly string[]) =>
    toAlternatives(words.filter((word) => !isJoined(word.charAt(0))));
  const unspaced = (words: readonly string[]) =>
    toAlternatives(words.filter((word) => isJoined(word.charAt(0))));
  const all = [...names.keys()];
  return {
    names,
    /** Words before a weekday that leave open which one it is. */
    open: new Set(open),
    weekday: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?<lead>${spaced(leads)}) )?(?<name>${spaced(all)})(?![\\p{L}\\p{N}])(?! ${any('clip.weekdays.behind')})|(?:(?<ownLead>${unspaced(leads)}) ?)?(?<own>${unspaced(all)})`,
      'giu',
    ),
    ahead: new RegExp(any('clip.ahead'), 'iu'),
  };
});
/** “11日” alone: the day of the month in news of East Asia, unless it counts days. */
const DAY_ALONE =
  /(?<![\d月年월년第.]|[月年월년] )(?<day>[1-3]?\d)(?:[日號号](?!前|后|後|内|內|间|間|元|游|本|報|报|程|均|夜|常)|일(?!간|째|만|차|치|자|분|정| ?(?:동안|만에|전|후|뒤|이상|넘게|정도|안에|이내)))/gu;
/** A day further back may be in another month. */
const NEAR_ALONE = 7;
/** A quotation about the future does not make the sentence one. */
const QUOTED = /“[^“”]*”|"[^"]*"|«[^«»]*»|「[^「」]*」/g;
/** A date without a year is within so many days of the report; further off, the year is uncertain. */
const NEAR = 120;

export function listNearDays(
  text: string,
  published: CalendarDay | undefined,
  lexicon?: Lexicon,
): NearDay[] {
  const { names, open, weekday, ahead } = toNames(lexicon);
  const printed = listPrintedDays(text, lexicon).map(({ words, at, day }) => ({
    ...{ words, at },
    value: toNearDay(day, published),
  }));
  const isFree = (at: TextRange, gap: number) =>
    !printed.some((one) => one.at[0] - at[1] < gap && at[0] - one.at[1] < gap);
  const find = (
    pattern: RegExp,
    gap: number,
    toValue: (groups: Partial<Record<string, string>>) => string | null,
  ) =>
    [...text.matchAll(pattern)].flatMap((match): NearDay[] => {
      const at = toRange(match);
      if (!isFree(at, gap)) return [];
      const isAhead = ahead.test(toSentence(text, match.index));
      return [{ words: match[0], at, value: isAhead ? null : toValue(match.groups ?? {}) }];
    });
  // A weekday beside a date adds nothing.
  const weekdays = find(weekday, 4, ({ name, own = '', lead, ownLead = '' }) => {
    const index = names.get((name ?? own).toLowerCase());
    if (index === undefined || open.has((lead ?? ownLead).toLowerCase())) return null;
    // The weekday of the report itself may mean that day or the one a week before.
    return findBack(published, 1, 6, (day) => toWeekday(day) === index);
  });
  const alone = find(DAY_ALONE, 0, ({ day }) =>
    findBack(published, 0, NEAR_ALONE, (one) => one.day === Number(day)),
  );
  return [...printed, ...weekdays, ...alone].sort((a, b) => a.at[0] - b.at[0]);
}

/** The last matching day, from `nearest` to `farthest` days before `published`. */
function findBack(
  published: CalendarDay | undefined,
  nearest: number,
  farthest: number,
  isMeant: (day: CalendarDay) => boolean,
): string | null {
  if (published === undefined) return null;
  for (let back = nearest; back <= farthest; back += 1) {
    const day = addDays(published, -back);
    if (isMeant(day)) return toDayText(day);
  }
  return null;
}

function toNearDay(
  { year, month, day }: PrintedDay['day'],
  published: CalendarDay | undefined,
): string | null {
  if (year !== undefined) return toDayText({ year, month, day });
  if (published === undefined) return null;
  const [only, other] = [published.year - 1, published.year, published.year + 1]
    .map((one) => ({ year: one, month, day }))
    .filter((one) => day <= toMonthLength(one.year, month))
    .filter((one) => Math.abs(daysBetween(published, one)) <= NEAR);
  return only === undefined || other !== undefined ? null : toDayText(only);
}

function toSentence(text: string, at: number): string {
  const ends = listSentenceEnds(text);
  const start = ends.findLast((end) => end <= at) ?? 0;
  return text
    .slice(
      start,
      ends.find((end) => end > at),
    )
    .replace(QUOTED, '');
}
