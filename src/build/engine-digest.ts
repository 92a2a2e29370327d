/** A digest of everything except content that a site depends on: the code, the packages, the settings. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { listFiles } from '../content/disk/list-files.ts';
import { readAbout } from '../content/disk/read-file.ts';
import { ENGINE_DIR } from './engine.ts';
import type { Settings } from './settings.ts';

/** Parts of a publication, besides content, that may change its pages, and the files that name its packages. */
const FOLDERS = ['src', 'public'];
const FILES =
  /^(astro\.config\.\w+|package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/;

export function toEngineDigest({ siteUrl, contentDir, publicationDir }: Settings): string {
  // The site's address is in every page and style, but in no view.
  const about = readAbout(contentDir);
  const place = [siteUrl ?? about?.url, about?.host];
  const hash = createHash('sha256').update(JSON.stringify([place, contentDir, process.version]));
  const own = [
    ...readdirSync(publicationDir)
      .filter((name) => FILES.test(name))
      .sort(),
    ...FOLDERS.flatMap((folder) => listIn(publicationDir, folder)),
  ].map((path) => [path, join(publicationDir, path)]);
  const engine =
    ENGINE_DIR === publicationDir
      ? []
      : ['package.json', ...listIn(ENGINE_DIR, 'src')].map((path) => [
          `dateline/${path}`,
          join(ENGINE_DIR, path),
        ]);
  for (const [name = '', path = ''] of [...engine, ...own]) {
    if (path.endsWith('.test.ts')) continue;
    hash.update(name).update('\0').update(readFileSync(path));
  }
  return hash.digest('base64url');
}

/** Whether the digest depends on the file at `path`, whether it exists or not. */
export function isOfCode(
  { publicationDir }: Pick<Settings, 'publicationDir'>,
  path: string,
): boolean {
  if (path.endsWith('.test.ts')) return false;
  const folders = FOLDERS.map((folder) => join(publicationDir, folder));
  return (
    [...folders, join(ENGINE_DIR, 'src')].some((folder) => path.startsWith(folder + sep)) ||
    FILES.test(relative(publicationDir, path))
  );
}

function listIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? listFiles(path).map((file) => `${folder}/${file}`) : [];
}
