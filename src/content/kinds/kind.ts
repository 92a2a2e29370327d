import type { z } from 'zod';
import type { FieldPattern } from './field-path.ts';
import type { None } from './none.ts';
import type { Order } from './order.ts';
import type { Substance } from './substance.ts';

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
  /** What a change is told of. */
  readonly substance: Substance<Data>;
}
