/**
 * The one reading of the content folder in a process. Astro evaluates our modules several times (config, content
 * config, page bundle); all of them get this reading through `current.ts`.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, toFolder } from '../disk/read-folder.ts';
import { readFile, type BrokenFile, type OneFile } from '../disk/read-file.ts';
import type { PublicationData } from '../kinds/publication.ts';
import type { Entry } from '../model/entry.ts';
import { buildPublication, type Publication } from '../model/publication.ts';
import { limitProblems } from '../problems/limit.ts';
import type { Problem } from '../problems/problem.ts';
import { toProblems } from './locate.ts';
import { openMemory, type DiskMemory } from './memory.ts';
import { readProse, type ReadProse } from './read-prose.ts';
import type { Settings } from './settings.ts';

export interface Reading {
  readonly about: PublicationData | undefined;
  /** `undefined` if there is no usable `publication.yaml`. */
  readonly publication: Publication | undefined;
  readonly entries: readonly Entry[];
  /** Paths of pictures below the content folder. */
  readonly images: readonly string[];
  /** Everything wrong but for the pictures themselves, in the order of path, line and column. */
  readonly problems: readonly Problem[];
}

export interface Session {
  readonly settings: Settings;
  /** The folder as last read; asking again costs nothing until `touch`. */
  readonly read: () => Reading;
  /** Says that one file (by its path below the content folder) appeared, changed or vanished. */
  touch(inside: string): void;
  /** Name, size and time of a file below the content folder. */
  stampOf(inside: string): string;
  /** Keeps what was learnt for the next process. */
  save(): void;
}

/** Reads the content folder. Throws if the folder itself cannot be read. */
export function openSession(settings: Settings): Session {
  const { contentDir, cacheDir } = settings;
  const memory = openMemory(cacheDir, contentDir);
  const files = readFiles(contentDir, memory);
  let reading: Reading | undefined;
  return {
    settings,
    read: () => (reading ??= toReading(contentDir, files, memory)),
    touch: (inside) => {
      const file = findFile(contentDir, inside, memory);
      if (file !== undefined) files.set(inside, file);
      else if (!files.delete(inside)) return;
      reading = undefined;
    },
    stampOf: (inside) => {
      const stats = statSync(join(contentDir, inside), { throwIfNoEntry: false });
      return `${inside}:${String(stats?.size)}:${String(stats?.mtimeMs)}`;
    },
    save: () => {
      memory.save();
    },
  };
}

/** `undefined` if it is not there, or no more when it is read: what editors write beside a file lives for a moment. */
function findFile(dir: string, inside: string, memory: DiskMemory): OneFile | undefined {
  try {
    return readFile(dir, inside, memory);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}

function toReading(dir: string, files: ReadonlyMap<string, OneFile>, memory: DiskMemory): Reading {
  const folder = toFolder(dir, files);
  const read = folder.entries.map((file) => ({ file, prose: recallProse(file, memory) }));
  const entries = read.map(({ file, prose }): Entry => ({ ...file, facts: prose.facts }));
  const built =
    folder.about === undefined ? undefined : buildPublication(folder.about, entries, folder.broken);
  const problems = [
    ...folder.problems,
    ...folder.broken.flatMap((file) => recallProse(file, memory).problems),
    ...read.flatMap(({ prose }) => prose.problems),
    ...toProblems(built?.findings ?? [], dir),
  ];
  return {
    about: folder.about,
    publication: built?.publication,
    entries,
    images: folder.images,
    problems: limitProblems(problems),
  };
}

function recallProse(file: BrokenFile, memory: DiskMemory): ReadProse {
  const known = memory.getProse(file.inside, file.digest);
  if (known !== undefined) return known;
  const prose = readProse(file);
  memory.setProse(file.inside, file.digest, prose);
  return prose;
}
