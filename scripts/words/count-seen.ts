/**
 * Sorts messages by how much readers see of them: builds publications with a number before each message, and counts
 * its length on each kind of page. Leaves out messages on no page, and those without words.
 *
 * A kind of page is a folder of the site and a depth in it. Each counts equally, whether it has one page or
 * hundreds, as readers do not open every page; but the front page and items count many times. A longer or repeated
 * message counts more, but only by the square root, since length also costs translators.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listContentFiles } from '../../src/cli/init/project-files.ts';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { isWordless } from '../../src/cli/stub/write-language.ts';
import { FORMAT_KEYS, TABLES } from '../../src/words/words.ts';
import { toLength } from './report.ts';

/** How many other kinds the front page and items count as. */
const WEIGHTS: Readonly<Record<string, number>> = { 'index.html 1': 100, 'coverage 4': 100 };

/** Rules that are sentences or words; a number would break other rules. */
const SAID = /^dates\.(?:patterns|seasons|spans)\.|^numbers\..*\.plain$/;

/** In English: one of each type of story, and the one that `init` makes. */
const PUBLICATIONS = [
  'content',
  'test/publications/one-story/content',
  'test/publications/three-sides/content',
  'test/publications/four-sides/content',
].map((from) => (to: string) => {
  cpSync(from, to, { recursive: true });
});

function beginNew(to: string): void {
  const files = listContentFiles({
    name: 'The Record',
    language: 'en',
    zone: 'Europe/London',
    url: 'https://record.example/',
    sides: [],
    today: '2026-01-20',
    engine: '0.1',
  });
  for (const [inside, text] of Object.entries(files)) {
    mkdirSync(dirname(join(to, inside)), { recursive: true });
    writeFileSync(join(to, inside), text);
  }
}

export function listSeen(): string[] {
  const keys = Object.keys(TABLES.en ?? {}).filter(
    (key) => !FORMAT_KEYS.test(key) || SAID.test(key),
  );
  const weights = new Map<string, number>();
  for (const put of [...PUBLICATIONS, beginNew])
    for (const [kind, pages] of Map.groupBy(buildNumbered(put, keys), (page) => page.kind))
      for (const [number, times] of pages.flatMap(({ times }) => [...times])) {
        const key = keys[number] ?? '';
        // Readers see one member of a list at a time.
        const [text = ''] = (TABLES.en?.[key] ?? '').split(FORMAT_KEYS.test(key) ? '|' : /$^/);
        const share = Math.sqrt(toLength(text) * times) / pages.length;
        weights.set(key, (weights.get(key) ?? 0) + (WEIGHTS[kind] ?? 1) * share);
      }
  return keys
    .filter((key) => weights.has(key) && !isWordless(key))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

interface Page {
  readonly kind: string;
  /** How often it shows each message, by the message's number. */
  readonly times: ReadonlyMap<number, number>;
}

function buildNumbered(put: (to: string) => void, keys: readonly string[]): Page[] {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-seen-'));
  try {
    const contentDir = join(dir, 'content');
    const outDir = join(dir, 'out');
    put(contentDir);
    mkdirSync(join(contentDir, 'words'));
    const lines = keys.map((key, number) => {
      const mark = `§${String(number)}§`;
      const parts = (TABLES.en?.[key] ?? '').split(FORMAT_KEYS.test(key) ? '|' : /$^/);
      return `${key}: ${JSON.stringify(parts.map((part) => mark + part).join('|'))}\n`;
    });
    writeFileSync(join(contentDir, 'words/en.yaml'), lines.join(''));
    execFileSync(process.execPath, ['bin/dateline.mjs', 'build'], {
      env: {
        ...process.env,
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        CACHE_DIR: join(dir, 'cache'),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return listAllFiles(outDir)
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({
        kind: toKind(file),
        times: countNumbers(readFileSync(join(outDir, file), 'utf8')),
      }));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function toKind(file: string): string {
  const folders = file.split(/[/\\]/);
  return `${folders[0] ?? ''} ${String(folders.length)}`;
}

function countNumbers(html: string): Map<number, number> {
  const text = html.replace(/<(head|script|style)\b[^]*?<\/\1>|<[^>]*>/g, '');
  const found = Map.groupBy(text.matchAll(/§(\d+)§/g), ([, number]) => Number(number));
  return new Map([...found].map(([number, { length }]) => [number, length]));
}
