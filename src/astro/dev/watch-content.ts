/**
 * Watches a content folder with one watcher per folder. Vite has one per file, which takes seconds at 10,000 files,
 * and misses changes until then.
 */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../build/session.ts';
import type { Settings } from '../../build/settings.ts';
import { isContent } from '../../content/disk/list-files.ts';
import { getKind, KIND_NAMES } from '../../content/kinds/kinds.ts';

interface Heard {
  readonly onFile: (inside: string) => void;
  /** A file or folder was added or removed, or more changed than can be named. */
  readonly onMore: () => void;
  /** A folder cannot be watched. */
  readonly onError: (error: unknown) => void;
}

/** Milliseconds. Many files may come at once; folders are listed a moment after the first. */
const FOLDER_PAUSE = 50;

/** Watches until `close` is called. A missing folder is ignored. */
export function watchContent(dir: string, heard: Heard): { readonly close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string) => {
    try {
      const watcher = watch(join(dir, folder), (event, name) => {
        const inside = name === null ? undefined : folder === '' ? name : `${folder}/${name}`;
        if (inside !== undefined && !isContent(inside)) return;
        if (event === 'change' && inside !== undefined && !watchers.has(inside)) {
          heard.onFile(inside);
          return;
        }
        heard.onMore();
        timer ??= setTimeout(lookForFolders, FOLDER_PAUSE);
      });
      watcher.on('error', () => {
        // The folder was removed; if it comes back, it is a new one.
        drop(folder);
        heard.onMore();
      });
      watchers.set(folder, watcher);
    } catch (error) {
      heard.onError(error);
    }
  };
  function lookForFolders(): void {
    timer = undefined;
    const found = new Set(listFolders(dir, ''));
    for (const folder of watchers.keys()) if (!found.has(folder)) drop(folder);
    for (const folder of found) if (!watchers.has(folder)) add(folder);
  }

  lookForFolders();
  return {
    close: () => {
      clearTimeout(timer);
      for (const folder of watchers.keys()) drop(folder);
    },
  };
}

/** The folder itself is `''`. Ignores links, like reading the content. */
function listFolders(dir: string, above: string): string[] {
  const inside = (name: string) => (above === '' ? name : `${above}/${name}`);
  try {
    const below = readdirSync(join(dir, above), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isContent(inside(entry.name)))
      .flatMap(({ name }) => listFolders(dir, inside(name)));
    return [above, ...below];
  } catch {
    // It was removed meanwhile.
    return [];
  }
}

interface FollowOptions {
  readonly session: Pick<Session, 'listChanged' | 'refresh'>;
  readonly onRead: () => void;
  /**
   * Called once when the content becomes unreadable, and with `undefined` when it is readable again, which is tried
   * repeatedly.
   */
  readonly onFailure: (message: string | undefined) => void;
  readonly timers?: Timers;
}

export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
  /** Milliseconds since any fixed moment. */
  now(): number;
}

export const PAUSE = 25;
/**
 * Milliseconds between two looks at the whole folder while no writes are reported: watchers miss a folder that is
 * removed and put back within a moment, and most changes on network drives.
 */
export const REST = 2000;
/** Looks at a large folder must not use all of a machine's time. */
const REST_PER_LOOK = 50;
const LONGEST_REST = 10_000;

/**
 * Rereads the content when writing pauses, once for all changes. During a checkout, for instance, the files on disk
 * are not a consistent publication.
 */
export function followContent({ session, onRead, onFailure, timers = SYSTEM }: FollowOptions) {
  /** Writes reported since the last reading: none, one file, or more. */
  let written: 'nothing' | 'file' | 'more' = 'nothing';
  let named = '';
  /** The changes that the previous look found. */
  let found = '';
  let failure: string | undefined;
  let timer: unknown;

  const wait = (milliseconds: number) => {
    timers.clear(timer);
    timer = timers.set(look, milliseconds);
  };
  /** Duration of the last look at the whole folder. */
  let cost = 0;
  const rest = () => {
    written = 'nothing';
    found = '';
    wait(Math.min(Math.max(REST, REST_PER_LOOK * cost), LONGEST_REST));
  };
  const tell = (message: string | undefined) => {
    if (message === failure) return;
    failure = message;
    onFailure(message);
  };
  /** `false` while writing goes on. */
  const read = (): boolean => {
    const since = timers.now();
    const changed = session.listChanged(written === 'file' ? [named] : undefined);
    if (written !== 'file') cost = timers.now() - since;
    // Changes count once two looks have found the same, since watchers miss some writes.
    const isSettled = written === 'file' || changed.length === 0 || changed.join('\n') === found;
    found = changed.join('\n');
    if (!isSettled || (changed.length > 0 && !session.refresh(changed))) return false;
    tell(undefined);
    if (changed.length > 0) onRead();
    return true;
  };
  function look(): void {
    try {
      if (read()) {
        rest();
      } else {
        written = 'more';
        wait(PAUSE);
      }
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      rest();
    }
  }

  rest();
  return {
    /** Call it when the file at `inside` was written. */
    onFile: (inside: string) => {
      written = written === 'nothing' || (written === 'file' && inside === named) ? 'file' : 'more';
      named = inside;
      wait(PAUSE);
    },
    /** Call it when more changed than one file. */
    onMore: () => {
      written = 'more';
      wait(PAUSE);
    },
    /** Cancels the next look. */
    close: () => {
      timers.clear(timer);
    },
  };
}

const SYSTEM: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => {
    clearTimeout(timer as NodeJS.Timeout | undefined);
  },
  now: () => performance.now(),
};

/**
 * Returns whether Vite's watcher should ignore a path. It watches each file, which takes seconds at 10,000: we watch
 * content ourselves, and outputs and caches are not code.
 */
export function toUnwatched({
  contentDir,
  outDir,
  cacheDir,
  publicationDir,
}: Pick<Settings, 'cacheDir' | 'contentDir' | 'outDir' | 'publicationDir'>): (
  path: string,
) => boolean {
  // Earlier commands may have filled the usual cache.
  const usual = join(publicationDir, '.cache');
  const content = KIND_NAMES.map((kind) => join(contentDir, getKind(kind).folder));
  // With `/`, as Vite writes paths.
  const folders = [...content, outDir, cacheDir, usual].map(
    (path) => `${path.replaceAll('\\', '/')}/`,
  );
  return (path) => folders.some((folder) => `${path}/`.startsWith(folder));
}
