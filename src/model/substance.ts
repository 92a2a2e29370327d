/** What readers rely on in an entry, by kind, as digests: enough to tell later that it says something else. */
import { createHash } from 'node:crypto';
import { getKind } from '../content/kinds/kinds.ts';
import { type DatedFact, type ReleasedFacts, toPlainWords } from '../content/kinds/kind.ts';
import { getText, type At, type Entry } from './entry.ts';
import { isKind, type Thing } from './thing.ts';

/** An entry of a list or a group of fields that has a day of its own. */
interface Dated {
  /** Day and digest. */
  readonly key: string;
  readonly at: At;
}

/** A statement: its name within its page, to which others link, and what it says. */
export interface Named {
  readonly name: string;
  /** Names that lead on to it. */
  readonly was: readonly string[];
  readonly digest: string;
  readonly at: At;
}

/** Another name for one that stands in an entry: of what has moved, the one under which it was published. */
export type Rename = (text: string) => string;

/** The digest of each part by its fields, in the order of the table; `''` of what is not there. */
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

/** The parts that may change with another note than a correction. */
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

/** Whatever has a day of its own, by its field; corrections of every kind and quotations among it. */
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

/** The fields of a manifest of releases that keep them. */
export const ANCHOR_FIELDS = ['positions', 'steps'] as const;
export type AnchorField = (typeof ANCHOR_FIELDS)[number];

interface Anchors {
  /** As they are now. */
  readonly names: readonly string[];
  /** Old ones that lead on. */
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
