import type { FileEntry } from '../content/disk/read-entry.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { FieldPath } from '../content/kinds/relations.ts';
import type { Severity } from '../content/problems/problem.ts';
import type { ProseFacts } from '../content/prose/facts.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import { toText } from '../content/prose/text.ts';

/** A checked file together with what its body says. */
export interface Entry<Kind extends KindName = KindName> extends FileEntry<Kind> {
  readonly facts: ProseFacts;
  /** Of a draft on pages for the desk alone, where it stands as if it were out; `from` is when it will be. */
  readonly unpublished?: { readonly from?: string };
}

/** The file of a finding: that of an entry, or `publication.yaml`. */
export interface FoundIn {
  readonly kind: KindName | 'publication';
  /** The path below the content folder. */
  readonly inside: string;
}

/**
 * Something wrong between entries. It names the field by its path; the reader of the files, who has the bytes,
 * turns the path into a line and a column. A finding in a body brings its place along.
 */
export interface Finding {
  readonly entry: FoundIn;
  readonly at: FieldPath | { readonly line: number; readonly column: number };
  readonly field?: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

/**
 * The words of bodies, which the search index asks for and little else. They are apart from all that an entry says, so
 * that they can be let go: of an archive they take an eighth of the memory.
 */
let texts = new WeakMap<Entry['facts'], string>();

/** Keeps what `toText` gives of the body that has these facts. */
export function keepText(facts: Entry['facts'], text: string): void {
  texts.set(facts, text);
}

/** Texts that are asked for from now on are read from their bodies, each time. */
export function forgetTexts(): void {
  texts = new WeakMap();
}

/** As `toText` gives it. */
export function getText({ facts, body, path }: Entry): string {
  const known = texts.get(facts);
  if (known !== undefined) return known;
  return body.trim() === '' ? '' : toText(parseProse(body, { path, firstLine: 1 }).tree);
}
