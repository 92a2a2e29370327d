import { addToList } from './add-to-list.ts';
import type { EditFile } from './fields.ts';

/** What an editor says of a change after publication; see `corrections` in the manual. */
export interface NewCorrection {
  /** The day at the desk, as in `2025-02-14`. */
  readonly on: string;
  readonly type: string;
  readonly was?: string;
  readonly now?: string;
  readonly why: string;
}

/** The text with one more correction, the last of the list. Throws EditError. */
export function addCorrection(file: EditFile, { on, type, was, now, why }: NewCorrection): string {
  return addToList(file, ['corrections'], {
    on,
    type,
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
    why,
  });
}
