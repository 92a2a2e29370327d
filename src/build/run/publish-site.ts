/** The build and what follows it: a release in a folder that a server follows. */
import { join } from 'node:path';
import { DISK } from '../publish/disk.ts';
import { takeLock } from '../publish/lock.ts';
import { goBack, publishRelease } from '../publish/publish-release.ts';
import { buildSite } from './build-site.ts';
import type { Say } from './make-site.ts';
import { refuseToPublish } from '../folders.ts';
import type { Settings } from '../settings.ts';

/** How long to wait for another command that publishes there, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Builds, then publishes in `dir`. Resolves to `false`, with nothing touched, if the check finds an error. */
export function publishSite(settings: Settings, dir: string, say: Say): Promise<boolean> {
  refuseToPublish(settings, dir);
  return buildSite(settings, say, () =>
    holding(dir, say, () => {
      const { id, files, fresh } = publishRelease(DISK, settings.outDir, dir, Date.now());
      const current = join(dir, 'current');
      if (fresh === 0) say(`Nothing has changed: ${current} is still ${id}`);
      else say(`${current} is ${id}: ${String(files)} files, ${String(fresh)} of them new`);
    }),
  );
}

/** Serves the release before in `dir`. Throws ReleaseError if there is none. */
export function goBackTo(dir: string, say: Say): Promise<void> {
  return holding(dir, say, () => {
    const { from, to } = goBack(DISK, dir, Date.now());
    say(`${join(dir, 'current')} is ${to} again, no longer ${from}`);
  });
}

async function holding(dir: string, say: Say, work: () => void): Promise<void> {
  const release = await takeLock(
    join(dir, 'publish'),
    {
      disk: DISK,
      now: Date.now,
      patience: PATIENCE,
      onWait: ({ pid }) => {
        say(`Waiting for another command that publishes here (process ${String(pid)}) to end.`);
      },
    },
    'publish',
  );
  try {
    work();
  } finally {
    release();
  }
}
