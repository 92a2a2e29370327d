/** A page after reading, whatever its format, and helpers for finding facts in it. */
import type { Root } from 'hast';
import type { Clip, Doubt, Candidate, LiveEntry } from './clip.ts';
import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { say } from '../words/say.ts';

/** A paragraph, a heading or a line. White space is single, and no character is invisible. */
export interface Block {
  readonly text: string;
  /** Line of the file, or of the part of it that is the page, from 1. */
  readonly line: number;
  readonly role: 'heading' | 'text' | 'caption' | 'byline';
  /** Whether the markup says that it is part of the site around the article, or hidden. */
  readonly isFrame: boolean;
  readonly isStrong?: true;
}

export type Field =
  | Extract<
      keyof Clip,
      'title' | 'published' | 'updated' | 'url' | 'access' | 'language' | 'section'
    >
  | 'site'
  | 'author'
  /** An author that is no person. */
  | 'body'
  | 'free'
  | 'caption'
  | 'credit';

/** A claim of the markup about the page, as written. */
export interface Claim extends Candidate {
  readonly field: Field;
  /** Counts only if nothing better says the same. */
  readonly isWeak?: true;
}

export interface Page {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly tree: Root;
  /** What a reader wrote in a form of ours: then none of the text is the page's. */
  readonly reported?: readonly Block[];
  readonly doubts: readonly Doubt[];
  readonly live?: readonly LiveEntry[];
}

/** Not part of words: invisible characters, private-use glyphs and noncharacters. */
const NO_WORDS =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF\p{Co}\p{Cs}]/gu;

export function toPlainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(NO_WORDS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Letters and digits only, to compare titles whatever their punctuation and case. */
export function toBareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Searches take longer in longer blocks, and no paragraph is this long. */
const MAX_BLOCK = 8000;

/** Splits a block that is far too long. */
export function splitBlock(block: Block): Block[] {
  const { text } = block;
  if (text.length <= MAX_BLOCK) return [block];
  const parts: Block[] = [];
  for (let from = 0; from < text.length;) {
    const blank = text.lastIndexOf(' ', from + MAX_BLOCK);
    const end = blank > from && from + MAX_BLOCK < text.length ? blank : from + MAX_BLOCK;
    parts.push({ ...block, text: text.slice(from, end).trim() });
    from = end;
  }
  return parts.filter((part) => part.text !== '');
}

/** The sources of facts, and the list for doubts about them. */
export interface Facts {
  readonly claims: readonly Claim[];
  readonly blocks: readonly Block[];
  readonly noise: readonly Block[];
  readonly known: Known;
  readonly lexicon: Lexicon;
  readonly doubts: Doubt[];
}

type WordsOrCandidate = string | Candidate<unknown>;

/** Notes a doubt, with each candidate once; returns `null` for the value. */
export function inDoubt(
  { doubts }: Pick<Facts, 'doubts'>,
  field: string,
  why: string,
  found: readonly WordsOrCandidate[],
): null {
  const candidates = found.map((one) =>
    typeof one === 'string' ? one : `${String(one.value)} (${one.origin})`,
  );
  doubts.push({ field, why, candidates: [...new Set(candidates)] });
  return null;
}

export function listPageClaims({ claims }: Pick<Facts, 'claims'>, field: Field): Candidate[] {
  const own = claims.filter((claim) => claim.field === field);
  const strong = own.filter(({ isWeak }) => isWeak !== true);
  return (strong.length > 0 ? strong : own).map(({ value, origin }) => ({ value, origin }));
}

/** The first value if all have the same `key`; else `null`, and a doubt. */
export function settleCandidates<Value extends string>(
  facts: Pick<Facts, 'doubts'>,
  field: string,
  found: readonly Candidate<Value>[],
  key: (value: Value) => string = String,
): Candidate<Value> | null {
  const keys = new Set(found.map(({ value }) => key(value)));
  if (keys.size < 2) return found[0] ?? null;
  return inDoubt(facts, field, say.page.twice, found);
}
