import type { z } from 'zod';
import type { Position } from '../problems/lines.ts';
import type { FieldPath, FieldPattern } from './field-meta.ts';

/** Everything about a kind that does not depend on other rooms; those have one table each for the rest. */
export interface Kind<Data> {
  /** Folder under the content folder, and first part of the address. */
  readonly folder: string;
  /** Its things are at the root of the site and have no list: the folder is not part of the address. */
  readonly atRoot?: true;
  /** Its pages are made from the record: an address in its folder may have one without a file of the kind. */
  readonly fromRecord?: true;
  /** `mdx` has a body, `yaml` is data alone. */
  readonly format: 'mdx' | 'yaml';
  /** The field that names the thing; without it, the id does. */
  readonly caption: 'title' | 'name';
  /** The shape of ids below the folder; all others are refused. */
  readonly id: RegExp;
  readonly schema: z.ZodType;
  /** Words for lists: “1 person”, “2 people”. */
  readonly one: string;
  readonly many: string;
  /** One sentence for the manual. */
  readonly about: string;
  /** Which of its dates come before which. */
  readonly order: Order | None;
  /** The field whose hours are local to the place of the entry. */
  readonly hoursOfPlace: FieldPattern | None;
  /** What is below the folder but not a thing; a thing knows what is below it. */
  readonly reserved: RegExp | None;
  readonly substance: Substance<Data>;
}

/** Something that a kind does not have, with the reason, so that it does not look forgotten. */
export interface None {
  readonly none: string;
}

export function none(reason: string): None {
  return { none: reason };
}

export function findPart<Part extends object>(part: Part | None): Part | undefined {
  return 'none' in part ? undefined : part;
}

/** The zone for its days: that of the place for what an entry reports, that of the desk for our own work. */
export interface OrderedField {
  readonly of: FieldPattern;
  readonly at: 'place' | 'desk';
}

/** `later` may not be before `earlier`; `'*'` in both means the same list element. */
export interface OrderRule {
  readonly earlier: OrderedField;
  readonly later: OrderedField;
  readonly row: OrderRow;
}

/** What its finding says: a row of the rule `date.order`. */
export type OrderRow =
  | 'updated'
  | 'before-source'
  | 'before-event'
  | 'before-claim'
  | 'corrected'
  | 'archived'
  | 'role'
  | 'followed'
  | 'history'
  | 'revisions';

/** Dates of one entry whose order is known. */
interface Order {
  readonly rules?: readonly OrderRule[];
  /** A list with the oldest first; `end`, if given, comes after its last element. */
  readonly oldestFirst?: { of: OrderedField; end?: OrderedField; row: OrderRow };
}

export const atPlace = (...of: string[]): OrderedField => ({ of, at: 'place' });

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

/** What readers rely on in an entry: if it changes after publication, readers must be told. */
interface Substance<Data> {
  /** By the fields at which a change is reported. */
  readonly parts: Readonly<Record<string, (data: Data, body: ReleasedFacts) => unknown>>;
  /** Listed things, by their field: a new one is news, but a missing or changed one needs a note. */
  readonly dated?: Readonly<
    Record<string, (data: Data, body: ReleasedFacts) => readonly DatedFact[] | undefined>
  >;
  /**
   * The parts for which another note than a correction will do, and its field: a row of the rule `change.silent`.
   */
  readonly excusable?: { readonly parts: readonly string[]; readonly row: 'updated' | 'revisions' };
}

/** The day, as written, or another key; what it says; and its place, if that is not in a list of its own field. */
export type DatedFact = readonly [on: string, says: unknown, at?: FieldPath | Position];

/** The words alone: case, punctuation, white space and links do not make another text. */
export function toPlainWords(text = ''): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

/** The part for kinds whose bodies readers rely on. */
export const body = (_: unknown, { text }: ReleasedFacts): string => toPlainWords(text);

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Below year and month: `2025/04/words-of-a-title`. */
export const DATED_SLUG = /^\d{4}\/(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** What may precede the id of an item. */
export const ITEM_FOLDER = /^\/?coverage\//;

/**
 * Names that Windows takes for devices, whatever their ending: no file can have one there, in content or on a site.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = 'con|prn|aux|nul|com\\d|lpt\\d';
const IS_DEVICE = new RegExp(`^(?:${DEVICE})(?:\\.|$)`, 'i');

export function isDevice(name: string): boolean {
  return IS_DEVICE.test(name);
}

/** A slug that is declared within a file and becomes the name of a file on the site. */
export const FILE_SLUG = new RegExp(`^(?!(?:${DEVICE})$)[a-z0-9]+(-[a-z0-9]+)*$`);
