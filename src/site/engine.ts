/** A digest of all that a site depends on beside its content: the code, the packages, the settings. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../disk/list-files.ts';
import type { Settings } from './settings.ts';

export const ROOT = join(import.meta.dirname, '../..');

const FOLDERS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json'];

export function toEngineDigest({ siteUrl, contentDir }: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([siteUrl, contentDir, process.version]));
  const inside = FOLDERS.flatMap((folder) =>
    listFiles(join(ROOT, folder)).map((path) => `${folder}/${path}`),
  );
  for (const path of [...FILES, ...inside]) {
    if (path.endsWith('.test.ts') || path.startsWith('src/bench/')) continue;
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('base64url');
}
