import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildCast } from './fiction/cast.ts';
import { buildItem, type Fiction, type Item } from './fiction/item.ts';
import { printCast } from './fiction/print-cast.ts';
import type { TextFile } from './fiction/print-cast.ts';
import { printCoverage } from './fiction/print-item.ts';
import { buildVocabulary } from './fiction/words.ts';

/** A publication of `items` coverage items over three years. The same arguments give the same bytes. */
export function buildFiction(seed: string, items: number): Fiction {
  return { seed, items, cast: buildCast(seed, items), vocabulary: buildVocabulary(seed) };
}

export function* listPublicationFiles(fiction: Fiction): Generator<TextFile> {
  yield* printCast(fiction.cast);
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
