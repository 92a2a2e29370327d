/**
 * The one reading of the content folder in a process. Astro evaluates our modules several times (config, content
 * config, page bundle); all of them get this reading through `current.ts`.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { toThingUrl } from '../model/addresses/things.ts';
import { toAddressed } from '../disk/address.ts';
import { toFolder } from '../disk/read-folder.ts';
import { toShownPath, type BrokenFile, type OneFile } from '../disk/read-file.ts';
import type { FileEntry } from '../disk/read-entry.ts';
import type { PublicationData } from '../kinds/publication.ts';
import type { Entry } from '../model/entry.ts';
import { buildPublication, type Publication } from '../model/publication.ts';
import { later } from '../problems/later.ts';
import { limitProblems } from '../problems/limit.ts';
import type { Problem } from '../problems/problem.ts';
import {
  findStamp,
  listChanged,
  readContent,
  rereadFiles,
  type ContentFiles,
} from './content-files.ts';
import { toProblems } from './locate.ts';
import { openMemory, type DiskMemory } from './memory.ts';
import { readProse, type ReadProse } from './read-prose.ts';
import { toFrame } from './frame.ts';
import { tellIds } from './tell-ids.ts';
import type { Settings } from './settings.ts';

export interface Reading {
  readonly about: PublicationData | undefined;
  /** `undefined` if there is no usable `publication.yaml`. */
  readonly publication: Publication | undefined;
  readonly entries: readonly Entry[];
  /** Paths of pictures below the content folder. */
  readonly images: readonly string[];
  /** Everything wrong but for the pictures themselves, in the order of path, line and column; looked for when it is first asked for. */
  readonly problems: readonly Problem[];
  /** Files that make no entry, as they are shown to editors, by the address of the page that each would have. */
  readonly broken: ReadonlyMap<string, string>;
}

export interface Session {
  readonly settings: Settings;
  /**
   * Reads what `read` would, a few bodies at a time: between them the parser gives back its memory, which at 100,000
   * bodies comes to a gigabyte.
   */
  readAhead(): Promise<void>;
  /** The folder as last read; asking again costs nothing until `refresh`. */
  readonly read: () => Reading;
  /** Which files, of these or of all, are new, others or gone since. Throws if the folder cannot be listed. */
  listChanged(some?: readonly string[]): string[];
  /**
   * Reads these files anew (by their paths below the content folder). `false`, and all stays as it was, if one of them
   * was written to meanwhile. Throws where the disk fails, and all stays as it was too.
   */
  refresh(insides: readonly string[]): boolean;
  /** Name, size and time of a file below the content folder. */
  stampOf(inside: string): string;
  /** Every file as read, with what is wrong with it by itself, and the zone of the desk. Nothing is put together for it. */
  readonly fingerprint: () => { readonly files: unknown; readonly zone: string };
  /** Of an entry as read, see `toFrame`. */
  frameOf(entry: Entry): string;
  /** Keeps what was learnt for the next process. */
  save(): void;
}

/** Reads the content folder. Throws if the folder itself cannot be read. */
export function openSession(settings: Settings): Session {
  const { contentDir, cacheDir } = settings;
  const memory = openMemory(cacheDir, contentDir);
  let content = readContent(contentDir, memory);
  let reading: Reading | undefined;
  const read = () => (reading ??= toReading(contentDir, content, memory));
  return {
    settings,
    readAhead: () => readAhead(content, memory),
    read,
    listChanged: (some) => listChanged(contentDir, content, some),
    refresh: (insides) => {
      const next = rereadFiles(contentDir, content, insides, memory);
      const found = toReading(contentDir, next, memory);
      const isAsRead = (inside: string) =>
        findStamp(contentDir, inside) === next.stamps.get(inside);
      if (!insides.every(isAsRead)) return false;
      reading = keepPublication(found, read());
      content = next;
      return true;
    },
    stampOf: (inside) => {
      const stats = statSync(join(contentDir, inside), { throwIfNoEntry: false });
      return `${inside}:${String(stats?.size)}:${String(stats?.mtimeMs)}`;
    },
    fingerprint: () => toFingerprint(content),
    frameOf: (entry) => {
      const known = memory.getFrame(entry.inside, entry.digest);
      if (known !== undefined) return known;
      const frame = toFrame(entry);
      memory.setFrame(entry.inside, entry.digest, frame);
      return frame;
    },
    save: () => {
      memory.save();
    },
  };
}

/** Bodies between two turns of the event loop. */
const TURN = 200;

async function readAhead({ files }: ContentFiles, memory: DiskMemory): Promise<void> {
  let count = 0;
  for (const file of files.values()) {
    const written = file.sort === 'entry' ? (file.entry ?? file.broken) : undefined;
    if (written === undefined) continue;
    recallProse(written, memory);
    count += 1;
    if (count % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

function toFingerprint({ files }: ContentFiles): { files: unknown; zone: string } {
  let zone = 'UTC';
  const rows = [...files].map(([inside, file]) => {
    if (file.sort === 'about') {
      zone = file.about?.zone ?? zone;
      return [inside, file.digest, file.problems];
    }
    if (file.sort === 'words') return [inside, file.digest, file.problems];
    const digest = file.sort === 'entry' ? (file.entry ?? file.broken)?.digest : file.picture;
    return [inside, digest, file.problems];
  });
  return { files: rows, zone };
}

/** While there is no usable `publication.yaml`, the publication is as it was. */
function keepPublication(found: Reading, before: Reading): Reading {
  if (found.publication !== undefined || before.publication === undefined) return found;
  return addProblems({ ...before, broken: found.broken }, () => found.problems);
}

/** In the place of a file that is broken now stands what it last said, so that other pages stay whole meanwhile. */
function toReading(dir: string, { files, lastGood }: ContentFiles, memory: DiskMemory): Reading {
  const folder = toFolder(dir, files);
  const isHeld = ({ inside }: { inside: string }) => lastGood.has(inside);
  const read = [...folder.entries, ...lastGood.values()]
    .sort((a, b) => (a.inside < b.inside ? -1 : 1))
    .map((file) => ({ file, prose: recallProse(file, memory) }));
  const entries = read.map(({ file, prose }) => toEntry(file, prose));
  const broken = folder.broken.filter((file) => !isHeld(file));
  const built =
    folder.about === undefined
      ? undefined
      : buildPublication(folder.about, entries, broken, folder.pictures, folder.words);
  const look = () =>
    limitProblems([
      ...tellIds(folder.problems, [...folder.entries, ...folder.broken]),
      ...folder.broken.flatMap((file) => recallProse(file, memory).problems),
      ...read.flatMap(({ file, prose }) => (isHeld(file) ? [] : prose.problems)),
      ...toProblems(
        (built?.findings ?? []).filter(({ entry }) => !isHeld(entry)),
        dir,
      ),
    ]);
  const said = {
    about: folder.about,
    publication: built?.publication,
    entries,
    images: folder.images,
    broken: listBroken(dir, files),
  };
  return addProblems(said, look);
}

/** Apart, so that the getter holds nothing but what it is given. */
function addProblems(
  { about, publication, entries, images, broken }: Omit<Reading, 'problems'>,
  look: () => readonly Problem[],
): Reading {
  const getProblems = later(look);
  return {
    about,
    publication,
    entries,
    images,
    broken,
    get problems() {
      return getProblems();
    },
  };
}

const ENTRIES = new WeakMap<FileEntry, Entry>();

/** The same entry for the same file: what is known of it stays known when others are read again. */
function toEntry(file: FileEntry, { facts }: ReadProse): Entry {
  const known = ENTRIES.get(file) ?? { ...file, facts };
  ENTRIES.set(file, known);
  return known;
}

function listBroken(dir: string, files: ReadonlyMap<string, OneFile>): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [inside, file] of files) {
    if (file.sort !== 'entry' || file.entry !== undefined) continue;
    const addressed = toAddressed(inside);
    if ('kind' in addressed)
      pages.set(toThingUrl(addressed.kind, addressed.id), toShownPath(dir, inside));
  }
  return pages;
}

function recallProse(file: BrokenFile, memory: DiskMemory): ReadProse {
  const known = memory.getProse(file.inside, file.digest);
  if (known !== undefined) return known;
  const prose = readProse(file);
  memory.setProse(file.inside, file.digest, prose);
  return prose;
}
