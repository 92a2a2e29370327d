/**
 * Keeps the bundle of all templates for later builds, which need no Astro as long as the code stays the same. Its key
 * is a digest of the code, the packages and the settings. An incomplete bundle is not used.
 */
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DISK, readJsonFile } from '../../build/publish/disk.ts';
import { listTree } from '../../build/publish/tree.ts';
import { writeWhole } from '../../build/publish/write-whole.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import type { Settings } from '../../build/settings.ts';
import { readAbout } from '../../content/disk/read-file.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { toSiteUrl } from '../../site/addresses/print.ts';
import { type App, CODE_DIR, findEntryName, readyApp, type Sheets } from './astro-internals.ts';
import type { Heads } from './print-routes.ts';

/** Facts about a bundle. */
interface Facts {
  /** The style sheets of pages that Astro renders. */
  readonly sheets: Sheets;
  /** Digest of the content that is in it, if any is. */
  readonly content?: string | undefined;
  /** Digests of all files, by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface KeptBundle {
  readonly key: string;
  readonly app: App;
  /** Digest of the content that is in it, if any is. */
  readonly content: string | undefined;
  /** Of the routes that were judged. */
  readonly heads: Heads;
  /** Folder of shared files, such as `_astro/page.css`. */
  readonly assetsDir: string;
}

const FACTS = 'bundle.json';
const HEADS = 'heads.json';
/** The key of a bundle with content, which no later build may use. */
export const ONCE = 'once';
const CODE = 'code';
const ASSETS = 'assets';

/** Where the package has the bundle of the engine's templates, under the digest of the engine. */
const SHIPPED_DIR = join(ENGINE_DIR, 'bundle');

/** Whether the package has the bundle for an engine with this digest. */
export function hasShipped(engine: string): boolean {
  return existsSync(join(SHIPPED_DIR, engine, FACTS));
}

function toKeptDir(settings: Settings, key: string): string {
  return join(toFolder(settings), key);
}

/** Where the bundle with this key is, if there is one. */
function findDir(settings: Settings, key: string): string {
  return hasShipped(key) ? join(SHIPPED_DIR, key) : toKeptDir(settings, key);
}

function toFolder(settings: Settings): string {
  return join(dirname(toRenderDir(settings)), 'kept');
}

/** Whether there is a complete bundle with this key. */
export function hasBundle(settings: Settings, key: string): boolean {
  return readFacts(findDir(settings, key)) !== undefined;
}

/** Resolves to the bundle with this key, ready to print; `undefined` if there is none. */
export async function openBundle(settings: Settings, key: string): Promise<KeptBundle | undefined> {
  const dir = findDir(settings, key);
  const facts = readFacts(dir);
  const name = facts && findEntryName(readdirSync(join(dir, CODE)));
  if (facts === undefined || name === undefined) return undefined;
  const entry = pathToFileURL(join(dir, CODE, name)).href;
  const { app } = (await import(/* @vite-ignore */ entry)) as { readonly app: App };
  readyApp(app, facts.sheets, readSiteUrl(settings));
  const heads = (readJsonFile(DISK, join(dir, HEADS)) ?? {}) as Heads;
  return { key, app, content: facts.content, heads, assetsDir: join(dir, ASSETS) };
}

/** Copies the code and shared files from Astro's build. Removes earlier bundles. */
export function keepBundle(
  settings: Settings,
  key: string,
  {
    siteDir,
    sheets,
    content,
  }: { readonly siteDir: string; readonly sheets: Sheets; readonly content: string | undefined },
): void {
  const next = toKeptDir(settings, `${key}.part`);
  rmSync(toFolder(settings), { recursive: true, force: true });
  cpSync(join(siteDir, CODE_DIR), join(next, CODE), { recursive: true });
  if (existsSync(join(siteDir, '_astro')))
    cpSync(join(siteDir, '_astro'), join(next, ASSETS, '_astro'), { recursive: true });
  sealBundle(next, { sheets, content });
  renameSync(next, toKeptDir(settings, key));
}

/** Marks the bundle in a folder as complete, with the facts given or else those that it has. */
export function sealBundle(dir: string, facts?: Omit<Facts, 'files'>): void {
  const { sheets, content } = facts ?? (readJsonFile(DISK, join(dir, FACTS)) as Facts);
  const sealed: Facts = { sheets, content, files: listBundled(dir) };
  writeWhole(DISK, join(dir, FACTS), JSON.stringify(sealed));
}

/** Keeps the heads of all routes for the next build. */
export function keepHeads(settings: Settings, key: string, heads: Heads): void {
  if (key === ONCE || hasShipped(key)) return;
  writeWhole(DISK, join(toKeptDir(settings, key), HEADS), JSON.stringify(heads));
}

/** The address of the site as it is printed, if it has one. Read separately, since the content may not be read yet. */
export function readSiteUrl({ siteUrl, contentDir }: Settings): string | undefined {
  const address = siteUrl ?? readAbout(contentDir)?.url;
  return attempt(() => address && toSiteUrl(address));
}

export function dropBundle(settings: Settings, key: string): void {
  rmSync(toKeptDir(settings, key), { recursive: true, force: true });
}

function readFacts(dir: string): Facts | undefined {
  return attempt(() => {
    const facts = JSON.parse(readFileSync(join(dir, FACTS), 'utf8')) as Facts;
    const found = listBundled(dir);
    const paths = Object.keys(facts.files);
    const isWhole =
      paths.length === Object.keys(found).length &&
      paths.every((path) => facts.files[path] === found[path]);
    return isWhole ? facts : undefined;
  });
}

/** The digests of bundled files. */
function listBundled(dir: string): Record<string, string> {
  const paths = listTree(DISK, dir).filter((path) => path !== FACTS && path !== HEADS);
  return Object.fromEntries(
    paths.map((path) => [path, hash('sha256', readFileSync(join(dir, path)), 'base64url')]),
  );
}

type Folders = Pick<Settings, 'cacheDir' | 'publicationDir'>;

/**
 * Where Astro renders, next to the kept bundle. Its code must find the packages, so it is always in the publication's
 * folder; each cache folder has its own, so that two builds do not collide.
 */
export function toRenderDir({ cacheDir, publicationDir }: Folders): string {
  if (cacheDir.startsWith(publicationDir + sep)) return join(cacheDir, 'render', 'site');
  const name = `${PREFIX}${hash('sha256', cacheDir, 'hex').slice(0, 8)}`;
  return join(publicationDir, '.astro', name, 'site');
}

const PREFIX = 'render-';
const OWNER = 'cache-folder';

/** Makes that folder; removes those whose cache folder is gone. */
export function makeRenderDir(folders: Folders): string {
  const dir = toRenderDir(folders);
  const own = dirname(dir);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, OWNER), folders.cacheDir);
  const above = dirname(own);
  for (const name of readdirSync(above)) {
    if (name.startsWith(PREFIX) && !isOwned(join(above, name)))
      rmSync(join(above, name), { force: true, recursive: true });
  }
  return dir;
}

/** A folder without an owner is being made or removed by another build. */
function isOwned(dir: string): boolean {
  const owner = attempt(() => readFileSync(join(dir, OWNER), 'utf8')) ?? '';
  return owner === '' || existsSync(owner);
}
