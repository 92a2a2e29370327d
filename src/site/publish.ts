/**
 * From rendered pages to the finished files in `OUT_DIR.next`, and from there to the output. A whole new site takes the
 * place of the old one by renaming the folder. An edit moves its files one by one: before the first move a journal is
 * written, and whoever finds it after a crash (the next build, the preview) moves the rest, so that the output never
 * stays between two states.
 */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './engine.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Where Astro renders: in the checkout, wherever the output lies. Its code stands beside the pages meanwhile and has to
 * find the packages; a path that only begins like that of the checkout (`/x/site-out` beside `/x/site`) Astro takes for
 * one inside it. Nor can Astro move pictures from one disk to another.
 */
export const RENDER_DIR = join(ROOT, '.astro/site');

/** The folder beside the output in which the next one is put together; the same disk, so that renaming works. */
export function toNextDir(outDir: string): string {
  return `${outDir}.next`;
}

/** Moves the rendered files into the folder in which the next output is put together. */
export function takeRendered(outDir: string, from = RENDER_DIR): void {
  const next = toNextDir(outDir);
  rmSync(next, { recursive: true, force: true });
  try {
    renameSync(from, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, next, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** Puts the folder of finished files in the place of the output. */
export function replaceOutput(outDir: string): void {
  const last = `${outDir}.last`;
  rmSync(last, { recursive: true, force: true });
  makeFolder(dirname(outDir));
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(toNextDir(outDir), outDir);
  rmSync(last, { recursive: true, force: true });
}

/** Moves the finished files into the output and removes `gone` (paths below it). */
export function updateOutput(outDir: string, gone: readonly string[]): void {
  const journal = toJournal(outDir);
  writeFileSync(`${journal}.part`, JSON.stringify(gone));
  renameSync(`${journal}.part`, journal);
  finishUpdate(outDir);
}

/** After a crash: finishes an update that was begun, or puts the last output back. */
export function recoverOutput(outDir: string): void {
  const last = `${outDir}.last`;
  if (existsSync(last) && !existsSync(outDir)) renameSync(last, outDir);
  if (existsSync(toJournal(outDir))) finishUpdate(outDir);
  rmSync(toNextDir(outDir), { recursive: true, force: true });
}

function toJournal(outDir: string): string {
  return `${outDir}.journal`;
}

/** Can be begun again at any point: what was moved is no longer there to be moved. */
function finishUpdate(outDir: string): void {
  const journal = toJournal(outDir);
  const gone = JSON.parse(readFileSync(journal, 'utf8')) as string[];
  const next = toNextDir(outDir);
  if (existsSync(next)) move(next, outDir);
  for (const path of gone) rmSync(join(outDir, path), { force: true });
  for (const folder of new Set(gone.map(dirname))) removeIfEmpty(outDir, folder);
  rmSync(journal);
  rmSync(next, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) move(source, target);
    else renameSync(source, target);
  }
}

function removeIfEmpty(outDir: string, folder: string): void {
  const path = join(outDir, folder);
  if (folder === '.' || !existsSync(path) || readdirSync(path).length > 0) return;
  rmSync(path, { recursive: true });
  removeIfEmpty(outDir, dirname(folder));
}
