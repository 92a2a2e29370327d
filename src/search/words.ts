/**
 * Splits texts into words, the same way in the index and in queries. Scripts without spaces have no words on which two
 * programs would agree. There, each letter is indexed with the letters that follow it, so any part of a text is found.
 */
import { fold, keepSigns, listWordForms, toKey } from './letters.ts';

export interface Token {
  readonly text: string;
  /** Offsets in the text; those of a letter leave out the letters that follow it. */
  readonly start: number;
  readonly end: number;
  readonly isLetter: boolean;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly isRun: boolean;
}

/** Characters of scripts without spaces, or which, as Hangul, join words that readers search for separately. */
export const RUNNING =
  '(?=[\\p{L}\\p{Nl}\\p{No}\\p{M}])[\\p{scx=Han}\\p{scx=Hangul}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const RUN = new RegExp(`(?:${RUNNING})+`, 'gu');
const STARTS_RUN = new RegExp(`^${RUNNING}`, 'u');
/** White space as JavaScript and Pagefind define it, and the Hebrew hyphen, which joins words as a space does. */
const CHUNK = /[^\s\u0085\u05BE]+/g;
/** No character of a script without spaces. */
const LATIN = /^[\0-\u024F\u2000-\u206F]*$/;
/** A letter with its marks. */
export const LETTER = /\P{M}\p{M}*/gsu;
const QUOTED = /^\s*["“„«「『].+["”“»」』]\s*$/;
const CORE = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}\p{M}]*$/su;
const ONLY_PUNCTUATION = /^[\p{P}\p{M}\p{Z}\p{C}]*$/u;
/** One character is a syllable or more, so two are as good as a word; an alphabet takes three. */
const DENSE = /^[\p{scx=Han}\p{scx=Hangul}]/u;

/** In order, without bare punctuation. Positions in the list are those that Pagefind counts. */
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

/** The text from which Pagefind makes those tokens. */
export function toIndexText(text: string): string {
  // Pagefind finds the parts that a hyphen joins at one position.
  const words = listTokens(text).map(({ text: word, isLetter }) =>
    isLetter ? word : listWordForms(word).join('-'),
  );
  return keepSigns(words.join(' '));
}

/** The words of a query; of a run of letters, just enough of them to cover it. */
export function listTerms(q: string): string[] {
  return listParts(q).map(({ text }) => text);
}

/** A query for Pagefind. Words in quotation marks are searched as a phrase if all are whole. */
export function toIndexQuery(q: string): string {
  const parts = listParts(q);
  const terms = keepSigns(parts.map(({ text }) => text).join(' '));
  return QUOTED.test(q) && parts.every(({ isWhole }) => isWhole)
    ? `"${terms.replaceAll('"', '')}"`
    : terms;
}

/** The words of a query as typed, without the punctuation around them. */
export function listTyped(q: string): string[] {
  const words = listPieces(q).map(({ text }) => toCore(text).core);
  return [...new Set(words)].filter((word) => word !== '');
}

/** A word without the punctuation around it, and the punctuation before it. */
export function toCore(word: string): { readonly before: string; readonly core: string } {
  const [, before = '', core = ''] = CORE.exec(word) ?? [];
  return { before, core };
}

/** The comparison keys of a text's words; a hyphen separates words. */
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

/** The last part of a run is whole if it has as many letters as in the index. */
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

/** The parts between white space. Taken one by one, they give the same words as the whole text. */
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

/** None for bare punctuation. */
function toWordPiece(text: string, start: number): Piece[] {
  return ONLY_PUNCTUATION.test(text) ? [] : [{ text, start, isRun: false }];
}

/** Each letter of a run with the next one or two, if there are any. */
function listGrams(run: string) {
  const letters = [...run.matchAll(LETTER)];
  return letters.map(({ 0: letter, index }, at) => {
    const size = DENSE.test(letter) ? 2 : 3;
    const text = letters.slice(at, at + size).map(([one]) => one);
    return { at: index, letter, text: text.join(''), isWhole: text.length === size };
  });
}

/** Without white space, and without what Pagefind reads as a sign of its own. */
function toWord(text: string): string {
  return fold(text).replace(/\s+/g, '-').replace(/^_+/, '');
}
