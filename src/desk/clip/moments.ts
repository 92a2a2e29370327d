/** When the page was published and updated, by its markup and by what is printed. */
import { earliest } from '../../time/bounds.ts';
import { addDays, fromDayText, pad, toDayText } from '../../time/calendar.ts';
import { toOffsetText } from '../../time/parse-clock.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { type Instant, isDayPoint, isFailure, isInstant } from '../../time/when.ts';
import type { Candidate } from './clip.ts';
import { listPrintedDays } from './days.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { type Facts, inDoubt, listPageClaims } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };

type Label = 'published' | 'updated';

/**
 * An impossible day is in doubt, and so is 1970-01-01, where computers begin to count. `url` is the address of the page:
 * a day in it is a hint. `today` is the day at the desk, as in `2025-02-12`.
 */
export function findMoment(
  facts: Facts,
  label: Label,
  url: string | undefined,
  today: string | undefined,
): Candidate | null {
  const printed = facts.blocks.flatMap(({ text, line, isFrame }) => {
    const moment = isFrame ? undefined : readPrintedMoment(text, facts.lexicon);
    return moment?.label === label ? [{ value: moment.value, origin: `line ${line}` }] : [];
  });
  const claimed = listPageClaims(facts, label).map(({ value, origin }) => ({
    value: toWritten(value),
    origin,
  }));
  const all = [...printed, ...claimed];
  if (all.length > 0) {
    const found = settleMoments(facts, label, all);
    const why = found === null ? undefined : toWhyNot(found.value.slice(0, 10), today);
    return found === null || why === undefined ? found : inDoubt(facts, label, why, [found]);
  }
  const [, ...parts] = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/-]|$)/.exec(url ?? '') ?? [];
  const day = parts.join('-');
  if (label === 'updated' || day === '' || isFailure(parseWhen(day))) return null;
  return inDoubt(facts, label, 'only the address of the page has a date', [day]);
}

function toWhyNot(day: string, today: string | undefined): string | undefined {
  if (day <= '1970-01-01') return 'no page is that old';
  if (today === undefined) return undefined;
  // At the place of the page, the next day may have begun.
  return day > toDayText(addDays(fromDayText(today), 1)) ? 'it lies ahead' : undefined;
}

/** ISO 8601 as systems write it → the form of this publication: to the minute, with a colon in the offset. */
function toWritten(text: string): string {
  const [, day, time, offset = ''] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      text.trim(),
    ) ?? [];
  if (day === undefined) return text.trim();
  if (time === undefined) return day;
  const zone = /^(?:z|utc|[+-]00:?00)$/i.test(offset)
    ? 'Z'
    : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return `${day}T${time}${zone}`;
}

/** `loose` are times without a zone. */
function settleMoments(facts: Facts, field: Label, all: readonly Candidate[]): Candidate | null {
  const exact: { found: Candidate; when: Instant; start: number }[] = [];
  const [days, loose, unread]: [Candidate[], Candidate[], Candidate[]] = [[], [], []];
  for (const found of all) {
    const when = parseWhen(found.value);
    const isLoose = /T\d\d:\d\d$/.test(found.value) && !isFailure(parseWhen(`${found.value}Z`));
    if (!isFailure(when) && isInstant(when))
      exact.push({ found, when, start: earliest(when, 'UTC') });
    else if (!isFailure(when) && isDayPoint(when)) days.push(found);
    else if (isFailure(when) && isLoose) loose.push(found);
    else unread.push(found);
  }
  const [first] = exact;
  const others = [...loose, ...days];
  if (first !== undefined) {
    const fits =
      exact.every(({ start }) => start === first.start) &&
      days.every(({ value }) => isOnDay(first.start, value)) &&
      loose.every(({ value }) => isSameClock(first.start, value));
    if (!fits)
      return inDoubt(facts, field, 'the page gives several moments', [
        ...exact.map(({ found }) => found),
        ...others,
      ]);
    // The newspaper's local time says more than its server's UTC.
    return (exact.find(({ when }) => when.offset !== 0) ?? first).found;
  }
  const isOneDay = new Set(others.map(({ value }) => value.slice(0, 10))).size < 2;
  const [hour] = loose;
  if (hour === undefined && !isOneDay)
    return inDoubt(facts, field, 'the page gives several days', days);
  // The day is right in any zone; the hour elsewhere is unknown.
  if (hour !== undefined)
    inDoubt(facts, field, 'no zone on the page, or one of several clocks', others);
  if (unread.length > 0) inDoubt(facts, field, 'this is no date that can be read', unread);
  if (hour === undefined) return days[0] ?? null;
  return isOneDay ? { ...hour, value: hour.value.slice(0, 10) } : null;
}

const HOUR = 3_600_000;

function isOnDay(moment: number, day: string): boolean {
  const start = Date.parse(`${day}T00:00Z`);
  return moment >= start - 14 * HOUR && moment < start + 36 * HOUR;
}

function isSameClock(moment: number, wall: string): boolean {
  const apart = Math.abs(Date.parse(`${wall}Z`) - moment);
  return apart <= 14 * HOUR && apart % (HOUR / 4) === 0;
}

// The printed line with a date, a time and a zone.

const toLabels = ofLexicon(({ list, any, weekdays, shortWeekdays }) => {
  const source = list('clip.source').filter((word) => /\p{sc=Han}/u.test(word));
  const names = [...weekdays, ...shortWeekdays].flat().filter(Boolean);
  const name = names
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replaceAll('.', '\\.?'))
    .join('|');
  return {
    updated: new RegExp(`^${any('clip.updated')}|${any('clip.updated')}$`, 'iu'),
    clock: new RegExp(
      `(?<!\\d)(?<hour>\\d{1,2})(?:(?: ?[:h时時.] ?)(?<minute>\\d\\d))?(?:[:分]\\d\\d)?分? ?(?<half>[ap]\\.? ?m\\.?)?(?: ?${any('clip.clock')})?[ ,]*\\(?`,
      'giu',
    ),
    /** What may stand beside a date in a line of its own. */
    labels: new RegExp(any('clip.moment'), 'giu'),
    /** In Chinese the same line names the source. */
    source: new RegExp(
      `(?:${any('clip.source')} ?[:\\uFF1A]|(?<=[\\d\\s])(?:${source.join('|') || '(?!)'})(?:\\s|$)).*$`,
      'iu',
    ),
    weekday: new RegExp(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'giu'),
    /** “Eidvik, 12 February 2025”, the dateline of ministries and agencies. */
    place: new RegExp(
      `^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ -](?:de|la|le|am|an|der|sur|upon|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){0,3}, ?(?:${any('clip.on', 'clip.articles')} )?$`,
      'u',
    ),
    zones: list('clip.zones').map((entry) => entry.split('=')),
  };
});

/**
 * Reads a line that is only a date, perhaps with a time and a label. `value` is a day, a time with its offset, or a time
 * without one, whose moment is unknown.
 */
export function readPrintedMoment(line: string, lexicon?: Lexicon) {
  if (line.length > 120) return undefined;
  const [date, second] = listPrintedDays(line, lexicon);
  const words = toLabels(lexicon);
  if (date?.day.year === undefined || second !== undefined) return undefined;
  const day = toDayText({ ...date.day, year: date.day.year });
  const before = line.slice(0, date.at[0]);
  const isPlace = words.place.test(before) && before.search(words.weekday) < 0;
  const rest = `${isPlace ? '' : before} ¦ ${line.slice(date.at[1])}`;
  const label: Label = words.updated.test(line) ? 'updated' : 'published';
  const clock = findClock(rest, lexicon);
  const left = (clock === undefined ? rest : rest.replace(clock.words, ' '))
    .replace(words.source, ' ')
    .replace(words.labels, ' ')
    .replace(words.weekday, ' ');
  if (/[\p{L}\p{N}]/u.test(left)) return undefined;
  if (clock === undefined) return { label, value: day };
  return { label, value: toMoment(`${day}T${clock.time}`, clock.zone) };
}

/** An ambiguous abbreviation, such as CST or IST, or an unknown one. */
const OTHER_ZONE = /^[A-Z]{2,5}(?![\p{L}\p{N}])/u;

function findClock(text: string, lexicon: Lexicon | undefined) {
  for (const match of text.matchAll(toLabels(lexicon).clock)) {
    const { hour = '', minute, half } = match.groups ?? {};
    if (minute === undefined && half === undefined) continue;
    const isLate = half?.toLowerCase().startsWith('p') === true;
    const number = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
    if (number > 23 || Number(minute ?? 0) > 59) continue;
    const end = match.index + match[0].length;
    const zone = findPrintedZone(text.slice(end), lexicon);
    const length = zone?.length ?? OTHER_ZONE.exec(text.slice(end))?.[0].length ?? 0;
    const close = text[end + length] === ')' ? 1 : 0;
    // “北京时间 10:00”
    const before = /(\p{L}+) *¦? *$/u.exec(text.slice(0, match.index));
    const own = before === null ? undefined : findPrintedZone(before[0], lexicon);
    const from = own === undefined ? match.index : (before?.index ?? match.index);
    return {
      words: text.slice(from, end + length + close),
      time: `${pad(number)}:${minute ?? '00'}`,
      zone: zone?.zone ?? own?.zone,
    };
  }
  return undefined;
}

/** No offset for a time that the zone's clocks skip or show twice. */
function toMoment(wall: string, zone: string | undefined): string {
  if (zone === undefined) return wall;
  if (/^[+-]/.test(zone)) return wall + zone;
  const when = parseWhen(wall, { zone });
  return isFailure(when) || !isInstant(when) ? wall : wall + toOffsetText(when.offset);
}

interface PrintedZone {
  readonly zone: string;
  readonly length: number;
}

const OFFSET =
  /^(?:(?:UTC|GMT|Z(?!\p{L}))(?:\s?([+−-])(\d{1,2})(?::?(\d\d))?)?|([+−-])(\d\d):(\d\d))/u;
/** Abbreviations in all languages. Ambiguous ones, such as CST and IST, are not here. */
const SHORT = Object.entries(SIGNS.zones);

/** The zone with which `text` begins; `undefined` if that is unknown. */
function findPrintedZone(text: string, lexicon?: Lexicon): PrintedZone | undefined {
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const [all, ...parts] = offset;
    const [sign = '+', hours = '0', minutes = '0'] = parts.filter(Boolean);
    const size = Number(hours) * 60 + Number(minutes);
    return { zone: toOffsetText(sign === '+' ? size : -size), length: all.length };
  }
  const [letters = ''] = /^[A-Z]+/.exec(text) ?? [];
  const small = text.toLowerCase();
  const [words = '', zone] =
    [
      ...SHORT.filter(([short]) => short === letters),
      ...toLabels(lexicon).zones.filter(([name = '']) => small.startsWith(name)),
    ].find(([name = '']) => !/^[\p{L}\p{N}]/u.test(text.slice(name.length))) ?? [];
  return zone === undefined ? undefined : { zone, length: words.length };
}
