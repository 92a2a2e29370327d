/** What was published last: enough to tell that an entry changed in substance, or that a correction was taken out. */
import { getKind } from '../kinds/kinds.ts';
import { listOldAddresses } from '../kinds/old-addresses.ts';
import type { FieldPath } from '../kinds/relations.ts';
import { toFound, type Spot } from './dangling.ts';
import type { Finding } from './entry.ts';
import type { Publication } from './publication.ts';
import { groupDated, listParts } from './substance.ts';
import { isKind, type Thing } from './thing.ts';
import { isWithdrawn } from './visible.ts';

/** One row a thing, by its address without the first slash. */
export type Released = Readonly<Record<string, ReleasedRow>>;

/**
 * The digests of `listParts`; the keys of `groupDated`, corrections among them; of coverage `dates.updated`. What a row
 * does not have, since its release did not keep it yet, is not compared.
 */
export type ReleasedRow = readonly [
  parts: readonly string[],
  dated: Readonly<Record<string, readonly string[]>>,
  updated?: string | undefined,
];

/** Everything that has an address, withdrawn things too; sorted. */
export function toReleased({ byUrl }: Publication): Released {
  const rows = [...byUrl.values()].map((thing) => [thing.url.slice(1), toRow(thing)] as const);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What changed since without a word about it. A thing that has moved is known by its old address. */
export function findSilentChanges({ byUrl }: Publication, released: Released): Finding[] {
  return [...byUrl.values()].flatMap((thing) => {
    const row = findRow(thing, released);
    return row === undefined ? [] : compare(thing, row);
  });
}

/** Addresses that were published and lead nowhere now. */
export function listGone({ byUrl, redirects }: Publication, released: Released): string[] {
  const known = new Set([...byUrl.keys(), ...redirects.map(({ from }) => from)]);
  return Object.keys(released).filter((key) => !known.has(`/${key}`));
}

function compare(thing: Thing, row: ReleasedRow): Finding[] {
  const now = groupDated(thing);
  const lost = Map.groupBy(listLost(now, row), ({ field }) => field === 'corrections');
  const gone = (lost.get(true) ?? []).map((one) => toGone(thing, one));
  // What was withdrawn says nothing more; its reason stands in the place of it.
  if (isWithdrawn(thing) || hasMore(now, row, 'corrections')) return gone;
  const changed = (lost.get(false) ?? []).map(({ at, on }) =>
    toSilent(
      thing,
      { at },
      `what was published${on === '' ? '' : ` for ${on}`} is gone or says something else`,
    ),
  );
  const fields = isNoted(thing, now, row) ? undefined : findChanged(thing, row);
  if (fields === undefined) return [...gone, ...changed];
  const spot = { at: toPlace(thing, fields), field: fields };
  return [
    ...gone,
    ...changed,
    toSilent(thing, spot, 'says something else than what was published'),
  ];
}

/** Whether it is said that the entry changed, by what is no correction. */
function isNoted(thing: Thing, now: DatedLists, row: ReleasedRow): boolean {
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return hasMore(now, row, 'revisions') || (updated !== undefined && updated !== row[2]);
}

/** The first fields that say something else; one note is enough for all of them. */
function findChanged(thing: Thing, [parts]: ReleasedRow): string | undefined {
  const changed = listParts(thing).find(([, digest], at) => (parts[at] ?? digest) !== digest);
  return changed?.[0];
}

function toPlace({ entry }: Thing, fields: string): Finding['at'] {
  if (fields === 'body' || fields === 'Statement, Quote')
    return { line: entry.bodyLine, column: 1 };
  return fields.replace(/,.*/, '').split('.');
}

type DatedLists = ReturnType<typeof groupDated>;

interface Lost {
  readonly field: string;
  /** Where another one of that day stands now, else the whole field. */
  readonly at: FieldPath;
  /** “2025-04-09”, or empty. */
  readonly on: string;
}

/** What was published with a day of its own and is not there as it was. */
function listLost(now: DatedLists, [, dated]: ReleasedRow): Lost[] {
  return Object.entries(dated).flatMap(([field, keys]) => {
    const list = now.get(field) ?? [];
    const others = list.filter(({ key }) => !keys.includes(key));
    return keys
      .filter((key) => !list.some((one) => one.key === key))
      .map((key) => {
        const other = others.find((one) => toOn(one.key) === toOn(key));
        return { field, at: other?.at ?? [field], on: toOn(key) };
      });
  });
}

function toOn(key: string): string {
  return key.slice(0, key.lastIndexOf(' '));
}

function hasMore(now: DatedLists, [, dated]: ReleasedRow, field: string): boolean {
  const before = dated[field] ?? [];
  return (now.get(field) ?? []).some(({ key }) => !before.includes(key));
}

function toGone({ entry, data, kind }: Thing, { field, at, on }: Lost): Finding {
  const where = data.corrections === undefined ? [getKind(kind).caption] : at;
  return {
    ...toFound({ entry, at: where, field }, 'correction.gone'),
    message: `the correction of ${on} is gone or says something else`,
    remedy: 'put it back as it was: corrections are kept for good; add another one if it was wrong',
  };
}

function toSilent({ entry, kind }: Thing, spot: Omit<Spot, 'entry'>, message: string): Finding {
  const notes: Partial<Record<typeof kind, string>> = {
    coverage: ', or set `dates.updated`',
    topic: ', or put the summary that stood into `revisions`',
  };
  return {
    ...toFound({ entry, ...spot }, 'change.silent'),
    severity: 'warning',
    message,
    remedy: `add an entry to \`corrections\`${notes[kind] ?? ''}; a mended spelling needs no note, \`npm run release\` takes it in`,
  };
}

function findRow({ kind, data, url }: Thing, released: Released): ReleasedRow | undefined {
  const keys = [url.slice(1), ...listOldAddresses(kind, data)];
  return keys.map((key) => released[key]).find((row) => row !== undefined);
}

function toRow(thing: Thing): ReleasedRow {
  const parts = listParts(thing).map(([, digest]) => digest);
  const dated = [...groupDated(thing)].map(([field, list]) => [field, list.map(({ key }) => key)]);
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  const row = [parts, Object.fromEntries(dated) as ReleasedRow[1]] as const;
  return updated === undefined ? row : [...row, updated];
}
