/** The file by which the folder of a portal is known, and what it says to those that serve the folder. */
import { join } from 'node:path';
import { PORTAL_FILE } from '../folders.ts';
import { DISK } from '../publish/disk.ts';
import { writeWhole } from '../publish/write-whole.ts';

interface Mark {
  /** As made by `toSiteUrl`. */
  readonly url: string;
  /** The names of their folders. */
  readonly publications: readonly string[];
}

export function writeMark(out: string, mark: Mark): void {
  writeWhole(DISK, join(out, PORTAL_FILE), `${JSON.stringify(mark)}\n`);
}
