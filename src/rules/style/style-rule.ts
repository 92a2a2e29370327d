import type { FieldPath } from '../../content/kinds/relations.ts';
import type { Severity } from '../../content/problems/problem.ts';
import { toFound, type At } from '../../model/dangling.ts';
import type { Entry, Finding } from '../../model/entry.ts';

/** A rule of the house that a text does not follow: a warning, since it is still true. */
export interface Slip {
  readonly at: At;
  /** What is meant, if it is not what stands at `at`. */
  readonly field?: string;
  /** A warning, if left out. */
  readonly severity?: Severity;
  readonly code: `style.${string}`;
  readonly message: string;
  readonly remedy: string;
}

/** A headline or a summary of ours, and where it stands. */
export interface OurText {
  readonly at: FieldPath;
  readonly isTitle: boolean;
  readonly text: string;
  /** Characters, of an alphabet. */
  readonly longest: number;
}

export function toStyleFinding(entry: Entry, slip: Slip): Finding {
  const { at, field, code, message, remedy, severity = 'warning' } = slip;
  return { ...toFound({ entry, at, field }, code), severity, message, remedy };
}
