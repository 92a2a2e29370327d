/**
 * In which order readers see the messages: publications are built with a number before each message, and the pages on which
 * each number stands are counted. What no page shows is left out.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listAllFiles } from '../../src/disk/list-files.ts';
import { RULES, TABLES } from '../../src/words/words.ts';

/** In English, each as another sort of story. */
const PUBLICATIONS = [
  'content',
  'test/publications/one-story/content',
  'test/publications/three-sides/content',
];

export function listSeen(): string[] {
  const keys = Object.keys(TABLES.en ?? {}).filter((key) => !RULES.test(key));
  const shares = new Map<string, number>();
  for (const publication of PUBLICATIONS) {
    const pages = buildNumbered(publication, keys);
    for (const numbers of pages)
      for (const number of numbers) {
        const key = keys[number] ?? '';
        shares.set(key, (shares.get(key) ?? 0) + 1 / pages.length);
      }
  }
  return keys
    .filter((key) => shares.has(key))
    .sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0));
}

/** The numbers that stand on each page. */
function buildNumbered(publication: string, keys: readonly string[]): Set<number>[] {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-seen-'));
  try {
    const contentDir = join(dir, 'content');
    const outDir = join(dir, 'out');
    cpSync(publication, contentDir, { recursive: true });
    mkdirSync(join(contentDir, 'words'));
    const lines = keys.map(
      (key, number) =>
        `${key}: ${JSON.stringify(`§${String(number)}§${TABLES.en?.[key] ?? ''}`)}\n`,
    );
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
      .map((file) => listNumbers(readFileSync(join(outDir, file), 'utf8')));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function listNumbers(html: string): Set<number> {
  const text = html.replace(/<(head|script|style)\b[^]*?<\/\1>|<[^>]*>/g, '');
  return new Set([...text.matchAll(/§(\d+)§/g)].map(([, number]) => Number(number)));
}
