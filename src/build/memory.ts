/**
 * What was learnt from files that have not changed since, in one file of the cache folder.
 * It is keyed by the digest of each file (of a picture by its size and time, for there may be gigabytes of them) and, as a
 * whole, by the code that reads: a changed check is never skipped.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listFiles } from '../content/disk/list-files.ts';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';
import { toShownPath, type KeptFile, type Memory } from '../content/disk/read-file.ts';
import type { Finding } from '../rules/rule.ts';
import { ENGINE_DIR, MODULE } from './engine.ts';
import { openLines } from './kept-lines.ts';
import type { ReadProse } from './read-prose.ts';

interface Remembered {
  /** Of its bytes, or what stands for it. */
  digest: string;
  kept?: KeptFile;
  picture?: MeasuredPicture;
  prose?: ReadProse;
  frame?: string;
  slips?: KeptSlips;
}

/** What was found in an entry by itself; `by` names all beside the file on which that depends. */
interface KeptSlips {
  readonly by: string;
  readonly found: readonly FoundSlip[];
}

/** The entry is the one that is asked about. */
export type FoundSlip = Omit<Finding, 'entry'>;

export interface DiskMemory extends Memory {
  getProse(inside: string, digest: string): ReadProse | undefined;
  setProse(inside: string, digest: string, prose: ReadProse): void;
  getFrame(inside: string, digest: string): string | undefined;
  setFrame(inside: string, digest: string, frame: string): void;
  getSlips(inside: string, digest: string, by: string): KeptSlips['found'] | undefined;
  setSlips(inside: string, digest: string, slips: KeptSlips): void;
  /** Writes what was learnt since it was opened; of files that are gone it is forgotten by and by. */
  save(): void;
  /** Lets go of all; what is asked for now is learnt again. */
  forget(): void;
}

/** The same for what is only tried: it is asked, and learns nothing. */
export function toReadOnly(memory: DiskMemory): DiskMemory {
  const nothing = () => undefined;
  return {
    ...memory,
    set: nothing,
    setPicture: nothing,
    setProse: nothing,
    setFrame: nothing,
    setSlips: nothing,
    save: nothing,
    forget: nothing,
  };
}

/** The code that reads, by the paths of folders and modules. */
export const READERS = [
  'content',
  'words',
  'time',
  'cli/starter',
  'model',
  'rules',
  'site/addresses',
  'build/read-prose',
  'build/frame',
];

export function openMemory(cacheDir: string, contentDir: string): DiskMemory {
  const path = join(cacheDir, 'files.jsonl');
  // What is kept names files as they are shown, which differs with the folder of the command.
  const key = `${digestOfReaders()} ${toShownPath(contentDir, '')}`;
  const lines = openLines<Remembered>(path, key);
  let { found } = lines;
  const fresh = new Map<string, Remembered>();
  const others = new Set<string>();
  const at = (inside: string, digest: string): Remembered | undefined => {
    const known = fresh.get(inside) ?? found.get(inside);
    if (known?.digest !== digest) return undefined;
    fresh.set(inside, known);
    return known;
  };
  const learn = (inside: string, digest: string, news: Partial<Remembered>) => {
    others.add(inside);
    fresh.set(inside, { ...at(inside, digest), digest, ...news });
  };
  return {
    get: (inside, digest) => at(inside, digest)?.kept,
    set: (inside, digest, kept) => {
      learn(inside, digest, { kept });
    },
    getPicture: (inside, stamp) => at(inside, stamp)?.picture,
    setPicture: (inside, stamp, picture) => {
      learn(inside, stamp, { picture });
    },
    getProse: (inside, digest) => at(inside, digest)?.prose,
    setProse: (inside, digest, prose) => {
      learn(inside, digest, { prose });
    },
    getFrame: (inside, digest) => at(inside, digest)?.frame,
    setFrame: (inside, digest, frame) => {
      learn(inside, digest, { frame });
    },
    getSlips: (inside, digest, by) => {
      const known = at(inside, digest)?.slips;
      return known?.by === by ? known.found : undefined;
    },
    setSlips: (inside, digest, slips) => {
      learn(inside, digest, { slips });
    },
    save: () => {
      if (others.size === 0) return;
      lines.save(fresh, others);
      others.clear();
    },
    forget: () => {
      found = new Map();
      fresh.clear();
    },
  };
}

function digestOfReaders(): string {
  const hash = createHash('sha256');
  const paths = READERS.flatMap((path) => listModules(join(ENGINE_DIR, 'src', path)));
  for (const path of [join(ENGINE_DIR, 'package.json'), ...paths]) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** The modules of a folder, or the module that has no ending here. */
function listModules(path: string): string[] {
  if (!existsSync(path)) return [path + MODULE];
  return listFiles(path)
    .filter((file) => [MODULE, '.json'].includes(extname(file)) && !file.endsWith('.test.ts'))
    .map((file) => join(path, file));
}
