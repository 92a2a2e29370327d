/** New names and addresses, put into every place of a file that has an old one. */
import type { FieldMeta } from '../../content/kinds/field-meta.ts';
import { type MarkedField, findAt, listFields } from '../../content/kinds/relations.ts';
import { ITEM_FOLDER } from '../../content/kinds/kind.ts';
import { toOwnAddress } from '../../model/own-links.ts';
import { getRule, type AttributeRule } from '../../content/prose/components.ts';
import {
  type AttributeChange,
  changeAttributes,
  openBody,
  type WrittenComponent,
  type WrittenLink,
} from './body.ts';
import { EditError, type EditFile, openFields, splice } from './fields.ts';
import { setField } from './set-field.ts';
import { say } from '../words/say.ts';

export interface Renaming {
  /** The new id of the entry `id`, if it is of one of `kinds` and was renamed. */
  readonly toId: (kinds: readonly string[], id: string) => string | undefined;
  /** The new form of an address that begins with a slash, `#anchor` included. */
  readonly toAddress: (address: string) => string | undefined;
  readonly toPosition?: (question: string, position: string) => string | undefined;
  readonly toPicture?: (src: string) => string | undefined;
}

interface ReferencePlace {
  readonly url: string;
  readonly site: string;
}

type Renamer = Renaming & ReferencePlace;

/** Replaces every old name. Throws EditError if one cannot be replaced alone. */
export function renameIn(file: EditFile, place: ReferencePlace, renaming: Renaming): string {
  const renamer = { ...place, ...renaming };
  const text = renameInFields(file, renamer);
  const hasBody = file.kind !== 'publication' && file.kind !== 'outlet';
  return hasBody ? renameInBody({ ...file, text }, renamer) : text;
}

function renameInFields(file: EditFile, renamer: Renamer): string {
  const { data } = openFields(file);
  const { kind } = file;
  const places = kind === 'publication' ? [...listFields(kind), ...PLAIN] : listFields(kind);
  return places
    .flatMap(({ pattern, meta }) =>
      findAt(data, pattern).flatMap(({ path, value }) => {
        const next = toNext(meta, value, renamer);
        return next === undefined || next === value ? [] : [{ path, next }];
      }),
    )
    .reduce((text, { path, next }) => setField({ ...file, text }, path, next), file.text);
}

const PLAIN: readonly MarkedField[] = [
  { pattern: ['lead'], meta: { to: ['topic'] } },
  { pattern: ['defaults', 'topics', '*'], meta: { to: ['topic'] } },
  { pattern: ['defaults', 'place'], meta: { to: ['place'] } },
];

function toNext(meta: FieldMeta, value: string, renamer: Renamer): string | undefined {
  const kinds = meta.to ?? meta.orWords;
  if (kinds !== undefined) return toNextId(kinds, value, renamer);
  if (meta.image === true) return renamer.toPicture?.(value);
  if (meta.statement === true)
    return /[#/]/.test(value) ? toNextAddress(value, renamer) : renamer.toId(['event'], value);
  return meta.address === true ? toNextLink(value, renamer) : undefined;
}

/** The id of an item may have its folder in front, which stays. */
function toNextId(kinds: readonly string[], value: string, { toId }: Renamer): string | undefined {
  const [folder = ''] = kinds.includes('coverage') ? (ITEM_FOLDER.exec(value) ?? []) : [];
  const next = toId(kinds, value.slice(folder.length));
  return next === undefined ? undefined : folder + next;
}

/** An address as content writes it: with or without the first slash, or only `#anchor`. */
function toNextAddress(written: string, { url, toAddress }: Renamer): string | undefined {
  if (written.startsWith('#')) return toAddress(url + written)?.replace(/^[^#]*/, '');
  if (written.startsWith('/')) return toAddress(written);
  return toAddress(`/${written}`)?.slice(1);
}

/** A link as readers follow it: a written `https://` and host stay. */
function toNextLink(written: string, renamer: Renamer): string | undefined {
  if (written.startsWith('#')) return toNextAddress(written, renamer);
  const [path = '', ...anchor] = written.split('#');
  const address = toOwnAddress(path, renamer.site);
  const tail = anchor.length === 0 ? '' : `#${anchor.join('#')}`;
  const next = address === undefined ? undefined : renamer.toAddress(address + tail);
  if (address === undefined || next === undefined) return undefined;
  const at = path.lastIndexOf(address);
  if (at < 0)
    throw new EditError(
      say.renaming.unusualLink({ link: written }),
      say.renaming.writeAs({ address }),
    );
  const [nextPath = '', nextAnchor] = next.split('#');
  const rest = path.slice(at + address.length);
  return path.slice(0, at) + nextPath + rest + (nextAnchor === undefined ? '' : `#${nextAnchor}`);
}

function renameInBody(file: EditFile, renamer: Renamer): string {
  const body = openBody(file);
  const links = body.links.flatMap((link) => {
    const next = toNextLink(link.url, renamer);
    return next === undefined || next === link.url ? [] : [{ link, next }];
  });
  const linked = { ...file, text: renameLinks(file, links) };
  const after = links.length === 0 ? body : openBody(linked);
  const changes = after.components.flatMap((one) => listChanges(one, renamer));
  return changes.length === 0 ? linked.text : changeAttributes(linked, after, changes);
}

function renameLinks(
  file: EditFile,
  links: readonly { readonly link: WrittenLink; readonly next: string }[],
): string {
  const { text } = file;
  const splices = new Map(
    links.map(({ link: { url, offset }, next }) => {
      const start = text.indexOf(url, offset);
      return [start, { start, end: start + url.length, text: next }];
    }),
  );
  const renamed = splices.has(-1) ? text : splice(text, [...splices.values()]);
  const wanted = openBody(file).links.map(
    (link) => links.find((one) => one.link.offset === link.offset)?.next ?? link.url,
  );
  const said =
    links.length === 0 ? wanted : openBody({ ...file, text: renamed }).links.map(({ url }) => url);
  if (JSON.stringify(said) === JSON.stringify(wanted)) return renamed;
  throw new EditError(say.renaming.unsafeLink, say.renaming.byHand);
}

function listChanges(component: WrittenComponent, renamer: Renamer): AttributeChange[] {
  const rules = getRule(component.name).attributes;
  return Object.entries(component.attributes).flatMap(([name, value]) => {
    const next = toNextValue(rules[name], value, component, renamer);
    return next === undefined || next === value ? [] : [{ component, name, value: next }];
  });
}

function toNextValue(
  rule: AttributeRule | undefined,
  value: string,
  { attributes }: WrittenComponent,
  renamer: Renamer,
): string | undefined {
  const { to, orWords, sort } = rule ?? {};
  const each = (toNextOne: (one: string) => string | undefined) =>
    // Two that become one are named once.
    [...new Set(value.split(' ').map((one) => toNextOne(one) ?? one))].join(' ');
  if (orWords !== undefined) return renamer.toId(orWords, value);
  if (to !== undefined) return each((one) => renamer.toId(to, one));
  if (sort === 'addresses') return each((one) => toNextAddress(one, renamer));
  if (sort === 'url') return toNextLink(value, renamer);
  if (sort === 'image') return renamer.toPicture?.(value);
  return sort === 'position' ? renamer.toPosition?.(attributes.about ?? '', value) : undefined;
}
