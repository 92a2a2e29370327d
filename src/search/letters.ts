/** Folds letters that readers treat as the same into one form, in every script. */

/** Letters without a separable accent, each followed by the form it folds to. */
const SAME: ReadonlyMap<string, string> = new Map(
  'øo đd łl ħh ıi ðd ßss æae œoe þth ςσ ٱا ىي یي کك ةه ךכ םמ ןנ ףפ ץצ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const ALIKE = new RegExp(`[${[...SAME.keys()].join('')}]`, 'giu');
/** Digits of Arabic, Persian, Thai, Lao, Burmese and Khmer: the code of each zero is a multiple of sixteen. */
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u17E0-\u17E9]/g;
/** The Arabic tatweel, and invisible characters: joiners, marks of direction, soft hyphens. */
const SHAPELESS = /[\u0640\p{Cf}]/gu;
const APOSTROPHE = /[‘’ʼ′´`\u05F3]/g;
const ASCII = /^[\0-\x7F]*$/;
/** Signs for vowels and tones from Devanagari to Burmese, and of Khmer, except the dot that Hindi may leave out. */
const SIGN = '[\\u0900-\\u093B\\u093D-\\u109F\\u1780-\\u17D3]';
const SIGNS = new RegExp(`${SIGN}(?<=\\p{M})`, 'gu');
/** All marks except those signs and the two that change the sound of a kana. */
const MARKS = new RegExp(`(?![\\u3099\\u309A]|${SIGN})\\p{M}`, 'gu');
/** First code point of Tangut. */
const TANGUT = 0x17000;

/**
 * Widths, ligatures, digits, dashes and apostrophes in one form. Accents, points and capitals stay: Pagefind strips
 * them itself, and prefers a match as it was typed.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(ALIKE, (letter) => SAME.get(letter.toLowerCase()) ?? letter)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(APOSTROPHE, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(SHAPELESS, '');
}

/** Two words with one key are the same word: folded, in lower case, without accents and points. */
export function toKey(text: string): string {
  return fold(text.toLowerCase()).normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/**
 * Pagefind strips all marks, even those that are vowels and tones. So it gets these as letters of Tangut, a script
 * that nobody writes any more.
 */
export function keepSigns(text: string): string {
  return text.replace(SIGNS, (sign) => String.fromCodePoint(TANGUT + sign.charCodeAt(0) - 0x900));
}

// Arabic and Hebrew write “and”, “the”, “in” and “to” as one word with the next, but readers search for that word
// alone.

/** A quick test, which most texts fail. */
const BLOCKS = /[\u0590-\u08FF\uFB1D-\uFEFC]/;
/** Captures a word without the punctuation around it. */
const WORD = /^[^\p{L}\p{N}]*([\p{Script=Arab}\p{Script=Hebr}\p{M}]+)[^\p{L}\p{N}]*$/u;
/**
 * Particles to strip, in order, each with its replacement, as long as enough letters remain. Of Arabic, those that
 * light stemming strips: “and”; “to the”, which leaves the article; “in”, “as” and “so” before the article; the
 * article. Of Hebrew: “and”; “that”, “when”; “in”, “as”, “to”, “from”; the article.
 */
const STEPS: readonly (readonly [particle: RegExp, instead: string])[] = [
  [/^و(?=...)/, ''],
  [/^لل(?=..)/, 'ال'],
  [/^[بكف](?=ال..)/, ''],
  [/^ال(?=..)/, ''],
  [/^ו(?=..)/, ''],
  [/^(כש|ש)(?=...)/, ''],
  [/^[בכלמ](?=...)/, ''],
  [/^ה(?=..)/, ''],
];
/** The same particles before a word in a text, as the source of a pattern. */
export const PARTICLES = 'و?(?:[بكف]?ال|لل)?ו?(?:כש|ש)?[בכלמ]?ה?';

const BEFORE = new RegExp(`^${PARTICLES}(?=...)`);
const JOINING = /^[\p{Script=Arab}\p{Script=Hebr}]/u;

export function isJoining(key: string): boolean {
  return JOINING.test(key);
}

/** A key without its particles, if three letters remain. */
export function toBare(key: string): string {
  return isJoining(key) ? key.replace(BEFORE, '') : key;
}

/** Whether the word begins with `start` or, in a script with particles, contains it. Both are keys. */
export function beginsWith(word: string, start: string): boolean {
  return isJoining(start) ? word.includes(start) : word.startsWith(start);
}

/** What a word is found by: the word and its forms without particles, or the word alone if it has none. */
export function listWordForms(word: string): string[] {
  const [, core] = BLOCKS.test(word) ? (WORD.exec(word) ?? []) : [];
  if (core === undefined) return [word];
  const forms = [core];
  let rest = toKey(core);
  for (const [particle, instead] of STEPS) {
    const next = rest.replace(particle, instead);
    if (next !== rest) forms.push(next);
    rest = next;
  }
  return forms.length > 1 ? forms : [word];
}
