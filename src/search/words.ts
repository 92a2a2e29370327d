/**
 * How texts are parted into words, in the index as in what is looked for. Scripts without spaces have no words that two
 * programs would find alike, so there each letter stands with those that follow it: whatever stands in a text is found.
 */
import { fold, keepSigns, listWordForms, toKey } from './letters.ts';

export interface Token {
  readonly text: string;
  /** Where it stands in the text; of a letter with those that follow it, the letter. */
  readonly start: number;
  readonly end: number;
  readonly isLetter: boolean;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly isRun: boolean;
}

/** Characters of scripts that run on without spaces, or, as Hangul, join words that are looked for apart. */
export const RUNNING =
  '(?=[\\p{L}\\p{Nl}\\p{No}\\p{M}])[\\p{scx=Han}\\p{scx=Hangul}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const RUN = new RegExp(`(?:${RUNNING})+`, 'gu');
const STARTS_RUN = new RegExp(`^${RUNNING}`, 'u');
/** White space by the rules of JavaScript and of Pagefind, and the hyphen of Hebrew, which joins words as a space. */
const CHUNK = /[^\s\u0085\u05BE]+/g;
/** Nothing of a script that runs on. */
const LATIN = /^[\0-\u024F\u2000-\u206F]*$/;
/** A letter with its marks. */
export const LETTER = /\P{M}\p{M}*/gsu;
const QUOTED = /^\s*["“„«「『].+["”“»」』]\s*$/;
const CORE = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}\p{M}]*$/su;
const ONLY_PUNCTUATION = /^[\p{P}\p{M}\p{Z}\p{C}]*$/u;
/** A sign of these is a syllable or more, and two are as good as a word; of an alphabet it takes three. */
const DENSE = /^[\p{scx=Han}\p{scx=Hangul}]/u;

/** In order; what is only punctuation is none. Places in the list are those that Pagefind counts. */
export function listTokens(text: string): Token[] {
  const tokens = listPieces(text).flatMap(({ text: piece, start, isRun }): Token[] => {
    if (!isRun) return [{ text: toWord(piece), start, end: start + piece.length, isLetter: false }];
    return listGrams(piece).map((gram) => ({
      text: toWord(gram.text),
      start: start + gram.at,
      end: start + gram.at + gram.letter.length,
      isLetter: true,
    }));
  });
  return tokens.filter((token) => token.text !== '');
}

/** The text of which Pagefind makes those tokens. */
export function toIndexText(text: string): string {
  // Pagefind knows the parts of what a hyphen joins, in one place.
  const words = listTokens(text).map(({ text: word, isLetter }) =>
    isLetter ? word : listWordForms(word).join('-'),
  );
  return keepSigns(words.join(' '));
}

/** The words of a query; of a run, as much as says all of it. */
export function listTerms(q: string): string[] {
  return listParts(q).map(({ text }) => text);
}

/** A query for Pagefind; what stands in quotation marks is looked for as it stands, if it is whole words. */
export function toIndexQuery(q: string): string {
  const parts = listParts(q);
  const terms = keepSigns(parts.map(({ text }) => text).join(' '));
  return QUOTED.test(q) && parts.every(({ isWhole }) => isWhole)
    ? `"${terms.replaceAll('"', '')}"`
    : terms;
}

/** The words of a query as they were typed, without the punctuation around them. */
export function listTyped(q: string): string[] {
  const words = listPieces(q).map(({ text }) => toCore(text).core);
  return [...new Set(words)].filter((word) => word !== '');
}

/** A word without the punctuation around it, and what stands before it. */
export function toCore(word: string): { readonly before: string; readonly core: string } {
  const [, before = '', core = ''] = CORE.exec(word) ?? [];
  return { before, core };
}

/** The words of a text in the form in which they are compared; those joined by a hyphen are apart. */
export function listKeys(text: string): string[] {
  return listTokens(text).flatMap((token) => splitKey(token.text));
}

export function splitKey(term: string): string[] {
  return toKey(term).match(/[\p{L}\p{N}\u3099\u309A]+/gu) ?? [];
}

export function countLetters(text: string): number {
  return text.match(LETTER)?.length ?? 0;
}

export function isRunning(term: string): boolean {
  return STARTS_RUN.test(term);
}

/** Of a run, the last is whole if as many letters stand together as in the index. */
function listParts(q: string): { readonly text: string; readonly isWhole: boolean }[] {
  return listPieces(q.toLowerCase().normalize('NFC'))
    .flatMap(({ text, isRun }) => {
      if (!isRun) return [{ text: toWord(text), isWhole: true }];
      const grams = listGrams(text);
      const last = grams.findIndex((gram) => gram.at + gram.text.length === text.length);
      return grams
        .slice(0, last + 1)
        .map((gram) => ({ text: toWord(gram.text), isWhole: gram.isWhole }));
    })
    .filter(({ text }) => text !== '');
}

/** What stands between white space: of each by itself come the same words as of the text. */
export function listChunks(text: string): readonly string[] {
  return text.match(CHUNK) ?? [];
}

function listPieces(text: string): Piece[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => {
    if (LATIN.test(chunk)) return toWordPiece(chunk, index);
    const pieces: Piece[] = [];
    let from = 0;
    for (const run of chunk.matchAll(RUN)) {
      pieces.push(...toWordPiece(chunk.slice(from, run.index), index + from));
      pieces.push({ text: run[0], start: index + run.index, isRun: true });
      from = run.index + run[0].length;
    }
    return [...pieces, ...toWordPiece(chunk.slice(from), index + from)];
  });
}

/** None of what is only punctuation. */
function toWordPiece(text: string, start: number): Piece[] {
  return ONLY_PUNCTUATION.test(text) ? [] : [{ text, start, isRun: false }];
}

/** Each letter of a run with the one or two after it, as far as there are any. */
function listGrams(run: string) {
  const letters = [...run.matchAll(LETTER)];
  return letters.map(({ 0: letter, index }, at) => {
    const size = DENSE.test(letter) ? 2 : 3;
    const text = letters.slice(at, at + size).map(([one]) => one);
    return { at: index, letter, text: text.join(''), isWhole: text.length === size };
  });
}

/** Never white space, and nothing that Pagefind takes for one of its own signs. */
function toWord(text: string): string {
  return fold(text).replace(/\s+/g, '-').replace(/^_+/, '');
}
