/** One form for letters that readers take for the same, whatever the script. */

/** What has no accent to take away, each before the form in which it is looked for. */
const SAME: ReadonlyMap<string, string> = new Map(
  'øo đd łl ħh ıi ðd ßss æae œoe þth ςσ ٱا ىي یي کك ةه ךכ םמ ןנ ףפ ץצ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const ALIKE = new RegExp(`[${[...SAME.keys()].join('')}]`, 'giu');
/** Digits of Arabic, Persian, Thai, Lao, Burmese and Khmer: the place of each nought is a multiple of sixteen. */
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u17E0-\u17E9]/g;
/** The stretched line of Arabic, and characters without a shape: joiners, marks of direction, soft hyphens. */
const SHAPELESS = /[\u0640\p{Cf}]/gu;
const APOSTROPHE = /[‘’ʼ′´`\u05F3]/g;
const ASCII = /^[\0-\x7F]*$/;
/** Vowels and tones from Devanagari to Burmese, and of Khmer, but for the dot that Hindi may leave out. */
const SIGN = '[\\u0900-\\u093B\\u093D-\\u109F\\u1780-\\u17D3]';
const SIGNS = new RegExp(`${SIGN}(?<=\\p{M})`, 'gu');
/** All but those and the marks that make another sound of a kana. */
const MARKS = new RegExp(`(?![\\u3099\\u309A]|${SIGN})\\p{M}`, 'gu');
/** Where letters of Tangut begin. */
const TANGUT = 0x17000;

/**
 * Widths, ligatures, digits, dashes and apostrophes in one form; accents, points and capitals stay, which Pagefind
 * takes away itself and prefers where they are as they were typed. White space comes of none.
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

/** The form in which two words are the same: folded, in lower case, without accents and points. */
export function toKey(text: string): string {
  return fold(text.toLowerCase()).normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/**
 * Pagefind takes away all marks, of which some are no accents but vowels and tones: it gets them as letters of a script
 * in which nobody writes any more.
 */
export function keepSigns(text: string): string {
  return text.replace(SIGNS, (sign) => String.fromCodePoint(TANGUT + sign.charCodeAt(0) - 0x900));
}

// Arabic and Hebrew write “and”, “the”, “in” and “to” as one word with what follows, which readers look for alone.

/** Quick to tell: most texts have nothing of these. */
const BLOCKS = /[\u0590-\u08FF\uFB1D-\uFEFC]/;
/** A word, without the punctuation around it. */
const WORD = /^[^\p{L}\p{N}]*([\p{Script=Arab}\p{Script=Hebr}\p{M}]+)[^\p{L}\p{N}]*$/u;
/**
 * What may be taken away, in order, so long as letters enough remain, and what comes in its place. Of Arabic what light
 * stemming takes: “and”; “to the”, which leaves the article; “in”, “as” and “so” before it; the article. Of Hebrew:
 * “and”; “that”, “when”; “in”, “as”, “to”, “from”; the article.
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
/** The same before a word in a text, as the source of a pattern. */
export const PARTICLES = 'و?(?:[بكف]?ال|لل)?ו?(?:כש|ש)?[בכלמ]?ה?';

const BEFORE = new RegExp(`^${PARTICLES}(?=...)`);
const JOINING = /^[\p{Script=Arab}\p{Script=Hebr}]/u;

export function isJoining(key: string): boolean {
  return JOINING.test(key);
}

/** A key without its particles, so long as three letters remain. */
export function toBare(key: string): string {
  return isJoining(key) ? key.replace(BEFORE, '') : key;
}

/** Does the word begin so, or, where particles may stand before it, a word in it? Both are keys. */
export function beginsWith(word: string, start: string): boolean {
  return isJoining(start) ? word.includes(start) : word.startsWith(start);
}

/** The word, and what it is without its particles: what it is looked for by. Only the word itself if it has none. */
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
