/**
 * Hears what is written in a content folder and below it, by one watcher a folder. Vite has one a file, which takes
 * seconds at 10,000 of them, and hears nothing until it is done.
 */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../build/session.ts';
import type { Settings } from '../../build/settings.ts';
import { isContent } from '../../content/disk/list-files.ts';
import { getKind, KIND_NAMES } from '../../content/kinds/kinds.ts';

interface Heard {
  /** The file at `inside` has other bytes. */
  readonly onFile: (inside: string) => void;
  /** A file or a folder came or went, or more happened than can be named. */
  readonly onMore: () => void;
  /** A folder cannot be watched. */
  readonly onError: (error: unknown) => void;
}

/** Milliseconds. Many files come at once; folders are looked for when the first of them has come. */
const FOLDER_PAUSE = 50;

/** Watches from the return on. The watching ends when `close` is called; a folder that is not there is none. */
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
        // A folder that was taken away; if it comes back, it is a new one.
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

/** The folder itself is `''`. Links are not followed, as when the content is read. */
function listFolders(dir: string, above: string): string[] {
  const inside = (name: string) => (above === '' ? name : `${above}/${name}`);
  try {
    const below = readdirSync(join(dir, above), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isContent(inside(entry.name)))
      .flatMap(({ name }) => listFolders(dir, inside(name)));
    return [above, ...below];
  } catch {
    // It went while we looked.
    return [];
  }
}

interface FollowOptions {
  readonly session: Pick<Session, 'listChanged' | 'refresh'>;
  /** The content is another now. */
  readonly onRead: () => void;
  /** The folder or the disk cannot be read; tried again until it can. Told once, and `undefined` when it is over. */
  readonly onFailure: (message: string | undefined) => void;
  readonly timers?: Timers;
}

export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
  /** Milliseconds on a clock of its own. */
  now(): number;
}

/** Milliseconds without a write after which the writing pauses. */
export const PAUSE = 25;
/**
 * Milliseconds between two looks at the whole folder while nothing is said to be written: a watcher does not hear from
 * a folder that was taken away and put back within a moment, nor from most disks of another machine.
 */
export const REST = 2000;
/** A look at a large folder must not be all that a machine does. */
const REST_PER_LOOK = 50;
const LONGEST_REST = 10_000;

/**
 * Reads the content again when the writing pauses, once for all that was written. A checkout takes files away and
 * brings others for a while, and what lies on the disk meanwhile is nobody's publication.
 */
export function followContent({ session, onRead, onFailure, timers = SYSTEM }: FollowOptions) {
  /** What was written since the last reading: nothing that anybody said, one file, or more. */
  let written: 'nothing' | 'file' | 'more' = 'nothing';
  let named = '';
  /** What the look before this one found to have changed. */
  let found = '';
  let failure: string | undefined;
  let timer: unknown;

  const wait = (milliseconds: number) => {
    timers.clear(timer);
    timer = timers.set(look, milliseconds);
  };
  /** How long the last look at the whole folder took. */
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
  /** `false` while somebody is still writing. */
  const read = (): boolean => {
    const since = timers.now();
    const changed = session.listChanged(written === 'file' ? [named] : undefined);
    if (written !== 'file') cost = timers.now() - since;
    // Two looks have to find the same before it counts: no watcher hears all that is written.
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
    /** Says that the file at `inside` was written. */
    onFile: (inside: string) => {
      written = written === 'nothing' || (written === 'file' && inside === named) ? 'file' : 'more';
      named = inside;
      wait(PAUSE);
    },
    /** Says that more was written than can be named: a file came or went, a folder did. */
    onMore: () => {
      written = 'more';
      wait(PAUSE);
    },
    /** Ends what is waiting. */
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
 * Whether Vite’s watcher leaves a path alone. It watches file by file, which takes seconds at 10,000 of them: the content
 * we watch ourselves, and what is built or kept is no code.
 */
export function toUnwatched({
  contentDir,
  outDir,
  cacheDir,
}: Pick<Settings, 'cacheDir' | 'contentDir' | 'outDir'>): (path: string) => boolean {
  const content = KIND_NAMES.map((kind) => join(contentDir, getKind(kind).folder));
  // As Vite writes paths on every system.
  const folders = [...content, outDir, cacheDir].map((path) => `${path.replaceAll('\\', '/')}/`);
  return (path) => folders.some((folder) => `${path}/`.startsWith(folder));
}
