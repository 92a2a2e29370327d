/** A page as it was read, whatever it was written in, and what the readers of its facts share. */
import type { Root } from 'hast';
import type { Clip, Doubt, Candidate } from './clip.ts';
import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';

/** A paragraph, a heading, a line by itself. White space is single, and nothing in it is invisible. */
export interface Block {
  readonly text: string;
  /** Of the file, or of the part of it that is the page; the first is 1. */
  readonly line: number;
  readonly role: 'heading' | 'text' | 'caption' | 'byline';
  /** Whether its markup says that it belongs to the frame of the site, or that nobody sees it. */
  readonly isFrame: boolean;
}

export type Field =
  | Extract<
      keyof Clip,
      'title' | 'published' | 'updated' | 'url' | 'access' | 'language' | 'section'
    >
  | 'site'
  | 'author'
  | 'free'
  | 'caption'
  | 'credit';

/** What the markup says of the page, as it is written there. */
export interface Claim extends Candidate {
  readonly field: Field;
  /** Counts only where nothing better says the same. */
  readonly isWeak?: true;
}

export interface Page {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly tree: Root;
  /** A reader’s words on the page, in a form of ours: nothing of the text is of that page then. */
  readonly reported?: readonly Block[];
  readonly doubts: readonly Doubt[];
}

/** What is no part of words: what nobody sees, signs of a font of the page’s own, and what is no character at all. */
const NO_WORDS =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF\p{Co}\p{Cs}]/gu;

export function toPlainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(NO_WORDS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Letters and digits alone: titles are the same whatever their marks, and in capitals. */
export function toBareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is looked for in a block takes longer the longer it is, and no paragraph is this long. */
const MAX_BLOCK = 8000;

/** A block as it is, or in parts where somebody wrote one without end. */
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

/** From what the facts of a page are found, and where each doubt about them is noted. */
export interface Facts {
  readonly claims: readonly Claim[];
  readonly blocks: readonly Block[];
  readonly noise: readonly Block[];
  readonly known: Known;
  readonly lexicon: Lexicon;
  readonly doubts: Doubt[];
}

type WordsOrCandidate = string | Candidate<unknown>;

/** Notes the doubt, each candidate once; gives `null` in the place of a value. */
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

/** The strong claims of a field, or the weak ones if there are none but those. */
export function listPageClaims({ claims }: Pick<Facts, 'claims'>, field: Field): Candidate[] {
  const own = claims.filter((claim) => claim.field === field);
  const strong = own.filter(({ isWeak }) => isWeak !== true);
  return (strong.length > 0 ? strong : own).map(({ value, origin }) => ({ value, origin }));
}

/** The first value if all are the same by their `key`; else none, and a doubt. */
export function settleCandidates<Value extends string>(
  facts: Pick<Facts, 'doubts'>,
  field: string,
  found: readonly Candidate<Value>[],
  key: (value: Value) => string = String,
): Candidate<Value> | null {
  const keys = new Set(found.map(({ value }) => key(value)));
  if (keys.size < 2) return found[0] ?? null;
  return inDoubt(facts, field, 'the page says it twice, and not the same', found);
}
