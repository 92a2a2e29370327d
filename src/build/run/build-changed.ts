/** A build of what has changed: check, plan, render while indexing, write outputs, publish. */
import { availableParallelism } from 'node:os';
import { inSameSurroundings } from '../../astro/start-bundling.ts';
import { startHolding, stopHolding } from '../../content/prose/print/segments.ts';
import { toCount } from '../../content/prose/words.ts';
import { takeSets } from '../../model/reads.ts';
import { openIndexQueue, type IndexQueue } from '../../search/pagefind/index-queue.ts';
import { indexSearch, type IndexedShard } from '../../search/pagefind/index-shards.ts';
import { toContext } from '../../site/context.ts';
import { checkPublication } from '../check.ts';
import { openLeaves } from '../leaves.ts';
import { DISK, makeFolder } from '../publish/disk.ts';
import { toNextDir } from '../publish/output.ts';
import { dropRecord, type SiteRecord } from '../publish/record.ts';
import { reportProblems } from '../report.ts';
import { openSession, type Session } from '../session.ts';
import { type Built, type FoundSite, type BuildTools, NOTHING } from './check-and-build.ts';
import { type KnownDigests, makeSite } from './make-site.ts';
import { openShards, takeShards, toOrigin } from './shards.ts';

/** Resolves to `undefined`, with the output unchanged, if the check finds an error. */
export async function buildChanged(
  found: FoundSite,
  given: BuildTools,
): Promise<Built | undefined> {
  startHolding();
  try {
    return await buildHolding(found, given);
  } finally {
    stopHolding();
  }
}

async function buildHolding(
  { settings, files, known, stamps, isSame }: FoundSite,
  given: BuildTools,
): Promise<Built | undefined> {
  const shards = settings.shards && openShards(settings.shards);
  const session = openSession(settings, files);
  const leaves = openLeaves(session, known?.leaves);
  takeSets(known?.sets ?? {});
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
