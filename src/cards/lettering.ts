/** Which texts the fonts of a publication can set, so that cards have the same letters as pages. */
import { type Card, listLettered } from './card.ts';
import type { Raster } from './raster.ts';

export interface Lettering {
  /** Of the bytes of all fonts. */
  readonly digest: string;
  /** For quotations and the desk’s words. */
  readonly text: Letters;
  /** For dates, names of sides and the like. */
  readonly interface: Letters;
}

/** Whether a font has a character, by its code point. */
export type Letters = (code: number) => boolean;

/**
 * Scripts that are set letter by letter from left to right. Others join or stack their letters or run the other way,
 * and their cards would need a proofreader.
 */
const SET =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]$/u;

/** White space is not drawn, and format characters have no shape. */
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
  /** The width of a line of text, in pixels at size 1. */
  readonly measure: (text: string) => number;
  /** Draws the outlines of a line that begins at `x` on the baseline `y`, in pixels. */
  readonly draw: (
    text: string,
    raster: Raster,
    at: { readonly x: number; readonly y: number; readonly size: number },
  ) => void;
}

export type Typefaces = Readonly<Record<keyof typeof WEIGHTS, Typeface>>;

/** The weights of cards, as in CSS, and the font of the publication that each comes from. */
export const WEIGHTS = {
  title: ['text', 600],
  text: ['text', 400],
  name: ['text', 700],
  strong: ['interface', 700],
  plain: ['interface', 400],
} as const satisfies Readonly<Record<string, readonly ['text' | 'interface', number]>>;
