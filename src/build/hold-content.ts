/** One at a time changes files of a content folder that it has read: what another has written meanwhile would be lost. */
import { DISK } from './publish/disk.ts';
import { takeLock, type Holder } from './publish/lock.ts';
import { toLockTarget } from './beside.ts';

/** How long to wait for another command, in milliseconds: it takes seconds at most. */
const PATIENCE = 60_000;

/** The last of those in this process that wait for their turn, by what they wait for. */
const LAST = new Map<string, Promise<unknown>>();

/** Does `work`, which reads what it changes, while nobody else holds the folder. Throws LockError. */
export function holdContent<Result>(
  contentDir: string,
  work: () => Result | Promise<Result>,
  onWait: (holder: Holder) => void = tell,
): Promise<Result> {
  const target = toLockTarget(contentDir);
  const hold = async () => {
    const options = { disk: DISK, now: Date.now, patience: PATIENCE, onWait };
    const release = await takeLock(target, options, 'command that writes content');
    try {
      return await work();
    } finally {
      release();
    }
  };
  const held = (LAST.get(target) ?? Promise.resolve()).then(hold, hold);
  LAST.set(target, held);
  return held;
}

function tell({ pid }: Holder): void {
  process.stderr.write(
    `Waiting for another command that writes content (process ${String(pid)}).\n`,
  );
}
