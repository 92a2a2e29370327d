/** Dates as newspapers print them, with their hour and its zone. */
import { pad, toMonthLength, type CalendarDay } from '../time/calendar.ts';
import { toOffsetText } from '../time/parse-clock.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isInstant } from '../time/when.ts';
import { isFailure } from '../time/when-failure.ts';
import { arabic } from '../time/words/arabic.ts';
import { english } from '../time/words/english.ts';
import { french } from '../time/words/french.ts';
import { german } from '../time/words/german.ts';
import { findPrintedZone, type PrintedZone } from './printed-zones.ts';

export interface PrintedDay {
  readonly words: string;
  /** Where it stands in the text, from and to. */
  readonly at: readonly [number, number];
  /** `year` is absent where it is left for readers to know. */
  readonly day: Omit<CalendarDay, 'year'> & { readonly year?: number };
}

const ASCII = /^[\0-\x7F]*$/;
const BEYOND = /[^\0-\x7F]/gu;

/** Beside the short forms that we print ourselves. */
const EXTRA = [...Array<string>(8).fill(''), 'sept'];

const MONTHS: ReadonlyMap<string, number> = new Map(
  [english, french, german, arabic].flatMap(({ months }) =>
    [months.long, months.short, EXTRA].flatMap((names) =>
      names.map((name, index) => [toKey(name).replace('.', ''), index + 1] as const),
    ),
  ),
);
const NAMES = [...MONTHS.keys()]
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length)
  .join('|');
/** As words of English these are no months. */
const ALSO_WORDS = /^(?:may|mar|march)\b/;
const MONTH = `(?<month>${NAMES})\\.?`;
const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const [START, END] = ['(?<![\\p{L}\\p{N}.,:/-])', '(?![\\p{L}\\p{N}])'];

const PATTERNS = [
  `${START}${MONTH} ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?${END}`,
  `${START}${DAY}(?:st|nd|rd|th|er|\\.)? (?:of |de )?${MONTH}(?:,? (?:de )?${YEAR})?${END}`,
  `(?:${YEAR} ?年 ?)?(?<!\\d)(?<number>\\d{1,2}) ?月 ?${DAY} ?[日号號]`,
  `${START}${YEAR}[-/.](?<number>\\d\\d?)[-/.]${DAY}(?![\\d/-])`,
  `${START}${DAY}\\.(?<number>\\d{1,2})\\.${YEAR}(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Lists the days that a text names, in its order; one that no calendar has is left out. */
export function listPrintedDays(text: string): PrintedDay[] {
  const key = toKey(text);
  const found = PATTERNS.flatMap((pattern) => [...key.matchAll(pattern)]).flatMap(
    (match): PrintedDay[] => {
      const { day = '', month = '', number, year } = match.groups ?? {};
      const one = { month: Number(number ?? MONTHS.get(month)), day: Number(day) };
      if (
        ALSO_WORDS.test(month) &&
        !text.slice(match.index, match.index + match[0].length).includes(toCapital(month))
      )
        return [];
      // Without a year 29 February may be meant.
      const length = toMonthLength(year === undefined ? 2024 : Number(year), one.month);
      if (one.day < 1 || !(one.day <= length)) return [];
      const at = [match.index, match.index + match[0].length] as const;
      const dated = year === undefined ? one : { ...one, year: Number(year) };
      return [{ words: text.slice(...at), at, day: dated }];
    },
  );
  return withoutOverlap(found);
}

function toCapital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function withoutOverlap(found: readonly PrintedDay[]): PrintedDay[] {
  const sorted = found.toSorted((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  let end = -1;
  return sorted.filter(({ at }) => {
    if (at[0] < end) return false;
    end = at[1];
    return true;
  });
}

/** Letters are compared without case and accents; each stays one character, so that places stay what they are. */
function toKey(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.replace(BEYOND, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return bare.length === letter.length ? bare : letter;
  });
  return plain.toLowerCase().replaceAll('\u00A0', ' ');
}

/** When a page says that it was published or changed. */
export interface PrintedMoment {
  readonly label: 'published' | 'updated';
  /** A day, an hour with its offset, or an hour without one, of which nobody knows when it was. */
  readonly value: string;
  readonly isExact: boolean;
}

const UPDATED = /^(?:last )?(?:updated|modified|mis à jour|aktualisiert|更新|تحديث)/i;
const CLOCK =
  /(?<!\d)(?<hour>\d{1,2})(?:(?: ?[:h时時.] ?)(?<minute>\d\d))?(?:[:分]\d\d)?分? ?(?<half>[ap]\.? ?m\.?)?(?: ?Uhr)?[ ,]*\(?/giu;
/** What may stand beside a date in a line that holds nothing else. */
const LABELS =
  /(?<![\p{L}])(?:last |first )?(?:published|posted|updated|modified|on|at|à|um|le|uhr|date|time|mis|jour|a|publié|veröffentlicht|aktualisiert|am|den|stand)(?![\p{L}])|发布时间|发布|更新时间|更新|发表于|نُشر|نشر|تحديث|في|الساعة/giu;

/** In Chinese the same line says whom the page has it from. */
const SOURCE = /(?:来源|來源|source) ?[::].*$/iu;

/** Reads a line that is a date, perhaps with an hour and a label, and nothing else. */
export function readPrintedMoment(line: string): PrintedMoment | undefined {
  if (line.length > 120) return undefined;
  const [date, second] = listPrintedDays(line);
  if (date?.day.year === undefined || second !== undefined) return undefined;
  const day = `${pad(date.day.year, 4)}-${pad(date.day.month)}-${pad(date.day.day)}`;
  const rest = `${line.slice(0, date.at[0])} ¦ ${line.slice(date.at[1])}`;
  const label = UPDATED.test(line) ? 'updated' : 'published';
  const clock = findClock(rest);
  const left = (clock === undefined ? rest : rest.replace(clock.words, ' '))
    .replace(SOURCE, ' ')
    .replace(LABELS, ' ')
    .replace(WEEKDAY, ' ');
  if (/[\p{L}\p{N}]/u.test(left)) return undefined;
  if (clock === undefined) return { label, value: day, isExact: true };
  const wall = `${day}T${clock.time}`;
  const value = clock.zone === undefined ? undefined : toMoment(wall, clock.zone);
  return { label, value: value ?? wall, isExact: value !== undefined };
}

const WEEKDAY = new RegExp(
  [english, french, german, arabic]
    .flatMap(({ weekdays }) => [...weekdays.long, ...weekdays.short])
    .sort((a, b) => b.length - a.length)
    .map((name) => `(?<!\\p{L})${name.replace('.', '\\.?')}(?!\\p{L})`)
    .join('|'),
  'giu',
);

interface PrintedClock {
  readonly words: string;
  /** Of 24 hours. */
  readonly time: string;
  readonly zone: PrintedZone | undefined;
}

/** Of several clocks, such as CST and IST, or of none that is known here. */
const OTHER_ZONE = /^[A-Z]{2,5}(?![\p{L}\p{N}])/u;

function findClock(text: string): PrintedClock | undefined {
  for (const match of text.matchAll(CLOCK)) {
    const { hour = '', minute, half } = match.groups ?? {};
    if (minute === undefined && half === undefined) continue;
    const twelve = half === undefined ? undefined : half.toLowerCase().startsWith('p');
    const number = twelve === undefined ? Number(hour) : (Number(hour) % 12) + (twelve ? 12 : 0);
    if (number > 23 || Number(minute ?? 0) > 59) continue;
    const end = match.index + match[0].length;
    const zone = findPrintedZone(text.slice(end));
    const length = zone?.length ?? OTHER_ZONE.exec(text.slice(end))?.[0].length ?? 0;
    const close = text[end + length] === ')' ? 1 : 0;
    const before = /(?:北京时间|北京時間|日本時間) *¦? *$/u.exec(text.slice(0, match.index));
    const from = before === null ? match.index : before.index;
    const told = zone?.zone ?? (before === null ? undefined : findPrintedZone(before[0])?.zone);
    return {
      words: text.slice(from, end + length + close),
      time: `${pad(number)}:${minute ?? '00'}`,
      zone: told,
    };
  }
  return undefined;
}

/** `undefined` where clocks of the zone skip the hour, or show it twice. */
function toMoment(wall: string, zone: PrintedZone): string | undefined {
  if (typeof zone === 'number') return `${wall}${toOffsetText(zone)}`;
  const when = parseWhen(wall, { zone });
  if (isFailure(when) || !isInstant(when)) return undefined;
  return `${wall}${toOffsetText(when.offset)}`;
}
