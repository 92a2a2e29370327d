/** What was published last: enough to detect that an entry changed in substance, or that an address is gone. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DatedFact, type ReleasedFacts, toPlainWords } from '../content/kinds/kind.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { listOldAddresses } from '../content/kinds/relations.ts';
import { toFileUrl, toPath } from '../site/addresses/files.ts';
import { toSeriesUrl } from '../site/addresses/pages.ts';
import { type At, type Entry, getText } from './entry.ts';
import type { Publication } from './publication.ts';
import { isKind, type Thing } from './thing.ts';

/** One row for each thing or series, by its address without the first slash. */
export type Released = Readonly<Record<string, ReleasedRow>>;

/** What a row lacks, because its release did not keep it yet, is not compared. */
export type ReleasedRow = Readonly<z.output<typeof RELEASED_ROW>>;

const texts = z.array(z.string()).readonly();
const digests = z.record(z.string(), z.string());

export const RELEASED_ROW = z.strictObject({
  /** The digests of `listParts`, by their fields. */
  parts: digests,
  /** The keys of `groupDated`, by their fields, with corrections. */
  dated: z.record(z.string(), texts),
  /** The digests of statements, by their names. */
  statements: digests.optional(),
  /** Ids of positions, and of steps that have one. */
  positions: texts.optional(),
  steps: texts.optional(),
  /** Old addresses, without the first slash. */
  old: texts.optional(),
  /** `dates.updated` of coverage. */
  updated: z.string().optional(),
});

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

/** Published addresses that lead nowhere now, redirects included. */
export function listGone({ byUrl, redirects, record }: Publication, released: Released): string[] {
  const known = new Set([
    ...byUrl.keys(),
    ...redirects.map(({ from }) => from),
    ...record.series.map(({ data }) => toSeriesUrl(data.id)),
  ]);
  const all = Object.entries(released).flatMap(([key, { old = [] }]) => [key, ...old]);
  return [...new Set(all)].filter((key) => !known.has(toFileUrl(key)));
}

/** The address of its row; a thing that has moved is known by its old one. */
export function findReleasedKey(
  { kind, data, url }: Thing,
  released: Released,
): string | undefined {
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

/** An entry of a list, or a group of fields, that has a day. */
interface Dated {
  /** The day and a digest. */
  readonly key: string;
  readonly at: At;
}

/** A statement: its name on its page, which links use, and what it says. */
interface Named {
  readonly name: string;
  /** Earlier names, which still lead to it. */
  readonly was: readonly string[];
  readonly digest: string;
  readonly at: At;
}

/** Maps a name in an entry to the one under which it was published, if that has changed. */
export type Rename = (text: string) => string;

/** The digest of each part by its fields, in the order of the table; `''` for a missing one. */
export function listParts(
  { kind, data, entry }: Thing,
  rename?: Rename,
): [fields: string, digest: string][] {
  const told = toReleasedFacts(entry);
  return Object.entries(getKind(kind).substance.parts).map(([fields, tell]) => {
    const says = tell(data, told);
    return [fields, says === undefined ? '' : toDigest(says, rename)];
  });
}

function toReleasedFacts(entry: Entry): ReleasedFacts {
  return { ...entry.facts, text: getText(entry) };
}

/** The parts that may change with a note other than a correction. */
export function listExcusable({ kind }: Thing): readonly string[] {
  return getKind(kind).substance.excusable?.parts ?? [];
}

/** The statements of the body; only those of coverage have an address. */
export function listNamed({ kind, entry }: Thing, rename?: Rename): Named[] {
  if (kind !== 'coverage') return [];
  return entry.facts.statements.map(
    ({ id: name, place: at, text, as, to, original, translator, note, was = [], ...exact }) => {
      const words = [text, as, to, original, translator, note].map(toPlainWords);
      return { name, was, digest: toDigest([exact, words], rename), at };
    },
  );
}

/** Everything that has a day, by its field, with corrections and quotations of every kind. */
export function groupDated(
  { kind, data, entry }: Thing,
  rename?: Rename,
): ReadonlyMap<string, readonly Dated[]> {
  const { dated = {} } = getKind(kind).substance;
  const corrections = data.corrections?.map(({ on, type, was, now, why }): DatedFact => [
    on,
    [type, ...[was, now, why].map(toPlainWords)],
  ]);
  const told = toReleasedFacts(entry);
  const lists = [
    ['corrections', corrections] as const,
    ...Object.entries(dated).map(([field, list]) => [field, list(data, told)] as const),
  ];
  return new Map(
    lists.flatMap(([field, list = []]) =>
      list.length === 0
        ? []
        : [[field, list.map((said, index) => toDated(data, field, said, { index, rename }))]],
    ),
  );
}

function toDated(
  data: object,
  field: string,
  [on, says, at]: DatedFact,
  { index, rename }: { readonly index: number; readonly rename: Rename | undefined },
): Dated {
  const isList = Array.isArray((data as Record<string, unknown>)[field]);
  return { key: `${on} ${toDigest(says, rename)}`, at: at ?? (isList ? [field, index] : [field]) };
}

function toDigest(says: unknown, rename?: Rename): string {
  const text = JSON.stringify(rename === undefined ? says : renameAll(says, rename));
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}

function renameAll(says: unknown, rename: Rename): unknown {
  if (typeof says === 'string') return rename(says);
  if (Array.isArray(says)) return says.map((one) => renameAll(one, rename));
  if (typeof says !== 'object' || says === null) return says;
  return Object.fromEntries(
    Object.entries(says).map(([key, one]) => [rename(key), renameAll(one, rename)]),
  );
}

/** The fields of a release that hold such names. */
export const ANCHOR_FIELDS = ['positions', 'steps'] as const;
export type AnchorField = (typeof ANCHOR_FIELDS)[number];

interface Anchors {
  /** The current names. */
  readonly names: readonly string[];
  /** Earlier names, which still lead to them. */
  readonly was: readonly string[];
  readonly at: At;
}

export function listAnchors(thing: Thing, field: AnchorField): Anchors | undefined {
  if (field === 'positions' && isKind(thing, 'question')) {
    const { positions, was = {} } = thing.data;
    return { names: Object.keys(positions), was: Object.keys(was), at: ['positions'] };
  }
  if (field === 'steps' && isKind(thing, 'measure')) {
    const { history } = thing.data;
    return {
      names: history.flatMap(({ id }) => id ?? []),
      was: history.flatMap(({ was = [] }) => was),
      at: ['history'],
    };
  }
  return undefined;
}
