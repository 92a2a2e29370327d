/** Days as newspapers print them, in the languages that the interface has. */
import { toMonthLength, type CalendarDay } from '../time/calendar.ts';
import type { Language } from '../time/words/language.ts';
import { getWords } from '../words/words.ts';

const [arabic, english, french, german] = ['ar', 'en', 'fr', 'de'].map(
  (tag) => getWords(tag).dates,
) as [Language, Language, Language, Language];

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
