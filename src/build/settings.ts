/** What the environment says: folders, address and clock. Read once at the edge and passed on. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findSiteFault } from '../content/kinds/url.ts';
import { toSiteUrl } from '../site/addresses/print.ts';
import { DISK, toRealPath } from './publish/disk.ts';

export interface Settings {
  /** The publisher’s folder: `astro.config`, `src/pages`, `public`. */
  readonly publicationDir: string;
  /** What is published. */
  readonly contentDir: string;
  /** Where the finished site goes. One that is a link stays one: this is where it leads. */
  readonly outDir: string;
  /** What may be thrown away: the unfinished site, what was learnt from unchanged files. */
  readonly cacheDir: string;
  /** Address of the site, as `toSiteUrl` gives it; that of `publication.yaml` if absent. */
  readonly siteUrl: string | undefined;
  /** Whether pages are printed by us; else Astro renders them all, for comparison. */
  readonly printer: boolean;
  /** Into how many slices a full build is cut; as many as fit the machine if absent. */
  readonly workers: number | undefined;
  /** Whether pages show drafts: while content is written, and in copies for the desk. */
  readonly drafts: boolean;
  /** Whether a build tells on standard error how long its phases took. */
  readonly phases: boolean;
  /** Tells the time in epoch milliseconds; a build asks once for all that it dates. */
  readonly clock: () => number;
}

/** A copy for the desk, drafts in it, beside the site and never in its place. */
export function toCopyWithDrafts(settings: Settings): Settings {
  const { outDir, cacheDir } = settings;
  return {
    ...settings,
    drafts: true,
    outDir: `${outDir}-drafts`,
    cacheDir: join(cacheDir, 'drafts'),
  };
}

/** The environment names something that cannot be used. */
export class SettingsError extends Error {}

/**
 * Reads `PUBLICATION_DIR`, which is the current folder if not set; `CONTENT_DIR`, `OUT_DIR` and `CACHE_DIR`, which lie in it
 * if not set; `SITE_URL`, `SOURCE_DATE_EPOCH`, `PRINTER`, `WORKERS`, `DATELINE_PHASES` and `DATELINE_DRAFTS`. Throws SettingsError, and
 * where there is no content unless it `isNew`.
 */
export function readSettings(
  env: NodeJS.ProcessEnv,
  cwd = process.cwd(),
  { isNew = false } = {},
): Settings {
  // Astro knows the modules of a folder by its real path.
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

function toClock(value: string | undefined): () => number {
  if (value === undefined) return () => Date.now();
  if (!/^\d{1,12}$/.test(value)) {
    throw new SettingsError(`SOURCE_DATE_EPOCH is “${value}”: write whole seconds since 1970`);
  }
  const now = Number(value) * 1000;
  return () => now;
}
