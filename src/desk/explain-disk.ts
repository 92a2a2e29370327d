/** What a disk refuses, in words for an editor. */
import { codeOf } from '../build/publish/disk.ts';
import { AskError } from './answer.ts';

const FULL = 'the disk is full. Make room, and save again';
const SHUT = 'its folder may not be written to. See whose it is, and save again';

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: SHUT,
  EPERM: SHUT,
  EROFS: SHUT,
};

/** Does what writes to a disk. Throws AskError where that refuses; `failed` says what was not done then. */
export function orExplain<Result>(failed: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const why = WHY[codeOf(error) ?? ''];
    if (why === undefined) throw error;
    throw new AskError(507, `${failed}: ${why}`);
  }
}
