/** Settings from the environment and from flags: folders, address and clock. Read once and passed on. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findSiteFault } from '../content/kinds/url.ts';
import { toSiteUrl } from '../site/addresses/print.ts';
import { DISK, toRealPath } from './publish/disk.ts';
import type { WorkSlice } from './publish/slice.ts';

export interface Settings {
  /** The publisher’s folder: `astro.config`, `src/pages`, `public`. */
  readonly publicationDir: string;
  readonly contentDir: string;
  /** The folder of the finished site. A link stays a link; this is its target. */
  readonly outDir: string;
  /** Data that may be deleted: the unfinished site, and results for unchanged files. */
  readonly cacheDir: string;
  /** Address of the site, in the form of `toSiteUrl`; `publication.yaml` has it if `undefined`. */
  readonly siteUrl: string | undefined;
  /** Whether we print pages; otherwise Astro renders all of them, for comparison. */
  readonly printer: boolean;
  /** Number of slices of a full build; chosen to fit the machine if `undefined`. */
  readonly workers: number | undefined;
  /** Whether pages show drafts, as in dev and in copies for the desk. */
  readonly drafts: boolean;
  /** Whether a build prints to standard error how long its phases took. */
  readonly phases: boolean;
  /** Whether a build puts compressed copies beside each text. */
  readonly precompress?: boolean | undefined;
  /** The only part of the site that is made, for a later `join`. */
  readonly shard?: WorkSlice | undefined;
  /** Folders of such parts, of which the site is made. */
  readonly shards?: readonly string[] | undefined;
  /** What `links --archive` asks; the Internet Archive if `undefined`. */
  readonly archiveUrl?: string | undefined;
  /** Epoch milliseconds. A build calls it once and uses that time throughout. */
  readonly clock: () => number;
}

/** Settings of a copy with drafts for the desk, next to the site. */
export function toCopyWithDrafts(settings: Settings): Settings {
  const { outDir, cacheDir } = settings;
  return {
    ...settings,
    drafts: true,
    outDir: `${outDir}-drafts`,
    cacheDir: join(cacheDir, 'drafts'),
  };
}

/** Settings of one part of the site, in a folder of its own; parts can be made side by side. */
export function toShard(settings: Settings, shard: WorkSlice, dir: string): Settings {
  const name = `${String(shard.index + 1)}-of-${String(shard.count)}`;
  const cacheDir = join(settings.cacheDir, 'shards', name);
  return { ...settings, shard, outDir: toRealPath(DISK, resolve(dir)), cacheDir };
}

/** A setting is invalid. */
export class SettingsError extends Error {}

/**
 * Reads `PUBLICATION_DIR`, by default the current folder; `CONTENT_DIR`, `OUT_DIR` and `CACHE_DIR`, by default inside
 * it; `SITE_URL`, `ARCHIVE_URL`, `SOURCE_DATE_EPOCH`, `PRINTER`, `WORKERS`, `DATELINE_PHASES` and `DATELINE_DRAFTS`.
 * @throws SettingsError, also if there is no content, unless `isNew`
 */
export function readSettings(
  env: NodeJS.ProcessEnv,
  cwd = process.cwd(),
  { isNew = false } = {},
): Settings {
  // Astro identifies modules by their real path.
  const publicationDir = toRealPath(DISK, resolve(cwd, nonEmpty(env.PUBLICATION_DIR) ?? ''));
  const folder = (name: string, fallback: string) => {
    const named = nonEmpty(env[name]);
    return named === undefined ? join(publicationDir, fallback) : resolve(cwd, named);
  };
  const contentDir = folder('CONTENT_DIR', 'content');
  if (!isNew && !existsSync(contentDir)) {
    throw new SettingsError(
      `CONTENT_DIR is ${contentDir}: there is no such folder. \`new publication "Name"\` creates one`,
    );
  }
  return {
    publicationDir,
    contentDir,
    outDir: toRealPath(DISK, folder('OUT_DIR', 'dist')),
    cacheDir: folder('CACHE_DIR', '.cache'),
    siteUrl: readSiteUrl(nonEmpty(env.SITE_URL)),
    printer: toSwitch(nonEmpty(env.PRINTER)),
    workers: toWorkers(nonEmpty(env.WORKERS)),
    drafts: nonEmpty(env.DATELINE_DRAFTS) === '1',
    phases: nonEmpty(env.DATELINE_PHASES) === '1',
    archiveUrl: readArchiveUrl(nonEmpty(env.ARCHIVE_URL)),
    clock: toClock(nonEmpty(env.SOURCE_DATE_EPOCH)),
  };
}

function toSwitch(value: string | undefined): boolean {
  if (value === undefined || value === 'on') return true;
  if (value === 'off') return false;
  throw new SettingsError(`PRINTER is ${value}: write on or off`);
}

function toWorkers(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  throw new SettingsError(
    `WORKERS is ${value}: write in how many slices to print at once, such as 4`,
  );
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function readSiteUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const fault = findSiteFault(value);
  if (fault === undefined) return toSiteUrl(value);
  throw new SettingsError(
    `SITE_URL is “${value}”: the address ${fault.message}; ${fault.remedy}, such as https://example.org or https://example.org/fish`,
  );
}

function readArchiveUrl(value: string | undefined): string | undefined {
  if (value === undefined || /^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  throw new SettingsError(
    `ARCHIVE_URL is “${value}”: write a web address, such as https://archive.org/wayback/available`,
  );
}

function toClock(value: string | undefined): () => number {
  if (value === undefined) return () => Date.now();
  if (!/^\d{1,12}$/.test(value)) {
    throw new SettingsError(`SOURCE_DATE_EPOCH is “${value}”: write whole seconds since 1970`);
  }
  const now = Number(value) * 1000;
  return () => now;
}
