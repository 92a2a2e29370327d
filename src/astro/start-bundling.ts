/** Has the bundle of templates made in a process of its own, while this one reads the content. */
import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Settings } from '../session/settings.ts';
import { canPrint, toVersionFault } from './printer/can-print.ts';
import { dropBundle, hasBundle, ONCE, openBundle, type KeptBundle } from './printer/kept-bundle.ts';

export interface Bundling {
  /** Resolves to the bundle when it is there; to why there is none if pages need more of Astro, or if Astro fails. */
  readonly take: () => Promise<KeptBundle | { readonly fault: string }>;
  /** Nobody waits for it any longer. */
  readonly stop: () => void;
}

const GONE = { fault: 'the bundle of templates is not there' };

const PROCESS = join(import.meta.dirname, `bundle-process${extname(import.meta.filename)}`);

/** `siteUrl` is the address of the site, wherever it is said. Call it in the surroundings of a build. */
export function startBundling(settings: Settings, key: string, siteUrl: string): Bundling {
  const stay = () => undefined;
  if (!canPrint(settings))
    return {
      take: () => Promise.resolve({ fault: toVersionFault() ?? 'PRINTER is off' }),
      stop: stay,
    };
  const open = async () => (await openBundle(settings, key)) ?? (await openBundle(settings, ONCE));
  if (hasBundle(settings, key)) return { take: async () => (await open()) ?? GONE, stop: stay };
  dropBundle(settings, ONCE);
  const { publicationDir, contentDir, outDir, cacheDir } = settings;
  const child = spawn(process.execPath, [PROCESS, key], {
    cwd: publicationDir,
    env: {
      ...process.env,
      PUBLICATION_DIR: publicationDir,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      SITE_URL: siteUrl,
    },
    // The channel tells the process when this one is gone, however it ended.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = () => void child.kill();
  process.once('exit', stop);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve()).once('close', () => resolve());
  });
  const take = async () => {
    await ended;
    process.off('exit', stop);
    const [why] = /\S.*/.exec(said) ?? [];
    return (await open()) ?? (why === undefined ? GONE : { fault: why });
  };
  return { take, stop };
}
