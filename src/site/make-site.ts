/** The middle of a build: renders what is stale, beside the search index, and publishes it with all else. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listAllFiles } from '../disk/list-files.ts';
import { eachOutput } from '../outputs/all-outputs.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import { listAllPages } from '../views/all-pages.ts';
import { toContext } from '../views/context.ts';
import { setCurrent } from './current.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { ROOT } from './engine.ts';
import { linkTree } from './link-tree.ts';
import { toPicturesOf } from './pictures.ts';
import { toPlan, type Plan } from './plan.ts';
import { replaceOutput, takeRendered, toNextDir, updateOutput } from './publish.ts';
import { readStamps, saveRecord, type PageRecord, type SiteRecord } from './record.ts';
import { listAssets, renderPages, toPageFile } from './render-pages.ts';
import { indexSearch, type IndexedShard } from './search-index.ts';
import type { Session } from './session.ts';

export interface Known {
  readonly engine: string;
  readonly inputs: string;
  /** What was published by the same code. */
  readonly known: SiteRecord | undefined;
  /** What is in the output now. */
  readonly stamps: Readonly<Record<string, string>>;
}

export interface Made {
  readonly rendered: number;
  readonly files: number;
}

export async function makeSite(session: Session, state: Known): Promise<Made> {
  const { settings } = session;
  const { publication } = session.read();
  if (publication === undefined) {
    throw new Error('a publication that passed the check cannot be missing');
  }
  const context = toContext(publication, settings.siteUrl);
  const indexing = indexSearch(context, settings.cacheDir);
  // A failure here is told when the index is waited for.
  indexing.catch(() => undefined);
  const plan = toPlan({
    pages: listAllPages(context),
    known: state.known,
    isIntact: (url) => isIntact(state, toPageFile(url.slice(1))),
    toPictures: toPicturesOf(session),
  });
  setCurrent({ session, plan });
  const pathnames = await renderPages();
  takeRendered(settings.outDir);
  writeEditorSchemas(session);
  const pages = toPageRecords(plan, state.known, toNextDir(settings.outDir), pathnames);
  const addresses = Object.keys(pages).map((url) => ({ url }));
  const outputs = writeOutputs(
    toNextDir(settings.outDir),
    eachOutput(context, addresses, settings.now),
    plan.isFull ? undefined : settings.outDir,
  );
  publish(session, state, { plan, pages, outputs, search: await indexing });
  const files = readStamps(settings.outDir);
  saveRecord(settings.cacheDir, { engine: state.engine, inputs: state.inputs, pages, files });
  return { rendered: pathnames.length, files: Object.keys(files).length };
}

function isIntact({ known, stamps }: Known, file: string): boolean {
  const stamp = stamps[file];
  return stamp !== undefined && known?.files[file] === stamp;
}

/** Of the pages that are kept, and of those that Astro has rendered. */
function toPageRecords(
  { isFull, digests }: Plan,
  known: SiteRecord | undefined,
  next: string,
  pathnames: readonly string[],
): Record<string, PageRecord> {
  const kept = isFull
    ? []
    : [...digests].map(([url, digest]) => [url, { assets: [], ...known?.pages[url], digest }]);
  const made = pathnames.map((pathname) => {
    const url = `/${pathname}`;
    return [url, { digest: digests.get(url) ?? '', assets: listAssets(next, pathname) }];
  });
  return Object.fromEntries([...kept, ...made]) as Record<string, PageRecord>;
}

interface Parts {
  readonly plan: Plan;
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** Paths of the outputs. */
  readonly outputs: readonly string[];
  readonly search: readonly IndexedShard[];
}

/** Puts the rest beside the rendered pages, and all of it in the place of the output. */
function publish(
  { settings }: Session,
  { stamps }: Known,
  { plan, pages, outputs, search }: Parts,
): void {
  const { outDir } = settings;
  const next = toNextDir(outDir);
  for (const { dir, digest } of search) {
    const at = join('pagefind', digest);
    if (plan.isFull || !existsSync(join(outDir, at))) linkTree(dir, join(next, at));
  }
  if (plan.isFull) {
    replaceOutput(outDir);
    return;
  }
  const expected = new Set([
    ...listAllFiles(next),
    ...Object.keys(pages).map((url) => toPageFile(url.slice(1))),
    ...Object.values(pages).flatMap(({ assets }) => assets),
    ...outputs,
    ...listAllFiles(join(ROOT, 'public')),
  ]);
  const shards = search.map(({ digest }) => `pagefind/${digest}/`);
  const isExpected = (path: string) =>
    expected.has(path) || shards.some((at) => path.startsWith(at));
  updateOutput(
    outDir,
    Object.keys(stamps).filter((path) => !isExpected(path)),
  );
}

/** Writes each output as it is made; one whose bytes are published already need not be moved again. */
function writeOutputs(
  next: string,
  outputs: Iterable<OutputFile>,
  published: string | undefined,
): string[] {
  const paths: string[] = [];
  for (const { path, body } of outputs) {
    paths.push(path);
    const bytes = Buffer.from(body);
    const old = published === undefined ? undefined : join(published, path);
    if (old !== undefined && existsSync(old) && readFileSync(old).equals(bytes)) continue;
    const target = join(next, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return paths;
}
