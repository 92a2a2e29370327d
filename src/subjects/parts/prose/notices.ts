import type { CoverageData } from '../../../kinds/coverage.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';

/** One thing that was changed after publication; was and now stay. */
export interface Notice {
  readonly type: string;
  readonly on: Pieces;
  readonly was: string | undefined;
  readonly now: string | undefined;
  readonly why: string;
}

const NAMES = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
} as const;

export function toNotices(
  context: Context,
  corrections: NonNullable<CoverageData['corrections']>,
): Notice[] {
  return corrections.map(({ on, type, was, now, why }) => ({
    type: NAMES[type],
    on: toShortDate(context, on, context.publication.about.zone),
    was,
    now,
    why,
  }));
}
