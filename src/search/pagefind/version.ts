/**
 * Which Pagefind is at work. We write the files of the version that is known here (decision 019); with another one its own
 * indexer makes the whole index.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const KNOWN = '1.6.0';

let found: string | undefined;

export function readPagefindVersion(): string {
  return (found ??= look());
}

/** The package lets no other read its `package.json` by name. */
function look(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const path = folders.map((dir) => join(dir, 'pagefind', 'package.json')).find(existsSync);
  if (path === undefined) throw new Error('the package pagefind is not installed');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}

/** What is wrong with a version that is not known here; nothing with the one that is. */
export function toPagefindFault(version = readPagefindVersion()): string | undefined {
  return version === KNOWN
    ? undefined
    : `this is Pagefind ${version}, and the files of ${KNOWN} are known here`;
}
