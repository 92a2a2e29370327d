/**
 * The newest changes, for the marks “new since your last visit”, which a reader’s own browser works out: it asks
 * for this file and tells nobody what it has seen.
 */
import type { Context } from '../../context.ts';
import { printLines } from '../print-lines.ts';
import { listChanges } from './changes.ts';

/** More than a reader would go through. */
export const LENGTH = 400;

/** `after` is the day after which no change is left out; `''` where all are there. */
export function toChangesJson({ publication }: Context): string {
  const { name, licence } = publication.about;
  const changes = listChanges(publication);
  const after = changes[LENGTH]?.[2] ?? '';
  return printLines({ publication: name, licence, after }, 'changes', changes.slice(0, LENGTH));
}
