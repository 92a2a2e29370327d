/** Writes a folder completely or not at all. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../build/publish/disk.ts';
import { isAlive } from '../../build/publish/process-start.ts';
import { UsageError } from '../exit.ts';

const SHOWN = 4;

export function refuseFilled(dir: string): void {
  if (!existsSync(dir)) return;
  if (!statSync(dir).isDirectory()) throw new UsageError(`${dir} is a file — name a new folder`);
  const names = readdirSync(dir).sort();
  if (names.length === 0) return;
  const shown = [...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['…'] : [])].join(', ');
  const remedy = names.every((name) => name === '.git')
    ? 'name a new folder, and move .git into it afterwards'
    : 'name a new folder';
  throw new UsageError(`${dir} is not empty, so nothing was written: it has ${shown} — ${remedy}`);
}

/**
 * Writes `files` (by path) next to `dir`, lets `use` inspect them, then renames the folder to `dir`. Throws disk
 * errors.
 */
export async function writeFolder(
  dir: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  makeFolder(dirname(dir));
  clearLeft(dir);
  const part = `${toStem(dir)}${String(process.pid)}.part`;
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(part, path)), { recursive: true });
      writeFileSync(join(part, path), content, { flag: 'wx' });
    }
    await use(part);
    // Only on Windows does an empty folder block a rename.
    if (existsSync(dir)) rmdirSync(dir);
    renameSync(part, dir);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

function toStem(dir: string): string {
  return join(dirname(dir), `.${basename(dir)}.`);
}

/** Removes the leftovers of a killed process. */
function clearLeft(dir: string): void {
  const [stem, above] = [basename(toStem(dir)), dirname(dir)];
  for (const name of readdirSync(above)) {
    const pid = /^(\d+)\.part$/.exec(name.startsWith(stem) ? name.slice(stem.length) : '')?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(above, name), { recursive: true, force: true });
  }
}
