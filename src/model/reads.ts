/**
 * What a view or an output reads: `entry <file>` for what a file says, `body <file>` for the words of its body,
 * `releases` and `recorded <url>` for what the releases say, of all and of one thing, `order <kind>` for all things of a
 * kind in the order of their names. Everything else comes from the way
 * in which the model joins the entries, see `structure.ts`. A result stays valid while that structure and everything it
 * read are the same.
 */
import { hash } from 'node:crypto';

let reads: Set<string> | undefined;
/** The same, unless only bodies are watched. */
let entryReads: Set<string> | undefined;

interface Watched<Made> {
  readonly made: Made;
  readonly reads: readonly string[];
}

/** Call this when the words of a body become part of a result; `inside` is its file below the content folder. */
export function noteBody(inside: string): void {
  reads?.add(`body ${inside}`);
}

/** Call this when the releases of the record, or what they say of one thing, become part of a result. */
export function noteReleases(url?: string): void {
  reads?.add(url === undefined ? 'releases' : `recorded ${url}`);
}

/** Call this when a moment in the feeds, which follows from all of its day, becomes part of a result. */
export function noteMoment(id: string): void {
  entryReads?.add(`moment ${id}`);
}

/** Call this when the things of a kind, in the order of their names, become part of a result. */
export function noteOrder(kind: string): void {
  entryReads?.add(`order ${kind}`);
}

/** Something that is read again and again, with the reader that noted it last. */
export interface Noted {
  by?: object;
  name?: string;
}

/** Call this whenever what a file says is read. */
export function noteEntry(noted: Noted, inside: string): void {
  if (entryReads === undefined || noted.by === entryReads) return;
  noted.by = entryReads;
  entryReads.add((noted.name ??= `entry ${inside}`));
}

/** Up to this number, entries are named one by one where a result serves many pages. */
const MOST_ENTRIES = 16;
const SETS = new Map<string, readonly string[]>();

/** The entries of a set that was read as one, by this process or by one whose sets it has taken. */
export function listSet(name: string): readonly string[] | undefined {
  return SETS.get(name);
}

interface Reader {
  readonly reads: readonly string[];
}

export type Sets = Readonly<Record<string, Reader>>;

/** The sets that `readers` have read, for another process. */
export function listSets(readers: readonly Reader[]): Sets {
  const sets: Record<string, Reader> = {};
  for (const { reads } of readers)
    for (const name of reads) {
      const entries = SETS.get(name);
      if (entries !== undefined) sets[name] = { reads: entries };
    }
  return sets;
}

export function takeSets(sets: Sets): void {
  for (const [name, { reads: entries }] of Object.entries(sets)) SETS.set(name, entries);
}

/** Like `watchReads`, for a result that serves many pages: many entries become a set with one name. */
export function watchShared<Made>(make: () => Made): Watched<Made> {
  const { made, reads } = watchReads(make);
  const entries = reads.filter((name) => name.startsWith('entry '));
  if (entries.length <= MOST_ENTRIES) return { made, reads };
  const name = `set ${hash('sha256', entries.join('\n'), 'base64url')}`;
  SETS.set(name, entries);
  return { made, reads: [name, ...reads.filter((one) => !one.startsWith('entry '))] };
}

export function watchReads<Made>(make: () => Made): Watched<Made> {
  const own = new Set<string>();
  return { made: readInto(own, own, make), reads: [...own] };
}

/** Reads of what is in no front matter. */
export const NOT_FRAMED = /^(body |releases$|recorded )/;

/** For what reads nearly all entries: notes only what is in no front matter, which is less work. */
export function watchBodies<Made>(make: () => Made): Watched<Made> {
  const own = new Set<string>();
  const made = readInto(own, undefined, make);
  return { made, reads: [...own].filter((name) => NOT_FRAMED.test(name)) };
}

/** Notes nothing: the result is part of the structure. */
export function unwatched<Made>(make: () => Made): Made {
  return readInto(undefined, undefined, make);
}

function readInto<Made>(
  own: Set<string> | undefined,
  ofEntries: Set<string> | undefined,
  make: () => Made,
): Made {
  const outer = [reads, entryReads] as const;
  [reads, entryReads] = [own, ofEntries];
  try {
    return make();
  } finally {
    [reads, entryReads] = outer;
  }
}

/** The same function, which makes its value once per object; a caller is noted as having read what it was made of. */
export function onceRead<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Watched<Value>>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = watchShared(() => make(key))));
    if (reads !== undefined) for (const one of found.reads) reads.add(one);
    return found.made;
  };
}
