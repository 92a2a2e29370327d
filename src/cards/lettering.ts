/** Which texts can be set in the fonts of a publication, so that every letter of a card is one that its pages have. */
import { type Card, listLettered } from './card.ts';
import type { Raster } from './raster.ts';

export interface Lettering {
  /** Of the bytes of all fonts. */
  readonly digest: string;
  /** For what people say and what we write. */
  readonly text: Letters;
  /** For dates, names of sides and the like. */
  readonly interface: Letters;
}

/** Whether a font has a character, by its code point. */
export type Letters = (code: number) => boolean;

/**
 * Scripts that are set letter by letter from left to right. Others join their letters, stack them or run the other way, and
 * a card in them would have to be proofread by somebody who reads them.
 */
const SET =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]$/u;

/** White space is not drawn, and what only governs lines has no shape. */
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff\p{Variation_Selector}]/u;

export function findUndrawn({ text, interface: small }: Lettering, card: Card): string | undefined {
  const lettered = listLettered(card);
  return findMissing(text, lettered.text) ?? findMissing(small, lettered.interface);
}

function findMissing(has: Letters, text: string): string | undefined {
  for (const character of text)
    if (!UNSEEN.test(character) && !(SET.test(character) && has(character.codePointAt(0) ?? 0)))
      return character;
  return undefined;
}

export interface Typeface {
  /** The width of a line of text, in pixels at a size of 1. */
  readonly measure: (text: string) => number;
  /** Draws the outlines of a line that begins at `x` on the baseline `y`, all in pixels. */
  readonly draw: (
    text: string,
    raster: Raster,
    at: { readonly x: number; readonly y: number; readonly size: number },
  ) => void;
}

export type Typefaces = Readonly<Record<keyof typeof WEIGHTS, Typeface>>;

/** The weights that cards are set in by their numbers in CSS, and from which fonts of a publication they come. */
export const WEIGHTS = {
  title: ['text', 600],
  text: ['text', 400],
  name: ['text', 700],
  strong: ['interface', 700],
  plain: ['interface', 400],
} as const satisfies Readonly<Record<string, readonly ['text' | 'interface', number]>>;
