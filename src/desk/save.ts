/** Saves a text over what its editor has seen, and over nothing else. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { toAddressed, toAddressKey } from '../disk/address.ts';
import { decode } from '../disk/decode.ts';
import { findSpecial } from '../disk/read-file.ts';
import { codeOf, findStats, type Disk } from '../publish/disk.ts';
import { settle, toPart } from '../publish/write-whole.ts';

/** The file cannot be written here, whatever stands in it; the message says why. */
export class PathError extends Error {}

export interface Save {
  /** Below the content folder: `coverage/2025/02/some-words.mdx`. */
  readonly inside: string;
  readonly text: string;
  /** The digest of what was opened, see `toDigest`; `undefined` for a file that must not be there. */
  readonly seen: string | undefined;
}

/**
 * `theirs` is what lies on the disk, `undefined` where the file has gone. `replaced` is what somebody wrote into the file in
 * the moment of the save: ours stands in its place.
 */
export type Saved = { readonly digest: string; readonly replaced?: string } | Theirs;

export interface Theirs {
  readonly theirs: string | undefined;
  readonly digest: string | undefined;
}

/** SHA-256 in hex. */
export function toDigest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What `saveText` would find in the place of what was seen; `undefined` if it would save. */
export function findTheirs(disk: Disk, contentDir: string, save: Save): Theirs | undefined {
  const there = look(disk, contentDir, save.inside);
  // An answer may have been lost on its way, and the save is asked for again.
  return there.digest === save.seen || there.digest === toDigest(save.text) ? undefined : there;
}

/**
 * Writes the old text or the new one, whole, whenever the process ends or the disk is full. Where the disk holds something
 * else than was seen, nothing is written, and that is given. Throws PathError for a path that is none of content or leads
 * through a link.
 *
 * Writing takes milliseconds, in which others may write too, so that the disk is looked at again right before the rename,
 * and what lies there then has a second name: it is in `replaced` if it is something else than was seen. Between that name
 * and the rename lies nothing, since no call of Node does both: some 20 µs to the end of the rename. What is written into
 * the file within it, or by a program that had opened it before, is in `replaced` as well; a file that is put in its place
 * within it is lost.
 */
export function saveText(disk: Disk, contentDir: string, save: Save): Saved {
  const { inside, text, seen } = save;
  const path = toPath(disk, contentDir, inside);
  const theirs = findTheirs(disk, contentDir, save);
  if (theirs !== undefined) return theirs;
  const digest = toDigest(text);
  if (look(disk, contentDir, inside).digest === digest) return { digest };
  makeFolders(disk, contentDir, inside);
  const [part, old] = [toPart(disk, path), toPart(disk, `${path}.old`)];
  try {
    const file = disk.openSync(part, 'w');
    try {
      disk.writeFileSync(file, text);
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
    if (seen === undefined) {
      // A link, unlike a renamed file, never takes the place of another.
      disk.linkSync(part, path);
      disk.rmSync(part, { force: true });
    } else {
      const now = look(disk, contentDir, inside);
      if (now.digest !== seen) {
        disk.rmSync(part, { force: true });
        return now;
      }
      keepName(disk, path, old);
      disk.renameSync(part, path);
    }
    settle(disk, dirname(path));
    const last = readIfThere(disk, old);
    disk.rmSync(old, { force: true });
    const isReplaced = last !== undefined && toDigest(last) !== seen;
    return { digest, ...(isReplaced && { replaced: last.toString('utf8') }) };
  } catch (error) {
    for (const name of [part, old]) disk.rmSync(name, { force: true });
    if (codeOf(error) !== 'EEXIST') throw error;
    return look(disk, contentDir, inside);
  }
}

/** What lay there is found under a second name when its own leads to another file. Some disks have none. */
function keepName(disk: Disk, path: string, old: string): void {
  try {
    disk.linkSync(path, old);
  } catch {
    // Then only what was there at the last look is known.
  }
}

function look(disk: Disk, contentDir: string, inside: string): Theirs {
  const there = readIfThere(disk, toPath(disk, contentDir, inside));
  if (there === undefined) return { theirs: undefined, digest: undefined };
  return { theirs: toText(inside, there), digest: toDigest(there) };
}

/** What is written over in another encoding would lose its letters. Throws PathError. */
export function toText(inside: string, bytes: Uint8Array): string {
  const text = decode(bytes);
  if (typeof text === 'string') return text;
  if (text.code === 'file.encoding')
    throw new PathError(`${inside} ${text.message}: ${text.remedy}`);
  return text.text;
}

/** Where the file lies. Throws PathError. */
export function toPath(disk: Disk, contentDir: string, inside: string): string {
  const addressed = toAddressed(inside);
  if (!('kind' in addressed))
    throw new PathError(`${inside} ${addressed.message}: ${addressed.remedy}`);
  let path = contentDir;
  for (const name of inside.split('/')) {
    const twin = findTwin(disk, path, name);
    if (twin !== undefined)
      throw new PathError(`${inside} would stand beside ${twin}, which has the same address`);
    path = join(path, name);
    if (findStats(disk, path)?.isSymbolicLink() === true)
      throw new PathError(`${inside} leads through a link, and content lies in its folder`);
  }
  const there = findStats(disk, path);
  const special = there && findSpecial(there);
  if (special !== undefined) throw new PathError(`${inside} ${special.message}: ${special.remedy}`);
  return path;
}

/** A name that some disk or host cannot tell from this one. */
function findTwin(disk: Disk, folder: string, name: string): string | undefined {
  if (findStats(disk, folder)?.isDirectory() !== true) return undefined;
  const key = toAddressKey(name);
  return disk
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => entry.name)
    .find((other) => other !== name && !other.startsWith('.') && toAddressKey(other) === key);
}

function readIfThere(disk: Disk, path: string): Buffer | undefined {
  const stats = findStats(disk, path);
  return stats?.isFile() === true ? disk.readFileSync(path) : undefined;
}

function makeFolders(disk: Disk, contentDir: string, inside: string): void {
  let path = contentDir;
  for (const name of inside.split('/').slice(0, -1)) {
    path = join(path, name);
    if (!disk.existsSync(path)) disk.mkdirSync(path);
  }
}
