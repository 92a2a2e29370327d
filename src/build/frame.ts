/** The part of an entry that other pages may show: its fields, and the statements, quotations and links of its body. */
import { hash } from 'node:crypto';
import type { Entry } from '../model/entry.ts';

/** A digest that stays equal if only the words of the body change, or positions in it. */
export function toEntryFrame({ kind, id, data, facts, unpublished }: Entry): string {
  const { words: _words, ...said } = facts;
  const facing = JSON.stringify(said).replace(PLACE, '');
  return hash('sha256', `${JSON.stringify([kind, id, data, unpublished])}${facing}`, 'base64url');
}

/** As JSON; inside a text of the body, the quotation marks would be escaped. */
const PLACE = /"place":\{"line":\d+,"column":\d+\}/g;
