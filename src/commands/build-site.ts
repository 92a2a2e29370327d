/** The build: check, plan, render beside indexing, then outputs, then publish. */
import { toCount } from '../prose/count.ts';
import { startHolding, stopHolding } from '../prose/print/body-segments.ts';
import { DISK } from '../publish/disk.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { removeUnknown } from '../publish/known-files.ts';
import { takeLock } from '../publish/lock.ts';
import { makeFolder } from '../publish/make-folder.ts';
import { recoverOutput, toNextDir } from '../publish/output.ts';
import { toDigest } from '../publish/plan.ts';
import { dropRecord, loadRecord, readStamps, type SiteRecord } from '../publish/record.ts';
import { checkPublication } from '../session/check.ts';
import { toContentRecord } from '../session/content-record.ts';
import { startBundling, toBundleKey } from '../astro/start-bundling.ts';
import { inSameSurroundings } from '../astro/surroundings.ts';
import { toEngineDigest } from '../session/engine.ts';
import { refuseHarm } from '../session/folders.ts';
import { makeSite, type Known, type Say } from './make-site.ts';
import { reportProblems } from '../session/report.ts';
import { openSession, type Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { indexSearch, type IndexedShard } from '../search/pagefind/index-shards.ts';
import { toCheckKey } from '../session/last-check.ts';
import { toContext } from '../subjects/context.ts';
import { openPhases } from './phases.ts';

/** How long to wait for another build, in milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Resolves to `false`, with the output as it was, if the check finds an error. Throws LockError. The content is read when
 * the lock is held, so that of two builds the one that publishes last has read last. `use` gets the finished site while
 * nobody else may change it.
 */
export async function buildSite(
  asked: Settings,
  say: Say,
  use: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const began = performance.now();
  // What comes out by the clock is out on all pages or on none.
  const now = asked.clock();
  const settings: Settings = { ...asked, clock: () => now };
  const phases = openPhases();
  phases.end('start');
  refuseHarm(settings);
  const release = await takeLock(settings.cacheDir, {
    disk: DISK,
    now: Date.now,
    patience: PATIENCE,
    onWait: ({ pid }) => {
      say(`Waiting for another build (process ${String(pid)}) to end.`);
    },
  });
  try {
    const engine = toEngineDigest(settings);
    // Before Astro looks there.
    removeUnknown(DISK, join(settings.cacheDir, 'astro'), join(settings.cacheDir, 'astro.json'));
    const bundling = startBundling(settings, toBundleKey(settings, engine));
    try {
      startHolding();
      const done = await checkAndBuild(settings, { engine, bundling, phases, say });
      if (done === undefined) return false;
      phases.end('publish');
      if (settings.phases) process.stderr.write(phases.print());
      say(`${done} in ${settings.outDir}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
      await use();
      return true;
    } finally {
      await bundling.stop();
      stopHolding();
    }
  } finally {
    release();
  }
}

type Given = Pick<Known, 'engine' | 'bundling' | 'phases' | 'say'>;

/** Resolves to what was done; `undefined` if the check finds an error. */
async function checkAndBuild(settings: Settings, given: Given): Promise<string | undefined> {
  recoverOutput(DISK, settings.outDir);
  const session = openSession(settings);
  const record = loadRecord(DISK, settings.cacheDir);
  const stamps = readStamps(DISK, settings.outDir);
  const key = toCheckKey(session);
  const isSame = record?.engine === given.engine && isSamePages(record.files, stamps);
  if (isSame && record.check.key === key) {
    reportProblems(record.check.problems);
    return NOTHING;
  }
  await session.readAhead();
  const indexing = startIndexing(session, record?.engine === given.engine);
  try {
    const problems = await checkPublication(session);
    if (reportProblems(problems)) return undefined;
    const content = toContentRecord(session);
    session.save();
    given.phases.end('read+model');
    const inputs = toInputs(given.engine, session);
    if (isSame && record.inputs === inputs) return NOTHING;
    const known = record?.engine === given.engine && hasAssets(record, stamps) ? record : undefined;
    const check = { key, problems };
    return await buildLocked(session, {
      ...given,
      inputs,
      check,
      content,
      known,
      stamps,
      indexing: indexing.made,
    });
  } finally {
    indexing.stop();
    await indexing.made.catch(() => undefined);
  }
}

const NOTHING = 'Nothing has changed';

/** From so many cores on, two indexes are made while pages are printed. */
const CORES = 4;

/**
 * The index takes longest, so it begins before the check ends, unless what was read is wrong already. An edit waits for
 * nothing else, and has both cores for it.
 */
function startIndexing(
  { settings, read }: Session,
  isEdit: boolean,
): {
  readonly made: Promise<IndexedShard[]>;
  readonly stop: () => void;
} {
  const { publication, problems } = read();
  const stopper = new AbortController();
  const stop = () => {
    stopper.abort();
  };
  if (publication === undefined || problems.some(({ severity }) => severity === 'error'))
    return { made: Promise.resolve([]), stop };
  const context = toContext(publication, settings.siteUrl);
  const made = indexSearch(context, settings.cacheDir, {
    signal: stopper.signal,
    processes: isEdit || availableParallelism() >= CORES ? 2 : 1,
  });
  // A failure is told when it is waited for.
  made.catch(() => undefined);
  return { made, stop };
}

async function buildLocked(session: Session, state: Known): Promise<string> {
  const { settings } = session;
  // A disk that says no should say so now, before anything is rendered.
  makeFolder(toNextDir(settings.outDir));
  // Whatever happens from here on, what is in the output is known only when the new record is written.
  dropRecord(DISK, settings.cacheDir);
  const { rendered, files } = await inSameSurroundings(settings.publicationDir, () =>
    makeSite(session, state),
  );
  return `${toCount(rendered, 'page', 'pages')} rendered, ${toCount(files, 'file', 'files')}`;
}

/** What pages share is made with all pages: where it was touched, all is made anew. */
function hasAssets({ files }: SiteRecord, stamps: Readonly<Record<string, string>>): boolean {
  const assets = Object.keys(files).filter((path) => path.startsWith('_astro/'));
  return assets.every((path) => files[path] === stamps[path]);
}

/** All content as read. */
function toInputs(engine: string, session: Session): string {
  const { entries, publication, about } = session.read();
  const digests = entries.map(({ inside, digest, data }) => [inside, digest, data.status]);
  return toDigest(JSON.stringify([engine, about, digests, [...(publication?.pictures ?? [])]]));
}

function isSamePages(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
