import { pad, toMonthLength } from './calendar.ts';
import { quote, toFailure, type WhenFailure } from './when.ts';

interface Explained {
  readonly message: string;
  readonly remedy: string;
}

/** What people write instead of a date, most telling first. Only texts that are not dates get here. */
interface Mistake {
  readonly shape: RegExp;
  /** What is wrong where `shape` matched; `null` leaves it to the next mistake. */
  readonly explain: (found: RegExpExecArray) => Explained | null;
}

const AS_IN = 'write year, month and day, as in 2025-02-12';
const ANY = 'write a year, a month or a day, as in 2025, 2025-02 or 2025-02-12';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const MONTH_AS_WORD = 'the month is written as a word';

const MISTAKES: readonly Mistake[] = [
  say(/^\s|\s$/, 'there are spaces around the date', 'leave it out'),
  say(
    /[\u2010-\u2015\u2212]/,
    'this dash is not a hyphen',
    'write -, and between the two ends of an interval /',
  ),
  say(/[^\p{ASCII}]/u, 'a date cannot contain this character', 'write plain digits and letters'),
  say(
    /[{}[\]]|(?<=\d)\.\.|\.\.(?=\d)/,
    'sets of dates are not supported (EDTF level 2)',
    'write an interval, as in 2025-02-03/2025-02-12',
  ),
  say(/^Y-?\d|^[+-]\d/, 'only years from 0000 to 9999 are supported', AS_IN),
  say(
    /^[?~%]|[?~%](?=[-\dXT])/,
    'a qualifier stands at the end (EDTF level 1)',
    'move it to the end, as in 2025-04-22?',
  ),
  say(/[?~%]{2,}$/, 'there are two qualifiers', 'write %, which means uncertain and approximate'),
  sayDate(
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
    'the month and the day have two digits',
  ),
  sayDate(/^(?<year>\d{4})-(?<month>\d)$/, 'the month has two digits'),
  sayDate(
    /^(?<year>\d{4})[./ ](?<month>\d{1,2})[./ ](?<day>\d{1,2})$/,
    'the parts of a date are joined by hyphens',
  ),
  sayDate(/^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/, 'the hyphens are missing'),
  say(/^\d{9,}$/, 'this is a number, not a date', AS_IN),
  sayDate(
    /^(?<day>1[3-9]|[23]\d)(?<join>[./-])(?<month>\d{1,2})\k<join>(?<year>\d{4})$/,
    'the year comes first',
  ),
  sayDate(
    /^(?<month>\d{1,2})(?<join>[./-])(?<day>1[3-9]|[23]\d)\k<join>(?<year>\d{4})$/,
    'the year comes first',
  ),
  say(
    /^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/,
    'which number is the month cannot be told',
    'write year, month, day, as in 2025-02-12',
  ),
  sayDate(new RegExp(`^(?:[a-z]+,? )?${MONTH} ${DAY},? ${YEAR}$`, 'i'), MONTH_AS_WORD),
  sayDate(new RegExp(`^(?:[a-z]+,? )?${DAY} ${MONTH},? ${YEAR}$`, 'i'), MONTH_AS_WORD),
  sayDate(new RegExp(`^${MONTH},? ${YEAR}$`, 'i'), MONTH_AS_WORD),
  say(
    /^(now|today|yesterday|present|unknown)$/i,
    'a date is written in digits',
    'write it out; in an interval, .. is an open end and nothing an unknown one',
  ),
  {
    shape: /^(?:the )?(\d{3})0'?s$/i,
    explain: ([, decade = '']) => ({
      message: 'a decade is written in digits with an X',
      remedy: `write ${decade}X`,
    }),
  },
  say(
    /(?<=\d)t(?=\d)|(?<=\d)z(?=[?~%]?$)|(?<=^\d[\dX-]*)x(?=[\dx-]*[?~%]?$)/,
    'T, Z and X are capital letters',
    'write them so, as in 2025-02-12T02:58Z',
  ),
  say(
    /(?<=^\d{4}-\d\d-\d\d) +(?=\d)/,
    'between the day and the time stands T',
    'write it so, as in 2025-02-12T02:58-05:00',
  ),
  say(
    /(?<=\d ?)[ap]\.?m\.?/i,
    'the clock has 24 hours',
    'write the time so, as in 2025-02-12T14:58-05:00',
  ),
  say(/(?<=T\d\d:\d\d:\d\d)[.,]\d+/, 'parts of a second are not kept', 'leave them out'),
  say(
    /(?<=T\d\d:\d\d(?::\d\d)?[+-])\d{3,4}$/,
    'the offset has a colon',
    'write hours and minutes, as in +05:30',
  ),
  say(
    /(?<=T\d\d:\d\d(?::\d\d)?) ?[A-Za-z].*$/,
    'names of zones cannot stand in a date',
    'write the offset from UTC, as in -05:00 or Z',
  ),
  say(
    /(?<=[\dX]T).*$/,
    'this is not a time',
    'write hours and minutes, as in 2025-02-12T02:58-05:00',
  ),
  say(
    /(?<=^[\d-]*)X(?=[\dX-]*[?~%]?$)/,
    'X cannot stand here (EDTF level 1)',
    'write 202X, 20XX, 2025-XX, 2025-XX-XX or 2025-04-XX',
  ),
  say(/^\d{1,3}(?=-|$)/, 'a year has four digits', ANY),
];

/** Says why a text without a slash is not a date. Never throws. */
export function findMistake(text: string): WhenFailure {
  for (const { shape, explain } of MISTAKES) {
    const found = shape.exec(text);
    const explained = found && explain(found);
    if (explained) return toFailure(found.index, explained.message, explained.remedy);
  }
  const offset = /^[\d-]*/.exec(text)?.[0].length ?? 0;
  return toFailure(offset, `${quote(text)} is not a date`, ANY);
}

/** A remedy for a date that can be recognized; `null` if there is no such month. */
function suggest(message: string, year = '', month = '', day?: string): Explained | null {
  const length = toMonthLength(Number(year), Number(month));
  const whole = `${year}-${pad(Number(month))}`;
  if (length === 0) return null;
  if (day === undefined) return { message, remedy: `write ${whole}` };
  if (Number(day) >= 1 && Number(day) <= length)
    return { message, remedy: `write ${whole}-${pad(Number(day))}` };
  return {
    message: `${whole} has ${length} days, not ${Number(day)}`,
    remedy: `write a day of that month, or ${whole}`,
  };
}

function say(shape: RegExp, message: string, remedy: string): Mistake {
  return { shape, explain: () => ({ message, remedy }) };
}

/** The groups of `shape`: `year`, `month` or `name`, and perhaps `day`. */
function sayDate(shape: RegExp, message: string): Mistake {
  return {
    shape,
    explain: ({ groups: { year, name, month, day } = {} }) =>
      suggest(message, year, month ?? toMonth(name), day),
  };
}

function toMonth(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

/** Slashes instead of hyphens. `undefined` if the text looks like an interval after all. */
export function findSlashMistake(text: string, slash: number): WhenFailure | undefined {
  const yearFirst = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text);
  const read =
    yearFirst &&
    suggest('the parts of a date are joined by hyphens', yearFirst[1], yearFirst[2], yearFirst[3]);
  if (read) return toFailure(slash, read.message, read.remedy);
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return findMistake(text);
  const monthFirst = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const month = monthFirst && suggest('the year comes first', monthFirst[2], monthFirst[1]);
  if (month) return toFailure(0, month.message, month.remedy);
  const present = /\/(now|present|today|ongoing|\*)$/i.exec(text);
  if (present)
    return toFailure(
      slash + 1,
      'an open end is written as two dots',
      `write ${text.slice(0, slash)}/..`,
    );
  const second = text.indexOf('/', slash + 1);
  if (second >= 0)
    return toFailure(
      second,
      'an interval has two ends and one /',
      'write it so, as in 2025-02-03/2025-02-12',
    );
  const space = /\s/.exec(text);
  return space
    ? toFailure(
        space.index,
        'there is a space in the interval',
        'leave it out, as in 2025-02-03/2025-02-12',
      )
    : undefined;
}
