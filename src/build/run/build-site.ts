/** Runs a whole build under its lock, from checking the folders to the last line. */
import { join } from 'node:path';
import { startBundling, toBundleKey } from '../../astro/start-bundling.ts';
import { digestEngine, toEngineDigest } from '../engine-digest.ts';
import { assertSafeFolders, assertReadablePath, assertInstalled } from '../folders.ts';
import { tellOutside } from '../outside.ts';
import { DISK } from '../publish/disk.ts';
import { removeUnknown } from '../publish/known-files.ts';
import { toBuildTargets, whileLocked } from '../publish/lock.ts';
import type { Settings } from '../settings.ts';
import type { Say } from './make-site.ts';
import { openPhases } from './phases.ts';

/** How many milliseconds to wait for another command. */
export const LOCK_TIMEOUT_MS = 10 * 60_000;

/**
 * Resolves to `false`, with the output unchanged, if the check finds an error. Rejects with LockError. Reads the
 * content only under the lock, so that of two builds the later one has read the latest content. `use` runs while
 * nobody else may change the finished site.
 */
export async function buildSite(
  asked: Settings,
  say: Say,
  use?: () => Promise<void>,
): Promise<boolean> {
  const began = performance.now();
  // One time for all pages, so that a scheduled entry is published on all or on none.
  const now = asked.clock();
  const settings: Settings = { ...asked, clock: () => now };
  const { cacheDir, outDir } = settings;
  const phases = openPhases();
  assertReadablePath(settings);
  assertInstalled(settings);
  assertSafeFolders(settings);
  const build = async () => {
    tellOutside({ doing: 'began', folders: { cacheDir, outDir } });
    const templates = digestEngine();
    const engine = toEngineDigest(settings, templates);
    // Before Astro reads them.
    removeUnknown(DISK, join(cacheDir, 'astro'), join(cacheDir, 'astro.json'));
    const bundling = startBundling(settings, toBundleKey(settings, templates, engine));
    try {
      // Loaded late: bundling takes longest and should start first.
      const { checkAndBuild } = await import('./check-and-build.ts');
      phases.end('start');
      const done = await checkAndBuild(settings, { engine, bundling, phases, say });
      if (done === undefined) return false;
      phases.end('publish');
      if (settings.phases) process.stderr.write(phases.print());
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const tooMuch = done.tooMuch.map((one) => `; ${one}`).join('');
      say(`${done.done} in ${outDir}, ${seconds} s${tooMuch}`);
      await use?.();
      return true;
    } finally {
      await bundling.stop();
    }
  };
  return await whileLocked(toBuildTargets(settings), build, {
    patience: LOCK_TIMEOUT_MS,
    onWait: ({ pid }) => {
      say(`Waiting for another build (process ${String(pid)}) to end.`);
    },
  });
}
