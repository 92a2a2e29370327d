/** Writes new content files, unless something exists there or would be wrong. */
import { TakenError, writeNew } from '../../build/publish/write-whole.ts';
import { type Session, toToday } from '../../build/session.ts';
import { IMAGE_EXTENSIONS, toFileKey } from '../../content/disk/address.ts';
import { listContent } from '../../content/disk/list-files.ts';
import { toShownPath } from '../../content/disk/read-file.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { toUsage } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { listWorse } from '../write-changes.ts';
import { makeStub, type StubWanted } from './make-stub.ts';

/**
 * Writes a new file and returns its path as shown. Throws UsageError, with nothing written, if it would have errors.
 */
export function writeStub(session: Session, wanted: Omit<StubWanted, 'today'>): string {
  const { contentDir } = session.settings;
  const { about, entries } = session.read();
  if (about === undefined)
    throw new UsageError(
      `${toShownPath(contentDir, 'publication.yaml')} is needed first: ${toUsage('new', 'publication "Name"')} writes it; if it exists, it has errors, and ${toUsage('check')} lists them`,
    );
  const stub = makeStub({ ...wanted, today: toToday(session) }, about, entries);
  const path = toShownPath(contentDir, stub.inside);
  refuseTaken(contentDir, stub.inside, 'Choose another title, or another id: --id some-words');
  refuseLonely(wanted.kind, stub.missing);
  const [fault] = listWorse(session, new Map([[stub.inside, Buffer.from(stub.text)]]));
  if (fault !== undefined)
    throw new UsageError(`${path} would have an error: it ${fault.message}. ${fault.remedy}`);
  writeWholeNew(contentDir, stub.inside, stub.text);
  return path;
}

/** @throws UsageError if something exists there, or a link leads elsewhere */
export function writeWholeNew(contentDir: string, inside: string, text: string): void {
  try {
    writeNew(contentDir, inside, text);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
    throw new UsageError(`${toShownPath(contentDir, inside)} cannot be written: ${error.message}`);
  }
}

/** The content file with the same address as `inside`. */
export function findFileOfId(contentDir: string, inside: string): string | undefined {
  const key = toFileKey(inside);
  const isImage = (name: string) =>
    IMAGE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
  return listContent(contentDir).find((other) => toFileKey(other) === key && !isImage(other));
}

/** @throws UsageError with `remedy` if another file has the address of `inside` */
export function refuseTaken(contentDir: string, inside: string, remedy: string): void {
  const holder = findFileOfId(contentDir, inside);
  if (holder === undefined) return;
  throw new UsageError(
    `${toShownPath(contentDir, inside)} cannot be written: ${toShownPath(contentDir, holder)} exists. ${remedy}`,
  );
}

/** Refuses a reference that has nothing to refer to. */
function refuseLonely(kind: KindName, missing: readonly (readonly string[])[]): void {
  if (missing.length === 0) return;
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  const named = missing.map((kinds) => withArticle(either.format(kinds))).join(' and ');
  const commands = missing.map((kinds) => `  ${toUsage('new', `${kinds.join('|')} "…"`)}`);
  throw new UsageError(
    [
      `${withArticle(getKind(kind).one, 'A')} refers to ${named}, and there is none yet. First:`,
      ...commands,
    ].join('\n'),
  );
}

function withArticle(noun: string, article = 'a'): string {
  return `${article}${/^[aeiou]/.test(noun) ? 'n' : ''} ${noun}`;
}
