/** Arabic and Hebrew write “and”, “the”, “in” and “to” as one word with what follows, which readers look for alone. */
import { toKey } from './letters.ts';

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
export function listForms(word: string): string[] {
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
