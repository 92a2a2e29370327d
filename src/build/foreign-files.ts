/** What in a folder no build made, as far as one can tell. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SECURITY_URL, toPath } from '../site/addresses/files.ts';
import { DISK } from './publish/disk.ts';
import { loadRecord, toStamp } from './publish/record.ts';

/** A shell that is asked to remove all (`rm -rf dist/*`) leaves names that begin with a dot. */
const LEFT = toPath(SECURITY_URL);

/**
 * At most `most` paths below the folder `out` of what is not as the last build with the cache `cacheDir` left it. An
 * empty folder is nothing; a link is one thing, wherever it leads.
 */
export function findForeign(out: string, cacheDir: string, most: number): string[] {
  const files = loadRecord(DISK, cacheDir)?.files ?? {};
  const isOurs = (path: string) =>
    path === LEFT || (path in files && files[path] === toStamp(DISK, join(out, path)));
  const foreign: string[] = [];
  for (const path of eachPath(out, '')) {
    if (!isOurs(path)) foreign.push(path);
    // A folder that is not ours may hold files without end.
    if (foreign.length === most) break;
  }
  return foreign;
}

function* eachPath(dir: string, above: string): Generator<string> {
  for (const entry of readdirSync(join(dir, above), { withFileTypes: true })) {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) yield* eachPath(dir, path);
    else yield path;
  }
}
