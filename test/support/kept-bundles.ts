/**
 * Shares template bundles between builds of tests: most look at printed pages and need no bundle of their own. The
 * code recognizes a bundle by its name, if it is complete.
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
/** Longer than a run of all tests; older bundles are from earlier code. */
const HOUR = 3_600_000;

const toOwn = (settings: Settings) =>
  join(dirname(toRenderDir(settings)), 'kept', toBundleKey(settings));

/** The same for all content folders: a bundle with content has another name. */
function toShared(settings: Settings): string {
  const siteUrl = settings.siteUrl ?? readAbout(settings.contentDir)?.url;
  return join(SHARED, toBundleKey({ ...settings, siteUrl, contentDir: '' }));
}

/** Gives the next build the bundle for its code and address, if there is one. */
export function takeBundle(settings: Settings): void {
  const [own, shared] = [toOwn(settings), toShared(settings)];
  if (existsSync(own) || !existsSync(shared)) return;
  try {
    // With `recursive`, Node would retry endlessly in /proc.
    if (!existsSync(settings.cacheDir)) mkdirSync(settings.cacheDir);
  } catch {
    // The build should report a failing disk.
    return;
  }
  makeRenderDir(settings);
  // Each publication finds the heads of its pages itself.
  cpSync(shared, own, { recursive: true, filter: (path) => !path.endsWith('heads.json') });
}

/** Shares the bundle of a build. */
export function giveBundle(settings: Settings): void {
  const [own, shared] = [toOwn(settings), toShared(settings)];
  if (existsSync(shared) || !existsSync(own)) return;
  keepForOthers(own, shared);
}

/** Copies a folder to where other tests look for it, and removes those of earlier runs. */
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
  // A copy has the time of the original.
  utimesSync(part, new Date(), new Date());
  try {
    renameSync(part, shared);
  } catch {
    // Another test has shared it meanwhile.
    rmSync(part, { recursive: true });
  }
}
