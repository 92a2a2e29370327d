/** The printed line with a date, a time and a zone. */
import { pad, toDayText } from '../../time/calendar.ts';
import { toOffsetText } from '../../time/parse-clock.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure, isInstant } from '../../time/when.ts';
import { listPrintedDays, toDigits } from './days.ts';
import { isUnspaced, type Lexicon, ofLexicon } from './lexicon.ts';
import type { Block } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };

export type Label = 'published' | 'updated';

const toLabels = ofLexicon(({ list, any, weekdays, shortWeekdays }) => {
  const source = list('clip.source').filter((word) => /\p{sc=Han}/u.test(word));
  const names = [...weekdays, ...shortWeekdays].flat().filter(Boolean);
  const name = names
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replaceAll('.', '\\.?'))
    .join('|');
  return {
    updated: new RegExp(`^${any('clip.updated')}|${any('clip.updated')}$`, 'iu'),
    update: new RegExp(any('clip.updated'), 'iu'),
    clock: new RegExp(
      `(?<!\\d)(?<hour>\\d{1,2})(?:(?: ?[:h时時.] ?)(?<minute>\\d\\d))?(?:[:分]\\d\\d)?分? ?(?<half>[ap]\\.? ?m\\.?)?(?: ?${any('clip.clock')})?[ ,]*\\(?`,
      'giu',
    ),
    /** What may stand beside a date in a line of its own. */
    labels: new RegExp(any('clip.moment', 'clip.published', 'clip.updated'), 'giu'),
    /** Words that say which moment it is; another may follow. */
    said: new RegExp(any('clip.published', 'clip.updated'), 'iu'),
    issue: new RegExp(
      `(?:${any('clip.gazette')}.{0,60}|^[^.;]{0,30}[«“"]\\p{Lu}{2,8}[»”"] )(?:No|Nr|n[°º]|núm|№|第|العدد|عدد)\\.? ?\\d`,
      'iu',
    ),
    pages: new RegExp(`,? ${any('clip.page')}\\.? \\d+(?:[\\s–-]\\p{L}{0,3}\\s?\\d+)?$`, 'iu'),
    /** In Chinese the same line names the source. */
    source: new RegExp(
      `(?:${any('clip.source')} ?[:\\uFF1A]|(?<=[\\d\\s])(?:${source.join('|') || '(?!)'})(?:\\s|$)).*$`,
      'iu',
    ),
    weekday: new RegExp(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'giu'),
    /** “Eidvik, 12 February 2025”, the dateline of ministries and agencies. */
    place: new RegExp(
      `^(?:[гм]\\. ?)?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ -](?:de|la|le|am|an|der|sur|upon|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){0,4}, ?(?:(?:a|${any('clip.on', 'clip.articles')}) )?$`,
      'u',
    ),
    zones: list('clip.zones').map((entry) => entry.split('=')),
  };
});

/** The hour in a line that says when the page was updated, whether or not it says the day. */
export function findUpdateClock({ text }: Block, lexicon?: Lexicon) {
  const line = toDigits(text);
  const isLine = line.length <= LONGEST_LABELLED && !/\p{L}{3}[.。]$/u.test(line);
  const at = isLine ? line.search(toLabels(lexicon).update) : -1;
  if (at < 0) return undefined;
  // In Japanese the word follows its moment.
  return findClock(line.slice(at), lexicon) ?? findClock(line, lexicon);
}

const LONGEST_LABELLED = 100;

export function hasZonedClock(text: string, lexicon?: Lexicon): boolean {
  return findClock(toDigits(text), lexicon)?.zone !== undefined;
}

type Read = ReturnType<typeof readPrintedMoment>;
export interface PrintedMoment extends NonNullable<Read> {
  /** Whether a word says which moment it is. */
  readonly isLabelled: boolean;
}

const kept = new WeakMap<Block, readonly PrintedMoment[]>();

/** The same for a block, which is read once. */
export function listMomentsOf(block: Block, lexicon?: Lexicon): readonly PrintedMoment[] {
  const found = kept.get(block) ?? listPrintedMoments(block.text, lexicon);
  kept.set(block, found);
  return found;
}

/** “二〇三一年二月十二日” */
const CHINESE_DAY =
  /[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]/gu;

function toChineseDigits(words: string): string {
  return words
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/gu, (ten) => {
      const [before = '', behind = ''] = ten.split('十');
      return `${before || '一'}${behind || '〇'}`;
    })
    .replace(/\p{L}|[〇○]/gu, (one) => {
      const digit = '〇一二三四五六七八九'.indexOf(one.replace(/[○零]/u, '〇'));
      return digit < 0 ? one : String(digit);
    });
}

/** The moments of a line that has nothing else: one, or two of which one is the update. */
export function listPrintedMoments(text: string, lexicon?: Lexicon): PrintedMoment[] {
  const line = text.length > 240 ? text : toDigits(text).replace(CHINESE_DAY, toChineseDigits);
  if (!/\d/.test(line) || line.length > 240) return [];
  const { said } = toLabels(lexicon);
  const read = (text: string) => {
    const plain = text.replace(/^[\s,;|·•()\uFF08\uFF09–—-]+|[\s,;|·•()\uFF08\uFF09–—-]+$/gu, '');
    const moment = readPrintedMoment(plain, lexicon);
    return moment === undefined ? [] : [{ ...moment, isLabelled: said.test(plain) }];
  };
  const whole = read(line);
  if (whole.length > 0) return whole;
  const [first, second, third] = listPrintedDays(line, lexicon);
  if (first === undefined || third !== undefined) return [];
  const between = line.slice(first.at[1], second?.at[0]);
  const word = between.search(said);
  // In Japanese the word follows its moment.
  const mark =
    word < 0 || isUnspaced(between.charAt(word)) ? between.search(/[|·•;(\uFF08–—]/u) : word;
  if (mark < 0) return [];
  const parts = [line.slice(0, first.at[1] + mark), line.slice(first.at[1] + mark)].flatMap(read);
  const isUpdated = parts.some(({ label }) => label === 'updated');
  return parts.filter(({ isLabelled }) => isLabelled || isUpdated);
}

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
  const isPlace = words.place.test(before.replace(words.weekday, '').replace(/ {2,}/g, ' '));
  const isApart = isPlace || words.issue.test(before);
  const rest = `${isApart ? '' : before} ¦ ${line.slice(date.at[1]).replace(words.pages, '')}`;
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
export function toMoment(wall: string, zone: string | undefined): string {
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
