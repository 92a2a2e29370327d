/** What an entry says to all pages but its own: its fields, and what its body says in statements, quotations and links. */
import { hash } from 'node:crypto';
import type { Entry } from '../model/entry.ts';

/** A digest: equal for two states of a file that differ in the words of the body alone, and in where things stand in it. */
export function toEntryFrame({ kind, id, data, facts, unpublished }: Entry): string {
  const { words: _words, ...said } = facts;
  const facing = JSON.stringify(said).replace(PLACE, '');
  return hash('sha256', `${JSON.stringify([kind, id, data, unpublished])}${facing}`, 'base64url');
}

/** As JSON writes it; in a text of the body its marks would be escaped. */
const PLACE = /"place":\{"line":\d+,"column":\d+\}/g;
