import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ENGINE_DIR } from '../../build/engine.ts';
import { packFolder } from './pack-folder.ts';

/** The tarball of the package that is at work: what npm has unpacked, without what it has put in. */
export function packInstalled(folder: string): Promise<string> {
  const copy = join(folder, 'package');
  cpSync(ENGINE_DIR, copy, {
    recursive: true,
    filter: (path) => !relative(ENGINE_DIR, path).split(/[/\\]/).includes('node_modules'),
  });
  return packFolder(copy, folder);
}
