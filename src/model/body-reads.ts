/**
 * Which bodies a view prints. All else that a view says comes from what is kept of a body (`facts`) and from the fields,
 * so a page that prints no changed body is the same as before when nothing else has changed.
 */
let reads: Set<string> | undefined;

/** To be called by whoever puts the words of a body into a view; `inside` is its file below the content folder. */
export function noteBody(inside: string): void {
  reads?.add(inside);
}

/** A view with the files of the bodies that it prints. */
export function watchBodies<View>(make: () => View): {
  readonly made: View;
  readonly bodies: readonly string[];
} {
  const outer = reads;
  const own = new Set<string>();
  reads = own;
  try {
    return { made: make(), bodies: [...own] };
  } finally {
    reads = outer;
  }
}
