import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, findStats } from './disk.ts';

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** Where `path` leads when all links on it are followed, whether something is there already or not. */
export function toRealPath(disk: Disk, path: string, followed = 0): string {
  const above = dirname(path);
  if (above === path) return path;
  const at = join(toRealPath(disk, above, followed), basename(path));
  if (findStats(disk, at)?.isSymbolicLink() !== true) return at;
  if (followed === MOST_LINKS)
    throw Object.assign(new Error(`ELOOP: ${path} is a link that leads to itself`), {
      code: 'ELOOP',
      syscall: 'readlink',
    });
  return toRealPath(disk, resolve(dirname(at), disk.readlinkSync(at)), followed + 1);
}
