import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A new folder in `.bench/`, removed with this process however it ends, unless `keep`. */
export function makeWorkFolder(root: string, keep: boolean): string {
  const all = join(root, '.bench');
  mkdirSync(all, { recursive: true });
  const folder = mkdtempSync(join(all, 'run-'));
  if (!keep) {
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      try {
        rmdirSync(all);
      } catch {
        // Another run has its folder there.
      }
    });
  }
  return folder;
}
