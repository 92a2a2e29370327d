/** A build under the lock: check, plan, render while indexing, write outputs, publish. */
import { availableParallelism } from 'node:os';
import { inSameSurroundings } from '../../astro/start-bundling.ts';
import { startHolding, stopHolding } from '../../content/prose/print/segments.ts';
import { toCount } from '../../content/prose/words.ts';
import { DISK, makeFolder } from '../publish/disk.ts';
import { recoverOutput, toNextDir } from '../publish/output.ts';
import { dropRecord, loadRecord, readStamps, type SiteRecord } from '../publish/record.ts';
import { openIndexQueue, type IndexQueue } from '../../search/pagefind/index-queue.ts';
import { indexSearch, type IndexedShard } from '../../search/pagefind/index-shards.ts';
import { checkPublication } from '../check.ts';
import { openLeaves } from '../leaves.ts';
import { reportProblems } from '../report.ts';
import { openSession, type Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import { toContext } from '../../site/context.ts';
import { type KnownDigests, type Made, makeSite, toOutputKey } from './make-site.ts';
import { openShards, takeShards, toOrigin } from './shards.ts';

type Given = Pick<KnownDigests, 'engine' | 'bundling' | 'phases' | 'say'>;

export interface Built {
  /** “3 pages rendered, 1,204 files” */
  readonly done: string;
  readonly tooMuch: Made['tooMuch'];
}

/** Resolves to a summary, or `undefined`, with the output unchanged, if the check finds an error. */
export async function checkAndBuild(settings: Settings, given: Given): Promise<Built | undefined> {
  startHolding();
  try {
    return await buildHolding(settings, given);
  } finally {
    stopHolding();
  }
}

async function buildHolding(settings: Settings, given: Given): Promise<Built | undefined> {
  recoverOutput(DISK, settings.outDir);
  const shards = settings.shards && openShards(settings.shards);
  const session = openSession(settings);
  const record = loadRecord(DISK, settings.cacheDir);
  const stamps = readStamps(DISK, settings.outDir);
  const isKnown = !shards && record?.engine === toOutputKey(given.engine, settings);
  const known = isKnown ? record : undefined;
  const leaves = openLeaves(session, known?.leaves);
  const isSame = known !== undefined && isSamePages(known.files, stamps);
  if (isSame && leaves.isSame('check')) {
    reportProblems(known.check.problems);
    return NOTHING;
  }
  // An edit waits longest for its index, so that gets both cores.
  const isEdit = known !== undefined;
  const queue = openIndexQueue(isEdit || availableParallelism() >= CORES ? 2 : 1);
  // Shards bring their indexes.
  if (!shards) queue.start();
  try {
    await session.readAhead();
    const taken = shards && takeShards(settings, shards, toOrigin(settings, leaves));
    const made = startIndexing(session, queue);
    const problems = await checkPublication(session);
    if (reportProblems(problems)) return undefined;
    // Asked now, they are learnt for the next build.
    session.frames();
    session.save();
    session.forget();
    given.phases.end('read+model');
    if (isSame && ['content', 'releases'].every(leaves.isSame)) return NOTHING;
    return await buildLocked(session, {
      ...given,
      shards: taken,
      check: { problems },
      leaves,
      known: known && hasAssets(known, stamps) ? known : undefined,
      stamps,
      indexing: {
        made,
        allowTwoProcesses: () => {
          queue.allow(2);
        },
      },
    });
  } finally {
    queue.stop();
    await queue.end().catch(() => undefined);
  }
}

const NOTHING: Built = { done: 'Nothing has changed', tooMuch: [] };

/** From this many cores on, two indexes are made while pages are printed. */
const CORES = 4;

/** Starts before the check ends, since the index takes longest, unless reading already found errors. */
function startIndexing({ settings, read }: Session, queue: IndexQueue): Promise<IndexedShard[]> {
  const { publication, problems } = read();
  if (publication === undefined || problems.some(({ severity }) => severity === 'error'))
    return Promise.resolve([]);
  const made = indexSearch(
    toContext(publication, settings.siteUrl),
    settings.cacheDir,
    queue,
    settings.shard,
  );
  // A failure is reported where the index is awaited.
  made.catch(() => undefined);
  return made;
}

async function buildLocked(session: Session, state: KnownDigests): Promise<Built> {
  const { settings } = session;
  // A full or read-only disk should fail now, before rendering.
  makeFolder(toNextDir(settings.outDir));
  // From here on, the output is unknown until the new record is written.
  dropRecord(DISK, settings.cacheDir);
  const { rendered, files, tooMuch } = await inSameSurroundings(settings.publicationDir, () =>
    makeSite(session, state),
  );
  const count = settings.shards?.length;
  const joined = count === undefined ? 'rendered' : `of ${toCount(count, 'shard', 'shards')}`;
  const done = `${toCount(rendered, 'page', 'pages')} ${joined}, ${toCount(files, 'file', 'files')}`;
  return { done, tooMuch };
}

/** Shared assets are made with all pages, so if one was changed, every page is rendered. */
function hasAssets({ files }: SiteRecord, stamps: Readonly<Record<string, string>>): boolean {
  const assets = Object.keys(files).filter((path) => path.startsWith('_astro/'));
  return assets.every((path) => files[path] === stamps[path]);
}

function isSamePages(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}
