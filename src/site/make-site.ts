/** The middle of a build: renders what is stale, beside the search index, and publishes it with all else. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listAllFiles } from '../disk/list-files.ts';
import { listOutputs } from '../outputs/all-outputs.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import { listAllPages } from '../views/all-pages.ts';
import { toContext } from '../views/context.ts';
import { setCurrent } from './current.ts';
import { ROOT } from './engine.ts';
import { toPicturesOf } from './pictures.ts';
import { toPlan, type Plan } from './plan.ts';
import { replaceOutput, toNextDir, updateOutput } from './publish.ts';
import { readStamps, saveRecord, type PageRecord, type SiteRecord } from './record.ts';
import { listAssets, renderPages, toPageFile } from './render-pages.ts';
import { linkTree } from './link-tree.ts';
import { indexSearch } from './search-index.ts';
import type { Session } from './session.ts';

export interface Known {
  readonly engine: string;
  readonly inputs: string;
  /** What was published by the same code. */
  readonly known: SiteRecord | undefined;
  /** What is in the output now. */
  readonly stamps: Readonly<Record<string, string>>;
}

export async function makeSite(
  session: Session,
  { engine, inputs, known, stamps }: Known,
): Promise<{ rendered: number; files: number }> {
  const { settings } = session;
  const { publication } = session.read();
  if (publication === undefined)
    throw new Error('a publication that passed the check cannot be missing');
  const context = toContext(publication, settings.siteUrl);
  const indexing = indexSearch(context, settings.cacheDir);
  // A failure here is told when the index is waited for.
  indexing.catch(() => undefined);
  const plan = toPlan(
    listAllPages(context),
    known,
    (url) => isIntact(known, stamps, toPageFile(url.slice(1))),
    toPicturesOf(session),
  );
  setCurrent({ session, plan });
  const next = toNextDir(settings.outDir);
  const pathnames = await renderPages();
  const pages = toPageRecords(plan, known, next, pathnames);
  const addresses = [
    ...new Set([...plan.digests.keys(), ...pathnames.map((pathname) => `/${pathname}`)]),
  ];
  const outputs = listOutputs(
    context,
    addresses.map((url) => ({ url })),
  );
  const isPartial = known !== undefined && plan.stale.size < plan.digests.size / 2;
  writeOutputs(next, outputs, isPartial ? settings.outDir : undefined);
  const search = await indexing;
  for (const { dir, digest } of search) {
    const at = join('pagefind', digest);
    if (!isPartial || !existsSync(join(settings.outDir, at))) linkTree(dir, join(next, at));
  }
  const expected = new Set([
    ...listAllFiles(next),
    ...Object.keys(pages).map((url) => toPageFile(url.slice(1))),
    ...Object.values(pages).flatMap(({ assets }) => assets),
    ...outputs.map(({ path }) => path),
    ...listAllFiles(join(ROOT, 'public')),
  ]);
  const kept = search.map(({ digest }) => `pagefind/${digest}/`);
  const gone = Object.keys(stamps).filter(
    (path) => !expected.has(path) && !kept.some((at) => path.startsWith(at)),
  );
  if (isPartial) updateOutput(settings.outDir, gone);
  else replaceOutput(settings.outDir);
  const files = readStamps(settings.outDir);
  saveRecord(settings.cacheDir, { engine, inputs, pages, files });
  return { rendered: pathnames.length, files: Object.keys(files).length };
}

function isIntact(
  known: SiteRecord | undefined,
  stamps: Readonly<Record<string, string>>,
  file: string,
): boolean {
  const stamp = stamps[file];
  return stamp !== undefined && known?.files[file] === stamp;
}

/** Of every planned page, and of those that Astro renders each time. */
function toPageRecords(
  { digests, stale }: Plan,
  known: SiteRecord | undefined,
  next: string,
  pathnames: readonly string[],
): Record<string, PageRecord> {
  const kept = [...digests].flatMap(([url, digest]): [string, PageRecord][] => {
    const page = known?.pages[url];
    return stale.has(url) || page === undefined ? [] : [[url, { digest, assets: page.assets }]];
  });
  const made = pathnames.map((pathname): [string, PageRecord] => {
    const url = `/${pathname}`;
    return [url, { digest: digests.get(url) ?? '', assets: listAssets(next, pathname) }];
  });
  return Object.fromEntries([...kept, ...made]);
}

/** Outputs whose bytes are published already need not be moved again. */
function writeOutputs(
  next: string,
  outputs: readonly OutputFile[],
  published: string | undefined,
): void {
  for (const { path, body } of outputs) {
    const bytes = Buffer.from(body);
    const old = published === undefined ? undefined : join(published, path);
    if (old !== undefined && existsSync(old) && readFileSync(old).equals(bytes)) continue;
    const target = join(next, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
