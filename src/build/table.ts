/**
 * Results of steps on content files, in one file of the cache: a row per file. Rows are keyed by the file's digest (of
 * a picture, which may be large, by size and time), and the whole table by the code that reads, so that a changed
 * check never reuses old results.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listFiles } from '../content/disk/list-files.ts';
import { type Recall, toShownPath } from '../content/disk/read-file.ts';
import { ENGINE_DIR, MODULE } from './engine.ts';
import { openLines } from './publish/kept-lines.ts';

interface Row {
  /** Digest of the file, or its substitute. */
  readonly digest: string;
  readonly steps: Readonly<Record<string, Step>>;
}

interface Step {
  /** What it depends on besides the file. */
  readonly by?: string | undefined;
  readonly out: unknown;
}

export interface Table {
  readonly recall: Recall;
  /** Reads results but records none, for content that is only tried. */
  readonly peek: Recall;
  /** Writes new results; results of removed files disappear over time. */
  save(): void;
  /** Frees all results; later calls compute them again. */
  forget(): void;
}

/** The code that reads, as paths of folders and modules. */
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

export function openTable(cacheDir: string, contentDir: string): Table {
  const path = join(cacheDir, 'files.jsonl');
  // Results contain paths as shown to the user, which depend on the current folder.
  const key = `${digestOfReaders()} ${toShownPath(contentDir, '')}`;
  const lines = openLines<Row>(path, key);
  let { found } = lines;
  const fresh = new Map<string, Row>();
  const others = new Set<string>();
  const at = (inside: string, digest: string): Row | undefined => {
    const row = fresh.get(inside) ?? found.get(inside);
    if (row?.digest !== digest) return undefined;
    fresh.set(inside, row);
    return row;
  };
  const peek: Recall = (step, { inside, digest }, make, by) => {
    const known = at(inside, digest)?.steps[step];
    return known === undefined || known.by !== by ? make() : (known.out as ReturnType<typeof make>);
  };
  return {
    recall: (step, file, make, by) =>
      peek(
        step,
        file,
        () => {
          const { inside, digest } = file;
          const out = make();
          if (out === undefined) return out;
          const steps = { ...at(inside, digest)?.steps, [step]: { by, out } };
          fresh.set(inside, { digest, steps });
          others.add(inside);
          return out;
        },
        by,
      ),
    peek,
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

/** The modules in a folder, or a module named without its extension. */
function listModules(path: string): string[] {
  if (!existsSync(path)) return [path + MODULE];
  return listFiles(path)
    .filter((file) => [MODULE, '.json'].includes(extname(file)) && !file.endsWith('.test.ts'))
    .map((file) => join(path, file));
}
