import type { z } from 'zod';
import type { Position } from '../problems/lines.ts';
import type { FieldPath, FieldPattern } from './field-meta.ts';

/** All that is known of a kind without its neighbours; what needs those stands in their layers, one table each. */
export interface Kind<Data> {
  /** Folder under the content folder, and first part of the address. */
  readonly folder: string;
  /** Its things stand at the root of the site, and have no list: the folder is no part of the address. */
  readonly atRoot?: true;
  /** Its pages are made from the record: an address in its folder may have one without a file of the kind. */
  readonly fromRecord?: true;
  /** `mdx` has a body, `yaml` is data alone. */
  readonly format: 'mdx' | 'yaml';
  /** The field that names the thing; where it may be absent, the id does. */
  readonly caption: 'title' | 'name';
  /** The shape of ids below the folder; all others are refused. */
  readonly id: RegExp;
  readonly schema: z.ZodType;
  /** Words for lists: “1 person”, “2 people”. */
  readonly one: string;
  readonly many: string;
  /** One sentence for the manual. */
  readonly about: string;
  /** Which of its days come before which. */
  readonly order: Order | None;
  /** The field whose hours are those of the place of the entry. */
  readonly hoursOfPlace: FieldPattern | None;
  /** What lies below the folder and is no thing; what lies below a thing is known by the thing. */
  readonly reserved: RegExp | None;
  readonly substance: Substance<Data>;
}

/** What a kind does not have, and why: so that nobody takes it for forgotten. */
export interface None {
  readonly none: string;
}

export function none(reason: string): None {
  return { none: reason };
}

export function findPart<Part extends object>(part: Part | None): Part | undefined {
  return 'none' in part ? undefined : part;
}

/** Where days are counted: those of what an entry tells at its place, those of our own work at the desk. */
export interface OrderedField {
  readonly of: FieldPattern;
  readonly at: 'place' | 'desk';
}

/** `later` may not lie before `earlier`; `'*'` in both is the same list element. */
export interface OrderRule {
  readonly earlier: OrderedField;
  readonly later: OrderedField;
  readonly says: string;
}

/** Days of one entry whose order is known. */
interface Order {
  readonly rules?: readonly OrderRule[];
  /** A list that stands oldest first; `end`, if given, comes after the last of it. */
  readonly oldestFirst?: { of: OrderedField; end?: OrderedField; says: string };
}

/** A field dated by the place of the entry. */
export const atPlace = (...of: string[]): OrderedField => ({ of, at: 'place' });

/** A field dated by the clock of the desk. */
export const atDesk = (...of: string[]): OrderedField => ({ of, at: 'desk' });

/** What a body says, as far as readers rely on it. */
export interface ReleasedFacts {
  readonly text: string;
  readonly quotes: readonly {
    readonly by: string;
    readonly as?: string | undefined;
    readonly lang?: string | undefined;
    readonly text: string;
    readonly place: Position;
  }[];
}

/** What readers rely on in an entry: where that changes after publication, readers are told. */
interface Substance<Data> {
  /** By the fields at which a change is told. */
  readonly parts: Readonly<Record<string, (data: Data, body: ReleasedFacts) => unknown>>;
  /**
   * What has a day or a place in a list of its own, by its field: one more is news; one that is gone or says something
   * else is not.
   */
  readonly dated?: Readonly<
    Record<string, (data: Data, body: ReleasedFacts) => readonly DatedFact[] | undefined>
  >;
  /** The parts that may change with a note other than a correction, and that note, after “add an entry to `corrections`”. */
  readonly excusable?: { readonly parts: readonly string[]; readonly note: string };
}

/** The day, as written, or what else it is known by, and the rest; where it stands, if not in a list of its own field. */
export type DatedFact = readonly [on: string, says: unknown, at?: FieldPath | Position];

/** The words alone: case, punctuation, white space and links make no other text. */
export function toPlainWords(text = ''): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

/** The part of kinds whose bodies readers rely on. */
export const body = (_: unknown, { text }: ReleasedFacts): string => toPlainWords(text);

/** The shapes of ids. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Below year and month: `2025/04/words-of-a-title`. */
export const DATED_SLUG = /^\d{4}\/(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** What may stand before the id of an item. */
export const ITEM_FOLDER = /^\/?coverage\//;

/**
 * What Windows takes for a device, whatever its ending: no file can have the name there, in content or on a site.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = 'con|prn|aux|nul|com\\d|lpt\\d';
const IS_DEVICE = new RegExp(`^(?:${DEVICE})(?:\\.|$)`, 'i');

export function isDevice(name: string): boolean {
  return IS_DEVICE.test(name);
}

/** A slug that is declared within a file and becomes the name of one on the site. */
export const FILE_SLUG = new RegExp(`^(?!(?:${DEVICE})$)[a-z0-9]+(-[a-z0-9]+)*$`);
