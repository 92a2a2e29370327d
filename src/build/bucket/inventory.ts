/**
 * What a bucket has of us: an object in it lists the digests of all others. What a command is about to touch loses its
 * digest there first, so that a digest in the list is always that of the object, even if the command is killed.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { attempt } from '../../content/problems/attempt.ts';
import { STAYS } from '../publish/releases.ts';
import type { SiteObject } from './objects.ts';
import { StoreError } from './refusals.ts';
import type { Store } from './store.ts';

export const INVENTORY = '.dateline.json';

/** Without a digest while it is not known what the object holds; `left` is when it left the site, in epoch milliseconds. */
const row = z.strictObject({ digest: z.string().optional(), left: z.number().optional() });
const objects = z.record(z.string(), row);
/** The run is of the command that wrote the list, so that no two lists are the same. */
const file = z.strictObject({ format: z.literal(1), run: z.string(), objects });

type Rows = Map<string, z.infer<typeof row>>;

/** Its rows by key; `forget` takes away digests. `save` rejects with StoreError if another command has saved since. */
export async function loadInventory(store: Store) {
  const run = randomUUID();
  let last = await store.find(INVENTORY);
  let isSaved = false;
  const rows = parse(last?.text, store.name);
  const touched = new Set<string>();
  const print = (list: Rows) => {
    const text = `${JSON.stringify({ format: 1, run, objects: Object.fromEntries(list) })}\n`;
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
    return { text, body: Buffer.from(text), headers };
  };
  /** Both may have written the same objects, and neither knows who was last. */
  const spoilTheirs = async (theirs: typeof last): Promise<void> => {
    const list = parse(theirs?.text, store.name);
    for (const key of touched) list.set(key, { ...list.get(key), digest: undefined });
    const etag = await store.put(INVENTORY, { ...print(list), over: theirs?.etag ?? '' });
    const now = etag === undefined ? await store.find(INVENTORY) : theirs;
    if (now?.text !== theirs?.text) await spoilTheirs(now);
  };
  const save = async () => {
    const { text, ...sent } = print(rows);
    let etag = await store.put(INVENTORY, { ...sent, over: last?.etag ?? '' });
    if (etag === undefined) {
      const there = await store.find(INVENTORY);
      // Ours, of which the answer was lost; or the one before, in a store that does not know conditions.
      if (there?.text === text) ({ etag } = there);
      else if (there?.text === last?.text) etag = await store.put(INVENTORY, sent);
      else {
        if (isSaved) await spoilTheirs(there);
        throw new StoreError(
          `Another command publishes to ${store.name}, or has since this one began: run one after the other`,
        );
      }
    }
    last = { text, etag: etag ?? '' };
    isSaved = true;
  };
  const forget = (keys: readonly string[]) => {
    for (const key of keys) {
      touched.add(key);
      rows.set(key, { left: rows.get(key)?.left });
    }
  };
  return { rows, forget, save };
}

function parse(text: string | undefined, name: string): Rows {
  if (text === undefined) return new Map();
  const { data } = file.safeParse(attempt(() => JSON.parse(text) as unknown));
  if (data !== undefined) return new Map(Object.entries(data.objects));
  throw new StoreError(
    `${name}/${INVENTORY} is not a list that this version writes: publish with a newer one, or delete it, and all is uploaded again`,
  );
}

/** What has changed since the list was saved. */
export function findChanges(
  objects: readonly SiteObject[],
  rows: Rows,
  now: number,
  purges: boolean,
) {
  const own = new Set(objects.map(({ key }) => key));
  const changed = objects.filter(({ key, digest }) => rows.get(key)?.digest !== digest);
  const groups = Map.groupBy(changed, ({ key, stage }) => 2 * stage + Number(rows.has(key)));
  const isGone = (left = now) => purges || now - left >= STAYS;
  const lefts = [...rows].map(([key, { left }]) => [key, left] as const);
  return {
    /** In groups, each to be there before the next: by stage, and of a stage what is new before what may lead to it. */
    uploads: [...groups].sort(([a], [b]) => a - b).map(([, group]) => group),
    /** Keys that left the site long enough ago. */
    gone: lefts.filter(([key, left]) => !own.has(key) && isGone(left)).map(([key]) => key),
    /** What has left it by now, with the time, or has returned. */
    moved: lefts
      .filter(([key, left]) => own.has(key) === (left !== undefined))
      .map(([key]) => [key, own.has(key) ? undefined : now] as const),
  };
}
