import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below `dir` as `/`-separated relative paths, sorted by code unit so that every machine sees
 * the same order. Names that start with a dot are left out. Throws if the folder is not there. Links are not followed: what is published lies in the folder.
 */
export function listFiles(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  return listAllFiles(dir).filter((path) => !/(^|\/)\./.test(path));
}

/** The same with names that start with a dot; none for a folder that is not there. */
export function listAllFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => toRelative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

function toRelative(dir: string, path: string): string {
  return path.slice(dir.length).replaceAll('\\', '/').replace(/^\/+/, '');
}
