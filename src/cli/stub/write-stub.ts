import { readProse } from '../../build/read-prose.ts';
import type { Session } from '../../build/session.ts';
import { TakenError, writeNew } from '../../build/publish/write-whole.ts';
import { IMAGE_EXTENSIONS, toAddressed, toFileKey } from '../../content/disk/address.ts';
import { listContent } from '../../content/disk/list-files.ts';
import { readEntry } from '../../content/disk/read-entry.ts';
import { toShownPath } from '../../content/disk/read-file.ts';
import { getKind, type KindData, type KindName } from '../../content/kinds/kinds.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Entry } from '../../model/entry.ts';
import { buildPublication } from '../../model/publication.ts';
import { judge } from '../../rules/rules.ts';
import { toDayText } from '../../time/calendar.ts';
import { toDayAt } from '../../time/zone.ts';
import { toUsage } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { makeStub, type Stub, type Wanted } from './make-stub.ts';

/** Writes a new file and gives its path as it is shown. Throws UsageError, and nothing is written, where it would be wrong. */
export function writeStub(
  { settings: { contentDir, clock }, read }: Session,
  wanted: Omit<Wanted, 'today'>,
): string {
  const { about, entries } = read();
  if (about === undefined)
    throw new UsageError(
      `${toShownPath(contentDir, 'publication.yaml')} comes first: ${toUsage('new', 'publication "Name"')} writes it; if it is there it has errors, and ${toUsage('check')} says which`,
    );
  const today = toDayText(toDayAt(clock(), about.zone));
  const stub = makeStub({ ...wanted, today }, about, entries);
  const path = toShownPath(contentDir, stub.inside);
  refuseTaken(contentDir, stub.inside, 'Choose another title, or another id: --id some-words');
  refuseLonely(wanted.kind, stub.missing);
  const [fault] = findFaults(stub, about, entries);
  if (fault !== undefined)
    throw new UsageError(`${path} would be wrong: it ${fault.message}. ${fault.remedy}`);
  writeWholeNew(contentDir, stub.inside, stub.text);
  return path;
}

/** Throws UsageError where something is there, or where a link leads elsewhere. */
export function writeWholeNew(contentDir: string, inside: string, text: string): void {
  try {
    writeNew(contentDir, inside, text);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
    throw new UsageError(`${toShownPath(contentDir, inside)} cannot be written: ${error.message}`);
  }
}

/** The file below the content folder that has the address of `inside`. */
export function findHolder(contentDir: string, inside: string): string | undefined {
  const key = toFileKey(inside);
  const isImage = (name: string) =>
    IMAGE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
  return listContent(contentDir).find((other) => toFileKey(other) === key && !isImage(other));
}

/** Throws UsageError with `remedy` where another file has the address of `inside`. */
export function refuseTaken(contentDir: string, inside: string, remedy: string): void {
  const holder = findHolder(contentDir, inside);
  if (holder === undefined) return;
  throw new UsageError(
    `${toShownPath(contentDir, inside)} cannot be written: ${toShownPath(contentDir, holder)} is there. ${remedy}`,
  );
}

/** A reference must lead somewhere, and nothing is there that it could lead to. */
function refuseLonely(kind: KindName, missing: readonly (readonly string[])[]): void {
  if (missing.length === 0) return;
  const named = missing.map((kinds) => withArticle(toAlternatives(kinds))).join(' and ');
  const commands = missing.map((kinds) => `  ${toUsage('new', `${kinds.join('|')} "…"`)}`);
  throw new UsageError(
    [
      `${withArticle(getKind(kind).one, 'A')} names ${named}, and there is none yet. First:`,
      ...commands,
    ].join('\n'),
  );
}

function toAlternatives(kinds: readonly string[]): string {
  const last = kinds.at(-1) ?? '';
  return kinds.length < 2 ? last : `${kinds.slice(0, -1).join(', ')} or ${last}`;
}

function withArticle(noun: string, article = 'a'): string {
  return `${article}${/^[aeiou]/.test(noun) ? 'n' : ''} ${noun}`;
}

/** What the check would say of a file that is not there yet. */
interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** Errors that the publication has with the file and has not without it. */
export function findFaults(
  { inside, text }: Stub,
  about: PublicationData,
  entries: readonly Entry[],
): Fault[] {
  const addressed = toAddressed(inside);
  if ('message' in addressed) return [addressed];
  const { format, schema } = getKind(addressed.kind);
  const read = readEntry(Buffer.from(text), inside, format, schema);
  if (read.data === undefined) return [...read.problems];
  const data = read.data as KindData[typeof addressed.kind];
  const file = { ...addressed, ...read, data, path: inside, inside, digest: '' };
  const { facts, problems } = readProse(file);
  const before = new Set(listErrors(about, entries).map(toKey));
  const after = listErrors(about, [...entries, { ...file, facts }]);
  return [...problems, ...after.filter((finding) => !before.has(toKey(finding)))];
}

function listErrors(about: PublicationData, entries: readonly Entry[]) {
  const sorted = entries.toSorted((a, b) => (a.inside < b.inside ? -1 : 1));
  const { whole } = buildPublication(about, sorted);
  return judge(whole).filter(({ severity }) => severity === 'error');
}

function toKey({ entry, code, message }: ReturnType<typeof listErrors>[number]): string {
  return JSON.stringify([entry.inside, code, message]);
}
