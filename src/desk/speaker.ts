/** Whose words somebody has chosen in a page. */
import type { Naming } from './clip/names.ts';
import type { Block } from './clip/page.ts';
import { listQuotations } from './clip/quotations.ts';
import { listQuoted } from './clip/quotation-marks.ts';
import { listSentenceEnds } from './clip/sentences.ts';
import { findSpeech } from './clip/speech.ts';
import type { Lexicon } from './clip/lexicon.ts';

type Range = readonly [start: number, end: number];

export interface Voices {
  /** An id, or a name that the publication does not have: who is said to have said it. */
  readonly speaker?: string;
  /** The ids of people who are named beside the words, the nearest first, of whom nobody says that they said it. */
  readonly likely: readonly string[];
}

/**
 * Who is said to have said it, and who else may have. Whom the words themselves name, and whom other quotations name, is spoken
 * of. `sentence` is around the words at `at`; `namings` are those of the block.
 */
export function findVoices(
  block: Block,
  sentence: Range,
  at: Range,
  namings: readonly Naming[],
  lexicon?: Lexicon,
): Voices {
  const { text } = block;
  const quoted = listQuoted(text);
  const index = quoted.findIndex((quote) => quote.at[0] <= at[0] && quote.at[1] >= at[1]);
  const around = namings.filter(
    (naming) => !isWithin(naming.at, at) && !quoted.some((quote) => isWithin(naming.at, quote.at)),
  );
  // Whom a later sentence names has another turn.
  const ended = listSentenceEnds(text).find((end) => end >= at[1]) ?? text.length;
  const people = around.filter(
    ({ entity, at: named }) => entity.kind === 'person' && named[0] < ended,
  );
  const toGap = (naming: Naming) =>
    Math.min(Math.abs(naming.at[0] - at[1]), Math.abs(at[0] - naming.at[1]));
  const near = people.toSorted((a, b) => toGap(a) - toGap(b)).map(({ entity }) => entity.id);
  const likely = [...new Set(near)];
  if (index >= 0) {
    const told = listQuotations([block], namings, undefined, lexicon)[index]?.speaker;
    return told === null || told === undefined ? { likely } : { speaker: told, likely };
  }
  const spoken =
    findSpeech(text, [at[1], sentence[1]], around, 'after', lexicon) ??
    findSpeech(text, [sentence[0], at[0]], around, 'before', lexicon);
  return spoken?.speaker === undefined ? { likely } : { speaker: spoken.speaker, likely };
}

function isWithin([start, end]: Range, [from, until]: Range): boolean {
  return start >= from && end <= until;
}
