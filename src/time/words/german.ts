import { DASH } from './dash.ts';
import type { DateParts, Language, Unit } from './language.ts';

const NO_BREAK_SPACE = '\u00A0';

/** As German newspapers date: the day with a full stop, hours with “Uhr”. */
export const german: Language = {
  months: {
    short: [
      ...['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni'],
      ...['Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
    ],
    long: [
      ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
      ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    ],
  },
  weekdays: {
    short: ['So.', 'Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.'],
    long: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  },
  date: ({ weekday, day, month, year }: DateParts) => {
    const date = [day === undefined ? day : `${day}.`, month].filter(isGiven).join(NO_BREAK_SPACE);
    return [weekday === undefined ? weekday : `${weekday},`, date, year].filter(isGiven).join(' ');
  },
  seasons: { spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' },
  lead: (date, form) => LEADS[sortOf(date)][form] ?? '',
  time: (hour, minute) => `${String(Number(hour))}.${minute}${NO_BREAK_SPACE}Uhr`,
  patterns: {
    dateTime: '{date}, {time}',
    inPlace: '{when} in {place}',
    inUtc: `{when}${NO_BREAK_SPACE}UTC`,
    clocks: '{home}; {other}',
    about: 'um {when:the}',
    uncertain: '{when} (unsicher)',
    uncertainEnd: '{when} (unsicher)',
    claimed: '{when}, laut Aussage',
    between: 'zwischen {a:dem} und {b:dem}',
    range: `{a}${DASH}{b}`,
    by: 'bis {b}',
    startUnknown: 'spätestens {b:on}',
    since: 'seit {a:since}',
    endUnknown: 'ab {a:since}, Ende nicht bekannt',
    someDay: 'an einem Tag {when:in}',
    someMonth: 'in einem Monat {when:in}',
    decade: '{year}er-Jahre',
    century: `{year}${DASH}{last}`,
    after: '{span} danach',
    before: '{span} davor',
    later: '{span} später',
    earlier: '{span} früher',
    sameDay: 'am selben Tag',
    sameTime: 'zur selben Zeit',
  },
  span: (count, unit) => {
    const { one, many, number } = UNITS[unit];
    return count === 1 ? `${number} ${one}` : `${toGermanNumber(count)} ${many}`;
  },
};

/** In the accusative, as all that says how long takes it: “einen Tag später”. */
const UNITS: Readonly<Record<Unit, Readonly<Record<'one' | 'many' | 'number', string>>>> = {
  minute: { one: 'Minute', many: 'Minuten', number: 'eine' },
  hour: { one: 'Stunde', many: 'Stunden', number: 'eine' },
  day: { one: 'Tag', many: 'Tage', number: 'einen' },
};

const NUMBERS = [
  ...['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'],
  ...['sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
];

/** “drei”, “71”; what is one has a form for each gender and case, so `1` is for the sentence to say. */
export function toGermanNumber(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** What a date in words begins with. */
type Sort = 'day' | 'month' | 'year' | 'season' | 'decade' | 'other';

/** `on`: that day; `dem`: after zwischen, nach, vor; `since`: after seit and ab; `of`: vom; `in`: im. */
const LEADS: Readonly<Record<Sort, Readonly<Record<string, string>>>> = {
  day: { on: 'am ', dem: 'dem ', the: 'den ', of: 'vom ' },
  month: { on: 'im ', of: 'vom ', in: 'im ' },
  year: { of: 'von ', in: 'im Jahr ' },
  season: { on: 'im ', dem: 'dem ', the: 'das ', since: 'dem ', of: 'vom ', in: 'im ' },
  // In words that leave the noun as it is: after most prepositions it would be “Jahren”.
  decade: {
    ...{ on: 'während der ', in: 'während der ', the: 'die ', of: 'aus der Zeit der ' },
    ...{ dem: 'der Zeit der ', since: 'Beginn der ' },
  },
  // “um …”, “zwischen …”, “bis …”: a phrase of its own.
  other: { of: 'von ' },
};

/** A day, with its weekday or without, and with its month or without; not an hour. */
const DAY = /^(?:[A-Z]\p{L}+\.?, )?\d{1,2}\.(?!\d)/u;
const MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;

function sortOf(date: string): Sort {
  if (DAY.test(date)) return 'day';
  if (/^\d{4}er/.test(date)) return 'decade';
  if (/^\d{4}/.test(date)) return 'year';
  if (MONTH.test(date)) return 'month';
  return /^(?:Frühjahr|Sommer|Herbst|Winter)/.test(date) ? 'season' : 'other';
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
