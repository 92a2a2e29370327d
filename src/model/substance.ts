/** What readers rely on in an entry, by kind, as digests: enough to tell later that it says something else. */
import { createHash } from 'node:crypto';
import { getKind } from '../kinds/kinds.ts';
import { toWords, type Said, type Told } from '../kinds/substance.ts';
import type { Entry, Finding } from './entry.ts';
import { getText } from './texts.ts';
import type { Thing } from './thing.ts';

/** An entry of a list or a group of fields that has a day of its own. */
export interface Dated {
  /** Day and digest. */
  readonly key: string;
  readonly at: Finding['at'];
}

/** A statement: its name within its page, to which others link, and what it says. */
export interface Named {
  readonly name: string;
  /** Names that lead on to it. */
  readonly was: readonly string[];
  readonly digest: string;
  readonly at: Finding['at'];
}

/** The digest of each part by its fields, in the order of the table; `''` of what is not there. */
export function listParts({ kind, data, entry }: Thing): [fields: string, digest: string][] {
  const told = toTold(entry);
  return Object.entries(getKind(kind).substance.parts).map(([fields, tell]) => {
    const says = tell(data, told);
    return [fields, says === undefined ? '' : toDigest(says)];
  });
}

function toTold(entry: Entry): Told {
  return { ...entry.facts, text: getText(entry) };
}

/** The parts that may change with another note than a correction. */
export function listExcusable({ kind }: Thing): readonly string[] {
  return getKind(kind).substance.excusable?.parts ?? [];
}

/** The statements of the body; only those of coverage have an address. */
export function listNamed({ kind, entry }: Thing): Named[] {
  if (kind !== 'coverage') return [];
  return entry.facts.statements.map(
    ({ id: name, place: at, text, as, to, original, translator, note, was = [], ...exact }) => {
      const words = [text, as, to, original, translator, note].map(toWords);
      return { name, was, digest: toDigest([exact, words]), at };
    },
  );
}

/** Whatever has a day of its own, by its field; corrections of every kind and quotations among it. */
export function groupDated({ kind, data, entry }: Thing): ReadonlyMap<string, readonly Dated[]> {
  const { dated = {} } = getKind(kind).substance;
  const corrections = data.corrections?.map(({ on, type, was, now, why }): Said => [
    on,
    [type, ...[was, now, why].map(toWords)],
  ]);
  const told = toTold(entry);
  const lists = [
    ['corrections', corrections] as const,
    ...Object.entries(dated).map(([field, list]) => [field, list(data, told)] as const),
  ];
  return new Map(
    lists.flatMap(([field, list = []]) =>
      list.length === 0
        ? []
        : [[field, list.map((said, index) => toDated(data, field, said, index))]],
    ),
  );
}

function toDated(data: object, field: string, [on, says, at]: Said, index: number): Dated {
  const isList = Array.isArray((data as Record<string, unknown>)[field]);
  return { key: `${on} ${toDigest(says)}`, at: at ?? (isList ? [field, index] : [field]) };
}

function toDigest(says: unknown): string {
  return createHash('sha256').update(JSON.stringify(says)).digest('base64url').slice(0, 10);
}
