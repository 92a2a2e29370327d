import { DISK } from '../build/publish/disk.ts';
import { readClips } from '../build/clips.ts';
import { listSeen, noteSeen } from '../build/seen.ts';
import { toToday, type Session } from '../build/session.ts';
import { orExplain } from './explain-disk.ts';
import type { Clash, Saved, ToSave } from './protocol.ts';
import { findTheirs, saveText, toPath } from './save.ts';

interface Saving {
  readonly session: Session;
  readonly onSaved: () => void;
}

/** The first of the files in which somebody has written meanwhile; nothing is written. Throws PathError. */
export function lookAtAll({ session }: Saving, files: readonly ToSave[]): Saved {
  const { contentDir } = session.settings;
  for (const { inside, text, seen } of files) {
    const theirs = findTheirs(DISK, contentDir, { inside, text, seen });
    if (theirs !== undefined) return { saved: {}, clash: { inside, ...theirs } };
  }
  return { saved: {} };
}

/**
 * Saves the files in their order, so that what names another comes after it, and reads them again. Stops before the first in
 * which somebody has written meanwhile, and gives that. Throws PathError, and nothing is written then; AskError where the disk
 * refuses a file, which lies there as before.
 */
export function saveAll({ session, onSaved }: Saving, files: readonly ToSave[]): Saved {
  const { contentDir } = session.settings;
  const saved: Record<string, string> = {};
  const replaced: Record<string, string> = {};
  let clash: Clash | undefined;
  for (const { inside } of files) toPath(DISK, contentDir, inside);
  for (const { inside, text, seen } of files) {
    const done = orExplain(`${inside} is not saved, and stays on this page`, () =>
      saveText(DISK, contentDir, { inside, text, seen }),
    );
    if ('theirs' in done) {
      clash = { inside, theirs: done.theirs, digest: done.digest };
      break;
    }
    saved[inside] = done.digest;
    if (done.replaced !== undefined) replaced[inside] = done.replaced;
  }
  const insides = Object.keys(saved);
  // What is written to in the same moment is read again by who follows the folder.
  if (insides.length > 0 && session.refresh(insides)) {
    onSaved();
    const own = session.read().entries.filter(({ inside }) => insides.includes(inside));
    orExplain('the files are saved, but not which pages their quotations stand in', () => {
      noteSeen(contentDir, listSeen(own, readClips(contentDir)), toToday(session));
    });
  }
  return {
    saved,
    ...(clash !== undefined && { clash }),
    ...(Object.keys(replaced).length > 0 && { replaced }),
  };
}
