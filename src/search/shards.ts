/**
 * Pagefind indexes everything or nothing: about a millisecond of work and a quarter of a megabyte of memory a record.
 * So the records are cut into shards of consecutive months, named by their content: an edit indexes one shard anew,
 * and browsers keep the others for good.
 */
import { createHash } from 'node:crypto';
import type { SearchRecord } from './record.ts';

export interface Shard {
  /** Name of its folder: 16 hexadecimal digits of what is in it and how it is indexed. */
  readonly digest: string;
  readonly records: readonly SearchRecord[];
}

/** To be changed with whatever makes another index of the same records. */
export const INDEX_FORMAT = 'pagefind 1.6.0, form 1';

const SHARD_SIZE = 2500;

/**
 * Newest first. Whole months fill a shard, oldest first, so that only the newest grows; what has no month is in it
 * too. `language` is the one in which all words are stemmed. Always at least one shard.
 */
export function toShards(
  records: readonly SearchRecord[],
  language: string,
  size = SHARD_SIZE,
): Shard[] {
  const undated = records.filter(({ month }) => month === undefined);
  const dated = records.filter(({ month }) => month !== undefined);
  const months = [...Map.groupBy(dated, ({ month }) => month ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const filled: SearchRecord[][] = [];
  let open: SearchRecord[] = [];
  for (const [, list] of months) {
    if (open.length > 0 && open.length + list.length > size) {
      filled.push(open);
      open = [];
    }
    open = [...list, ...open];
  }
  return [...filled, [...undated, ...open]].reverse().map((list) => toShard(list, language));
}

function toShard(records: readonly SearchRecord[], language: string): Shard {
  const hash = createHash('sha256').update(JSON.stringify([INDEX_FORMAT, language]));
  for (const record of records) hash.update(JSON.stringify(record));
  return { digest: hash.digest('hex').slice(0, 16), records };
}
