/** Words with the parts that are dates marked: a component prints one `<time>` for each piece with a `datetime`. */
export interface Piece {
  readonly text: string;
  /** A valid value of the HTML attribute `datetime`; absent where the text is not a date by itself. */
  readonly datetime?: string;
}

export type Pieces = readonly Piece[];

export function toText(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join('');
}

/** A piece that is a date if `datetime` is not `null`. */
export function toPiece(text: string, datetime: string | null): Piece {
  return datetime === null ? { text } : { text, datetime };
}

const SPLIT = new Map<string, readonly string[]>();

/** A date in a sentence; see `Language.lead`. */
type Lead = ((date: string, form: string) => string) | undefined;

/**
 * Puts pieces into the `{slots}` of a pattern: `fill('between {a} and {b}', { a, b })`. A slot without pieces is left
 * empty; one with a form (`{a:the}`) is as `lead` says it.
 */
export function fillPattern(
  pattern: string,
  slots: Readonly<Record<string, Pieces>>,
  lead?: Lead,
): Pieces {
  const parts = SPLIT.get(pattern) ?? pattern.split(/\{(\w+(?::\w+)?)\}/);
  SPLIT.set(pattern, parts);
  return join(
    parts.flatMap((part, index) => {
      if (index % 2 === 0) return [{ text: part }];
      const [slot = '', form] = part.split(':');
      const pieces = slots[slot] ?? [];
      return form === undefined ? pieces : putLead(pieces, form, lead);
    }),
  );
}

/** The same words in that form: what stands before the date is no part of it. */
export function putLead(pieces: Pieces, form: string, lead: Lead): Pieces {
  const [first, ...rest] = pieces;
  if (!first || !lead) return pieces;
  const text = lead(first.text, form);
  if (!text.endsWith(first.text)) return [{ ...first, text }, ...rest];
  return text === first.text ? pieces : [{ text: text.slice(0, -first.text.length) }, ...pieces];
}

/** The same words, with a capital letter at their start. */
export function capitalize(pieces: Pieces): Pieces {
  const [first, ...rest] = pieces;
  if (!first) return pieces;
  const [letter = ''] = first.text;
  return [{ ...first, text: letter.toUpperCase() + first.text.slice(letter.length) }, ...rest];
}

/** Neighbours that are both plain text become one piece; empty ones go. */
function join(pieces: Pieces): Pieces {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last && last.datetime === undefined && piece.datetime === undefined) {
      joined[joined.length - 1] = { text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}
