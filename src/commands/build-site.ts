/** The build: check, plan, render beside indexing, then outputs, then publish. */
import { toCount } from '../prose/count.ts';
import { startHolding, stopHolding } from '../prose/print/body-segments.ts';
import { DISK } from '../publish/disk.ts';
import { takeLock } from '../publish/lock.ts';
import { makeFolder } from '../publish/make-folder.ts';
import { recoverOutput, toNextDir } from '../publish/output.ts';
import { toDigest } from '../publish/plan.ts';
import {
  dropRecord,
  loadRecord,
  readStamps,
  type ContentRecord,
  type SiteRecord,
} from '../publish/record.ts';
import { checkPublication } from '../session/check.ts';
import { toContentRecord } from '../session/content-record.ts';
import { toVersionNote } from '../astro/printer/can-print.ts';
import { toEngineDigest } from '../session/engine.ts';
import { refuseHarm } from '../session/folders.ts';
import { makeSite } from './make-site.ts';
import { reportProblems } from '../session/report.ts';
import { openSession, type Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { openPhases, type Phases } from './phases.ts';
import { inSameSurroundings } from './surroundings.ts';

/** How long to wait for another build, in milliseconds. */
const PATIENCE = 10 * 60_000;

export type Say = (line: string) => void;

/**
 * Resolves to `false`, with nothing touched, if the check finds an error. Throws LockError. The content is read when
 * the lock is held, so that of two builds the one that publishes last has read last. `use` gets the finished site while
 * nobody else may change it.
 */
export async function buildSite(
  settings: Settings,
  say: Say,
  use: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const began = performance.now();
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
    startHolding();
    const session = openSession(settings);
    if (reportProblems(await checkPublication(session))) return false;
    const content = toContentRecord(session);
    session.save();
    const note = toVersionNote();
    if (note !== undefined) say(note);
    phases.end('read+model');
    const done = await buildLocked(session, content, phases);
    phases.end('publish');
    if (settings.phases) process.stderr.write(phases.print());
    say(`${done} in ${settings.outDir}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await use();
    return true;
  } finally {
    stopHolding();
    release();
  }
}

async function buildLocked(
  session: Session,
  content: ContentRecord,
  phases: Phases,
): Promise<string> {
  const { settings } = session;
  recoverOutput(DISK, settings.outDir);
  const engine = toEngineDigest(settings);
  const inputs = toInputs(engine, session);
  const record = loadRecord(DISK, settings.cacheDir);
  const stamps = readStamps(DISK, settings.outDir);
  if (record?.inputs === inputs && isSame(record.files, stamps)) return 'Nothing has changed';
  // A disk that says no should say so now, before anything is rendered.
  makeFolder(toNextDir(settings.outDir));
  // Whatever happens from here on, what is in the output is known only when the new record is written.
  dropRecord(DISK, settings.cacheDir);
  const bundle = toBundleKey(engine, session);
  const known = record?.engine === engine && hasAssets(record, stamps) ? record : undefined;
  const { rendered, files } = await inSameSurroundings(settings.publicationDir, () =>
    makeSite(session, { engine, inputs, content, bundle, known, stamps }, phases),
  );
  return `${toCount(rendered, 'page', 'pages')} rendered, ${toCount(files, 'file', 'files')}`;
}

/** What pages share is made with all pages: where it was touched, all is made anew. */
function hasAssets({ files }: SiteRecord, stamps: Readonly<Record<string, string>>): boolean {
  const assets = Object.keys(files).filter((path) => path.startsWith('_astro/'));
  return assets.every((path) => files[path] === stamps[path]);
}

/** Astro is told the address of the site, which the content may give. */
function toBundleKey(engine: string, { settings, read }: Session): string {
  const { about } = read();
  return toDigest(JSON.stringify([engine, settings.siteUrl ?? about?.url])).slice(0, 16);
}

/** All content as read. */
function toInputs(engine: string, session: Session): string {
  const { entries, publication, about } = session.read();
  const digests = entries.map(({ inside, digest }) => [inside, digest]);
  return toDigest(JSON.stringify([engine, about, digests, [...(publication?.pictures ?? [])]]));
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
