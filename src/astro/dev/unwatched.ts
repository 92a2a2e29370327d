import { join } from 'node:path';
import { getKind, KIND_NAMES } from '../../content/kinds/kinds.ts';
import type { Settings } from '../../build/settings.ts';

/**
 * Whether Vite’s watcher leaves a path alone. It watches file by file, which takes seconds at 10,000 of them: the content
 * we watch ourselves, and what is built or kept is no code.
 */
export function toUnwatched({
  contentDir,
  outDir,
  cacheDir,
}: Pick<Settings, 'cacheDir' | 'contentDir' | 'outDir'>): (path: string) => boolean {
  const content = KIND_NAMES.map((kind) => join(contentDir, getKind(kind).folder));
  const folders = [...content, outDir, cacheDir].map((folder) => `${toId(folder)}/`);
  return (path) => folders.some((folder) => `${path}/`.startsWith(folder));
}

/** As Vite writes paths on every system. */
function toId(path: string): string {
  return path.replaceAll('\\', '/');
}
