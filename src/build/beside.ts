/** Files that are kept with the content and are none of it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SidecarName, sidecarName } from '../content/disk/list-files.ts';
import { DISK, toRealPath } from './publish/disk.ts';
import { type Holder, whileLocked } from './publish/lock.ts';

/** `content.released.json` beside the folder; `released.json` in one that is a repository by itself. */
export function sidecarPath(contentDir: string, name: SidecarName): string {
  const beside = `${contentDir.replace(/[/\\]+$/, '')}.${sidecarName(name)}`;
  // What lies beside a repository is in no version of it; one that was written there earlier stays the one.
  const isRepository = existsSync(join(contentDir, '.git')) && !existsSync(beside);
  return isRepository ? join(contentDir, sidecarName(name)) : beside;
}

/**
 * What to lock for whoever writes content: `content.lock` or, for one of several tasks, `content.desk.lock`, beside
 * the folder. In one that is a repository by itself, since what lies beside it may be anybody's, it is where git keeps its own,
 * and is never among what is to be committed.
 */
export function toLockTarget(contentDir: string, task?: 'desk' | 'links'): string {
  // By whatever way the folder is named.
  const real = toRealPath(DISK, contentDir);
  const git = statSync(join(real, '.git'), { throwIfNoEntry: false });
  // Of a repository in another, `.git` is a file.
  const hidden = join(real, git?.isDirectory() === true ? '.git/dateline' : '.content');
  const target = git === undefined ? real : hidden;
  return task === undefined ? target : `${target}.${task}`;
}

/** How long to wait for another command, in milliseconds: it takes seconds at most. */
const LOCK_TIMEOUT_MS = 60_000;

/** The last of those in this process that wait for their turn, by what they wait for. */
const LAST = new Map<string, Promise<unknown>>();

/**
 * Does `work`, which reads what it changes, while nobody else holds the folder: what another has written meanwhile would be
 * lost. Throws LockError.
 */
export function holdContent<Result>(
  contentDir: string,
  work: () => Result | Promise<Result>,
  onWait: (holder: Holder) => void = tell,
): Promise<Result> {
  const target = toLockTarget(contentDir);
  const options = { name: 'command that writes content', patience: LOCK_TIMEOUT_MS, onWait };
  const hold = () => whileLocked([target], work, options);
  const held = (LAST.get(target) ?? Promise.resolve()).then(hold, hold);
  LAST.set(target, held);
  return held;
}

function tell({ pid }: Holder): void {
  process.stderr.write(
    `Waiting for another command that writes content (process ${String(pid)}).\n`,
  );
}
