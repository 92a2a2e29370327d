/** Names within an entry that others go by: of the positions of a question and of the steps of a measure. */
import type { Finding } from './entry.ts';
import { isKind, type Thing } from './thing.ts';

/** The fields of a manifest of releases that keep them. */
export const ANCHOR_FIELDS = ['positions', 'steps'] as const;
export type AnchorField = (typeof ANCHOR_FIELDS)[number];

export interface Anchors {
  /** As they are now. */
  readonly names: readonly string[];
  /** Old ones that lead on. */
  readonly was: readonly string[];
  readonly at: Finding['at'];
}

export function listAnchors(thing: Thing, field: AnchorField): Anchors | undefined {
  if (field === 'positions' && isKind(thing, 'question')) {
    const { positions, was = {} } = thing.data;
    return { names: Object.keys(positions), was: Object.keys(was), at: ['positions'] };
  }
  if (field === 'steps' && isKind(thing, 'measure')) {
    const { history } = thing.data;
    return {
      names: history.flatMap(({ id }) => id ?? []),
      was: history.flatMap(({ was = [] }) => was),
      at: ['history'],
    };
  }
  return undefined;
}
