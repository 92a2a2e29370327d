import { DASH } from './dash.ts';
import type { DateParts, Language } from './language.ts';

const NO_BREAK_SPACE = '\u00A0';

/** Day before month, and 24 hours, as international news desks write English. */
export const english: Language = {
  months: {
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  weekdays: {
    short: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    long: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  date: ({ weekday, day, month, year }: DateParts) =>
    [weekday, [day, month].filter(isGiven).join(NO_BREAK_SPACE), year].filter(isGiven).join(' '),
  seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
  patterns: {
    dateTime: '{date}, {time}',
    inPlace: '{when} in {place}',
    inUtc: `{when}${NO_BREAK_SPACE}UTC`,
    clocks: '{home}; {other}',
    about: 'about {when}',
    uncertain: '{when}, uncertain',
    uncertainEnd: '{when} (uncertain)',
    claimed: '{when}, claimed',
    between: 'between {a} and {b}',
    range: `{a}${DASH}{b}`,
    by: 'by {b}',
    startUnknown: 'on or before {b}',
    since: 'since {a}',
    endUnknown: 'from {a}, end not recorded',
    someDay: 'a day in {when}',
    someMonth: 'a month in {when}',
    decade: 'the {year}s',
    century: `{year}${DASH}{last}`,
    after: '{span} later',
    before: '{span} earlier',
    later: '{span} later',
    earlier: '{span} earlier',
    sameDay: 'the same day',
    sameTime: 'at the same time',
  },
  span: (count, unit) => `${toNumber(count)} ${count === 1 ? unit : `${unit}s`}`,
};

/** How to say 0, 1, 2, …; greater numbers are written in digits. */
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** “three”, “71”. */
export function toNumber(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
