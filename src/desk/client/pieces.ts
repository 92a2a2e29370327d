/** What can be chosen in a paragraph by keys. */
import { listQuoted } from '../clip/quotation-marks.ts';
import { listSentenceEnds } from '../clip/sentences.ts';

export interface Piece {
  readonly at: readonly [start: number, end: number];
  /** Where the words in quotation marks begin that it belongs to. */
  readonly quoted?: number;
}

/** Its sentences, one after the other; words in quotation marks are apart from those around them. */
export function listPieces(text: string): Piece[] {
  const quotations = listQuoted(text).map(({ at }) => at);
  const cuts = [0, ...listSentenceEnds(text), ...quotations.flat(), text.length];
  const ordered = [...new Set(cuts)].toSorted((a, b) => a - b);
  return ordered.slice(1).flatMap((end, index) => {
    const start = ordered[index] ?? 0;
    const part = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(part)) return [];
    const from = start + part.length - part.trimStart().length;
    const quotation = quotations.find(([first, last]) => from >= first && from < last);
    return [
      {
        at: [from, start + part.trimEnd().length],
        ...(quotation !== undefined && { quoted: quotation[0] }),
      },
    ];
  });
}
