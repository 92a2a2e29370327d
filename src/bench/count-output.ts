import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface OutputCount {
  /** HTML files. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** What stands below `folder`; nothing where there is no such folder. */
export async function countOutput(folder: string): Promise<OutputCount> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  let bytes = 0;
  for (const path of paths) bytes += (await stat(path)).size;
  return {
    pages: paths.filter((path) => path.endsWith('.html')).length,
    files: paths.length,
    bytes,
  };
}
