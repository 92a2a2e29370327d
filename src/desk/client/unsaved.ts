/** A text that was not saved is kept in the browser; it is shown when asked for, and never in the place of what lies on the disk. */

/** Keeps the texts of one publication: several may be served at one address, one after the other. */
export class Unsaved {
  readonly #prefix: string;

  constructor(publication: string) {
    this.#prefix = `dateline-unsaved ${publication} `;
  }

  keep(inside: string, text: string): void {
    try {
      localStorage.setItem(this.#prefix + inside, text);
    } catch {
      // A full store loses nothing that is on the page.
    }
  }

  forget(inside: string): void {
    localStorage.removeItem(this.#prefix + inside);
  }

  find(inside: string): string | undefined {
    return localStorage.getItem(this.#prefix + inside) ?? undefined;
  }

  /** The paths of the files that have one. */
  list(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => key.slice(this.#prefix.length))
      .toSorted();
  }
}
