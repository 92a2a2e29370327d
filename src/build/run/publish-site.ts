/** Builds a site, then publishes it as a release, in a folder or in a bucket. */
import { join } from 'node:path';
import { loadInventory } from '../bucket/inventory.ts';
import { listObjects } from '../bucket/objects.ts';
import { type BucketOptions, publishObjects } from '../bucket/publish-objects.ts';
import type { Store } from '../bucket/store.ts';
import { assertSafeReleases } from '../folders.ts';
import { openPortal } from '../portal/portal-hosts.ts';
import { DISK } from '../publish/disk.ts';
import { whileLocked } from '../publish/lock.ts';
import { goBack, publishRelease } from '../publish/publish-release.ts';
import type { Settings } from '../settings.ts';
import { buildSite, LOCK_TIMEOUT_MS } from './build-site.ts';
import type { Say } from './make-site.ts';

/** Builds, then publishes in `dir`. Resolves to `false`, with nothing changed, if the check finds an error. */
export function publishSite(settings: Settings, dir: string, say: Say): Promise<boolean> {
  assertSafeReleases(settings, dir);
  return buildSite(settings, say, () => publishMade(settings.outDir, dir, say));
}

/** Publishes the portal in OUT_DIR as it is. */
export async function publishPortal(settings: Settings, dir: string, say: Say): Promise<void> {
  assertSafeReleases(settings, dir);
  openPortal(settings.outDir);
  await publishMade(settings.outDir, dir, say);
}

function publishMade(outDir: string, dir: string, say: Say): Promise<void> {
  return whilePublishing(dir, say, () => {
    const { id, files, fresh } = publishRelease(DISK, outDir, dir, Date.now());
    const current = join(dir, 'current');
    if (fresh === 0) say(`Nothing has changed: ${current} is still ${id}`);
    else say(`${current} is ${id}: ${String(files)} files, ${String(fresh)} of them new`);
  });
}

/** The same in a bucket, which is asked first: a wrong key should fail before the build. */
export async function publishToStore(
  settings: Settings,
  store: Store,
  options: BucketOptions,
  say: Say,
): Promise<boolean> {
  await loadInventory(store);
  return buildSite(settings, say, () => {
    const objects = listObjects(DISK, settings.outDir);
    return publishObjects(store, objects, { ...options, now: Date.now() }, say);
  });
}

/** Serves the previous release in `dir`. Throws ReleaseError if there is none. */
export function goBackTo(dir: string, say: Say): Promise<void> {
  return whilePublishing(dir, say, () => {
    const { from, to } = goBack(DISK, dir, Date.now());
    say(`${join(dir, 'current')} is ${to} again, no longer ${from}`);
  });
}

function whilePublishing(dir: string, say: Say, work: () => void): Promise<void> {
  return whileLocked([join(dir, 'publish')], work, {
    name: 'publish',
    patience: LOCK_TIMEOUT_MS,
    onWait: ({ pid }) => {
      say(`Waiting for another command that publishes here (process ${String(pid)}) to end.`);
    },
  });
}
