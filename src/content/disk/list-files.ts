import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below `dir` as relative paths with `/`, sorted by code unit so that every machine has the same order. Names
 * that start with a dot are left out. Throws if the folder does not exist.
 */
export function listFiles(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  return listAllFiles(dir).filter((path) => !isHidden(path));
}

/**
 * The same for a folder of content, without what a repository has beside it. Links and pipes are listed, so that they
 * can be reported, but never followed, since everything that is published is in the folder.
 */
export function listContent(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  return walk(dir, '').sort();
}

/** Whether a name on the path starts with a dot: such files belong to the system or an editor. */
function isHidden(path: string): boolean {
  return /(^|\/)\./.test(path);
}

/** Whether a path below a content folder is content, or a mistake: not hidden, and not part of a repository. */
export function isContent(inside: string): boolean {
  return !isHidden(inside) && !isNotContent(inside);
}

function walk(dir: string, above: string): string[] {
  return readEntries(dir, above).flatMap((entry) => {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (!isContent(path)) return [];
    if (entry.isDirectory()) return walk(dir, path);
    return [path];
  });
}

/** A folder below `dir` may disappear before it is read, for example in a checkout; it then has no files. */
function readEntries(dir: string, above: string): Dirent[] {
  try {
    return readdirSync(join(dir, above), { withFileTypes: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (above === '' || !['ENOENT', 'ENOTDIR'].includes(code) || !existsSync(dir)) throw error;
    return [];
  }
}

/** The same with names that start with a dot; empty if the folder does not exist. */
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

/** Files beside the content: what was published last, what outside addresses answered, which words were seen where. */
export const SIDECARS = ['released', 'links', 'seen'] as const;
export type SidecarName = (typeof SIDECARS)[number];

/** The name of such a file if the content folder is a repository by itself; see `sidecarPath`. */
export function sidecarName(name: SidecarName): string {
  return `${name}.json`;
}

/**
 * Names of files that a repository has at its top, for people and for the tools of its host. Besides
 * `publication.yaml`, no content is there, so none of them can be meant as an entry.
 */
const FOR_PEOPLE =
  /^(readme|licen[cs]e|copying|notice|contributing|code[_-]of[_-]conduct|security|support|governance|maintainers|authors|contributors|changelog|changes|history|codeowners|citation)([._-][\w.-]*)?$/i;
const FOR_TOOLS =
  /^(package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|makefile|justfile|renovate\.json)$/i;
const PACKAGES = 'node_modules';
/** The folder of the releases of the record, which is beside the content unless that is a repository by itself. */
export const RELEASES = 'releases';
const SIDECAR_FILES: ReadonlySet<string> = new Set(SIDECARS.map(sidecarName));

/** Whether a file or folder at the top of a content folder is not content. */
export function isNotContent(inside: string): boolean {
  const [name = '', ...rest] = inside.split('/');
  if (name === PACKAGES || name === RELEASES) return true;
  if (rest.length > 0) return false;
  return SIDECAR_FILES.has(name) || FOR_PEOPLE.test(name) || FOR_TOOLS.test(name);
}
