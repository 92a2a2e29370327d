/** The bundle of templates for dev: the one that is kept, else one that is made while pages are shown without. */
import { join } from 'node:path';
import { DISK } from '../../build/publish/disk.ts';
import { takeLock } from '../../build/publish/lock.ts';
import type { Settings } from '../../build/settings.ts';
import { canPrint } from '../printer/can-print.ts';
import { hasBundle, ONCE, openBundle, type KeptBundle } from '../printer/kept-bundle.ts';
import { startBundling, toBundleKey, type Bundling } from '../start-bundling.ts';

export interface BundleAside {
  /** Resolves soon; `undefined` if none is kept. */
  readonly kept: Promise<KeptBundle | undefined>;
  /** Resolves to one that was made since; `undefined` if one is kept, or if none can be had. */
  readonly made: Promise<KeptBundle | undefined>;
  /** Nobody waits for it any longer. */
  readonly stop: () => void;
}

/** Begins at once; neither promise rejects, since Vite shows pages without. */
export function bundleAside(settings: Settings): BundleAside {
  let bundling: Bundling | undefined;
  let isWanted = canPrint(settings);
  const key = isWanted ? toBundleKey(settings) : '';
  const make = async () => {
    // What holds content is made anew for each build, and is of no use here.
    if (!isWanted || hasBundle(settings, ONCE)) return undefined;
    // A build in the same folders makes its own.
    const release = await takeLock(join(settings.cacheDir, 'build'), NOW);
    try {
      bundling = startBundling(settings, key, { isNotContent: true });
      const bundle = await bundling.take();
      if ('fault' in bundle || bundle.key !== key) return undefined;
      if (toBundleKey(settings) === key) return bundle;
      bundling.drop();
      return undefined;
    } finally {
      release();
    }
  };
  const kept = orNone(isWanted ? openBundle(settings, key) : Promise.resolve(undefined));
  return {
    kept,
    made: orNone(kept.then((bundle) => (bundle === undefined ? make() : undefined))),
    stop: () => {
      isWanted = false;
      void bundling?.stop();
    },
  };
}

const NOW = { disk: DISK, now: Date.now, patience: 0, onWait: () => undefined };

function orNone<T>(found: Promise<T | undefined>): Promise<T | undefined> {
  return found.catch(() => undefined);
}
