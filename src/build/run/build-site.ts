/** A build from the first look at the folders to the last line, beside no other. */
import { join } from 'node:path';
import { startBundling, toBundleKey } from '../../astro/start-bundling.ts';
import { DISK } from '../publish/disk.ts';
import { removeUnknown } from '../publish/known-files.ts';
import { takeBuildLocks, type Holder } from '../publish/lock.ts';
import { toEngineDigest } from '../engine-digest.ts';
import { refuseHarm, refuseMisread } from '../folders.ts';
import type { Settings } from '../settings.ts';
import type { Say } from './make-site.ts';
import { tellOutside } from '../outside.ts';
import { openPhases } from './phases.ts';

/** How long to wait for another build, in milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * Resolves to `false`, with the output as it was, if the check finds an error. Throws LockError. The content is read when
 * the lock is held, so that of two builds the one that publishes last has read last. `use` gets the finished site while
 * nobody else may change it.
 */
export async function buildSite(
  asked: Settings,
  say: Say,
  use: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const began = performance.now();
  // What comes out by the clock is out on all pages or on none.
  const now = asked.clock();
  const settings: Settings = { ...asked, clock: () => now };
  const phases = openPhases();
  refuseMisread(settings);
  refuseHarm(settings);
  const waiting = {
    disk: DISK,
    now: Date.now,
    patience: PATIENCE,
    onWait: ({ pid }: Holder) => {
      say(`Waiting for another build (process ${String(pid)}) to end.`);
    },
  };
  const letGo = await takeBuildLocks(settings, waiting);
  const { cacheDir, outDir } = settings;
  tellOutside({ doing: 'began', folders: { cacheDir, outDir } });
  try {
    const engine = toEngineDigest(settings);
    // Before Astro looks there.
    removeUnknown(DISK, join(settings.cacheDir, 'astro'), join(settings.cacheDir, 'astro.json'));
    const bundling = startBundling(settings, toBundleKey(settings, engine));
    try {
      // Only now: the bundle takes longest, and need not wait until the rest is loaded.
      const { checkAndBuild } = await import('./check-and-build.ts');
      phases.end('start');
      const done = await checkAndBuild(settings, { engine, bundling, phases, say });
      if (done === undefined) return false;
      phases.end('publish');
      if (settings.phases) process.stderr.write(phases.print());
      say(`${done} in ${settings.outDir}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
      await use();
      return true;
    } finally {
      await bundling.stop();
    }
  } finally {
    letGo();
  }
}
