import type { FileEntry } from '../content/disk/read-entry.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { FieldPath } from '../content/kinds/relations.ts';
import type { Severity } from '../content/problems/problem.ts';
import type { ProseFacts } from '../content/prose/facts.ts';

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
