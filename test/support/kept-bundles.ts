/**
 * Bundles of the templates, shared by the builds of tests: most look at what is printed, and need no bundle of their own.
 * The code takes a bundle for its own by its name alone, and that it is whole.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeRenderDir, toRenderDir } from '../../src/astro/printer/kept-bundle.ts';
import { toBundleKey } from '../../src/astro/start-bundling.ts';
import { readAbout } from '../../src/content/disk/read-file.ts';
import type { Settings } from '../../src/build/settings.ts';

const SHARED = '.cache/test/bundles';
/** Longer than a run of all tests; an older one is of earlier code. */
const HOUR = 3_600_000;

const toOwn = (settings: Settings) =>
  join(dirname(toRenderDir(settings)), 'kept', toBundleKey(settings));

/** The same for all folders of content: a bundle with anything of the content in it has another name. */
function toShared(settings: Settings): string {
  const siteUrl = settings.siteUrl ?? readAbout(settings.contentDir)?.url;
  return join(SHARED, toBundleKey({ ...settings, siteUrl, contentDir: '' }));
}

/** Gives the next build the bundle of its code and its address, if another has made it. */
export function takeBundle(settings: Settings): void {
  const [own, shared] = [toOwn(settings), toShared(settings)];
  if (existsSync(own) || !existsSync(shared)) return;
  try {
    // Asked for the folders above it too, Node would try in /proc for ever.
    if (!existsSync(settings.cacheDir)) mkdirSync(settings.cacheDir);
  } catch {
    // A disk that says no is what the build is to tell of.
    return;
  }
  makeRenderDir(settings);
  // What heads its pages have each publication judges by itself.
  cpSync(shared, own, { recursive: true, filter: (path) => !path.endsWith('heads.json') });
}

/** Keeps the bundle of a build for others. */
export function giveBundle(settings: Settings): void {
  const [own, shared] = [toOwn(settings), toShared(settings)];
  if (existsSync(shared) || !existsSync(own)) return;
  keepForOthers(own, shared);
}

/** Copies a folder to where other tests look for it, and removes what lies there of earlier runs. */
export function keepForOthers(
  own: string,
  shared: string,
  filter: (path: string) => boolean = () => true,
): void {
  const folder = dirname(shared);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const { mtimeMs = 0 } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > HOUR) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const part = `${shared}.${String(process.pid)}.part`;
  cpSync(own, part, { recursive: true, preserveTimestamps: true, filter });
  // A copy has the time of what was copied.
  utimesSync(part, new Date(), new Date());
  try {
    renameSync(part, shared);
  } catch {
    // Another has given it meanwhile.
    rmSync(part, { recursive: true });
  }
}
