import { DISK } from '../publish/disk.ts';
import { readClips } from '../session/clips.ts';
import { listSeen, noteSeen } from '../session/seen.ts';
import type { Session } from '../session/session.ts';
import { toToday } from './overview.ts';
import type { Clash, Saved, ToSave } from './protocol.ts';
import { saveText, toPath } from './save.ts';

interface Saving {
  readonly session: Session;
  readonly onSaved: () => void;
}

/**
 * Saves the files in their order, so that what names another comes after it, and reads them again. Stops before the first in
 * which somebody has written meanwhile, and gives that. Throws PathError, and nothing is written then.
 */
export function saveAll({ session, onSaved }: Saving, files: readonly ToSave[]): Saved {
  const { contentDir } = session.settings;
  const saved: Record<string, string> = {};
  let clash: Clash | undefined;
  for (const { inside } of files) toPath(DISK, contentDir, inside);
  for (const { inside, text, seen } of files) {
    const done = saveText(DISK, contentDir, { inside, text, seen });
    if ('theirs' in done) {
      clash = { inside, theirs: done.theirs, digest: done.digest };
      break;
    }
    saved[inside] = done.digest;
  }
  const insides = Object.keys(saved);
  // What is written to in the same moment is read again by who follows the folder.
  if (insides.length > 0 && session.refresh(insides)) {
    onSaved();
    const own = session.read().entries.filter(({ inside }) => insides.includes(inside));
    noteSeen(contentDir, listSeen(own, readClips(contentDir)), toToday(session));
  }
  return { saved, ...(clash !== undefined && { clash }) };
}
