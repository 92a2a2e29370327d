import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A path at which something is already, or which leads out of the folder that it belongs to. */
export class TakenError extends Error {}

/**
 * Writes a file that was not there, whole or not at all. Throws TakenError, and nothing is changed, where something is at
 * `inside`, or where a link on the way leads out of `folder`.
 */
export function writeNew(folder: string, inside: string, bytes: string | Uint8Array): void {
  const path = join(folder, inside);
  mkdirSync(folder, { recursive: true });
  makeInside(realpathSync(folder), dirname(inside));
  const part = join(dirname(path), `.${String(process.pid)}.part`);
  const file = openSync(part, 'wx');
  try {
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // A link, unlike a renamed file, never takes the place of another.
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new TakenError(`${path} is there`);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Makes the folders on the way one by one, so that none is made behind a link. */
function makeInside(folder: string, inside: string): void {
  let path = folder;
  for (const name of inside.split('/').filter((one) => one !== '.')) {
    path = join(path, name);
    mkdirSync(path, { recursive: true });
    const way = relative(folder, realpathSync(path));
    if (way.split(sep)[0] === '..' || realpathSync(path) !== path)
      throw new TakenError(`${path} is a link`);
  }
}
