/**
 * What a view or an output reads: `entry <file>` for what a file says of itself, `body <file>` for the words of its body.
 * All else comes from how the model has joined the entries, see `structure.ts`. So what was made stays as it was while
 * that is the same, and what it has read.
 */
import { hash } from 'node:crypto';

let reads: Set<string> | undefined;

interface Watched<Made> {
  readonly made: Made;
  /** Each once. */
  readonly reads: readonly string[];
}

/** To be called by whoever puts the words of a body into what is made; `inside` is its file below the content folder. */
export function noteBody(inside: string): void {
  reads?.add(`body ${inside}`);
}

/** What is read again and again, with who has noted it last. */
export interface Noted {
  by?: object;
  name?: string;
}

/** To be called with what a file says of itself whenever it is read. */
export function noteEntry(noted: Noted, inside: string): void {
  if (reads === undefined || noted.by === reads) return;
  noted.by = reads;
  reads.add((noted.name ??= `entry ${inside}`));
}

/** So many entries stand for themselves where something was made for many pages. */
const MOST_ENTRIES = 16;
const SETS = new Map<string, readonly string[]>();

/** The entries of a set that was read as one, if something in this process has read just these. */
export function listSet(name: string): readonly string[] | undefined {
  return SETS.get(name);
}

/** The same for what is made for many pages: many entries are a set, which has one name. */
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
  return { made: readInto(own, make), reads: [...own] };
}

/** Notes nothing: the structure holds what is made. */
export function unwatched<Made>(make: () => Made): Made {
  return readInto(undefined, make);
}

function readInto<Made>(own: Set<string> | undefined, make: () => Made): Made {
  const outer = reads;
  reads = own;
  try {
    return make();
  } finally {
    reads = outer;
  }
}

/** The same function, which makes its value once for an object: whoever asks has read what it was made of. */
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
