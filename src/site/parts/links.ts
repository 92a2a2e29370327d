import type { Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { type Dated, fillSlots, type Sentence } from '../../words/slots.ts';
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
export type Rich = readonly RichPiece[];

interface RichPiece {
  readonly text: string;
  readonly url?: string;
  readonly datetime?: string;
}

type RichPart = string | RichPiece | Rich | Pieces | undefined;

/** Joins text, dates and links; adjacent strings become one. */
export function toRich(...parts: readonly RichPart[]): Rich {
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

export function fillRich<Values extends object>(
  sentence: Sentence<Values>,
  values: { readonly [Name in keyof Values]: RichPart | Dated<RichPart> | number },
): Rich {
  return toRich(...(fillSlots(sentence, values) as RichPart[]));
}

/** “a”, “a and b”, “a, b and c”. */
export function joinRich({ text }: Words, parts: readonly Rich[]): Rich {
  return toRich(...text.listParts(parts));
}
