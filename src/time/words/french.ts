import { DASH } from './dash.ts';
import type { DateParts, Language, Unit } from './language.ts';

const NO_BREAK_SPACE = '\u00A0';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** As French newspapers date: small letters, the first of a month as an ordinal, hours with “h”. */
export const french: Language = {
  months: {
    short: [
      ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin'],
      ...['juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    ],
    long: MONTHS,
  },
  weekdays: {
    short: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
    long: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  },
  date: ({ weekday, day, month, year }: DateParts) =>
    [weekday, [day === '1' ? '1er' : day, month].filter(isGiven).join(NO_BREAK_SPACE), year]
      .filter(isGiven)
      .join(' '),
  seasons: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
  lead: (date, form) => LEADS[sortOf(date)][form] ?? '',
  time: (hour, minute) =>
    [String(Number(hour)), 'h', minute === '00' ? '' : minute].filter(isGiven).join(NO_BREAK_SPACE),
  patterns: {
    dateTime: '{date} à {time}',
    inPlace: '{when} ({place})',
    inUtc: `{when}${NO_BREAK_SPACE}UTC`,
    clocks: '{home}\u202f; {other}',
    about: 'vers {when:the}',
    uncertain: '{when}, date incertaine',
    uncertainEnd: '{when} (date incertaine)',
    claimed: '{when}, date avancée',
    between: 'entre {a:the} et {b:the}',
    range: `{a}${DASH}{b}`,
    by: 'au plus tard {b:on}',
    startUnknown: '{b:on} ou avant',
    since: 'depuis {a:the}',
    endUnknown: 'à partir {a:of}, fin inconnue',
    someDay: 'un jour {when:of}',
    someMonth: 'un mois {when:of}',
    decade: 'années {year}',
    century: `{year}${DASH}{last}`,
    after: '{span} après',
    before: '{span} avant',
    later: '{span} plus tard',
    earlier: '{span} plus tôt',
    sameDay: 'le même jour',
    sameTime: 'au même moment',
  },
  span: (count, unit) => {
    const [word, isFeminine] = UNITS[unit];
    return `${toFrenchNumber(count, isFeminine)} ${word}${count > 1 ? 's' : ''}`;
  },
};

const UNITS: Readonly<Record<Unit, readonly [word: string, isFeminine: boolean]>> = {
  minute: ['minute', true],
  hour: ['heure', true],
  day: ['jour', false],
};

const NUMBERS = [
  ...['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six'],
  ...['sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
];

/** “trois”, “71”; “une”, “aucune” of what is feminine. */
export function toFrenchNumber(count: number, isFeminine: boolean): string {
  return `${NUMBERS[count] ?? String(count)}${isFeminine && count < 2 ? 'e' : ''}`;
}

/** What a date in words begins with. */
type Sort = 'day' | 'month' | 'vowelMonth' | 'year' | 'spring' | 'season' | 'decade' | 'other';

/** `on`: that day; `the`: after a preposition; `of`: du; `to`: after “jusqu’”. */
const LEADS: Readonly<Record<Sort, Readonly<Record<string, string>>>> = {
  day: { on: 'le ', the: 'le ', of: 'du ', to: 'au ' },
  month: { on: 'en ', the: '', of: 'de ', to: 'en ' },
  vowelMonth: { on: 'en ', the: '', of: 'd’', to: 'en ' },
  year: { on: 'en ', the: '', of: 'de ', to: 'en ' },
  spring: { on: 'au ', the: 'le ', of: 'du ', to: 'au ' },
  season: { on: 'à l’', the: 'l’', of: 'de l’', to: 'à l’' },
  decade: { on: 'dans les ', the: 'les ', of: 'des ', to: 'aux ' },
  // “vers …”, “entre …”, “un jour …”: a phrase of its own.
  other: { of: 'de ', to: 'à ' },
};

/** A day, with its weekday or without, and with its month or without; not an hour. */
const DAY = /^(?:(?:lun|mar|mer|jeu|ven|sam|dim)\S+ )?\d{1,2}(?:er)?(?:$|\u00A0(?!h\b)\p{L})/u;

function sortOf(date: string): Sort {
  if (DAY.test(date)) return 'day';
  if (/^\d{4}/.test(date)) return 'year';
  if (/^(?:avr|août|oct)/.test(date)) return 'vowelMonth';
  // “mardi” begins as “mars” does.
  if (MONTHS.some((month) => date.startsWith(month.slice(0, 3))) && !date.startsWith('mardi'))
    return 'month';
  if (date.startsWith('printemps')) return 'spring';
  if (/^(?:été|automne|hiver)/.test(date)) return 'season';
  return date.startsWith('années') ? 'decade' : 'other';
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
