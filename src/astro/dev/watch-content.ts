/**
 * Hears what is written in a content folder and below it, by one watcher a folder. Vite has one a file, which takes
 * seconds at 10,000 of them, and hears nothing until it is done.
 */
import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { isContent } from '../../content/disk/list-files.ts';

export interface Heard {
  /** The file at `inside` has other bytes. */
  readonly onFile: (inside: string) => void;
  /** A file or a folder came or went, or more happened than can be named. */
  readonly onMore: () => void;
  /** A folder cannot be watched. */
  readonly onError: (error: unknown) => void;
}

/** Milliseconds. Many files come at once; folders are looked for when the first of them has come. */
const PAUSE = 50;

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
        timer ??= setTimeout(lookForFolders, PAUSE);
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
