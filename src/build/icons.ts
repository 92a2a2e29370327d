/** Icons for a publication without its own, since every page refers to them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../content/disk/list-files.ts';
import { ENGINE_DIR } from './engine.ts';
import type { Settings } from './settings.ts';

export interface Icon {
  /** Path on the site. */
  readonly path: string;
  readonly body: Uint8Array;
}

/** The engine's icons, except those that the publication has in `public/`. */
export function listIcons({ publicationDir }: Pick<Settings, 'publicationDir'>): Icon[] {
  const folder = join(ENGINE_DIR, 'public');
  return listFiles(folder)
    .filter((path) => !existsSync(join(publicationDir, 'public', path)))
    .map((path) => ({ path, body: readFileSync(join(folder, path)) }));
}
