/** Names of people in the parts that reference managers sort and print them by. */
import { parseFullName } from 'parse-full-name';

export interface NameParts {
  readonly given: string;
  /** With its particle: “van Gogh”. */
  readonly family: string;
  readonly suffix: string | undefined;
}

export interface NameInput {
  readonly name: string;
  /** The family name, where an editor has said which part of the name it is. */
  readonly family: string | undefined;
  readonly country: string | undefined;
  readonly language: string;
}

/** Where a byline may have the family name first, and nothing in it tells. */
const FAMILY_FIRST = {
  countries: new Set(['CN', 'HK', 'HU', 'JP', 'KP', 'KR', 'MO', 'MY', 'SG', 'TW', 'VN']),
  languages: new Set(['hu', 'ja', 'ko', 'vi', 'yue', 'zh']),
};
/** Where three words may end in two family names, or in one. */
const TWO_FAMILIES = new Set(['es', 'pt', 'gl']);

/**
 * `undefined` for a name whose parts cannot be told: one word, what follows a comma and is no suffix, and, where nobody
 * has parted it, the order of names in East Asia and Hungary, two family names. Better a whole name than a wrong family.
 */
export function findNameParts(input: NameInput): NameParts | undefined {
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [, ...rest] = name.split(',');
  if (!rest.every((part) => isNameSuffix(part.trim()))) return undefined;
  if (input.family !== undefined) return partAt(name, input.family.normalize('NFC').trim());
  return isAmbiguous(name, input) ? undefined : parse(name);
}

/** “Jr.” and the like. */
export function isNameSuffix(part: string): boolean {
  return /^(?:[js]n?r|[iv]+|esq|m\.?d|ph\.?d|j\.?d|r\.?n)\.?$/i.test(part);
}

/** What stands before the family name was given; after it, if nothing stands before it; else it is a suffix. */
function partAt(name: string, family: string): NameParts | undefined {
  const at = name.lastIndexOf(family);
  if (at < 0 || family === '') return undefined;
  const trim = (text: string) => /[^\s,].*[^\s,]|[^\s,]/s.exec(text)?.[0] ?? '';
  const [before, after] = [trim(name.slice(0, at)), trim(name.slice(at + family.length))];
  if (before === '') return { given: after, family, suffix: undefined };
  return { given: before, family, suffix: after === '' ? undefined : after };
}

function isAmbiguous(name: string, { country, language }: NameInput): boolean {
  const words = name.split(' ');
  const tongue = language.split('-')[0] ?? '';
  return (
    words.length < 2 ||
    FAMILY_FIRST.languages.has(tongue) ||
    (country !== undefined && FAMILY_FIRST.countries.has(country)) ||
    (TWO_FAMILIES.has(tongue) && words.length > 2)
  );
}

/** As the library parts it, unless it is in doubt or has lost a word of it on the way. */
function parse(name: string): NameParts | undefined {
  const parsed = parseFullName(name, 'all', 0);
  const { first = '', middle = '', last = '', suffix = '', title, nick } = parsed;
  // By its types there are never errors.
  const errors: readonly string[] = parsed.error ?? [];
  const given = [first, middle].filter((part) => part !== '').join(' ');
  const isWhole = toLetters([given, last, suffix].join('')) === toLetters(name);
  if (given === '' || last === '' || title || nick || errors.length > 0 || !isWhole)
    return undefined;
  return { given, family: last, suffix: suffix === '' ? undefined : suffix };
}

function toLetters(text: string): string {
  return text.replace(/[\s,]/g, '');
}
