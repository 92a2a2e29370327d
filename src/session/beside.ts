/** Files that are kept with the content and are none of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toAsideName, type AsideName } from '../disk/aside.ts';

/** `content.released.json` beside the folder; `released.json` in one that is a repository by itself. */
export function toBeside(contentDir: string, name: AsideName): string {
  const beside = `${contentDir.replace(/[/\\]+$/, '')}.${toAsideName(name)}`;
  // What lies beside a repository is in no version of it; one that was written there earlier stays the one.
  const isRepository = existsSync(join(contentDir, '.git')) && !existsSync(beside);
  return isRepository ? join(contentDir, toAsideName(name)) : beside;
}
