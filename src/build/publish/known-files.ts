/**
 * A folder of the cache into which tools write for themselves. They trust whatever they find there, also what a kill has
 * cut or somebody has changed; so what is not as the last finished build left it goes before they look.
 */
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { readStamps } from './record.ts';
import { writeCached } from './write-whole.ts';

/** Notes in the file `note` how the files of `dir` are now. */
export function noteFiles(disk: Disk, dir: string, note: string): void {
  writeCached(disk, note, JSON.stringify(readStamps(disk, dir)));
}

/** Removes the files of `dir` that are not as noted; all of them where nothing is noted. */
export function removeUnknown(disk: Disk, dir: string, note: string): void {
  const noted = loadNote(disk, note);
  for (const [path, stamp] of Object.entries(readStamps(disk, dir))) {
    if (noted[path] !== stamp) disk.rmSync(join(dir, path), { force: true });
  }
}

function loadNote(disk: Disk, note: string): Readonly<Record<string, unknown>> {
  try {
    const noted: unknown = JSON.parse(disk.readFileSync(note).toString());
    return typeof noted === 'object' && noted !== null ? (noted as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
