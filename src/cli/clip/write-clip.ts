/** Keeps a page as it was read, and begins the item that covers it. Nothing that is there is ever changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../../content/disk/decode.ts';
import { toAddressKey } from '../../content/kinds/url.ts';
import type { Clip } from '../../desk/clip/clip.ts';
import { type Known, toKnown } from '../../desk/clip/known.ts';
import type { Clipped } from '../../desk/clip/make-clip.ts';
import { toShownPath } from '../../content/disk/read-file.ts';
import { keepPage, toClipsDir } from '../../build/clips.ts';
import { toToday, type Session } from '../../build/session.ts';
import { findSigned } from '../../desk/overview.ts';
import { toThing } from '../../model/thing.ts';
import { toUsage } from '../arguments.ts';
import { findFaults } from '../stub/find-faults.ts';
import { findHolder } from '../stub/write-stub.ts';
import { makeDraft } from './make-draft.ts';
import { TakenError, writeNew } from '../../build/write-new.ts';

/** Gives the clip with the path of its draft or, where none was written, a doubt that says why. */
export function writeClip(session: Session, bytes: Buffer, { clip, text }: Clipped): Clip {
  const { contentDir } = session.settings;
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const before = findDraft(contentDir, name);
  if (before !== undefined) return withDoubt({ ...clip, draft: before }, 'it was made before');
  const told = writeDraft(session, clip);
  keepPage(toClipsDir(contentDir), name, { bytes, clip: told, text });
  return told;
}

function writeDraft(session: Session, clip: Clip): Clip {
  const { settings, read } = session;
  const { about, entries } = read();
  if (about === undefined) return clip;
  const known = toKnown(about, entries);
  const key = clip.url === null ? undefined : toAddressKey(clip.url.value);
  const wrong = clip.doubts.find(({ field }) => field === 'page');
  if (wrong !== undefined)
    return withDoubt(clip, `a reader tells of an error: look at ${wrong.candidates.join(', ')}`);
  const covered = known.covered.find(([own]) => own === key);
  if (covered !== undefined) return withDoubt(clip, `${covered[1]} covers the page already`);
  const today = toToday(session);
  const signed = findSigned(entries.map(toThing)).signed?.value;
  const stub = makeDraft({ clip, known, today, signed }, about);
  if (stub === undefined)
    return withDoubt(
      clip,
      `its outlet is not known: say it with --outlet some-id; ${toUsage('new', 'outlet "Its name"')} writes one that is new`,
    );
  const [fault] = findFaults(stub, about, entries);
  if (fault !== undefined) return withDoubt(clip, `it ${fault.message}; ${fault.remedy}`);
  const { contentDir } = settings;
  const inside = findFree(
    contentDir,
    stub.inside,
    (holder) => key !== undefined && hasAddress(known, holder),
  );
  if (inside === undefined)
    return withDoubt(
      clip,
      `${toShownPath(contentDir, stub.inside)} has the same headline, and no address says whether it is the same page. If it is another, give its address with --url, or rename that file: ${toUsage('move', 'OLD NEW')}`,
    );
  try {
    writeNew(contentDir, inside, stub.text);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
    return withDoubt(clip, error.message);
  }
  // The next page of a folder may be the same.
  session.refresh([inside]);
  return { ...clip, draft: toShownPath(contentDir, inside) };
}

/** `inside`, or the same with a number, if all that have its name cover pages of their own; `undefined` if one may not. */
function findFree(
  contentDir: string,
  inside: string,
  isOther: (holder: string) => boolean,
): string | undefined {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? inside : inside.replace(/\.mdx$/u, `-${String(number)}.mdx`);
    const holder = findHolder(contentDir, name);
    if (holder === undefined) return name;
    if (!isOther(toShownPath(contentDir, holder))) return undefined;
  }
}

function hasAddress({ covered }: Known, path: string): boolean {
  return covered.some(([, holder]) => holder === path);
}

function withDoubt(clip: Clip, why: string): Clip {
  return { ...clip, doubts: [...clip.doubts, { field: 'draft', why, candidates: [] }] };
}

/** The draft that was made of the same bytes, as long as it is there. */
function findDraft(contentDir: string, name: string): string | undefined {
  const path = join(toClipsDir(contentDir), `${name}.json`);
  if (!existsSync(path)) return undefined;
  try {
    const { draft } = JSON.parse(readRegular(path).toString()) as { draft?: unknown };
    return typeof draft === 'string' && existsSync(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}
