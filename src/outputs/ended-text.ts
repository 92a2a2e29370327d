import { getWhen } from '../model/item.ts';
import { toFormed } from '../time/words/formed.ts';
import { toText } from '../time/words/pieces.ts';
import { toPieces } from '../time/words/words.ts';
import type { Context } from './context.ts';

/** “The record ended on 13 Nov 2025.”; `undefined` while it goes on: what programs read then has days of its own. */
export function findEndedText({ publication, words, language }: Context): string | undefined {
  const { ended, zone } = publication.about;
  if (ended === undefined) return undefined;
  const day = toPieces(getWhen(ended, zone), { language });
  return words.data.ended({ day: (form) => toText(toFormed(day, form, language)) });
}
