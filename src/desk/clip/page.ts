/** A page as it was read, whatever it was written in. */
import type { Root } from 'hast';
import type { Doubt, Found } from './clip.ts';

/** What a piece of text is for by its markup; in plain text nothing says so. */
export type Role = 'heading' | 'text' | 'caption' | 'byline';

/** A paragraph, a heading, a line by itself. White space is single, and nothing in it is invisible. */
export interface Block {
  readonly text: string;
  /** Of the file, or of the part of it that is the page; the first is 1. */
  readonly line: number;
  readonly role: Role;
  /** Whether its markup says that it belongs to the frame of the site, or that nobody sees it. */
  readonly isFrame: boolean;
}

export type Field =
  | 'title'
  | 'site'
  | 'author'
  | 'published'
  | 'updated'
  | 'url'
  | 'free'
  | 'access'
  | 'language'
  | 'section'
  | 'caption'
  | 'credit';

/** What the markup says of the page, as it is written there. */
export interface Claim {
  readonly field: Field;
  readonly value: string;
  readonly origin: string;
  /** Counts only where nothing better says the same. */
  readonly isWeak?: true;
}

export interface Page {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  /** Empty for plain text. */
  readonly tree: Root;
  /**
   * Where a reader tells of a page in a form of ours: their words on it. Then nothing of the text stands on that page, and the
   * claims are what the fields say.
   */
  readonly told?: readonly Block[];
  /** What was not sure while it was read. */
  readonly doubts: readonly Doubt[];
}

/** What is no part of words: what nobody sees, signs of a font of the page’s own, and what is no character at all. */
const NO_WORDS =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF\p{Co}\p{Cs}]/gu;

/** Words are looked for, so that all white space is one blank. */
export function toPlainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(NO_WORDS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What is looked for in a block takes longer the longer it is, and no paragraph is this long. */
const LONGEST = 8000;

/** A block as it is, or in parts where somebody wrote one without end. */
export function splitBlock(block: Block): Block[] {
  const { text } = block;
  if (text.length <= LONGEST) return [block];
  const parts: Block[] = [];
  for (let from = 0; from < text.length;) {
    const blank = text.lastIndexOf(' ', from + LONGEST);
    const end = blank > from && from + LONGEST < text.length ? blank : from + LONGEST;
    parts.push({ ...block, text: text.slice(from, end).trim() });
    from = end;
  }
  return parts.filter((part) => part.text !== '');
}

/** Several claims of one thing → the value, or a doubt that names them all. */
export interface Settled<Value = string> {
  readonly found: Found<Value> | null;
  readonly doubts: readonly Doubt[];
}

export const NOTHING: Settled<never> = { found: null, doubts: [] };

/** The strong claims of a field, or the weak ones if there are none but those. */
export function listClaims(claims: readonly Claim[], field: Field): readonly Claim[] {
  const own = claims.filter((claim) => claim.field === field);
  const strong = own.filter(({ isWeak }) => isWeak !== true);
  return strong.length > 0 ? strong : own;
}

/** The first value if all are the same by their `key`; else none, and a doubt. */
export function settle<Value>(
  field: string,
  found: readonly Found<Value>[],
  key: (value: Value) => string = String,
): Settled<Value> {
  const [first] = found;
  if (first === undefined) return NOTHING;
  const keys = new Set(found.map(({ value }) => key(value)));
  if (keys.size === 1) return { found: first, doubts: [] };
  return inDoubt(field, 'the page says it twice, and not the same', found);
}

/** No value, and why; `candidates` stand as they are, or with where they were read. */
export function inDoubt(
  field: string,
  why: string,
  candidates: readonly (string | Said)[],
): Settled<never> {
  return { found: null, doubts: [toDoubt(field, why, candidates)] };
}

interface Said {
  readonly value: unknown;
  readonly origin: string;
}

export function toDoubt(field: string, why: string, found: readonly (string | Said)[]): Doubt {
  const candidates = found.map((one) =>
    typeof one === 'string' ? one : `${String(one.value)} (${one.origin})`,
  );
  return { field, why, candidates: [...new Set(candidates)] };
}
