/** Text in which dates are marked: components print a `<time>` for each piece with a `datetime`. */
export interface Piece {
  readonly text: string;
  /** A valid value of the HTML attribute `datetime`; absent if the text is not a date by itself. */
  readonly datetime?: string;
}

export type Pieces = readonly Piece[];

export function toText(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join('');
}

export function toPiece(text: string, datetime: string | null): Piece {
  return datetime === null ? { text } : { text, datetime };
}

const SPLIT = new Map<string, readonly string[]>();

/** A date in a sentence; see `Language.lead`. */
type Lead = ((date: string, form: string) => string) | undefined;

/**
 * Fills the `{slots}` of a pattern: `fillPattern('between {a} and {b}', { a, b })`. Slots without pieces stay empty;
 * slots with a form (`{a:the}`) go through `lead`.
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

/** The same in that form. What comes before the date is a piece without a `datetime`. */
export function putLead(pieces: Pieces, form: string, lead: Lead): Pieces {
  const [first, ...rest] = pieces;
  if (!first || !lead) return pieces;
  const text = lead(first.text, form);
  if (!text.endsWith(first.text)) return [{ ...first, text }, ...rest];
  return text === first.text ? pieces : [{ text: text.slice(0, -first.text.length) }, ...pieces];
}

/** The same with an initial capital. */
export function capitalize(pieces: Pieces): Pieces {
  const [first, ...rest] = pieces;
  if (!first) return pieces;
  const [letter = ''] = first.text;
  return [{ ...first, text: letter.toUpperCase() + first.text.slice(letter.length) }, ...rest];
}

/** Joins adjacent plain text, and drops empty pieces. */
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
