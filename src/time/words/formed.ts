import { DASH } from './dash.ts';
import type { Language } from './language.ts';
import { fill, putLead, toText, type Pieces } from './pieces.ts';

/**
 * A date as a sentence has it that asks for a form: “le 3 février 2025” for `on`. A range for tables (“3–12 févr.”) is
 * written out where it stands `on` those days.
 */
export function toFormed(pieces: Pieces, form: string | undefined, language: Language): Pieces {
  const { lead, patterns } = language;
  if (form === undefined || lead === undefined) return pieces;
  const cut = pieces.flatMap(({ text, datetime }): Pieces =>
    datetime === undefined
      ? text.split(AROUND_DASH).flatMap((part) => (part === '' ? [] : { text: part }))
      : [{ text, datetime }],
  );
  const at = cut.findIndex(({ text }) => text === DASH);
  if (at < 1 || form !== 'on') return putLead(pieces, form, lead);
  return fill(patterns.between, { a: cut.slice(0, at), b: cut.slice(at + 1) }, lead);
}

/** The same of a date that is text already. */
export function toFormedText(date: string, form: string, language: Language): string {
  return toText(toFormed([{ text: date }], form, language));
}

const AROUND_DASH = new RegExp(`(${DASH})`);
