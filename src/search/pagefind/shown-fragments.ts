/**
 * What is shown of each record. A result shows the text as it is written; Pagefind has kept the words of which it made the
 * index. The times of each go to `order` by its id, which is the name of its fragment: Pagefind could sort, but not several
 * indexes as one, and its lists of order would be loaded before every search.
 */
import type { SearchRecord } from '../record.ts';
import { pack, unpack } from './chunks.ts';
import type { WrittenFile } from './index-files.ts';
import type { KeptFragments } from './kept-fragments.ts';

export interface Taken extends SearchRecord {
  /** See `toRecordDigest`. */
  readonly digest: string;
}

export interface Shown {
  /** Given what Pagefind would show. @throws if that is of no record */
  find(id: string, content: Uint8Array): Omit<WrittenFile, 'path'>;
  /** The times of what was found, by its id. */
  readonly order: Readonly<Record<string, readonly [number | null, number | null]>>;
  /** The digest of its record, by its id. */
  readonly digests: ReadonlyMap<string, string>;
}

export function toShown(records: readonly Taken[], kept: KeptFragments): Shown {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const byDigest = new Map(records.map((record) => [record.digest, record]));
  const order: Record<string, readonly [number | null, number | null]> = {};
  const digests = new Map<string, string>();
  const note = (id: string, record: Taken) => {
    order[id] = [record.order.happened, record.order.published];
    digests.set(id, record.digest);
  };
  return {
    order,
    digests,
    find: (id, content) => {
      const same = byDigest.get(kept.digestOf(id) ?? '');
      const before = same === undefined ? undefined : kept.read(id);
      if (same !== undefined && before !== undefined) {
        note(id, same);
        return { content: before.content, sameAs: before.file };
      }
      const fragment = JSON.parse(unpack(content).toString()) as Fragment;
      const record = byUrl.get(fragment.url);
      if (record === undefined) throw new Error(`the fragment ${id} belongs to no record`);
      note(id, record);
      return { content: toFragment(fragment, record) };
    },
  };
}

interface Fragment {
  readonly url: string;
}

function toFragment(fragment: Fragment, { content, meta }: Taken): Buffer {
  const shown = { ...fragment, content: content.replace(/\s+/g, ' ').trim(), meta };
  return pack(Buffer.from(JSON.stringify(shown)));
}
