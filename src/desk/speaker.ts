/** Whose words somebody has chosen in a page. */
import type { Naming } from '../clip/names.ts';
import type { Block } from '../clip/page.ts';
import { listQuotations } from '../clip/quotations.ts';
import { listQuoted } from '../clip/quotation-marks.ts';
import { listSentenceEnds } from '../clip/sentences.ts';
import { findSpeech } from '../clip/speech.ts';

type Range = readonly [start: number, end: number];

/**
 * Who is said to have said it, else the person who is named nearest: an id, or a name that the publication does not have. Whom
 * the words themselves name, and whom other quotations name, is spoken of. `sentence` is around the words at `at`; `namings` are
 * those of the block.
 */
export function findSpeaker(
  block: Block,
  sentence: Range,
  at: Range,
  namings: readonly Naming[],
): string | undefined {
  const { text } = block;
  const quoted = listQuoted(text);
  const index = quoted.findIndex((quote) => quote.at[0] <= at[0] && quote.at[1] >= at[1]);
  const told = listQuotations([block], namings, undefined)[index]?.speaker;
  if (told !== null && told !== undefined) return told;
  const around = namings.filter(
    (naming) => !isWithin(naming.at, at) && !quoted.some((quote) => isWithin(naming.at, quote.at)),
  );
  const spoken =
    findSpeech(text, [at[1], sentence[1]], around) ??
    findSpeech(text, [sentence[0], at[0]], around);
  if (spoken?.speaker !== undefined) return spoken.speaker;
  // Whom a later sentence names has another turn.
  const ended = listSentenceEnds(text).find((end) => end >= at[1]) ?? text.length;
  const people = around.filter(
    ({ entity, at: named }) => entity.kind === 'person' && named[0] < ended,
  );
  const toGap = (naming: Naming) =>
    Math.min(Math.abs(naming.at[0] - at[1]), Math.abs(at[0] - naming.at[1]));
  return people.toSorted((a, b) => toGap(a) - toGap(b))[0]?.entity.id;
}

function isWithin([start, end]: Range, [from, until]: Range): boolean {
  return start >= from && end <= until;
}
