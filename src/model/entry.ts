import type { FileEntry } from '../content/disk/read-entry.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import type { Position } from '../content/problems/lines.ts';
import type { ProseFacts } from '../content/prose/facts.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import { toProseText } from '../content/prose/text.ts';

export interface Entry<Kind extends KindName = KindName> extends FileEntry<Kind> {
  readonly facts: ProseFacts;
  /** For a draft that is shown as if published, on pages for the desk; `from` is when it will be published. */
  readonly unpublished?: { readonly from?: string };
}

/** The file of a finding: that of an entry, or `publication.yaml`. */
export interface FoundIn {
  readonly kind: KindName | 'publication';
  /** The path below the content folder. */
  readonly inside: string;
}

/** A field by its path, or a place in a body. */
export type At = FieldPath | Position;

/** A place in a file; `field` defaults to the name of `at`. */
export interface Spot {
  readonly entry: FoundIn;
  readonly at: At;
  readonly field?: string | undefined;
}
export function isOf<Kind extends KindName>(entry: Entry, kind: Kind): entry is Entry<Kind> {
  return entry.kind === kind;
}

/**
 * The words of bodies, which little but the search index needs. They are kept apart from the entries so that they can
 * be dropped: in an archive they take an eighth of the memory.
 */
let texts = new WeakMap<Entry['facts'], string>();

export function keepText(facts: Entry['facts'], text: string): void {
  texts.set(facts, text);
}

/** From now on, each text is read from its body whenever it is needed. */
export function forgetTexts(): void {
  texts = new WeakMap();
}

export function getText({ facts, body, path }: Entry): string {
  const known = texts.get(facts);
  if (known !== undefined) return known;
  return body.trim() === '' ? '' : toProseText(parseProse(body, { path, firstLine: 1 }).tree);
}
