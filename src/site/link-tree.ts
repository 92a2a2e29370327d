import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listAllFiles } from '../disk/list-files.ts';

/** The files of `from`, which nobody writes into again, at `to`: linked where the disk allows it, else copied. */
export function linkTree(from: string, to: string): void {
  const made = new Set<string>();
  for (const path of listAllFiles(from)) {
    const [source, target] = [join(from, path), join(to, path)];
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
}
