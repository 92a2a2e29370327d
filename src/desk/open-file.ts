/** A content file as the desk shows it, and changes of its fields. */
import { toFileDigest } from '../build/publish/digest.ts';
import { readAgain } from '../build/locate.ts';
import { DISK, findStats } from '../build/publish/disk.ts';
import type { Session } from '../build/session.ts';
import { toAddressed } from '../content/disk/address.ts';
import { attempt } from '../content/problems/attempt.ts';
import { addStep, addToList, removeField } from './edit/change-fields.ts';
import { listOriginals } from './edit/body.ts';
import { type EditFile, openFields, cutBody, toLineEnd } from './edit/fields.ts';
import { setField } from './edit/set-field.ts';
import type { Value } from './edit/value.ts';
import { getKind, type KindName } from '../content/kinds/kinds.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { toSureSlug } from '../search/slug.ts';
import { AskError } from './requests.ts';
import type { FieldChange } from './protocol.ts';
import { isInConflict, toDiskPath, toFileText } from './save.ts';
import { sayFileFault } from './words/findings.ts';
import { say } from './words/say.ts';

/**
 * `seen` is the digest of the file on the disk, if there is one; `url` begins with `/`. An empty file is an entry without
 * fields. `originals` are statements with words in another language; none while tags are broken. Throws AskError for a path that cannot be content, EditError for fields that cannot be read.
 */
export function toOpened(inside: string, written: string, seen?: string) {
  const { kind, id } = getAddressed(inside);
  const isEmpty = written.trim() === '' && getKind(kind).format === 'mdx';
  const text = isEmpty ? '---\n---\n' : written;
  return {
    inside,
    kind,
    text,
    ...(seen !== undefined && { seen }),
    data: (openFields({ kind, text }).data ?? {}) as Value,
    body: cutBody({ kind, text }).body.replace(/^\r?\n/, ''),
    originals:
      getKind(kind).format === 'mdx' ? (attempt(() => listOriginals({ kind, text })) ?? []) : [],
    url: toThingUrl(kind, id),
  };
}

/** The file as it is on the disk. Throws as `toOpened`, and PathError. */
export function openPath(session: Session, inside: string) {
  const { contentDir } = session.settings;
  if (findStats(DISK, toDiskPath(DISK, contentDir, inside)) === undefined)
    throw new AskError(404, say.shared.notThere({ path: inside }));
  const bytes = readAgain(contentDir, inside);
  const text = toFileText(inside, bytes);
  if (isInConflict(text)) throw new AskError(409, say.openFile.inConflict({ inside }));
  return toOpened(inside, text, toFileDigest(bytes));
}

/** Makes the changes in turn, and changes no other byte. Throws EditError. */
export function changeText(inside: string, text: string, changes: readonly FieldChange[]): string {
  const { kind } = getAddressed(inside);
  return changes.reduce((before, change) => changeOne({ kind, text: before }, change), text);
}

const MOST_NAMES = 32;

function changeOne(file: EditFile, change: FieldChange): string {
  if ('body' in change) return withBody(file, change.body);
  if (change.path.length > MOST_NAMES)
    throw new AskError(400, say.openFile.tooDeep({ n: MOST_NAMES }));
  if ('remove' in change) return removeField(file, change.path);
  if ('value' in change) return setField(file, change.path, change.value);
  const isStep = file.kind === 'measure' && change.path.join('.') === 'history';
  return isStep && typeof change.add === 'object' && !Array.isArray(change.add)
    ? addStep(file, change.add as Readonly<Record<string, Value>>)
    : addToList(file, change.path, change.add);
}

function withBody(file: EditFile, body: string): string {
  const { head } = cutBody(file);
  const lineEnd = toLineEnd(file.text);
  const words = body.replace(/\r?\n/g, lineEnd);
  const isOpen = words !== '' && !words.endsWith(lineEnd);
  return (
    head +
    (words === '' || words.startsWith(lineEnd) ? '' : lineEnd) +
    words +
    (isOpen ? lineEnd : '')
  );
}

export function toNewPath(kind: KindName, name: string, month: string): string {
  const slug = toSureSlug(name, kind === 'coverage' ? 'page' : kind);
  const { folder, format } = getKind(kind);
  const dated = kind === 'coverage' ? `${month.slice(0, 7).replace('-', '/')}/` : '';
  return `${folder}/${dated}${slug}.${format}`;
}

export function getAddressed(inside: string): { readonly kind: KindName; readonly id: string } {
  const addressed = toAddressed(inside);
  if ('message' in addressed) throw new AskError(400, sayFileFault(inside, addressed));
  return addressed;
}
