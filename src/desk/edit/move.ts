/** Moves an entry to another address, or renames an anchor in it, with every reference to it. */
import { posix } from 'node:path';
import { toImagePath } from '../../content/disk/measure-picture.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import { findAt, listFields, toOldAddressField } from '../../content/kinds/relations.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { getStatement, openBody, setAttribute } from './body.ts';
import { addToList, removeField, renameField } from './change-fields.ts';
import { EditError, type EditFile, inFile, openFields } from './fields.ts';
import { renameIn, type Renaming } from './renaming.ts';
import { setField } from './set-field.ts';
import { getAt } from './value.ts';
import { sayName } from '../words/field-names.ts';
import { nameFields } from '../words/findings.ts';
import { say } from '../words/say.ts';

export interface ContentText extends EditFile {
  readonly inside: string;
  /** The address of its thing; `/` for `publication.yaml`. */
  readonly url: string;
}

export interface Named {
  readonly kind: KindName;
  readonly id: string;
}

export interface Moved {
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * Moves `from` to the id `to` of the same kind. `keepsOld` leaves a redirect. Throws EditError, and moves nothing, if a
 * reference cannot be changed alone.
 */
export function moveEntry(
  files: readonly ContentText[],
  site: string,
  from: Named,
  to: string,
  keepsOld: boolean,
): Moved {
  const { kind, id } = from;
  const [oldUrl, newUrl] = [toThingUrl(kind, id), toThingUrl(kind, to)];
  const own = files.find(({ url }) => url === oldUrl);
  if (own === undefined)
    throw new EditError(say.move.nothingAt({ address: oldUrl }), say.move.lookAtAddress);
  const inside = toInside({ kind, id: to });
  const pictures = listPictureMoves(files, own, inside);
  const renaming = toRenaming(from, to);
  const name = toLastName(id);
  const texts = new Map<string, string | undefined>();
  for (const file of files) {
    if (file !== own && !file.text.includes(name)) continue;
    const toPicture = (src: string) => toMovedPicture(src, file.inside, inside, pictures);
    const all = file === own ? { ...renaming, toPicture } : renaming;
    const text = inFile(file.inside, () => renameIn(file, { url: file.url, site }, all));
    if (file === own) {
      texts.set(file.inside, undefined);
      texts.set(inside, keepsOld ? keepOld({ kind, text }, oldUrl, newUrl) : text);
    } else if (text !== file.text) texts.set(file.inside, text);
  }
  return { texts, pictures };
}

export function toRenaming({ kind, id }: Named, to: string): Renaming {
  const [oldUrl, newUrl] = [toThingUrl(kind, id), toThingUrl(kind, to)];
  const isOwn = new RegExp(`^${oldUrl}(?=[#/]|$)`);
  return {
    toId: (kinds, named) => (named === id && kinds.includes(kind) ? to : undefined),
    toAddress: (address) =>
      isOwn.test(address) ? newUrl + address.slice(oldUrl.length) : undefined,
  };
}

/** A file without it names nothing of this id. */
export function toLastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

export function toInside({ kind, id }: Named): string {
  const { folder, format } = getKind(kind);
  return `${folder}/${id}.${format}`;
}

/** Adds a redirect from the old address, and removes one from the new address. */
export function keepOld(
  file: { kind: KindName; text: string },
  oldUrl: string,
  newUrl: string,
): string {
  const field = toOldAddressField(file.kind);
  if (field === undefined)
    throw new EditError(
      say.move.fixedAddress({ aKind: say.shared.aKind({ kind: file.kind }) }),
      say.move.withdrawInstead,
    );
  const toWritten = (url: string) => (getKind(file.kind).atRoot === true ? url : url.slice(1));
  const before = getAt(openFields(file).data, [field]);
  const index = Array.isArray(before)
    ? before.findIndex((one) => String(one).replace(/^\//, '') === newUrl.slice(1))
    : -1;
  const text = addToList(file, [field], toWritten(oldUrl));
  return index < 0 ? text : removeField({ ...file, text }, [field, index]);
}

/** Pictures are beside the file that shows them, so they move with it. */
function listPictureMoves(
  files: readonly ContentText[],
  own: ContentText,
  inside: string,
): Map<string, string> {
  const [from, to] = [own.inside, inside].map((path) => posix.dirname(path));
  if (from === to) return new Map();
  const pictures = listPictures(own);
  const others = files.filter(({ text }) =>
    pictures.some((path) => text.includes(posix.basename(path))),
  );
  const shared = others
    .filter((file) => file !== own)
    .find((file) => listPictures(file).some((path) => pictures.includes(path)));
  if (shared !== undefined)
    throw new EditError(
      say.move.sharedPicture({ other: shared.inside, inside: own.inside }),
      say.move.giveEach,
    );
  return new Map(
    pictures.map((path) => [path, posix.join(to ?? '', posix.relative(from ?? '', path))]),
  );
}

function listPictures(file: ContentText): string[] {
  if (file.kind === 'publication' || getKind(file.kind).format === 'yaml') return [];
  const { data } = openFields(file);
  const named = listFields(file.kind)
    .filter(({ meta }) => meta.image === true)
    .flatMap(({ pattern }) => findAt(data, pattern).map(({ value }) => value));
  const shown = openBody(file).components.flatMap(({ name, attributes }) =>
    name === 'Figure' && attributes.src !== undefined ? [attributes.src] : [],
  );
  return [...named, ...shown].flatMap((src) => toImagePath(file.inside, src) ?? []);
}

/** The path as written from the new place; beside the file it stays the same. */
function toMovedPicture(
  src: string,
  from: string,
  to: string,
  pictures: ReadonlyMap<string, string>,
): string | undefined {
  const target = pictures.get(toImagePath(from, src) ?? '');
  if (target === undefined) return undefined;
  const relative = posix.relative(posix.dirname(to), target);
  return src.startsWith('./') ? `./${relative}` : relative;
}

// Renames a statement, a position of a question or a step of a measure; `was` keeps the old name working.

/**
 * Renames the anchor `from` of an entry to `to`. `keepsOld` notes the old name in `was`. Throws EditError, and renames
 * nothing, if there is no such anchor, the name is taken, or a reference cannot be changed alone.
 */
export function moveAnchor(
  files: readonly ContentText[],
  site: string,
  { kind, id }: Named,
  { from, to, keepsOld }: { from: string; to: string; keepsOld: boolean },
): Moved {
  const url = toThingUrl(kind, id);
  const own = files.find((file) => file.url === url);
  if (own === undefined)
    throw new EditError(say.move.nothingAt({ address: url }), say.move.lookAtAddress);
  const rename = { coverage: renameStatement, question: renamePosition, measure: renameStep };
  if (!Object.hasOwn(rename, kind))
    throw new EditError(say.move.noAnchors({ inside: own.inside }), say.move.nameAnchor);
  const renamed = rename[kind as keyof typeof rename](own, from, to, keepsOld);
  const renaming: Renaming = {
    toId: () => undefined,
    toAddress: (address) => (address === `${url}#${from}` ? `${url}#${to}` : undefined),
    ...(kind === 'question' && {
      toPosition: (question, position) => (question === id && position === from ? to : undefined),
    }),
  };
  const texts = new Map<string, string | undefined>();
  for (const file of files) {
    const before = file === own ? { ...file, text: renamed } : file;
    if (file !== own && !file.text.includes(from)) continue;
    const text = inFile(file.inside, () => renameIn(before, { url: file.url, site }, renaming));
    if (text !== file.text) texts.set(file.inside, text);
  }
  return { texts, pictures: new Map() };
}

function renameStatement(file: ContentText, from: string, to: string, keepsOld: boolean): string {
  const body = openBody(file);
  const { attributes } = getStatement(body, from);
  if (body.components.some((one) => one.attributes.id === to && one.name === 'Statement'))
    throw taken(to);
  const text = setAttribute(file, from, 'id', to);
  const before = attributes.was?.split(' ') ?? [];
  const was = [...before, ...(keepsOld ? [from] : [])].filter((name) => name !== to);
  return setAttribute({ ...file, text }, to, 'was', was.length === 0 ? undefined : was.join(' '));
}

function renamePosition(file: ContentText, from: string, to: string, keepsOld: boolean): string {
  const { data } = openFields(file);
  const positions = getAt(data, ['positions']) as Readonly<Record<string, unknown>> | undefined;
  if (positions === undefined || !Object.hasOwn(positions, from))
    throw new EditError(
      say.move.noPosition({ id: from }),
      say.move.lookAtField({ field: nameFields('`positions`') }),
    );
  if (Object.hasOwn(positions, to)) throw taken(to);
  let text = renameField(file, ['positions', from], to);
  const answered: FieldPath = ['answered', 'position'];
  if (getAt(data, answered) === from) text = setField({ ...file, text }, answered, to);
  const was = Object.entries((getAt(data, ['was']) ?? {}) as Readonly<Record<string, string>>);
  for (const [old, now] of was)
    if (now === from) text = setField({ ...file, text }, ['was', old], to);
  return keepsOld ? setField({ ...file, text }, ['was', from], to) : text;
}

function renameStep(file: ContentText, from: string, to: string, keepsOld: boolean): string {
  const steps = (getAt(openFields(file).data, ['history']) ?? []) as readonly unknown[];
  const index = steps.findIndex((step) => getAt(step, ['id']) === from);
  if (index < 0)
    throw new EditError(
      say.move.noStep({ id: from }),
      say.move.lookAtField({ field: sayName('history') }),
    );
  if (steps.some((step) => getAt(step, ['id']) === to)) throw taken(to);
  const text = setField(file, ['history', index, 'id'], to);
  return keepsOld ? addToList({ ...file, text }, ['history', index, 'was'], from) : text;
}

function taken(name: string): EditError {
  return new EditError(say.move.taken({ name }), say.move.otherName);
}
