/**
 * Memory that fits the publication. Node lets garbage grow to gigabytes before it collects. With a limit near what is
 * needed, 10,000 items build in less than a gigabyte, and no slower. It is told at the start of a process, so the process
 * starts itself again with it, once, where the system allows that.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../disk/list-files.ts';
import type { Settings } from '../session/settings.ts';

/**
 * Megabytes: what the tools take, and what is held of an entry while pages are made, with room for garbage. The room need
 * not grow with an archive of many entries, but what its statements take does.
 */
const BASE = 300;
const PER_ENTRY = 0.04;
const MANY = 20_000;
const PER_FURTHER = 0.013;
const PER_STATEMENT = 0.02;
/** One file of so many is looked at for how much the others say. */
const SAMPLE = 100;
/** Before so much has grown old, nobody looks for what of it is garbage: of a small publication most is kept to the end. */
const OLD = 150;
/**
 * Pages are made of short-lived objects; with room for more of them, half as many are moved before they die. A small
 * publication would take longer to touch so much memory than to move them.
 */
const YOUNG = { few: 32, many: 64 };
const FEW = 2000;

const MARK = 'DATELINE_HEAP';

export function startWithFittingHeap({ contentDir }: Settings): void {
  const isChosen =
    process.env[MARK] !== undefined ||
    (process.env.NODE_OPTIONS ?? '').includes('max-old-space-size');
  if (!('execve' in process) || isChosen || process.execArgv.length > 0) return;
  const files = listFiles(contentDir);
  const limit = toLimit(files, (path) => readText(join(contentDir, path)));
  const young = files.length < FEW ? YOUNG.few : YOUNG.many;
  const [script = '', ...args] = process.argv.slice(1);
  const options = [
    `--max-old-space-size=${String(limit)}`,
    `--initial-old-space-size=${String(OLD)}`,
    `--max-semi-space-size=${String(young)}`,
    `--min-semi-space-size=${String(young)}`,
    script,
    ...args,
  ];
  process.execve(process.execPath, [process.execPath, ...options], {
    ...process.env,
    [MARK]: String(limit),
  });
}

/** Megabytes for the files of a publication, of which `read` gives the text. */
export function toLimit(paths: readonly string[], read: (path: string) => string): number {
  const many = Math.min(paths.length, MANY);
  const further = paths.length - many;
  const statements = further === 0 ? 0 : guessStatements(paths, read);
  return Math.ceil(BASE + PER_ENTRY * many + PER_FURTHER * further + PER_STATEMENT * statements);
}

function guessStatements(paths: readonly string[], read: (path: string) => string): number {
  const sample = paths.filter((path) => path.endsWith('.mdx')).filter((_, at) => at % SAMPLE === 0);
  return sample.reduce(
    (sum, path) => sum + SAMPLE * (read(path).split('<Statement').length - 1),
    0,
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Who reads it for its own sake tells.
    return '';
  }
}
