import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Fiction } from './fiction/fiction.ts';
import { buildItem, type Item } from './fiction/item.ts';
import { printCast } from './fiction/print-cast.ts';
import { printCoverage } from './fiction/print-item.ts';
import { printRecord } from './fiction/record/print-record.ts';
import type { TextFile } from './fiction/text-file.ts';

export function* listPublicationFiles(fiction: Fiction): Generator<TextFile> {
  yield* printCast(fiction);
  yield* printRecord(fiction);
  for (let i = 0; i < fiction.items; i++) yield coverageFile(buildItem(fiction, i));
}

export function coverageFile(item: Item): TextFile {
  return [`coverage/${item.id}.mdx`, printCoverage(item)];
}

/** Writes below `folder`, making folders as needed. */
export async function writeFiles(folder: string, files: Iterable<TextFile>): Promise<void> {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
    made.add(dirname(target));
    await writeFile(target, text, 'utf8');
  }
}
