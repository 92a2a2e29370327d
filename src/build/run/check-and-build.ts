/** A build under the lock: looks whether anything has changed and, if so, builds. */
import { digestChecked } from '../checked.ts';
import { openFiles } from '../content-files.ts';
import { toOutputKey } from '../engine-digest.ts';
import { DISK } from '../publish/disk.ts';
import { recoverOutput } from '../publish/output.ts';
import { loadRecord, readStamps } from '../publish/record.ts';
import { reportProblems } from '../report.ts';
import type { Settings } from '../settings.ts';
import type { KnownDigests, Made } from './make-site.ts';

export type BuildTools = Pick<KnownDigests, 'engine' | 'bundling' | 'phases' | 'say'>;

export interface Built {
  /** “3 pages rendered, 1,204 files” */
  readonly done: string;
  readonly tooMuch: Made['tooMuch'];
}

export const NOTHING: Built = { done: 'Nothing has changed', tooMuch: [] };

/** What there is before a build. */
export interface FoundSite extends Pick<KnownDigests, 'known' | 'stamps'> {
  readonly settings: Settings;
  readonly files: ReturnType<typeof openFiles>;
  /** Whether the output is as the last build by the same code left it. */
  readonly isSame: boolean;
}

/** Resolves to a summary, or `undefined`, with the output unchanged, if the check finds an error. */
export async function checkAndBuild(
  settings: Settings,
  given: BuildTools,
): Promise<Built | undefined> {
  recoverOutput(DISK, settings.outDir);
  const files = openFiles(settings);
  const record = loadRecord(DISK, settings.cacheDir);
  const stamps = readStamps(DISK, settings.outDir);
  const isKnown = !settings.shards && record?.engine === toOutputKey(given.engine, settings);
  const known = isKnown ? record : undefined;
  const isSame = known !== undefined && isSamePages(known.files, stamps);
  if (isSame && known.leaves.check === digestChecked(settings, files.content)) {
    reportProblems(known.check.problems);
    return NOTHING;
  }
  // Loaded late: most of the code is there.
  const { buildChanged } = await import('./build-changed.ts');
  return await buildChanged({ settings, files, known, stamps, isSame }, given);
}

function isSamePages(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
