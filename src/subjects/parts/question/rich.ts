/** Text with links and dates in it, as plain data. */
import type { Words } from '../../../words/en.ts';
import type { Pieces } from '../../../time/words/pieces.ts';

export interface RichPiece {
  readonly text: string;
  readonly url?: string;
  readonly datetime?: string;
}

export type Rich = readonly RichPiece[];

/** Strings, dates and links put one after the other. */
export function toRich(
  ...parts: readonly (string | RichPiece | Rich | Pieces | undefined)[]
): Rich {
  return parts.flatMap((part): Rich => {
    if (part === undefined || part === '') return [];
    if (typeof part === 'string') return [{ text: part }];
    return 'text' in part ? [part] : part;
  });
}

/** “a”, “a and b”, “a, b and c”. */
export function joinRich({ text }: Words, parts: readonly Rich[]): Rich {
  return toRich(...text.listParts(parts));
}
