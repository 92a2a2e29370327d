/** What readers rely on in an entry: where that changes after publication, readers are told. */
import type { FieldPath } from './field-path.ts';
import type { Position } from '../problems/lines.ts';

/** What a body says, as far as readers rely on it. */
export interface Told {
  readonly text: string;
  readonly quotes: readonly {
    readonly by: string;
    readonly as?: string | undefined;
    readonly lang?: string | undefined;
    readonly text: string;
    readonly place: Position;
  }[];
}

export interface Substance<Data> {
  /** By the fields at which a change is told. */
  readonly parts: Readonly<Record<string, (data: Data, body: Told) => unknown>>;
  /**
   * What has a day or a place in a list of its own, by its field: one more is news; one that is gone or says something
   * else is not.
   */
  readonly dated?: Readonly<
    Record<string, (data: Data, body: Told) => readonly Said[] | undefined>
  >;
  /** The parts that may change with a note other than a correction, and that note, after “add an entry to `corrections`”. */
  readonly excusable?: { readonly parts: readonly string[]; readonly note: string };
}

/** The day, as written, or what else it is known by, and the rest; where it stands, if not in a list of its own field. */
export type Said = readonly [on: string, says: unknown, at?: FieldPath | Position];

/** The words alone: case, punctuation, white space and links make no other text. */
export function toWords(text = ''): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

/** The part of kinds whose bodies readers rely on. */
export const body = (_: unknown, { text }: Told): string => toWords(text);
