/** Days as newspapers print them. */
import { toMonthLength, type CalendarDay } from '../../time/calendar.ts';
import { ofLexicon, type Lexicon } from './lexicon.ts';

export interface PrintedDay {
  readonly words: string;
  /** Where it stands in the text, from and to. */
  readonly at: readonly [number, number];
  /** `year` is absent where it is left for readers to know. */
  readonly day: Omit<CalendarDay, 'year'> & { readonly year?: number };
}

const ASCII = /^[\0-\x7F]*$/;
const BEYOND = /[^\0-\x7F]/gu;

const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const [START, END] = ['(?<![\\p{L}\\p{N}.,:/-])', '(?![\\p{L}\\p{N}])'];

const toDates = ofLexicon(({ list, any, months }) => {
  const numbers = new Map(
    months.flatMap((names) =>
      names.map((name, index) => [toKey(name).replace('.', ''), index + 1] as const),
    ),
  );
  // Of names with digits, as in Chinese, the pattern below is the only one.
  const names = [...numbers.keys()].filter((name) => name !== '' && !/\d/.test(name));
  const month = toAlternatives(names);
  // Two traditions beside each other: “فبراير/شباط”.
  const named = `(?<month>${month})\\.?(?: ?/ ?${month})?`;
  const ordinals = list('clip.ordinals');
  // A point behind “March 3” is that of the sentence.
  const spelled = toAlternatives(ordinals.filter((one) => /^\p{L}+$/u.test(one)));
  const ordinal = toAlternatives(ordinals);
  const of = any('clip.of');
  return {
    months: numbers,
    /** As words of the language these are no months. */
    capitals: new Set(list('clip.months.capital')),
    patterns: [
      `${START}${named} ${DAY}${spelled}?(?:,? ${YEAR})?${END}`,
      `${START}${DAY}${ordinal}? (?:${of} )?${named}(?:,? (?:${of} )?${YEAR})?${END}`,
      `(?:${YEAR} ?年 ?)?(?<!\\d)(?<number>\\d{1,2}) ?月 ?${DAY} ?[日号號]`,
      `${START}${YEAR}[-/.](?<number>\\d\\d?)[-/.]${DAY}(?![\\d/-])`,
      `${START}${DAY}\\.(?<number>\\d{1,2})\\.${YEAR}(?!\\d)`,
    ].map((pattern) => new RegExp(pattern, 'gu')),
  };
});

function toAlternatives(words: readonly string[]): string {
  const sorted = words.toSorted((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replaceAll('.', '\\.')).join('|')})`;
}

/** Lists the days that a text names, in its order; one that no calendar has is left out. */
export function listPrintedDays(text: string, lexicon?: Lexicon): PrintedDay[] {
  const { months, capitals, patterns } = toDates(lexicon);
  const key = toKey(text);
  const found = patterns
    .flatMap((pattern) => [...key.matchAll(pattern)])
    .flatMap((match): PrintedDay[] => {
      const { day = '', month = '', number, year } = match.groups ?? {};
      const one = { month: Number(number ?? months.get(month)), day: Number(day) };
      if (
        capitals.has(month) &&
        !text
          .slice(match.index, match.index + match[0].length)
          .includes(`${month.charAt(0).toUpperCase()}${month.slice(1)}`)
      )
        return [];
      // Without a year 29 February may be meant.
      const length = toMonthLength(year === undefined ? 2024 : Number(year), one.month);
      if (one.day < 1 || !(one.day <= length)) return [];
      const at = [match.index, match.index + match[0].length] as const;
      const dated = year === undefined ? one : { ...one, year: Number(year) };
      return [{ words: text.slice(...at), at, day: dated }];
    });
  return withoutOverlap(found);
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
