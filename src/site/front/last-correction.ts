/** The newest of all corrections, and of what sources changed. */
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface LastCorrection {
  readonly on: Pieces;
  /** “Clarification”. */
  readonly kind: string;
  readonly entry: Link;
  readonly why: string;
}

export function findLastCorrection(context: Context): LastCorrection | undefined {
  const { record, about } = context.publication;
  const [last] = record.corrections;
  if (last === undefined) return undefined;
  const { on, type, thing, why } = last;
  return {
    on: toShortDate(context, on, about.zone),
    kind: context.words.prose.corrections[type],
    entry: toLink(thing),
    why,
  };
}

export interface LastSourceChange {
  readonly on: Pieces;
  readonly entry: Link;
}

export function findLastSourceChange(context: Context): LastSourceChange | undefined {
  const { record, about } = context.publication;
  const [last] = record.sourceChanges;
  return last && { on: toShortDate(context, last.on, about.zone), entry: toLink(last.item) };
}
