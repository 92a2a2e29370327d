/** What holds for all texts of a language: lists, names of countries and languages, and what ends a sentence. */
import { withinMarks } from './marks.ts';
import type { Messages } from './message.ts';

/** What no library knows of a language: the texts `text.…` of its table. */
interface Habits {
  /** For lists and names: a BCP 47 tag, more exact than that of the words where English has to choose. */
  readonly locale: string;
  /** What ends a sentence. */
  readonly stop: string;
  /** What stands between two sentences. */
  readonly space: string;
  /** What stands between a title and what continues it. */
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Around the words of somebody; `innerQuotes` within them. */
  readonly quotes: readonly [open: string, close: string];
  readonly innerQuotes: readonly [open: string, close: string];
}

export interface Text extends Habits {
  /** “a”, “a and b”, “a, b and c”. */
  readonly list: (texts: readonly string[]) => string;
  /** The same of what is more than text: the things with what stands between them. */
  readonly listParts: <Thing>(things: readonly Thing[]) => (Thing | string)[];
  /** The name of an ISO 3166 code; empty for none. */
  readonly country: (code: string | undefined) => string;
  /** The name of a language tag: “Chinese” for `zh`, “Simplified Chinese” for `zh-Hans`. */
  readonly language: (tag: string) => string;
  /** With a full stop, unless it ends in a mark. */
  readonly sentence: (text: string) => string;
  /** “Tariffs: 12 items”, but “What is happening? 12 items”. */
  readonly continued: (title: string, rest: string, mark?: 'colon' | 'comma') => string;
  /** With a capital letter at its start, where the script has any. */
  readonly capital: (text: string) => string;
  /** A label (“In force”) as it stands in the middle of a sentence. */
  readonly inSentence: (label: string) => string;
}

/** A mark that ends a sentence, and what may close after it: “What is happening?”, “(Ltd.)”, a name set apart. */
const ENDED = /[.!?…。！？؟][\p{Pe}\p{Pf}"'\u2069]*\ue0ff?\s*$/u;

/** Of the texts of a language by key. */
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
  /** What of a label is in small letters within a sentence: `all`, the `first`, or the first of these words. */
  const small = of('small');
  const smallWords = small.split('|');
  // Of a language that Node does not know, never that of the machine.
  const locales = [locale, 'en'];
  const lists = new Intl.ListFormat(locales, { type: 'conjunction' });
  const regions = new Intl.DisplayNames(locales, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locales, { type: 'language', fallback: 'code' });
  const capital = (text: string) =>
    withinMarks(text, (inner) => inner.charAt(0).toLocaleUpperCase(locale) + inner.slice(1));
  return {
    ...habits,
    list: (texts) => lists.format(texts),
    listParts: <Thing>(things: readonly Thing[]) => {
      // The library lists texts alone, so the things are listed by their places.
      const parts = lists.formatToParts(things.map((_, index) => String(index)));
      return parts.map(({ type, value }) =>
        type === 'element' ? (things[Number(value)] as Thing) : value,
      );
    },
    country: (code) => (code === undefined ? '' : (regions.of(code) ?? code)),
    language: (tag) => languages.of(tag) ?? tag,
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
