/** Bundles templates in a separate process, while this one reads the content. */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { extname, join } from 'node:path';
import { addsNothing, digestEngine, toEngineDigest } from '../build/engine-digest.ts';
import { ENGINE_DIR } from '../build/engine.ts';
import { toDigest } from '../build/publish/digest.ts';
import type { Settings } from '../build/settings.ts';
import { MEMORY_LIMIT, toMemoryError } from '../content/problems/memory-error.ts';
import { canPrint, toVersionFault } from './printer/can-print.ts';
import {
  dropBundle,
  hasBundle,
  hasShipped,
  type KeptBundle,
  ONCE,
  openBundle,
  readSiteUrl,
} from './printer/kept-bundle.ts';

export interface Bundling {
  /**
   * Resolves to the bundle, or to the reason if pages need more of Astro or Astro fails. Rejects with MemoryError,
   * since rendering by Astro would take even more.
   */
  readonly take: () => Promise<KeptBundle | { readonly fault: string }>;
  /** Stops the process. Resolves when it has ended. */
  readonly stop: () => Promise<void>;
  /** Removes the bundle, because the code changed meanwhile. */
  readonly drop: () => void;
}

const GONE = { fault: 'the bundle of templates is not there' };

const PROCESS = join(import.meta.dirname, `bundle-process${extname(import.meta.filename)}`);

/** Options of mimalloc, the bundler's allocator: https://microsoft.github.io/mimalloc/environment.html */
const BUNDLER = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/** Megabytes for young objects: twice Node's default, so that fewer are moved and the heap stays smaller. */
const YOUNG = 32;
const HEAP = [`--max-semi-space-size=${String(YOUNG)}`, `--min-semi-space-size=${String(YOUNG)}`];

/**
 * The key of the bundle for a build now. The bundle that comes with the package serves each publication that adds
 * nothing, wherever the engine is; others refer to modules by path, so theirs includes the engine's folder.
 * @param engine digest of the engine, if known
 * @param all digest of all code, if known
 */
export function toBundleKey(settings: Settings, engine = digestEngine(), all?: string): string {
  const isShared = addsNothing(settings);
  if (isShared && hasShipped(engine)) return engine;
  const own = isShared ? [] : [all ?? toEngineDigest(settings, engine), readSiteUrl(settings)];
  return toDigest(JSON.stringify([engine, ENGINE_DIR, ...own])).slice(0, 16);
}

/** @param isLowPriority lets everything else on the machine go first */
export function startBundling(
  settings: Settings,
  key: string,
  { isLowPriority = false } = {},
): Bundling {
  const drop = () => {
    dropBundle(settings, key);
  };
  const stay = { stop: () => Promise.resolve(), drop };
  if (!canPrint(settings)) {
    const fault = toVersionFault() ?? 'PRINTER is off';
    return { take: () => Promise.resolve({ fault }), ...stay };
  }
  const open = async () => (await openBundle(settings, key)) ?? (await openBundle(settings, ONCE));
  if (hasBundle(settings, key)) return { take: async () => (await open()) ?? GONE, ...stay };
  dropBundle(settings, ONCE);
  const { publicationDir, contentDir, outDir, cacheDir, drafts } = settings;
  const child = spawn(process.execPath, [...HEAP, ...MEMORY_LIMIT, PROCESS, key], {
    cwd: publicationDir,
    env: {
      ...BUNDLER,
      ...toVariables(process.env),
      PUBLICATION_DIR: publicationDir,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      SITE_URL: readSiteUrl(settings) ?? '',
      DATELINE_DRAFTS: drafts ? '1' : '',
    },
    // The channel tells the process when this one has ended for any reason.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (isLowPriority && child.pid !== undefined)
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let fault: string | undefined;
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.on('message', (why) => (fault = why as string));
  const kill = () => void child.kill();
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      process.off('exit', kill);
      resolve();
    };
    child.once('error', end).once('close', end);
  });
  const take = async () => {
    await ended;
    const bundle = await open();
    if (bundle !== undefined) return bundle;
    const error = toMemoryError(child, said);
    if (error !== undefined) throw error;
    return fault === undefined ? GONE : { fault };
  };
  const stop = async () => {
    kill();
    await ended;
  };
  return { take, stop, drop };
}

/**
 * Rendering tools read variables and the current folder, so pages could differ between shells. What a build may depend
 * on is in the settings; these variables only help programs work on the machine.
 */
const KEPT =
  /^(PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|COMSPEC|NODE_OPTIONS|NODE_COMPILE_CACHE)$/i;

const FIXED = { NODE_ENV: 'production', TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' };

/** The variables of a build. */
function toVariables(shell: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(shell).filter(([name]) => KEPT.test(name));
  return { ...Object.fromEntries(kept), ...FIXED };
}

/** Runs `work` in `folder` with only those variables, then restores the folder and the variables. */
export async function inSameSurroundings<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const [before, variables] = [process.cwd(), { ...process.env }];
  setVariables(toVariables(variables));
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
    setVariables(variables);
  }
}

/** In place, since replacing `process.env` with a plain object would not affect the clock or child processes. */
function setVariables(wanted: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env))
    if (!(name in wanted)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, wanted);
}
