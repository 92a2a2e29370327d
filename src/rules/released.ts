/** Silent changes since the last release. */
import { getKind } from '../content/kinds/kinds.ts';
import { toPlainWords } from '../content/kinds/kind.ts';
import type { At, Entry } from '../model/entry.ts';
import type { Publication } from '../model/publication.ts';
import {
  ANCHOR_FIELDS,
  type AnchorField,
  findReleasedKey,
  groupDated,
  listAnchors,
  listExcusable,
  listNamed,
  listParts,
  type Released,
  type ReleasedRow,
  type Rename,
} from '../model/released.ts';
import { isKind, type Thing } from '../model/thing.ts';
import { isWithdrawn } from '../model/visible.ts';
import type { RuleFault, Rule } from './rule.ts';

export const RELEASE_RULES: readonly Rule[] = [
  { id: 'correction.gone', reads: 'released', find: ({ gone }) => gone },
  { id: 'released.anchor', reads: 'released', find: ({ dead }) => dead },
  { id: 'change.silent', reads: 'released', find: ({ silent }) => silent },
];

/** Changes from what was published, by the rules that find them. */
export interface ReleaseChanges {
  readonly gone: readonly RuleFault[];
  readonly dead: readonly RuleFault[];
  readonly silent: readonly RuleFault[];
}

/** A thing that has moved is known by its old address. */
export function toReleaseChanges({ byUrl }: Publication, released: Released): ReleaseChanges {
  const things = [...byUrl.values()].map((thing) => ({
    thing,
    key: findReleasedKey(thing, released),
  }));
  const rename = findRename(things, released);
  const all = things.flatMap(({ thing, key = '' }) => {
    const row = released[key];
    if (row === undefined) return [];
    const found = compare(thing, row);
    if (count(found) === 0 || rename === undefined) return found;
    // Naming something by its new name is not a change. Renaming may hide a finding, but never adds one.
    const others = compare(thing, row, rename);
    return count(others) < count(found) ? others : found;
  });
  return {
    gone: all.flatMap(({ gone }) => gone),
    dead: all.flatMap(({ dead }) => dead),
    silent: all.flatMap(({ silent }) => silent),
  };
}

function count({ gone, dead, silent }: ReleaseChanges): number {
  return gone.length + dead.length + silent.length;
}

function compare(thing: Thing, row: ReleasedRow, rename?: Rename): ReleaseChanges {
  const { entry } = thing;
  const now = groupDated(thing, rename);
  const lost = Map.groupBy(listLostDates(thing, now, row), ({ field }) => field === 'corrections');
  const gone = (lost.get(true) ?? []).map((one) => toGone(thing, one));
  // A withdrawn entry has its reason in place of its text.
  if (isWithdrawn(thing)) return { gone, dead: [], silent: [] };
  const names = Map.groupBy(listLostNames(thing, row, rename), ({ isGone }) => isGone);
  const isExplained = hasMore(now, row, 'corrections');
  const dead = [
    ...(names.get(true) ?? []).map((one) => toDead(thing, one, isExplained)),
    ...ANCHOR_FIELDS.flatMap((field) => listDeadAnchors(thing, field, row[field])),
  ];
  if (isExplained) return { gone, dead, silent: [] };
  const fields = findChanged(thing, row, isNoted(thing, now, row), rename);
  const silent = [
    ...(lost.get(false) ?? []).map(({ at, field, on }) => ({
      ...{ entry, ...('line' in at ? { at, field } : { at }) },
      row: on === '' ? ('change.silent:gone' as const) : ('change.silent:gone-on' as const),
      slots: { on },
    })),
    ...(names.get(false) ?? []).map(({ name, at }) => ({
      ...{ entry, at, field: 'Statement' },
      row: 'change.silent:statement' as const,
      slots: { name },
    })),
    ...(fields === undefined ? [] : [toSilent(thing, fields)]),
  ];
  return { gone, dead, silent };
}

/** Whether a note other than a correction says that the entry has continued. */
function isNoted(thing: Thing, now: DatedLists, row: ReleasedRow): boolean {
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return hasMore(now, row, 'revisions') || (updated !== undefined && updated !== row.updated);
}

/** The first fields that have changed; one note is enough for all of them. */
function findChanged(
  thing: Thing,
  { parts }: ReleasedRow,
  noted: boolean,
  rename: Rename | undefined,
): string | undefined {
  const excused = noted ? listExcusable(thing) : [];
  return listParts(thing, rename).find(
    ([fields, digest]) => (parts[fields] ?? digest) !== digest && !excused.includes(fields),
  )?.[0];
}

function toPlace({ entry }: Thing, fields: string): At {
  if (fields === 'body') return toStart(entry);
  return fields.replace(/,.*/, '').split('.');
}

/** The first line of the body that is not blank. */
function toStart({ body, bodyLine }: Entry): At {
  const blank = body.slice(0, body.search(/\S|$/)).split('\n').length - 1;
  return { line: bodyLine + blank, column: 1 };
}

type DatedLists = ReturnType<typeof groupDated>;

interface LostDate {
  readonly field: string;
  /** The place of another entry with that day, or the whole field. */
  readonly at: At;
  /** “2025-04-09”, or empty. */
  readonly on: string;
}

/** Published entries with a day that are missing or have changed. */
function listLostDates({ entry }: Thing, now: DatedLists, { dated }: ReleasedRow): LostDate[] {
  const whole = (field: string): At => (field === 'Quote' ? toStart(entry) : field.split('.'));
  return Object.entries(dated).flatMap(([field, keys]) => {
    const list = now.get(field) ?? [];
    const [before, here] = [new Set(keys), new Set(list.map(({ key }) => key))];
    const others = new Map(
      list.filter(({ key }) => !before.has(key)).map(({ key, at }) => [toOn(key), at]),
    );
    return keys
      .filter((key) => !here.has(key))
      .map((key) => ({ field, at: others.get(toOn(key)) ?? whole(field), on: toOn(key) }));
  });
}

function toOn(key: string): string {
  return key.slice(0, key.lastIndexOf(' '));
}

function hasMore(now: DatedLists, { dated }: ReleasedRow, field: string): boolean {
  const before = new Set(dated[field]);
  return (now.get(field) ?? []).some(({ key }) => !before.has(key));
}

interface LostName {
  readonly name: string;
  readonly at: At;
  /** Whether the name is gone; otherwise its statement has changed. */
  readonly isGone: boolean;
  /** The statement that now says what this one said. */
  readonly heir: string | undefined;
}

/** Published statements whose name is gone or that have changed. */
function listLostNames(
  thing: Thing,
  { statements = {} }: ReleasedRow,
  rename?: Rename,
): LostName[] {
  const named = listNamed(thing, rename);
  const byName = new Map(named.map((one) => [one.name, one]));
  const byDigest = new Map(named.map((one) => [one.digest, one]));
  return Object.entries(statements).flatMap(([name, digest]): LostName[] => {
    const own = byName.get(name) ?? named.find(({ was }) => was.includes(name));
    if (own?.digest === digest) return [];
    const heir = own === undefined ? byDigest.get(digest) : undefined;
    const at = (own ?? heir)?.at ?? toStart(thing.entry);
    return [{ name, at, isGone: own === undefined, heir: heir?.name }];
  });
}

function toGone({ entry, data, kind }: Thing, { field, at, on }: LostDate): RuleFault {
  return {
    ...{ entry, at: data.corrections === undefined ? [getKind(kind).caption] : at, field },
    slots: { on },
  };
}

/** With a correction, readers who follow an old link learn what happened. */
function toDead(
  { entry, url }: Thing,
  { name, at, heir }: LostName,
  isExplained: boolean,
): RuleFault {
  return {
    ...{ entry, at, field: 'Statement.id' },
    ...(isExplained && { level: 'warning' }),
    row: heir === undefined ? 'released.anchor:statement' : 'released.anchor:heir',
    slots: { url, name, heir },
  };
}

/** `released` are the published names. */
function listDeadAnchors(
  thing: Thing,
  field: AnchorField,
  released: readonly string[] = [],
): RuleFault[] {
  const { names = [], was = [], at = [] } = listAnchors(thing, field) ?? {};
  const known = new Set([...names, ...was]);
  const { entry, url } = thing;
  return released
    .filter((name) => !known.has(name))
    .map((name) => ({
      ...{ entry, at },
      row: `released.anchor:${field}` as const,
      slots: { name, url },
    }));
}

function toSilent(thing: Thing, field: string): RuleFault {
  const { excusable } = getKind(thing.kind).substance;
  const spot = { entry: thing.entry, at: toPlace(thing, field), field };
  return excusable?.parts.includes(field) === true
    ? { ...spot, row: `change.silent:${excusable.row}` }
    : spot;
}

interface Keyed {
  readonly thing: Thing;
  /** The key of its row. */
  readonly key: string | undefined;
}

/** Maps the names of moved things to those under which they were published; `undefined` if nothing has moved. */
function findRename(things: readonly Keyed[], released: Released): Rename | undefined {
  const names = new Map(
    things.flatMap(({ thing, key = '' }) => {
      const row = released[key];
      return row === undefined ? [] : listRenamed(thing, key, row);
    }),
  );
  if (names.size === 0) return undefined;
  // Names occur in addresses and after a hash; a word in a text is a name only if it is the whole text.
  const within = /(#?)([a-z0-9]+(?:[/-][a-z0-9]+)*)/g;
  return (text) =>
    names.get(text) ??
    text.replace(within, (whole, hash: string, name: string) =>
      hash === '' && !name.includes('/') ? whole : hash + (names.get(name) ?? name),
    );
}

/** New names, each with its old one: of the thing, and of its statements, positions and steps. */
function listRenamed(thing: Thing, key: string, row: ReleasedRow): (readonly [string, string])[] {
  const url = thing.url.slice(1);
  const old = key.slice(url.length - thing.id.length);
  const moved: (readonly [string, string])[] = [
    [url, key],
    [thing.id, old],
    [toPlainWords(thing.id), toPlainWords(old)],
  ];
  const published = new Set([
    ...Object.keys(row.statements ?? {}),
    ...(row.positions ?? []),
    ...(row.steps ?? []),
  ]);
  return [
    ...(key === url ? [] : moved),
    ...listAnchorNames(thing).filter(([now, was]) => published.has(was) && !published.has(now)),
  ];
}

function listAnchorNames(thing: Thing): (readonly [string, string])[] {
  const pair = (now: string, was: readonly string[]) => was.map((one) => [now, one] as const);
  if (isKind(thing, 'question'))
    return Object.entries(thing.data.was ?? {}).map(([was, now]) => [now, was] as const);
  if (isKind(thing, 'measure'))
    return thing.data.history.flatMap(({ id, was = [] }) =>
      id === undefined ? [] : pair(id, was),
    );
  return listNamed(thing).flatMap(({ name, was }) => pair(name, was));
}
