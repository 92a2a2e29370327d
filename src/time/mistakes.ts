import { pad, toMonthLength } from './calendar.ts';
import texts from './mistakes.json' with { type: 'json' };
import { quote, toFailure, type WhenFailure } from './when.ts';

type Mistake = keyof typeof texts;

/** Before the name of a mistake, in the words of other languages. */
export const WHEN_ROW = 'when.';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';

/**
 * What people write instead of a date, most telling first; only texts that are not dates get here. With the groups
 * `year`, `month` or `name`, and perhaps `day`, the date can be recognized.
 */
const SHAPES: readonly (readonly [Mistake, RegExp])[] = [
  ['spaces', /^\s|\s$/],
  ['dash', /[\u2010-\u2015\u2212]/],
  ['character', /[^\p{ASCII}]/u],
  ['set', /[{}[\]]|(?<=\d)\.\.|\.\.(?=\d)/],
  ['years', /^Y-?\d|^[+-]\d/],
  ['qualifier', /^[?~%]|[?~%](?=[-\dXT])/],
  ['qualifiers', /[?~%]{2,}$/],
  ['digits', /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/],
  ['digits-of-month', /^(?<year>\d{4})-(?<month>\d)$/],
  ['hyphens', /^(?<year>\d{4})[./ ](?<month>\d{1,2})[./ ](?<day>\d{1,2})$/],
  ['no-hyphens', /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/],
  ['number', /^\d{9,}$/],
  ['year-first', /^(?<day>1[3-9]|[23]\d)(?<join>[./-])(?<month>\d{1,2})\k<join>(?<year>\d{4})$/],
  ['year-first', /^(?<month>\d{1,2})(?<join>[./-])(?<day>1[3-9]|[23]\d)\k<join>(?<year>\d{4})$/],
  ['which-month', /^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/],
  ['word', new RegExp(`^(?:[a-z]+,? )?${MONTH} ${DAY},? ${YEAR}$`, 'i')],
  ['word', new RegExp(`^(?:[a-z]+,? )?${DAY} ${MONTH},? ${YEAR}$`, 'i')],
  ['word', new RegExp(`^${MONTH},? ${YEAR}$`, 'i')],
  ['today', /^(now|today|yesterday|present|unknown)$/i],
  ['decade', /^(?:the )?(?<decade>\d{3})0'?s$/i],
  ['capitals', /(?<=\d)t(?=\d)|(?<=\d)z(?=[?~%]?$)|(?<=^\d[\dX-]*)x(?=[\dx-]*[?~%]?$)/],
  ['no-t', /(?<=^\d{4}-\d\d-\d\d) +(?=\d)/],
  ['clock', /(?<=\d ?)[ap]\.?m\.?/i],
  ['fraction', /(?<=T\d\d:\d\d:\d\d)[.,]\d+/],
  ['offset', /(?<=T\d\d:\d\d(?::\d\d)?[+-])\d{3,4}$/],
  ['zone', /(?<=T\d\d:\d\d(?::\d\d)?) ?[A-Za-z].*$/],
  ['time', /(?<=[\dX]T).*$/],
  ['x', /(?<=^[\d-]*)X(?=[\dX-]*[?~%]?$)/],
  ['short-year', /^\d{1,3}(?=-|$)/],
];

/** Says why a text without a slash is not a date. Never throws. */
export function findMistake(text: string): WhenFailure {
  for (const [name, shape] of SHAPES) {
    const found = shape.exec(text);
    const mistake = found && explain(name, found.index, found.groups);
    if (mistake) return mistake;
  }
  const offset = /^[\d-]*/.exec(text)?.[0].length ?? 0;
  return toMistake('other', offset, { text: quote(text) });
}

type Slots = Readonly<Record<string, string | number>>;

/** What is wrong at `offset`, with the `slots` of its texts filled in. */
export function toMistake(name: Mistake, offset: number, slots: Slots = {}): WhenFailure {
  const { message, remedy } = texts[name];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? ''));
  const said = { row: `${WHEN_ROW}${name}`, slots };
  return toFailure(offset, { message: fill(message), remedy: fill(remedy), said });
}

/** What is wrong where a shape was found; `null` leaves it to the next one. */
function explain(name: Mistake, offset: number, found: Readonly<Record<string, string>> = {}) {
  if (!texts[name].remedy.includes('{meant}')) return toMistake(name, offset, found);
  const { year, month, name: word, day } = found;
  return suggest(name, offset, year, month ?? toMonth(word), day);
}

/** A remedy for a date that can be recognized; `null` if there is no such month. */
function suggest(name: Mistake, offset: number, year = '', month = '', day?: string) {
  const length = toMonthLength(Number(year), Number(month));
  const whole = `${year}-${pad(Number(month))}`;
  if (length === 0) return null;
  if (day === undefined) return toMistake(name, offset, { meant: whole });
  if (Number(day) >= 1 && Number(day) <= length)
    return toMistake(name, offset, { meant: `${whole}-${pad(Number(day))}` });
  const slots = { month: whole, length, day: Number(day) };
  return toMistake('not-that-day', offset, slots);
}

function toMonth(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

/** Slashes instead of hyphens. `undefined` if the text looks like an interval after all. */
export function findSlashMistake(text: string, slash: number): WhenFailure | undefined {
  const yearFirst = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text);
  const read = yearFirst && suggest('hyphens', slash, yearFirst[1], yearFirst[2], yearFirst[3]);
  if (read) return read;
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return findMistake(text);
  const monthFirst = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const month = monthFirst && suggest('year-first', 0, monthFirst[2], monthFirst[1]);
  if (month) return month;
  if (/\/(now|present|today|ongoing|\*)$/i.test(text))
    return toMistake('open-end', slash + 1, { start: text.slice(0, slash) });
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) return toMistake('two-slashes', second);
  const space = /\s/.exec(text);
  return space ? toMistake('space-in-interval', space.index) : undefined;
}
