import { z } from 'zod';

/** What may be written in a field or an attribute, for forms that offer it. */
export type FieldSort =
  | 'day'
  | 'moment'
  | 'instant'
  | 'when'
  | 'url'
  | 'zone'
  | 'language'
  | 'country'
  | 'number'
  /** Addresses of pages or statements of this site. */
  | 'addresses'
  /** A position of the question named beside it. */
  | 'position'
  | 'image';

export interface FieldMeta {
  /** Kinds that the id may name. */
  readonly to?: readonly string[];
  /** The name of the relation as seen from the other end. */
  readonly reverse?: string;
  /** Kinds that the value may name by an id; any other value is words. */
  readonly orWords?: readonly string[];
  /** The value is when we did something ourselves, in the zone of the desk. */
  readonly ours?: boolean;
  /** The value is when others did something. */
  readonly pastOnly?: PastOnly;
  /** The value names a side of the story in `publication.yaml`. */
  readonly party?: boolean;
  /** The value is the path of an image, relative to the file. */
  readonly image?: boolean;
  /** The value is an address to which readers may be sent. */
  readonly address?: boolean;
  /** The value is the address of a statement, or the id of an event. */
  readonly statement?: boolean;
  /** The value is for the desk: no page and no file that is published has it. */
  readonly desk?: boolean;
  readonly sort?: FieldSort;
  /** What may be written, for the manual and for completion in editors. */
  readonly examples?: readonly string[];
}

/** The properties that say more about a value than its type does. */
export const MARKS = [
  'to',
  'orWords',
  'ours',
  'pastOnly',
  'party',
  'image',
  'address',
  'statement',
] as const satisfies readonly (keyof FieldMeta)[];

/** For a date of something that others are said to have done, which cannot be in the future. */
export interface PastOnly {
  /** What to write if it is: a row of the rule `date.future`. */
  readonly row: 'planned' | 'decided' | 'published';
  /** If only some entries say so: the field that tells, and its value. */
  readonly where?: { readonly field: string; readonly is: string };
}

/** A path into front matter in which `'*'` stands for every element of a list. */
export type FieldPattern = readonly string[];
/** A path into front matter: keys and list positions. */
export type FieldPath = readonly (string | number)[];

export type DescribedMeta = FieldMeta & { readonly description?: string | undefined };

export function readMeta(schema: z.core.$ZodType): DescribedMeta {
  return z.globalRegistry.get(schema) ?? {};
}

/** Removes the wrappers of a schema; the outermost description counts. */
export function openSchema(schema: z.core.$ZodType): {
  inner: z.core.$ZodType;
  required: boolean;
  meta: DescribedMeta;
} {
  const meta = readMeta(schema);
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault))
    return { inner: schema, required: true, meta };
  const below = openSchema(schema.unwrap());
  return { inner: below.inner, required: false, meta: { ...below.meta, ...meta } };
}
