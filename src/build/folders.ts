/** Refuses folders in which a build would destroy something that is not its own. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { FEED_LIST_URL, SECURITY_URL, toHtmlUrl, toPath } from '../site/addresses/files.ts';
import { CORRECTIONS_URL, DATA_URL, NOT_FOUND_URL, SEARCH_URL } from '../site/addresses/pages.ts';
import { DISK, toRealPath } from './publish/disk.ts';
import { loadRecord, toStamp } from './publish/record.ts';
import { ENGINE_DIR } from './engine.ts';
import { type Settings, SettingsError } from './settings.ts';

type Folders = Pick<Settings, 'publicationDir' | 'contentDir' | 'outDir' | 'cacheDir'>;

/** What a folder with a shard holds, and no other. */
export const SHARD_FILE = 'shard.json';

/** The same for a portal. */
export const PORTAL_FILE = 'portal.json';

/** Files of every built site. */
const OURS = [
  '_headers',
  'index.html',
  ...[NOT_FOUND_URL, SEARCH_URL, CORRECTIONS_URL].map(toHtmlUrl).map(toPath),
  ...[FEED_LIST_URL, DATA_URL].map(toPath),
];

/** How many endangered files an error names. */
const NAMED = 3;

/** @throws SettingsError, before anything is written, if folders overlap or contain something that is not ours */
export function assertSafeFolders(folders: Folders & Pick<Settings, 'shard' | 'shards'>): void {
  const content = toReal(folders.contentDir);
  const out = toReal(folders.outDir);
  const cache = toReal(folders.cacheDir);
  const clash = (name: string, path: string, with_: string) =>
    new SettingsError(
      `${name} is ${path}: it would overwrite ${with_}; choose a folder of its own`,
    );
  const outName = folders.shard === undefined ? 'OUT_DIR' : '--out';
  if (isInside(content, out) || isInside(out, content))
    throw clash(outName, out, `the content in ${content}`);
  const code = listCode(folders).find((root) => isInside(root, out) || isSource(root, out));
  if (code !== undefined) throw clash(outName, out, `the code in ${code}`);
  if (isRelease(out)) throw clash(outName, out, 'a release');
  if (isInside(cache, out)) throw clash(outName, out, `what is kept in ${cache}`);
  if (isInside(content, cache) || isInside(cache, content))
    throw clash('CACHE_DIR', cache, `the content in ${content}`);
  if (existsSync(join(out, PORTAL_FILE))) throw clash(outName, out, 'a portal');
  const part = folders.shards?.map(toReal).find((dir) => isInside(dir, out)) ?? findShardAbove(out);
  if (part !== undefined) throw clash(outName, out, `the shard in ${part}`);
  if (folders.shard === undefined) refuseForeign(out, cache);
  else if (existsSync(out) && !existsSync(join(out, SHARD_FILE)) && readdirSync(out).length > 0)
    throw clash('--out', out, 'what is in it, which is not a shard');
}

/** Characters in a path that Astro and Vite mistake for parts of a URL: builds silently lost their styles. */
const MISREAD = sep === '/' ? /[%#?\\]/ : /[%#?]/;

/**
 * @throws SettingsError, before anything is read, if pages cannot be made in the folder of the publication or the
 * engine
 */
export function assertReadablePath({ publicationDir }: Pick<Settings, 'publicationDir'>): void {
  for (const [what, dir] of [
    ['The publication', publicationDir],
    ['The engine', ENGINE_DIR],
  ] as const) {
    const [sign] = MISREAD.exec(dir) ?? [];
    if (sign !== undefined)
      throw new SettingsError(
        `${what} is in ${dir}: Astro takes the “${sign}” in that path for a part of an address, so no page can be made there; rename the folder, or move what is in it`,
      );
  }
}

/**
 * Astro's bundles run in the publication's folder and resolve packages from there.
 * @throws SettingsError if astro is not installed there
 */
export function assertInstalled({ publicationDir }: Pick<Settings, 'publicationDir'>): void {
  try {
    createRequire(join(publicationDir, 'package.json')).resolve('astro/package.json');
  } catch {
    if (existsSync(join(publicationDir, 'package.json')))
      throw new SettingsError(
        `The packages of ${publicationDir} are not installed: run \`npm ci\` there`,
      );
    throw new SettingsError(
      `PUBLICATION_DIR is ${publicationDir}, and astro is not installed there: install it with the package of Dateline, as docs/operators/package.md says, or leave PUBLICATION_DIR out and name CONTENT_DIR`,
    );
  }
}

/** As `assertSafeFolders`, for the folder of releases. */
export function assertSafeReleases(folders: Folders, dir: string): void {
  const to = toReal(dir);
  const [content, out, cache] = [folders.contentDir, folders.outDir, folders.cacheDir].map(toReal);
  const taken = [
    ['the content', content],
    ['OUT_DIR', out],
    ['CACHE_DIR', cache],
  ].find(([, path = '']) => isInside(to, path));
  const isCode = listCode(folders).some((root) => to === root || isSource(root, to));
  const name = taken?.[0] ?? (isCode ? 'the code' : undefined);
  if (name !== undefined)
    throw new SettingsError(`${to} belongs to ${name}: publish to a separate folder`);
  const mine = ['releases', 'current'].map((part) => join(to, part));
  if ([content, out, cache].some((path = '') => mine.some((part) => isInside(path, part))))
    throw new SettingsError(`${to} would contain its own sources: choose another folder`);
}

/** Whether a folder of a portal is a finished site in `out`, to be listed as it is. */
export function isMade(dir: string, out: string): boolean {
  return dirname(toReal(dir)) === toReal(out) && !existsSync(join(dir, 'content'));
}

/** As `assertSafeFolders`, for the folder of a portal. */
export function assertSafePortal(dirs: readonly string[], to: string): void {
  const out = toReal(to);
  const engine = toReal(ENGINE_DIR);
  const owner = isSource(engine, out)
    ? engine
    : [engine, ...dirs.filter((dir) => !isMade(dir, out)).map(toReal)].find(
        (dir) => isInside(dir, out) || (dir !== engine && isInside(out, dir)),
      );
  if (owner !== undefined)
    throw new SettingsError(
      `--out is ${out}: it would overwrite what is in ${owner}; choose a folder of its own`,
    );
  if (!existsSync(out) || existsSync(join(out, PORTAL_FILE))) return;
  const names = dirs.map((dir) => basename(dir));
  const foreign = readdirSync(out).find((name) => !names.includes(name.split('.')[0] ?? name));
  if (foreign !== undefined)
    throw new SettingsError(
      `--out is ${out}: ${foreign} there is not from a portal; choose another folder`,
    );
}

/** The folders of the publication and the engine, often the same. */
function listCode({ publicationDir }: Folders): string[] {
  return [...new Set([toReal(publicationDir), toReal(ENGINE_DIR)])];
}

/** Whether a folder holds one of our sites, even if some of it is lost. */
export function isSite(dir: string): boolean {
  return OURS.filter((name) => existsSync(join(dir, name))).length > OURS.length / 2;
}

/** The shard that a folder is inside of. */
function findShardAbove(path: string): string | undefined {
  const above = dirname(path);
  if (above === path) return undefined;
  return existsSync(join(above, SHARD_FILE)) ? above : findShardAbove(above);
}

function isRelease(path: string): boolean {
  return /[/\\]releases[/\\]\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z/.test(path);
}

function refuseForeign(out: string, cache: string): void {
  if (!existsSync(out)) return;
  if (isSite(out)) return;
  const foreign = findForeign(out, cache, NAMED + 1);
  if (foreign.length === 0) return;
  const names = [...foreign.slice(0, NAMED), ...(foreign.length > NAMED ? ['…'] : [])].join(', ');
  throw new SettingsError(
    `OUT_DIR is ${out}: it holds what the last build did not leave there, and it would be lost: ${names}; move it away, or choose another folder`,
  );
}

/** A folder of source code, such as `src` or `docs/editors`; a new one such as `dist` is nobody's yet. */
function isSource(root: string, path: string): boolean {
  return ['src', 'scripts', 'public', 'test', 'docs', 'node_modules', '.git', '.ci'].some((name) =>
    isInside(path, join(root, name)),
  );
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function toReal(path: string): string {
  return toRealPath(DISK, path);
}

/** `rm -rf dist/*` leaves names that begin with a dot. */
const LEFT = toPath(SECURITY_URL);

/**
 * At most `most` paths in `out` that are not as the last build with the cache `cacheDir` left them. Ignores empty
 * folders; counts a link as one path, wherever it leads.
 */
function findForeign(out: string, cacheDir: string, most: number): string[] {
  const files = loadRecord(DISK, cacheDir)?.files ?? {};
  const isOurs = (path: string) =>
    path === LEFT || (path in files && files[path] === toStamp(DISK, join(out, path)));
  const foreign: string[] = [];
  for (const path of eachPath(out, '')) {
    if (!isOurs(path)) foreign.push(path);
    // A foreign folder may have any number of files.
    if (foreign.length === most) break;
  }
  return foreign;
}

function* eachPath(dir: string, above: string): Generator<string> {
  for (const entry of readdirSync(join(dir, above), { withFileTypes: true })) {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) yield* eachPath(dir, path);
    else yield path;
  }
}
