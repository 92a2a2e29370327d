import type { Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Words } from '../../words/words.ts';

export interface Link {
  readonly text: string;
  readonly url: string;
}

export function toLink({ caption, url }: Thing): Link {
  return { text: caption, url };
}

/** “example.org”. */
export function toHost(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** Text with links and dates in it, as plain data. */
interface RichPiece {
  readonly text: string;
  readonly url?: string;
  readonly datetime?: string;
}

export type Rich = readonly RichPiece[];

/** Strings, dates and links put one after the other; strings that meet are one. */
export function toRich(
  ...parts: readonly (string | RichPiece | Rich | Pieces | undefined)[]
): Rich {
  const pieces: RichPiece[] = [];
  let open = '';
  for (const part of [...parts, undefined]) {
    if (typeof part === 'string') {
      open += part;
      continue;
    }
    if (open !== '') pieces.push({ text: open });
    open = '';
    if (part !== undefined) pieces.push(...('text' in part ? [part] : part));
  }
  return pieces;
}

/** “a”, “a and b”, “a, b and c”. */
export function joinRich({ text }: Words, parts: readonly Rich[]): Rich {
  return toRich(...text.listParts(parts));
}
