/** Makes one entry of two that are the same: what names the first then names the second, which has both names. */
import { isDeepStrictEqual } from 'node:util';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { findAt, listFields, toOldAddressField } from '../../content/kinds/relations.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { addToList, removeField } from './change-fields.ts';
import { EditError, inFile, openFields, cutBody } from './fields.ts';
import {
  type ContentText,
  keepOld,
  type Moved,
  type Named,
  toLastName,
  toRenaming,
} from './move.ts';
import { renameIn } from './renaming.ts';
import { setField } from './set-field.ts';
import { getAt, type Value } from './value.ts';
import { say } from '../words/say.ts';

/** Kinds of which two files may be found to be one. */
const MERGED_KINDS: readonly KindName[] = [
  ...(['person', 'organization', 'outlet', 'place', 'topic'] as const),
];

/** Fields, or `body`, of which the first entry's value is taken, alone or added to the list of the second. */
export type Taken = Readonly<Record<string, 'theirs' | 'both'>>;

export interface Different {
  readonly field: string;
  readonly theirs: Value;
  /** Absent where only the first entry has it. */
  readonly ours?: Value;
  readonly isList: boolean;
}

type Data = Readonly<Record<string, Value>>;

/** Throws EditError, and merges nothing, if a reference cannot be changed alone. */
export function mergeEntries(
  files: readonly ContentText[],
  site: string,
  from: Named,
  to: string,
  { keepsOld, taken = {} }: { readonly keepsOld: boolean; readonly taken?: Taken },
): Moved {
  const { kind, id } = from;
  const [own, other] = [id, to].map((one) =>
    files.find(({ url }) => url === toThingUrl(kind, one)),
  );
  if (own === undefined || other === undefined || own === other || !MERGED_KINDS.includes(kind))
    throw new EditError(say.merge.notOne({ one: id, other: to }), say.merge.nameTwo);
  const renaming = toRenaming(from, to);
  const name = toLastName(id);
  const texts = new Map<string, string | undefined>();
  for (const file of files) {
    if (file === own || (file !== other && !file.text.includes(name))) continue;
    const text = inFile(file.inside, () => {
      const before =
        file === other ? { ...file, text: joinInto(own, other, keepsOld, taken) } : file;
      const renamed = renameIn(before, { url: file.url, site }, renaming);
      return nameOnce({ ...file, text: renamed }, kind, to);
    });
    if (text !== file.text) texts.set(file.inside, text);
  }
  texts.set(own.inside, undefined);
  return { texts, pictures: new Map() };
}

/** What only the first has, or both have otherwise. Names and old addresses are always kept. */
export function listDifferent(own: ContentText, other: ContentText): Different[] {
  const [theirs, ours] = [toData(own), toData(other)];
  const { caption } = getKind(own.kind as KindName);
  const kept = new Set([caption, 'status', 'withdrawn', 'publish', 'aliases', 'redirects', 'also']);
  const fields = Object.entries(theirs).flatMap(([field, value]): Different[] => {
    const held = ours[field];
    if (kept.has(field) || isDeepStrictEqual(value, held)) return [];
    const isList = Array.isArray(value) && Array.isArray(held);
    return [{ field, theirs: value, ...(held !== undefined && { ours: held }), isList }];
  });
  const [body, old] = [own, other].map((file) => cutBody(file).body.trim());
  if (!body || body === old) return fields;
  return [...fields, { field: 'body', theirs: body, ...(old && { ours: old }), isList: false }];
}

function joinInto(own: ContentText, other: ContentText, keepsOld: boolean, taken: Taken): string {
  const kind = own.kind as KindName;
  const theirs = toData(own);
  let { text } = other;
  for (const { field, ours } of listDifferent(own, other)) {
    const how = taken[field];
    if (how === undefined) continue;
    const file = { ...other, text };
    if (field === 'body') text = cutBody(file).head + cutBody(own).body;
    else if (how === 'theirs' || !Array.isArray(ours))
      text = setField(file, [field], theirs[field] ?? '');
    else {
      const more = (theirs[field] as readonly Value[]).filter(
        (one) => !(ours as readonly Value[]).some((held) => isDeepStrictEqual(held, one)),
      );
      for (const one of more) text = addToList({ ...other, text }, [field], one);
    }
  }
  text = addNames(own, { ...other, text });
  const field = toOldAddressField(kind);
  const old = field === undefined ? [] : ((theirs[field] ?? []) as readonly string[]);
  if (field !== undefined)
    for (const address of old) text = addToList({ ...other, text }, [field], address);
  if (!keepsOld) return text;
  const [oldUrl, newUrl] = [own.url, other.url];
  return keepOld({ kind, text }, oldUrl, newUrl);
}

/** The names of the first, as other names of the second. */
function addNames(own: ContentText, other: ContentText): string {
  const { caption } = getKind(own.kind as KindName);
  const field = own.kind === 'topic' ? 'also' : 'aliases';
  const [theirs, ours] = [toData(own), toData(other)];
  const toName = (one: Value) => String(typeof one === 'object' ? getAt(one, ['name']) : one);
  const known = new Set([ours[caption], ...listOf(ours[field])].map((one) => toName(one ?? '')));
  const first = theirs[caption] ?? '';
  const names = [own.kind === 'topic' ? first : { name: first }, ...listOf(theirs[field])];
  let { text } = other;
  for (const one of names) {
    if (known.has(toName(one))) continue;
    known.add(toName(one));
    text = addToList({ ...other, text }, [field], one);
  }
  return text;
}

const listOf = (value: Value | undefined) => (Array.isArray(value) ? (value as Value[]) : []);

/** Where a list named both, it names the one that is left once. */
function nameOnce(file: ContentText, kind: KindName, id: string): string {
  let { text } = file;
  for (const { pattern, meta } of listFields(file.kind)) {
    if (pattern.at(-1) !== '*' || meta.to?.includes(kind) !== true) continue;
    const found = findAt(openFields({ ...file, text }).data, pattern).filter(
      ({ value }) => value === id,
    );
    const lists = Map.groupBy(found, ({ path }) => path.slice(0, -1).join('.'));
    const surplus = [...lists.values()].flatMap((all) => all.slice(1));
    for (const { path } of surplus.toReversed()) text = removeField({ ...file, text }, path);
  }
  return text;
}

function toData(file: ContentText): Data {
  return (openFields(file).data ?? {}) as Data;
}
