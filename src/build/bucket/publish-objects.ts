/**
 * Puts a site into a bucket, object by object. At any moment each answer is whole, that of the site before or of the
 * new one, and what a page loads is there before the page, and for a day after it. If a command is killed, the next
 * one finishes its work.
 */
import { toCount } from '../../content/prose/words.ts';
import { findChanges, loadInventory } from './inventory.ts';
import type { SiteObject } from './objects.ts';
import { StoreError } from './refusals.ts';
import type { Store } from './store.ts';

export interface BucketOptions {
  /** Say what would change, and change nothing. */
  readonly isDry?: boolean;
  /** Remove at once what has left the site. */
  readonly purges?: boolean;
}

/** Requests at a time. */
const AT_ONCE = 16;
/** The list is saved after so many uploads, or so large a part of it; a killed command repeats no more. */
const [SAVED_AFTER, SAVED_PART] = [100, 1 / 20];

/** @param now epoch milliseconds */
export async function publishObjects(
  store: Store,
  objects: readonly SiteObject[],
  { isDry = false, purges = false, now }: BucketOptions & { readonly now: number },
  say: (line: string) => void,
): Promise<void> {
  const { rows, forget, save } = await loadInventory(store);
  const { uploads: groups, gone, moved } = findChanges(objects, rows, now, purges);
  const uploads = groups.flat();
  const [all, total] = [countFiles(objects), countFiles(uploads)];
  if (isDry) {
    for (const { key } of uploads) say(`${rows.has(key) ? 'changed' : 'new    '} ${key}`);
    for (const key of gone) say(`removed ${key}`);
    say(`A dry run: of ${all}, ${total} would be uploaded to ${store.name}`);
    return;
  }
  if (uploads.length + gone.length + moved.length === 0) {
    say(`Nothing has changed: ${store.name} has all ${all}`);
    return;
  }
  for (const [key, left] of moved) rows.set(key, { ...rows.get(key), left });
  forget([...uploads.map(({ key }) => key), ...gone]);
  let done = 0;
  let saved = -1;
  try {
    await save();
    saved = 0;
    const size = Math.max(SAVED_AFTER, Math.ceil(rows.size * SAVED_PART));
    for (const batch of groups.flatMap((group) => cut(group, size))) {
      await eachAtOnce(batch, async ({ key, headers, to, digest, read }) => {
        const wishes = to === undefined ? {} : { 'x-amz-website-redirect-location': to };
        await store.put(key, { body: read(), headers, wishes });
        rows.set(key, { digest });
        done += 1;
      });
      if (done - saved < size) continue;
      await save();
      saved = done;
      say(`${String(done)} of ${total} uploaded`);
    }
    await eachAtOnce(gone, async (key) => {
      await store.remove(key);
      rows.delete(key);
    });
    await save();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const got = saved < 0 ? 'all pages as before' : 'whole pages, some of them as before';
    throw new StoreError(
      `${error.message}. ${String(done)} of ${total} uploaded; readers get ${got}. The same command goes on from there`,
    );
  }
  say(`${store.name} has all ${all}; ${String(done)} uploaded now, ${String(gone.length)} removed`);
}

function countFiles({ length }: readonly unknown[]): string {
  return toCount(length, 'file', 'files');
}

function cut<One>(list: readonly One[], size: number): (readonly One[])[] {
  return list.length <= size ? [list] : [list.slice(0, size), ...cut(list.slice(size), size)];
}

/** Begins nothing after the first failure, and rejects with it once all that began has ended. */
async function eachAtOnce<One>(
  list: readonly One[],
  work: (one: One) => Promise<unknown>,
): Promise<void> {
  const left = list.values();
  const failures: unknown[] = [];
  const workOn = async () => {
    for (const one of left) {
      if (failures.length > 0) return;
      await work(one).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workOn));
  if (failures.length > 0) throw failures[0];
}
