/**
 * `move <from> <to>` renames an entry or one of its anchors in every file that refers to it; with `--merge`, `from`
 * becomes one with `to`, which is there already. Published addresses redirect. Exit codes as for check.
 */
import { holdContent } from '../build/beside.ts';
import { DISK } from '../build/publish/disk.ts';
import { openSession, type Session } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { type Addressed, toAddressed } from '../content/disk/address.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { getKind, KIND_NAMES } from '../content/kinds/kinds.ts';
import { printProblem } from '../content/problems/print.ts';
import { countRest, sumUp } from '../content/problems/sum-up.ts';
import { toCount, withArticle } from '../content/prose/words.ts';
import { EditError } from '../desk/edit/fields.ts';
import { mergeEntries } from '../desk/edit/merge.ts';
import { moveAnchor, moveEntry, toInside } from '../desk/edit/move.ts';
import { listContentTexts, toChanges } from '../desk/reshape.ts';
import { isOut } from '../model/visible.ts';
import { LISTED_KINDS } from '../site/addresses/things.ts';
import { refuseTaken } from './stub/write-stub.ts';
import { type Given, toUsage } from './arguments.ts';
import { UsageError } from './exit.ts';
import { listWorse, writeAll } from '../build/write-changes.ts';

export async function runMove({ words, values: { merge } }: Given<'move'>): Promise<number> {
  const [from = '', to = ''] = words;
  const settings = readSettings(process.env);
  const done = await holdContent(settings.contentDir, async () => {
    const session = openSession(settings);
    await session.readAhead();
    return moveContent(session, from, to, merge === true);
  });
  process.stdout.write(`${done}\n`);
  return 0;
}

/** Returns a line that says what was done. Throws UsageError, with nothing written, if the move is impossible. */
export function moveContent(session: Session, from: string, to: string, isMerge = false): string {
  const { contentDir } = session.settings;
  const { about, entries } = session.read();
  if (about === undefined)
    throw new UsageError(
      `Without a valid publication.yaml, nothing can be moved: ${toUsage('check')}`,
    );
  const [oldAddress, anchor] = cutAnchor(from);
  const old = toNamed(contentDir, oldAddress);
  const entry = entries.find(({ kind, id }) => kind === old.kind && id === old.id);
  if (entry === undefined)
    throw new UsageError(
      `${toShownPath(contentDir, toInside(old))} does not exist or has errors: ${toUsage('check')}`,
    );
  const files = listContentTexts(session);
  const keepsOld = isOut(entry);
  const moved = orUsage(() => {
    if (anchor !== undefined) {
      // A bare name is an anchor of the same entry.
      const [address, next] = cutAnchor(/[#/]/.test(to) ? to : `#${to}`);
      const other = address === '' ? old : toNamed(contentDir, address);
      if (next === undefined || other.kind !== old.kind || other.id !== old.id)
        throw new UsageError(
          `${from} can be renamed, but not moved to another entry: write #${next ?? 'new-name'}`,
        );
      return moveAnchor(files, about.url, old, { from: anchor, to: next, keepsOld });
    }
    const next = toNamed(contentDir, to);
    const [was, is] = [old, next].map(({ kind }) => getKind(kind).one);
    if (was !== is)
      throw new UsageError(`${withArticle(was ?? '', 'A')} cannot become ${withArticle(is ?? '')}`);
    if (isMerge) return mergeEntries(files, about.url, old, next.id, { keepsOld });
    refuseTaken(contentDir, toInside(next), 'Choose another address');
    return moveEntry(files, about.url, old, next.id, keepsOld);
  });
  const changes = toChanges(session, files, moved);
  const worse = listWorse(session, new Map(changes.map((change) => [change.inside, change.to])));
  const { told, rest } = sumUp(worse);
  if (worse.length > 0)
    throw new UsageError(
      [
        'Nothing was moved, because the result would have errors:',
        ...told.map(printProblem),
        ...countRest(rest),
      ].join('\n'),
    );
  const other = writeAll(DISK, contentDir, changes);
  if (other !== undefined)
    throw new UsageError(
      `Nothing was moved: ${toShownPath(contentDir, other.inside)} ${other.from === undefined ? 'already exists' : 'was changed in the meantime. Run move again'}`,
    );
  const note = keepsOld ? '; the old address redirects' : '';
  return `${from} → ${to} in ${toCount(moved.texts.size, 'file', 'files')}${note}`;
}

function cutAnchor(written: string): [address: string, anchor?: string] {
  const at = written.indexOf('#');
  return at < 0 ? [written] : [written.slice(0, at), written.slice(at + 1)];
}

/** @param written an address or the path of a file */
function toNamed(contentDir: string, written: string): Addressed {
  const shown = `${toShownPath(contentDir, '')}/`;
  const path = written.replace(shown, '').replace(/^\//, '');
  const kind =
    LISTED_KINDS.find((name) => path.startsWith(`${getKind(name).folder}/`)) ??
    KIND_NAMES.find((name) => getKind(name).atRoot === true);
  const folder = kind === undefined ? '' : getKind(kind).folder;
  const name = path.startsWith(`${folder}/`) ? path : `${folder}/${path}`;
  const { format } = getKind(kind ?? 'page');
  const addressed = toAddressed(name.endsWith(`.${format}`) ? name : `${name}.${format}`);
  if ('kind' in addressed) return addressed;
  throw new UsageError(`${written} ${addressed.message}. ${addressed.remedy}`);
}

function orUsage<Result>(move: () => Result): Result {
  try {
    return move();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`Nothing was moved: ${error.message}. To fix it: ${error.remedy}`);
  }
}
