import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface OutputCount {
  /** HTML files. */
  readonly pages: number;
  /** The largest of them; undefined where there is none. */
  readonly largestPage: Page | undefined;
  readonly files: number;
  readonly bytes: number;
}

export interface Page {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** What stands below `folder`; nothing where there is no such folder. */
export async function countOutput(folder: string): Promise<OutputCount> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  let bytes = 0;
  let pages = 0;
  let largestPage: Page | undefined;
  for (const path of paths) {
    const { size } = await stat(path);
    bytes += size;
    if (!path.endsWith('.html')) continue;
    pages += 1;
    if (size > (largestPage?.bytes ?? -1))
      largestPage = { path: relative(folder, path).replaceAll(sep, '/'), bytes: size };
  }
  return {
    pages,
    largestPage,
    files: paths.length,
    bytes,
  };
}
