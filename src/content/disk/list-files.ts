import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAside } from './aside.ts';

/**
 * The files below `dir` as `/`-separated relative paths, sorted by code unit so that every machine sees
 * the same order. Names that start with a dot are left out. Throws if the folder is not there.
 */
export function listFiles(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  return listAllFiles(dir).filter((path) => !isHidden(path));
}

/**
 * The same for a folder of content, without what a repository has beside it: links and pipes are listed as they are, so
 * that somebody can be told of them, and never followed, since what is published lies in the folder.
 */
export function listContent(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  return walk(dir, '').sort();
}

/** Whether a name on the path starts with a dot: nothing of ours, but of the system or of an editor. */
export function isHidden(path: string): boolean {
  return /(^|\/)\./.test(path);
}

/** Whether a path below a content folder is of its content, or a mistake: not hidden, and nothing of a repository. */
export function isContent(inside: string): boolean {
  return !isHidden(inside) && !isAside(inside);
}

function walk(dir: string, above: string): string[] {
  return readdirSync(join(dir, above), { withFileTypes: true }).flatMap((entry) => {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (!isContent(path)) return [];
    if (entry.isDirectory()) return walk(dir, path);
    return [path];
  });
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
