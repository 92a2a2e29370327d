/** What was published last: enough to tell that an entry changed in substance, or that an address has died. */
import { toSeriesUrl } from '../site/addresses/pages.ts';
import { toFileUrl, toPath } from '../site/addresses/files.ts';
import {
  ANCHOR_FIELDS,
  groupDated,
  listAnchors,
  listExcusable,
  listNamed,
  listParts,
  type Rename,
} from './substance.ts';
import { listOldAddresses } from '../content/kinds/relations.ts';
import type { Finding } from './entry.ts';
import type { Publication } from './publication.ts';
import { findRename } from './former-names.ts';
import {
  listDeadAnchors,
  toDead,
  toGone,
  toSilent,
  type Lost,
  type LostName,
} from './released-findings.ts';
import { isKind, type Thing } from './thing.ts';
import { isWithdrawn } from './visible.ts';

/** One row a thing or a series, by its address without the first slash. */
export type Released = Readonly<Record<string, ReleasedRow>>;

/** What a row does not have, since its release did not keep it yet, is not compared. */
export interface ReleasedRow {
  /** The digests of `listParts`, by their fields. */
  readonly parts: Readonly<Record<string, string>>;
  /** The keys of `groupDated`, by their fields; corrections among them. */
  readonly dated: Readonly<Record<string, readonly string[]>>;
  /** The digests of statements, by their names. */
  readonly statements?: Readonly<Record<string, string>> | undefined;
  /** Ids of positions, and of steps that have one. */
  readonly positions?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
  /** Old addresses, without the first slash. */
  readonly old?: readonly string[] | undefined;
  /** `dates.updated` of coverage. */
  readonly updated?: string | undefined;
}

/** Everything that has an address, withdrawn things too; sorted. */
export function toReleased({ byUrl, record }: Publication): Released {
  const rows = [
    ...[...byUrl.values()].map((thing) => [thing.url.slice(1), toRow(thing)] as const),
    ...record.series.map(
      (one) => [toPath(toSeriesUrl(one.data.id)), { parts: {}, dated: {} }] as const,
    ),
  ];
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What changed since without a word about it. A thing that has moved is known by its old address. */
export function findSilentChanges({ byUrl }: Publication, released: Released): Finding[] {
  const things = [...byUrl.values()];
  const rename = findRename(
    things.map((thing) => [thing, findKey(thing, released)] as const),
    released,
  );
  return things.flatMap((thing) => {
    const row = findRow(thing, released);
    if (row === undefined) return [];
    const found = compare(thing, row);
    if (found.length === 0 || rename === undefined) return found;
    // What only names something by its new name says what it said. Less may be found so, and never more.
    const others = compare(thing, row, rename);
    return others.length < found.length ? others : found;
  });
}

/** Addresses that were published and lead nowhere now, redirects among them. */
export function listGone({ byUrl, redirects, record }: Publication, released: Released): string[] {
  const known = new Set([
    ...byUrl.keys(),
    ...redirects.map(({ from }) => from),
    ...record.series.map(({ data }) => toSeriesUrl(data.id)),
  ]);
  const all = Object.entries(released).flatMap(([key, { old = [] }]) => [key, ...old]);
  return [...new Set(all)].filter((key) => !known.has(toFileUrl(key)));
}

function compare(thing: Thing, row: ReleasedRow, rename?: Rename): Finding[] {
  const now = groupDated(thing, rename);
  const lost = Map.groupBy(listLost(thing, now, row), ({ field }) => field === 'corrections');
  const gone = (lost.get(true) ?? []).map((one) => toGone(thing, one));
  // What was withdrawn says nothing more; its reason stands in the place of it.
  if (isWithdrawn(thing)) return gone;
  const names = Map.groupBy(listLostNames(thing, row, rename), ({ isGone }) => isGone);
  const isExplained = hasMore(now, row, 'corrections');
  const dead = [
    ...(names.get(true) ?? []).map((one) => toDead(thing, one, isExplained)),
    ...ANCHOR_FIELDS.flatMap((field) => listDeadAnchors(thing, field, row[field])),
  ];
  if (isExplained) return [...gone, ...dead];
  const changed = [
    ...(lost.get(false) ?? []).map(({ at, field, on }) =>
      toSilent(
        thing,
        'line' in at ? { at, field } : { at },
        `what was published${on === '' ? '' : ` for ${on}`} is gone or says something else`,
      ),
    ),
    ...(names.get(false) ?? []).map(({ name, at }) =>
      toSilent(thing, { at, field: 'Statement' }, `“${name}” ${OTHER}`),
    ),
  ];
  const fields = findChanged(thing, row, { noted: isNoted(thing, now, row), rename });
  if (fields === undefined) return [...gone, ...dead, ...changed];
  const spot = { at: toPlace(thing, fields), field: fields };
  return [...gone, ...dead, ...changed, toSilent(thing, spot, OTHER, fields)];
}

const OTHER = 'says something else than what was published';

/** Whether it is said that the entry goes on, by what is no correction. */
function isNoted(thing: Thing, now: DatedLists, row: ReleasedRow): boolean {
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return hasMore(now, row, 'revisions') || (updated !== undefined && updated !== row.updated);
}

/** The first fields that say something else; one note is enough for all of them. */
function findChanged(
  thing: Thing,
  { parts }: ReleasedRow,
  { noted, rename }: { readonly noted: boolean; readonly rename: Rename | undefined },
): string | undefined {
  const excused = noted ? listExcusable(thing) : [];
  return listParts(thing, rename).find(
    ([fields, digest]) => (parts[fields] ?? digest) !== digest && !excused.includes(fields),
  )?.[0];
}

function toPlace({ entry }: Thing, fields: string): Finding['at'] {
  if (fields === 'body') return { line: entry.bodyLine, column: 1 };
  return fields.replace(/,.*/, '').split('.');
}

type DatedLists = ReturnType<typeof groupDated>;

/** What was published with a day of its own and is not there as it was. */
function listLost({ entry }: Thing, now: DatedLists, { dated }: ReleasedRow): Lost[] {
  const whole = (field: string): Finding['at'] =>
    field === 'Quote' ? { line: entry.bodyLine, column: 1 } : field.split('.');
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

/** Statements that were published, and are not there by their name and as they were. */
function listLostNames(
  thing: Thing,
  { statements = {} }: ReleasedRow,
  rename?: Rename,
): LostName[] {
  const named = listNamed(thing, rename);
  const [byName, byDigest] = [
    new Map(named.map((one) => [one.name, one])),
    new Map(named.map((one) => [one.digest, one])),
  ];
  return Object.entries(statements).flatMap(([name, digest]): LostName[] => {
    const own = byName.get(name) ?? named.find(({ was }) => was.includes(name));
    if (own?.digest === digest) return [];
    const heir = own === undefined ? byDigest.get(digest) : undefined;
    const at = (own ?? heir)?.at ?? { line: thing.entry.bodyLine, column: 1 };
    return [{ name, at, isGone: own === undefined, heir: heir?.name }];
  });
}

function toOn(key: string): string {
  return key.slice(0, key.lastIndexOf(' '));
}

function hasMore(now: DatedLists, { dated }: ReleasedRow, field: string): boolean {
  const before = new Set(dated[field]);
  return (now.get(field) ?? []).some(({ key }) => !before.has(key));
}

function findRow(thing: Thing, released: Released): ReleasedRow | undefined {
  const key = findKey(thing, released);
  return key === undefined ? undefined : released[key];
}

function findKey({ kind, data, url }: Thing, released: Released): string | undefined {
  const keys = [url.slice(1), ...listOldAddresses(kind, data)];
  return keys.find((key) => released[key] !== undefined);
}

function toRow(thing: Thing): ReleasedRow {
  const dated = [...groupDated(thing)].map(
    ([field, list]) => [field, list.map(({ key }) => key)] as const,
  );
  const statements = listNamed(thing).map(({ name, digest }) => [name, digest] as const);
  const old = listOldAddresses(thing.kind, thing.data);
  const anchors = ANCHOR_FIELDS.map(
    (field) => [field, listAnchors(thing, field)?.names ?? []] as const,
  );
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return {
    parts: Object.fromEntries(listParts(thing)),
    dated: Object.fromEntries(dated),
    ...(statements.length > 0 && { statements: Object.fromEntries(statements) }),
    ...Object.fromEntries(anchors.filter(([, list]) => list.length > 0)),
    ...(old.length > 0 && { old }),
    ...(updated !== undefined && { updated }),
  };
}
