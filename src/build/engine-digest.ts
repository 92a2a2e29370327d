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

/** A digest of the engine alone, the same in each publication that uses it. */
export function digestEngine(): string {
  const files = ['package.json', 'package-lock.json', ...listIn(ENGINE_DIR, 'src')];
  return digestFiles(ENGINE_DIR, files, 'engine');
}

/**
 * @param engine as of `digestEngine`
 * @param path of the content, if what is kept depends on it
 */
export function toEngineDigest(
  { siteUrl, contentDir, publicationDir }: Settings,
  engine = digestEngine(),
  path = contentDir,
): string {
  // The site's address is in every page and style, but in no view.
  const about = readAbout(contentDir);
  const place = [siteUrl ?? about?.url, about?.host];
  const first = JSON.stringify([engine, place, path, process.version]);
  const own = readdirSync(publicationDir).filter((name) => FILES.test(name));
  const folders = publicationDir === ENGINE_DIR ? ['public'] : FOLDERS;
  const files = [...own.sort(), ...folders.flatMap((folder) => listIn(publicationDir, folder))];
  return digestFiles(publicationDir, files, first);
}

/** Files with compressed copies are another output of the same code. */
export function toOutputKey(engine: string, { precompress = false }: Settings): string {
  return precompress ? `${engine} packed` : engine;
}

function digestFiles(dir: string, files: readonly string[], first: string): string {
  const hash = createHash('sha256').update(first);
  for (const file of files) {
    const path = join(dir, file);
    if (file.endsWith('.test.ts') || !existsSync(path)) continue;
    hash.update(file).update('\0').update(readFileSync(path));
  }
  return hash.digest('base64url');
}

/** The configuration of a starter, without spaces. */
const STARTER_CONFIG = [
  "importmdxfrom'@astrojs/mdx';",
  "import{defineConfig}from'astro/config';",
  "importdatelinefrom'dateline';",
  'exportdefaultdefineConfig({integrations:[mdx(),dateline()],});',
].join('');
/** Files with which Vite makes something else of the same templates. */
const TOOLS = /^(\.?postcss.*|[jt]sconfig\.json)$/;

/** Whether a publication adds no page, component, integration or tool, so that its templates are the engine's. */
export function addsNothing({ publicationDir }: Pick<Settings, 'publicationDir'>): boolean {
  const names = readdirSync(publicationDir);
  const config = names.find((name) => /^astro\.config\.\w+$/.test(name));
  const isDefault =
    config === undefined || readPlainCode(join(publicationDir, config)) === STARTER_CONFIG;
  if (!isDefault) return false;
  if (publicationDir === ENGINE_DIR)
    return !readdirSync(join(ENGINE_DIR, 'src')).some((name) =>
      /^(pages$|middleware\.)/.test(name),
    );
  return !names.some((name) => TOOLS.test(name)) && listIn(publicationDir, 'src').length === 0;
}

/** Without comments that fill lines, and without spaces. */
function readPlainCode(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, '');
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
