/**
 * Pagefind can only make a whole index. So the records are cut into shards of consecutive months, named by their
 * content: an edit reindexes one shard, and browsers keep the others for good.
 */
import { createHash } from 'node:crypto';
import { readPagefindVersion, toPagefindFault } from './pagefind/version.ts';
import type { SearchRecord } from './record.ts';

export interface Shard {
  /** Name of its folder: 16 hexadecimal digits of a digest of its content and of how it is indexed. */
  readonly digest: string;
  /** Its records, newest first, each as JSON. */
  readonly lines: readonly string[];
}

/** Change it with anything that makes a different index of the same records. */
export const INDEX_FORMAT = `pagefind ${readPagefindVersion()}, ${toPagefindFault() === undefined ? 'form 10' : 'its own form'}`;

/**
 * Records of a full shard, by the number of all records. An edit reindexes one shard, or two at a time, which must fit
 * into memory together; but a search loads every shard, so there should be few, about twenty.
 */
const SIZES: readonly (readonly [records: number, size: number])[] = [
  [20_000, 900],
  [60_000, 3000],
  [Infinity, 4000],
];
/** The newest shard is searched first, and a larger one takes longer to load. */
const NEWEST_SIZE = 750;

/**
 * Newest first, made one by one; always at least one shard. Whole months fill a shard, oldest first, so that only the
 * newest grows; it also holds what has no month. What does not fill a shard yet goes into smaller ones, cut alike.
 * @param language in which all words are stemmed
 */
export function* toShards(
  records: readonly SearchRecord[],
  language: string,
  size = toShardSize(records.length),
  newest = NEWEST_SIZE,
): Generator<Shard> {
  const undated = records.filter(({ month }) => month === undefined);
  const dated = records.filter(({ month }) => month !== undefined);
  const months = [...Map.groupBy(dated, ({ month }) => month ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const filled = fill(
    months.map(([, list]) => list),
    size,
  );
  const small = fill(filled.pop() ?? [], newest);
  const open = (small.pop() ?? []).toReversed().flat();
  const lists = [...filled, ...small].map((group) => group.toReversed().flat());
  for (const list of [...lists, [...undated, ...open]].reverse()) yield toShard(list, language);
}

function toShardSize(count: number): number {
  return SIZES.find(([most]) => count <= most)?.[1] ?? NEWEST_SIZE;
}

/** Groups consecutive months, up to `size` records each; the last group may still grow. */
function fill(months: readonly SearchRecord[][], size: number): SearchRecord[][][] {
  const groups: SearchRecord[][][] = [];
  let count = 0;
  for (const month of months) {
    if (groups.length === 0 || count + month.length > size) {
      groups.push([]);
      count = 0;
    }
    groups.at(-1)?.push(month);
    count += month.length;
  }
  return groups;
}

function toShard(records: readonly SearchRecord[], language: string): Shard {
  const hash = createHash('sha256').update(JSON.stringify([INDEX_FORMAT, language]));
  const lines = records.map((record) => JSON.stringify(record));
  for (const line of lines) hash.update(line);
  return { digest: hash.digest('hex').slice(0, 16), lines };
}
