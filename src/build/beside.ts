/** Files that are kept with the content and are none of it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from './publish/disk.ts';
import { toRealPath } from './publish/real-path.ts';
import { type SidecarName, sidecarName } from '../content/disk/list-files.ts';

/** `content.released.json` beside the folder; `released.json` in one that is a repository by itself. */
export function sidecarPath(contentDir: string, name: SidecarName): string {
  const beside = `${contentDir.replace(/[/\\]+$/, '')}.${sidecarName(name)}`;
  // What lies beside a repository is in no version of it; one that was written there earlier stays the one.
  const isRepository = existsSync(join(contentDir, '.git')) && !existsSync(beside);
  return isRepository ? join(contentDir, sidecarName(name)) : beside;
}

/**
 * What `takeLock` locks for whoever writes content: `content.lock` or, for one of several tasks, `content.desk.lock`, beside
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
