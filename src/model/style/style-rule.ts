import type { Finding } from '../entry.ts';
import { toFound } from '../dangling.ts';
import type { FieldPath } from '../../kinds/relations.ts';
import type { Entry } from '../entry.ts';

/** A rule of the house that a text does not follow: a warning, since it is still true. */
export interface Slip {
  readonly at: FieldPath;
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

export function toStyleFinding(entry: Entry, { at, code, message, remedy }: Slip): Finding {
  return { ...toFound({ entry, at }, code), severity: 'warning', message, remedy };
}
