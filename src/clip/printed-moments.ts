/** The line of a page that says when it came out or was changed, with its hour and the zone of that. */
import { pad } from '../time/calendar.ts';
import { toOffsetText } from '../time/parse-clock.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isInstant } from '../time/when.ts';
import { isFailure } from '../time/when-failure.ts';
import { listPrintedDays } from './printed-dates.ts';
import { findPrintedZone, type PrintedZone } from './printed-zones.ts';
import type { Language } from '../time/words/language.ts';
import { getWords } from '../words/words.ts';

const [arabic, english, french, german] = ['ar', 'en', 'fr', 'de'].map(
  (tag) => getWords(tag).dates,
) as [Language, Language, Language, Language];

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
const SOURCE = /(?:(?:来源|來源|source) ?[::]|(?<=[\d\s])(?:来源|來源)(?:\s|$)).*$/iu;
/** “Eidvik, 12 February 2025”, as ministries and agencies begin. */
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ -](?:de|la|le|am|an|der|sur|upon|\p{Lu}[\p{L}\p{M}'’.-]*)){0,3}, ?(?:le |den |am |the )?$/u;

/** Reads a line that is a date, perhaps with an hour and a label, and nothing else. */
export function readPrintedMoment(line: string): PrintedMoment | undefined {
  if (line.length > 120) return undefined;
  const [date, second] = listPrintedDays(line);
  if (date?.day.year === undefined || second !== undefined) return undefined;
  const day = `${pad(date.day.year, 4)}-${pad(date.day.month)}-${pad(date.day.day)}`;
  const before = line.slice(0, date.at[0]);
  const rest = `${PLACE.test(before) && !isWeekday(before) ? '' : before} ¦ ${line.slice(date.at[1])}`;
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

function isWeekday(text: string): boolean {
  return text.search(WEEKDAY) >= 0;
}

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
