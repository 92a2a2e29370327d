/** The build: check, then render beside indexing, then outputs, then publish as a whole. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { listOutputs } from '../outputs/all-outputs.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import { toContext } from '../views/context.ts';
import { listAllFiles } from '../disk/list-files.ts';
import { checkPublication } from './check.ts';
import { setCurrentSession } from './current.ts';
import { takeLock } from './lock.ts';
import { publish, recoverOutput, type Part } from './publish.ts';
import { reportProblems } from './report.ts';
import { indexSearch } from './search-index.ts';
import { openSession, type Session } from './session.ts';
import type { Settings } from './settings.ts';
import { closeStage, openStage, toStage, type Stage } from './stage.ts';

/** Files that are served untouched; Astro copies them. */
const PUBLIC_DIR = fileURLToPath(new URL('../../public', import.meta.url));

/** How long to wait for another build, in milliseconds. */
const PATIENCE = 10 * 60_000;

export type Say = (line: string) => void;

/** Resolves to `false`, with nothing touched, if the check finds an error. Throws LockError. */
export async function buildSite(settings: Settings, say: Say): Promise<boolean> {
  const began = performance.now();
  const session = openSession(settings);
  if (reportProblems(await checkPublication(session))) return false;
  session.save();
  const release = await takeLock(settings.cacheDir, {
    now: Date.now,
    patience: PATIENCE,
    onWait: ({ pid }) => {
      say(`Waiting for another build (process ${String(pid)}) to end.`);
    },
  });
  try {
    const files = await buildLocked(session);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`${String(files)} files in ${settings.outDir}, ${seconds} s`);
  } finally {
    release();
  }
  return true;
}

async function buildLocked(session: Session): Promise<number> {
  const { settings } = session;
  const { publication } = session.read();
  if (publication === undefined) throw new Error('a publication that passed the check cannot be missing');
  recoverOutput(settings.outDir);
  setCurrentSession(session);
  const context = toContext(publication, settings.siteUrl);
  const stage = toStage(settings.cacheDir);
  openStage(stage);
  const indexing = indexSearch(context, settings.cacheDir);
  // A failure here is told when the index is waited for.
  indexing.catch(() => undefined);
  const pages = await renderPages();
  const outputs = listOutputs(context, pages.map((pathname) => ({ url: `/${pathname}` })));
  writeOutputs(stage, outputs);
  const search = await indexing;
  closeStage(stage, new Set([...pages.map(toFile), ...outputs.map(({ path }) => path), ...listAllFiles(PUBLIC_DIR)]));
  const parts: Part[] = [
    { dir: stage.siteDir, at: '', immutable: false },
    ...search.map(({ dir, digest }) => ({ dir, at: `pagefind/${digest}`, immutable: true })),
  ];
  return publish(parts, settings.outDir, join(settings.cacheDir, 'published.json'));
}

/** Renders all pages into the stage, and says which there are, as paths without the first slash. */
async function renderPages(): Promise<string[]> {
  const pathnames: string[] = [];
  await build({
    logLevel: 'warn',
    integrations: [
      {
        name: 'dateline:pages',
        hooks: {
          'astro:build:done': ({ pages }) => {
            pathnames.push(...pages.map(({ pathname }) => pathname.replace(/\/$/, '')));
          },
        },
      },
    ],
  });
  return pathnames;
}

function toFile(pathname: string): string {
  return pathname === '' ? 'index.html' : `${pathname}.html`;
}

/** A file whose bytes are there already is left alone, so that it need not be published again. */
function writeOutputs({ siteDir }: Stage, outputs: readonly OutputFile[]): void {
  for (const { path, body } of outputs) {
    const target = join(siteDir, path);
    const bytes = Buffer.from(body);
    if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
