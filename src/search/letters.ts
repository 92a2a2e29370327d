/** One form for letters that readers take for the same, whatever the script. */

/** What has no accent to take away, each before the form in which it is looked for. */
const SAME: ReadonlyMap<string, string> = new Map(
  'øo đd łl ħh ıi ðd ßss æae œoe þth ςσ ىي یي کك ةه ךכ םמ ןנ ףפ ץצ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const ALIKE = new RegExp(`[${[...SAME.keys()].join('')}]`, 'giu');
/** Arabic and Persian digits stand sixteen apart, from nought. */
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** The stretched line of Arabic, and characters without a shape: joiners, marks of direction, soft hyphens. */
const SHAPELESS = /[\u0640\p{Cf}]/gu;
const APOSTROPHE = /[‘’ʼ′´`\u05F3]/g;
const ASCII = /^[\0-\x7F]*$/;
/** All but the marks that make another sound of a kana. */
const MARKS = /(?![\u3099\u309A])\p{M}/gu;

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
