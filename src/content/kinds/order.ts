/** Days of one entry whose order is known. */
import type { FieldPattern } from './field-path.ts';

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

/** A list that stands oldest first; `end`, if given, comes after the last of it. */
export interface OldestFirst {
  readonly of: OrderedField;
  readonly end?: OrderedField;
  readonly says: string;
}

export interface Order {
  readonly rules?: readonly OrderRule[];
  readonly oldestFirst?: OldestFirst;
}

/** A field dated by the place of the entry. */
export const atPlace = (...of: string[]): OrderedField => ({ of, at: 'place' });

/** A field dated by the clock of the desk. */
export const atDesk = (...of: string[]): OrderedField => ({ of, at: 'desk' });
