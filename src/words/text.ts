/** Rules for all texts of a language: lists, names of countries and languages, ends of sentences. */
import { toListParts } from '../time/words/list-parts.ts';
import { withinMarks } from './marks.ts';
import type { Messages } from './message.ts';

/** What no library knows about a language: its messages `text.…`. */
interface Habits {
  /** For lists and names: a BCP 47 tag, possibly more exact than that of the words (English has several). */
  readonly locale: string;
  /** The full stop. */
  readonly stop: string;
  /** Between two sentences. */
  readonly space: string;
  /** Between a title and what continues it. */
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Around quoted words; `innerQuotes` are used inside them. */
  readonly quotes: readonly [open: string, close: string];
  readonly innerQuotes: readonly [open: string, close: string];
}

export interface Text extends Habits {
  /** “a”, “a and b”, “a, b and c”. */
  readonly list: (texts: readonly string[]) => string;
  /** The same for things that are more than text: the things, and the texts between them. */
  readonly listParts: <Thing>(things: readonly Thing[]) => (Thing | string)[];
  /** The name of an ISO 3166 code; empty without one. */
  readonly country: (code: string | undefined) => string;
  /** The name of a language tag: “Chinese” for `zh`, “Simplified Chinese” for `zh-Hans`. */
  readonly language: (tag: string) => string;
  /** Of a file: “2.1 MB”. */
  readonly size: (bytes: number) => string;
  /** Adds a full stop, unless the text ends in a mark. */
  readonly sentence: (text: string) => string;
  /** “Tariffs: 12 items”, but “What is happening? 12 items”. */
  readonly continued: (title: string, rest: string, mark?: 'colon' | 'comma') => string;
  /** With an initial capital, if the script has any. */
  readonly capital: (text: string) => string;
  /** A label (“In force”) within a sentence. */
  readonly inSentence: (label: string) => string;
}

/** A mark that ends a sentence, and what may close after it: “What is happening?”, “(Ltd.)”, an isolated name. */
const ENDED = /[.!?…。！？؟।][\p{Pe}\p{Pf}"'\u2069]*\ue0ff?\s*$/u;

/** From the messages of a language, by key. */
export function toTextRules(raw: Messages): Text {
  const of = (name: string) => raw[`text.${name}`] ?? '';
  const pair = (name: string) => {
    const [open = '', close = ''] = of(name).split('|');
    return [open, close] as const;
  };
  const habits: Habits = {
    locale: of('locale'),
    stop: of('stop'),
    space: of('space'),
    colon: of('colon'),
    comma: of('comma'),
    semicolon: of('semicolon'),
    quotes: pair('quotes'),
    innerQuotes: pair('innerQuotes'),
  };
  const { locale, stop, space, colon, comma } = habits;
  /** What a label writes in small letters within a sentence: `all`, the `first` letter, or that of these words. */
  const small = of('small');
  const smallWords = small.split('|');
  // For languages that Node does not know: never the machine’s.
  const locales = [locale, 'en'];
  const regions = new Intl.DisplayNames(locales, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locales, { type: 'language', fallback: 'code' });
  const capital = (text: string) =>
    withinMarks(text, (inner) => inner.charAt(0).toLocaleUpperCase(locale) + inner.slice(1));
  return {
    ...habits,
    list: (texts) =>
      toListParts(locale, texts)
        .map(({ value }) => value)
        .join(''),
    listParts: <Thing>(things: readonly Thing[]) => {
      // The library only lists texts, so it gets the indexes of the things.
      const parts = toListParts(
        locale,
        things.map((_, index) => String(index)),
      );
      return parts.map(({ type, value }) =>
        type === 'element' ? (things[Number(value)] as Thing) : value,
      );
    },
    country: (code) => (code === undefined ? '' : (regions.of(code) ?? code)),
    language: (tag) => languages.of(tag) ?? tag,
    size: (bytes) => {
      const [unit, count, digits] =
        bytes < 100_000 ? (['kilobyte', 1e3, 0] as const) : (['megabyte', 1e6, 1] as const);
      const form = { style: 'unit', unit, maximumFractionDigits: digits } as const;
      return new Intl.NumberFormat(locales, form).format(bytes / count).replace(' ', '\u00a0');
    },
    sentence: (text) => (ENDED.test(text) ? text : text + stop),
    continued: (title, rest, mark = 'colon') =>
      ENDED.test(title)
        ? `${title}${space}${capital(rest)}`
        : `${title}${mark === 'colon' ? colon : comma}${rest}`,
    capital,
    inSentence: (text) =>
      withinMarks(text, (label) => {
        if (small === 'all') return label.toLocaleLowerCase(locale);
        return small === 'first' || smallWords.includes(label.split(' ')[0] ?? '')
          ? label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)
          : label;
      }),
  };
}
