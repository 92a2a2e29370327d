/**
 * The middle of a build: renders stale pages while pictures and the search index are made, then publishes everything.
 */
import { join } from 'node:path';
import { ASSETS_URL, toAssetUrl, toPath } from '../../site/addresses/files.ts';
import { toOutputs } from '../../outputs/all-outputs.ts';
import { listSets } from '../../model/reads.ts';
import { DISK } from '../publish/disk.ts';
import { replaceOutput, toNextDir, updateOutput } from '../publish/output.ts';
import { type Drawn, noteFiles } from '../publish/known-files.ts';
import type { Plan } from '../publish/plan.ts';
import {
  readStamps,
  saveRecord,
  type Leaves,
  type PageRecord,
  type SiteRecord,
} from '../publish/record.ts';
import type { WorkSlice } from '../publish/slice.ts';
import { linkFiles, listTree } from '../publish/tree.ts';
import { writeEditorSchemas } from '../../astro/editor-schemas.ts';
import type { Bundling } from '../../astro/start-bundling.ts';
import { toPageFile } from '../../astro/page-files.ts';
import {
  linkIndexes,
  listIndexPaths,
  mendIndexes,
  type IndexedShard,
} from '../../search/pagefind/index-shards.ts';
import { toPagefindFault } from '../../search/pagefind/version.ts';
import { listDatabase } from '../database.ts';
import { drawCards } from '../draw-cards.ts';
import { drawPictures } from '../draw-pictures.ts';
import { toEngineDigest, toOutputKey } from '../engine-digest.ts';
import { listIcons } from '../icons.ts';
import { listReleaseFiles } from '../record-releases.ts';
import { makePages, printPlan } from './make-pages.ts';
import { isPackable, listCopies, packFiles } from './precompress.ts';
import { putShard, type TakenShard, toOrigin } from './shards.ts';
import { joinSlices, openWork, type SliceWork } from './slices.ts';
import { type Before, writeOutput, writeOutputs } from './write-outputs.ts';
import type { Session } from '../session.ts';
import { listTooMuch } from '../too-much.ts';
import type { Settings } from '../settings.ts';
import type { Phases } from './phases.ts';

export type Say = (line: string) => void;

export interface KnownDigests {
  readonly engine: string;
  readonly check: SiteRecord['check'];
  readonly leaves: Leaves;
  /** `allowTwoProcesses` lets it use the core of a process that now waits for it. */
  readonly indexing: {
    readonly made: Promise<IndexedShard[]>;
    readonly allowTwoProcesses: () => void;
  };
  readonly bundling: Bundling;
  /** What the site is joined from, if it is. */
  readonly shards?: readonly TakenShard[] | undefined;
  readonly say: Say;
  readonly phases: Phases;
  /** The last release by the same code. */
  readonly known: SiteRecord | undefined;
  /** Stamps of the files in the output now. */
  readonly stamps: Readonly<Record<string, string>>;
}

export interface Made {
  readonly rendered: number;
  readonly files: number;
  /** What hosts do not take. */
  readonly tooMuch: readonly string[];
}

export async function makeSite(session: Session, state: KnownDigests): Promise<Made> {
  const drawing = Promise.all([drawPictures(session), drawCards(session)]);
  drawing.catch(() => undefined);
  try {
    const { shard } = session.settings;
    if (shard !== undefined) return await makeShard(session, state, drawing, shard);
    return await makeAll(session, state, drawing);
  } finally {
    // Nothing may be drawn after the build; a failure is reported where the pictures are awaited.
    await drawing.catch(() => undefined);
  }
}

function startWork(session: Session, state: KnownDigests) {
  const { leaves, known } = state;
  const isIntactPage = (url: string) => isIntact(state, toPageFile(url.slice(1)));
  const work = openWork(session, { leaves, known, isIntact: isIntactPage });
  state.phases.end('plan');
  const { plan, settings } = work;
  const findIntact = (path: string) =>
    !plan.isFull && isIntact(state, path) ? join(settings.outDir, path) : undefined;
  const before: Before = { outputs: known?.outputs ?? {}, leaves, findIntact };
  return { work, before };
}

/** Pages and outputs as a thread prints them, with their pictures, cards and indexes. */
async function makeShard(
  session: Session,
  state: KnownDigests,
  drawing: Promise<readonly Drawn[]>,
  shard: WorkSlice,
): Promise<Made> {
  const { settings } = session;
  const { work, before } = startWork(session, state);
  const made = await printPlan(work, state, before);
  // The join renders what cannot be printed.
  const printed = 'fault' in made ? joinSlices([]) : made.printed;
  const search = await takeIndexes(work, state);
  const origin = toOrigin(settings, state.leaves);
  if (settleEngine(state, settings) === '')
    throw new Error('the code was changed while the shard was made: build it again');
  const files = putShard(settings, shard, { printed, search, drawn: await drawing, origin });
  return { rendered: printed.written, files, tooMuch: [] };
}

async function makeAll(
  session: Session,
  state: KnownDigests,
  drawing: Promise<readonly Drawn[]>,
): Promise<Made> {
  const { settings } = session;
  const { phases } = state;
  const { work, before } = startWork(session, state);
  const { plan, context, next } = work;
  const tools = join(settings.cacheDir, 'astro');
  const note = join(settings.cacheDir, 'astro.json');
  const made = await makePages(work, state, before);
  writeEditorSchemas(session);
  const pages = { ...(plan.isFull ? {} : listKept(plan, state.known)), ...made.pages };
  const addresses = Object.keys(pages).map((url) => ({ url }));
  const others = Object.entries(toOutputs(context, addresses, settings.clock())).filter(
    ([name]) => !(name in made.outputs),
  );
  const written = writeOutputs(next, Object.fromEntries(others), before);
  const outputs = { ...made.outputs, ...written };
  const icons = listIcons(settings);
  const releases = listReleaseFiles(settings);
  const database = await listDatabase(context, state.say);
  const extra = [...icons, ...releases, ...database];
  for (const { path, body } of extra) writeOutput(next, path, [Buffer.from(body)], before);
  phases.end('outputs');
  const isMissing = (shard: IndexedShard) => plan.isFull || !isPublished(state, shard);
  const search = await takeIndexes(work, state, isMissing);
  linkIndexes(next, search.filter(isMissing), (path) => plan.isFull || !isIntact(state, path));
  phases.end('search');
  const drawn = await drawing;
  for (const { dir, names } of drawn)
    linkFiles(
      DISK,
      dir,
      join(next, ASSETS_URL),
      names.filter((name) => plan.isFull || !isIntact(state, toPath(toAssetUrl(name)))),
    );
  const shared = [
    ...made.shared,
    ...extra.map(({ path }) => path),
    ...drawn.flatMap(({ names }) => names.map((name) => toPath(toAssetUrl(name)))),
  ];
  const files = await publish(settings, state, {
    plan,
    pages,
    outputs: Object.values(outputs).flatMap(({ files }) => files),
    search,
    shared,
  });
  noteFiles(DISK, tools, note);
  const readers = [...Object.values(pages), ...Object.values(outputs)];
  const sets = listSets(readers);
  saveRecord(DISK, settings.cacheDir, {
    engine: settleEngine(state, settings),
    check: state.check,
    leaves: listDigests(state.leaves, [...readers, ...Object.values(sets)]),
    sets,
    pages,
    outputs,
    files,
  });
  return {
    rendered: made.written,
    files: Object.keys(files).length,
    tooMuch: listTooMuch(context, files),
  };
}

/** Of indexes, those that are used are mended first. */
async function takeIndexes(
  { settings, context }: SliceWork,
  { indexing, say }: KnownDigests,
  isUsed: (shard: IndexedShard) => boolean = () => true,
): Promise<readonly IndexedShard[]> {
  indexing.allowTwoProcesses();
  const search = await indexing.made;
  const fault = toPagefindFault();
  if (fault !== undefined && search.some(({ isFresh }) => isFresh))
    say(`Pagefind makes the search index, which takes longer: ${fault}`);
  await mendIndexes(context, settings.cacheDir, search.filter(isUsed), settings.shard);
  return search;
}

/** The digests that the next build compares. */
function listDigests(leaves: Leaves, rows: readonly { readonly reads: readonly string[] }[]) {
  const names = new Set(['check', 'content', 'frames', 'releases', 'structure']);
  for (const { reads } of rows) for (const name of reads) names.add(name);
  return Object.fromEntries([...names].map((name) => [name, leaves.digestOf(name) ?? '']));
}

/** If code changed during the build, the pages may mix both, so no later build may rely on them. */
function settleEngine({ engine, bundling }: KnownDigests, settings: Settings): string {
  if (toEngineDigest(settings) === engine) return toOutputKey(engine, settings);
  bundling.drop();
  return '';
}

function isIntact({ known, stamps }: KnownDigests, file: string): boolean {
  const stamp = stamps[file];
  return stamp !== undefined && known?.files[file] === stamp;
}

function isPublished(state: KnownDigests, shard: IndexedShard): boolean {
  const paths = listIndexPaths(shard);
  return paths.length > 0 && paths.every((path) => isIntact(state, path));
}

/** Records of the pages of a plan that keeps some; rendered pages override them. */
function listKept({ views }: Plan, known: SiteRecord | undefined): Record<string, PageRecord> {
  return Object.fromEntries(
    [...views].map(([url, view]) => [url, { assets: [], ...known?.pages[url], ...view }]),
  );
}

interface Parts {
  readonly plan: Plan;
  readonly pages: Readonly<Record<string, PageRecord>>;
  readonly outputs: readonly string[];
  /** Paths of files that pages share, pictures included. */
  readonly shared: readonly string[];
  readonly search: readonly IndexedShard[];
}

/**
 * Moves new files to the output. Returns the stamps of all its files; kept files have the stamp taken before, so that
 * the next build notices changes made since.
 */
async function publish(
  { outDir, precompress = false }: Settings,
  state: KnownDigests,
  { plan, pages, outputs, search, shared }: Parts,
): Promise<Record<string, string>> {
  const { stamps } = state;
  const next = toNextDir(outDir);
  if (plan.isFull) {
    if (precompress) await packFiles(next, outDir, listTree(DISK, next));
    replaceOutput(DISK, outDir);
    return readStamps(DISK, outDir);
  }
  const fresh = new Set(listTree(DISK, next));
  const expected = new Set([
    ...fresh,
    ...Object.keys(pages).map((url) => toPageFile(url.slice(1))),
    ...Object.values(pages).flatMap(({ assets }) => assets),
    ...outputs,
    ...shared,
    ...search.flatMap(listIndexPaths),
  ]);
  if (precompress) {
    const texts = [...expected].filter(isPackable);
    const isPacked = (path: string) =>
      !fresh.has(path) && listCopies(path).every((copy) => isIntact(state, copy));
    await packFiles(
      next,
      outDir,
      texts.filter((path) => !isPacked(path)),
    );
    for (const copy of texts.flatMap(listCopies)) expected.add(copy);
  }
  const moved = readStamps(DISK, next);
  const before = Object.entries(stamps);
  updateOutput(
    DISK,
    outDir,
    before.flatMap(([path]) => (expected.has(path) ? [] : [path])),
  );
  return { ...Object.fromEntries(before.filter(([path]) => expected.has(path))), ...moved };
}
