/**
 * What a view reads: the files of which it says anything, and those whose bodies it prints. All else that a view says of
 * a body comes from what is kept of it (`facts`). So a page stays as it was while what it has read is the same, and what
 * it says beside that.
 */
interface Reads {
  readonly entries: Set<string>;
  readonly bodies: Set<string>;
}

let reads: Reads | undefined;

/** To be called by whoever puts the words of a body into a view; `inside` is its file below the content folder. */
export function noteBody(inside: string): void {
  reads?.bodies.add(inside);
}

/** What is read again and again, with who has noted it last. */
export interface Noted {
  by?: object;
}

/** To be called with what a file says of itself whenever it is read. */
export function noteEntry(noted: Noted, inside: string): void {
  if (reads === undefined || noted.by === reads) return;
  noted.by = reads;
  reads.entries.add(inside);
}

/** A view with the files that it has read, each once. */
export function watchReads<View>(make: () => View): {
  readonly made: View;
  readonly entries: readonly string[];
  readonly bodies: readonly string[];
} {
  const outer = reads;
  const own: Reads = { entries: new Set(), bodies: new Set() };
  reads = own;
  try {
    return { made: make(), entries: [...own.entries], bodies: [...own.bodies] };
  } finally {
    reads = outer;
  }
}
