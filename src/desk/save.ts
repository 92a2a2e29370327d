/** Saves a text only over the version that its editor has seen. */
import { join } from 'node:path';
import { toFileDigest } from '../build/publish/digest.ts';
import { readClips } from '../build/clips.ts';
import { type Disk, DISK, findStats } from '../build/publish/disk.ts';
import { findBytes, writeOver } from '../build/publish/write-whole.ts';
import { listSeen, noteSeen } from '../build/seen.ts';
import { toToday } from '../build/session.ts';
import { toAddressed, toFileKey } from '../content/disk/address.ts';
import { decodeText } from '../content/disk/decode.ts';
import { findSpecial } from '../content/disk/read-file.ts';
import { placePictures } from './picture/pictures.ts';
import type { ToSave } from './protocol.ts';
import { orExplain } from './requests.ts';
import type { RoutedDesk } from './route.ts';
import { sayFileFault } from './words/findings.ts';
import { say } from './words/say.ts';

/** No text may be written at this path; the message says why. */
export class PathError extends Error {}

/**
 * `theirs` is the text on the disk, `undefined` for a deleted file. `replaced` is what somebody wrote into the file at
 * the moment of the save; it was overwritten.
 */
export type SavedText = { readonly digest: string; readonly replaced?: string } | Theirs;

interface Theirs {
  readonly theirs: string | undefined;
  readonly digest: string | undefined;
  /** It has both sides of a conflict, as git writes them: there is nothing to merge with before that is settled. */
  readonly isInConflict?: boolean;
}

/** A file that somebody else has changed: nothing was written to it, nor to those after it. */
export type Clash = Theirs & Pick<ToSave, 'inside'>;

/** What is on the disk if `saveText` would refuse; `undefined` if it would save. */
function findTheirs(disk: Disk, contentDir: string, save: ToSave): Theirs | undefined {
  const there = look(disk, contentDir, save.inside);
  // The answer to an earlier save may have been lost, and the save comes again.
  return there.digest === save.seen || there.digest === toFileDigest(save.text) ? undefined : there;
}

/**
 * Leaves the old text or the new one, whole, even if the process ends or the disk is full; see `writeOver`. If the disk
 * holds something other than what was seen, returns that and writes nothing. `seen` is the digest of the opened text,
 * absent if there must be no file. Throws PathError for a path outside content or through a link.
 */
export function saveText(disk: Disk, contentDir: string, save: ToSave): SavedText {
  const { inside, text, seen } = save;
  const path = toDiskPath(disk, contentDir, inside);
  const theirs = findTheirs(disk, contentDir, save);
  if (theirs !== undefined) return theirs;
  const digest = toFileDigest(text);
  if (look(disk, contentDir, inside).digest === digest) return { digest };
  const isSeen = seen === undefined ? undefined : (bytes: Buffer) => toFileDigest(bytes) === seen;
  const done = writeOver(disk, path, text, isSeen);
  if ('there' in done) return toTheirs(inside, done.there);
  return { digest, ...(done.replaced && { replaced: done.replaced.toString('utf8') }) };
}

function look(disk: Disk, contentDir: string, inside: string): Theirs {
  return toTheirs(inside, findBytes(disk, toDiskPath(disk, contentDir, inside)));
}

function toTheirs(inside: string, there: Buffer | undefined): Theirs {
  if (there === undefined) return { theirs: undefined, digest: undefined };
  const theirs = toFileText(inside, there);
  const isMet = isInConflict(theirs) && { isInConflict: true };
  return { theirs, digest: toFileDigest(there), ...isMet };
}

export function isInConflict(text: string): boolean {
  return /^<{7} [^]*^={7}\r?$[^]*^>{7} /m.test(text);
}

/** Writing over another encoding would lose letters. Throws PathError. */
export function toFileText(inside: string, bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (typeof text === 'string') return text;
  if (text.code === 'file.encoding') throw new PathError(sayFileFault(inside, text));
  return text.text;
}

export function toDiskPath(disk: Disk, contentDir: string, inside: string): string {
  const addressed = toAddressed(inside);
  if (!('kind' in addressed)) throw new PathError(sayFileFault(inside, addressed));
  let path = contentDir;
  for (const name of inside.split('/')) {
    const twin = findTwin(disk, path, name);
    if (twin !== undefined) throw new PathError(say.save.twin({ inside, twin }));
    path = join(path, name);
    if (findStats(disk, path)?.isSymbolicLink() === true)
      throw new PathError(say.save.link({ inside }));
  }
  const there = findStats(disk, path);
  const special = there && findSpecial(there);
  if (special !== undefined) throw new PathError(sayFileFault(inside, special));
  return path;
}

/** A name that some disk or host cannot tell from this one. */
function findTwin(disk: Disk, folder: string, name: string): string | undefined {
  if (findStats(disk, folder)?.isDirectory() !== true) return undefined;
  const key = toFileKey(name);
  return disk
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => entry.name)
    .find((other) => other !== name && !other.startsWith('.') && toFileKey(other) === key);
}

/** The first of the files that somebody else has changed; nothing is written. Throws PathError. */
export function lookAtAll({ session }: RoutedDesk, files: readonly ToSave[]): { clash?: Clash } {
  const { contentDir } = session.settings;
  for (const file of files) {
    const theirs = findTheirs(DISK, contentDir, file);
    if (theirs !== undefined) return { clash: { inside: file.inside, ...theirs } };
  }
  return {};
}

/**
 * Saves the files in their order, so that what names another comes after it, and reads them again. `saved` has the digests by
 * path. Stops before the first file that somebody else has changed, and returns that as `clash`; `replaced` is what somebody
 * wrote into a file at the moment of the save. Throws PathError before anything is written; AskError if the disk refuses a
 * file, which then keeps its text.
 */
export function saveAll(desk: RoutedDesk, files: readonly ToSave[]) {
  const { session, onSaved } = desk;
  const { contentDir } = session.settings;
  const saved: Record<string, string> = {};
  const replaced: Record<string, string> = {};
  let clash: Clash | undefined;
  for (const { inside } of files) toDiskPath(DISK, contentDir, inside);
  const pictures = placePictures(desk, files);
  try {
    for (const file of files) {
      const { inside } = file;
      const done = orExplain(say.save.notSaved({ inside }), () => saveText(DISK, contentDir, file));
      if ('theirs' in done) {
        clash = { inside, ...done };
        break;
      }
      saved[inside] = done.digest;
      if (done.replaced !== undefined) replaced[inside] = done.replaced;
    }
  } finally {
    pictures.takeBack(Object.keys(saved));
  }
  const insides = Object.keys(saved);
  // The watcher of the folder reads again what somebody else writes at the same moment.
  if (insides.length > 0 && session.refresh([...insides, ...pictures.placed()])) {
    const unused = pictures.dropUnused(insides);
    if (unused.length > 0) session.refresh(unused);
    onSaved();
    const own = session.read().entries.filter(({ inside }) => insides.includes(inside));
    orExplain(say.save.notNoted, () =>
      noteSeen(contentDir, listSeen(own, readClips(contentDir)), toToday(session)),
    );
  }
  return {
    saved,
    ...(clash !== undefined && { clash }),
    ...(Object.keys(replaced).length > 0 && { replaced }),
  };
}
