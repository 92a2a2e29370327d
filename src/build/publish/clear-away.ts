/** What a build leaves behind that was ended in the middle: the next one would clear it away as well, when it comes. */
import { DISK } from './disk.ts';
import { takeBuildLocks } from './lock.ts';
import { recoverOutput } from './output.ts';

/** Throws LockError if another build is there already, which has done it. */
export async function clearAway(cacheDir: string, outDir: string): Promise<void> {
  const options = { disk: DISK, now: Date.now, patience: 0, onWait: () => undefined };
  const release = await takeBuildLocks({ cacheDir, outDir }, options);
  recoverOutput(DISK, outDir);
  release();
}
