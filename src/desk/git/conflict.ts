/** A file in conflict: its versions in the index, and what an editor makes of them. */
import { join } from 'node:path';
import { toEditKind } from '../edit/fields.ts';
import { toFileDigest } from '../../build/publish/digest.ts';
import { DISK } from '../../build/publish/disk.ts';
import { findBytes, writeWhole } from '../../build/publish/write-whole.ts';
import { AskError } from '../requests.ts';
import { mergeTexts } from '../edit/merge-texts.ts';
import type { RoutedDesk } from '../route.ts';
import { isInConflict } from '../save.ts';
import { say } from '../words/say.ts';
import { beginGit, type GitDone, open, refuseGit, toDone, WHOLE, writing } from './acts.ts';
import { type GitState, toContentFile } from './repository.ts';
import { readVersions, toVersionText } from './versions.ts';

/**
 * A side without a text has deleted the file, or it is a picture. `written` is what somebody has made of both already;
 * `merged` is that, or what can be made of them.
 */
export async function openConflict(desk: RoutedDesk, path: string) {
  const { repository, state } = await open(desk);
  refuseSettled(state, path);
  const names = [1, 2, 3].map((stage) => `:${stage}:${path}`);
  const found = await readVersions(repository.top, names);
  const bytes = names.map((name) => found.get(name));
  const [base = '', ours, theirs] = bytes.map(toVersionText);
  const there = findBytes(DISK, join(repository.top, path));
  const text = toVersionText(there);
  const written = text === undefined || isInConflict(text) ? undefined : text;
  const kind = toEditKind(toContentFile(repository, path));
  const merged =
    written ??
    (ours === undefined || theirs === undefined
      ? undefined
      : mergeTexts(kind, { base, ours, theirs }).text);
  return {
    ...{ ours, theirs, written, merged, begun: state.begun, seen: there && toFileDigest(there) },
    isText: bytes.every((one) => one === undefined || toVersionText(one) !== undefined),
  };
}

function refuseSettled({ files }: GitState, path: string): void {
  if (!files.some((one) => one.path === path && one.state === 'conflict'))
    throw new AskError(409, say.gitConflict.settledAlready({ path }));
}

/** Either `text`, or one side as it is, which may be that there is no file. */
export interface Settled {
  readonly path: string;
  /** The digest of what lay on the disk when it was opened. */
  readonly seen?: string | undefined;
  readonly text?: string | undefined;
  readonly take?: 'ours' | 'theirs' | 'none' | undefined;
}

/** Saves and stages it. */
export function settleConflict(desk: RoutedDesk, settled: Settled): Promise<GitDone> {
  const { path, seen, text, take = 'none' } = settled;
  return beginGit(desk, 'settle', async ({ git, state, repository: { top } }) => {
    refuseSettled(state, path);
    const ran = await writing(desk, async () => {
      const at = join(top, path);
      const there = findBytes(DISK, at);
      if ((there && toFileDigest(there)) !== seen) return undefined;
      if (text !== undefined) writeWhole(DISK, at, text);
      else if (take === 'none') return git(['rm', '--quiet', '--force', '--', path], WHOLE);
      else {
        const taken = await git(['checkout', `--${take}`, '--', path], WHOLE);
        if (!taken.isDone) return taken;
      }
      return git(['add', '--', path], WHOLE);
    });
    return ran === undefined
      ? refuseGit(say.gitConflict.meanwhile({ path }))
      : toDone('merge', ran, say.gitConflict.settled({ path }));
  });
}
