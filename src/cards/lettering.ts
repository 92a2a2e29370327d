/** Which texts can be set in the fonts of a publication, so that every letter of a card is one that its pages have. */
import { listLettered, type Card } from './card.ts';

/** What there is to set cards in. */
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

/** The first character of a card that cannot be drawn. */
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
