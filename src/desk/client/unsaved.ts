/** A text that was not saved is kept in the browser; it is shown when asked for, and never in the place of what lies on the disk. */
import type { Change, Start } from '../protocol.ts';
import { getAt, toShown } from './shown.ts';
import { addTyped, withTyped, type Typed } from './typed.ts';
import type { Held } from './held.ts';

/** Keeps the texts of one publication: several may be served at one address, one after the other. */
export class Unsaved {
  readonly #prefix: string;
  readonly #typed: string;
  readonly #title: string;
  readonly #base: string;

  constructor(publication: string) {
    this.#prefix = `dateline-unsaved ${publication} `;
    this.#typed = `dateline-typed ${publication} `;
    this.#title = `dateline-title ${publication} `;
    this.#base = `dateline-base ${publication} `;
  }

  /** With the title that it is listed by, and what it was made of. */
  keep({ inside, text, data, kind, base }: Held, forms: Start['forms']): void {
    this.#put(this.#prefix + inside, text);
    if (base !== undefined) this.#put(this.#base + inside, base);
    const title = getAt(data, [forms[kind]?.caption ?? 'title']);
    if (title !== undefined) this.#put(this.#title + inside, toShown(title));
  }

  #put(key: string, text: string): void {
    try {
      localStorage.setItem(key, text);
    } catch {
      // A full store loses nothing that is on the page.
    }
  }

  /** What was typed into a text and is not written there yet, with what was kept of that text before. */
  keepTyped(inside: string, text: string, changes: readonly Change[], base?: string): void {
    if (base !== undefined) this.#put(this.#base + inside, base);
    const typed = addTyped(this.findTyped(inside), text, changes);
    this.#put(this.#prefix + inside, withTyped(text, typed.changes));
    this.#put(this.#typed + inside, JSON.stringify(typed));
  }

  /** What is still to be made to a text when these changes are made. */
  listRest({ inside, text }: Held, made: readonly Change[]): readonly Change[] {
    const typed = this.findTyped(inside);
    const done = new Set(made.map((change) => JSON.stringify(change)));
    return typed?.text === text
      ? typed.changes.filter((change) => !done.has(JSON.stringify(change)))
      : [];
  }

  /** All that was typed stands in `text`, but for the rest. */
  keepRest({ inside, text, base }: Held, rest: readonly Change[]): void {
    localStorage.removeItem(this.#typed + inside);
    if (rest.length > 0) this.keepTyped(inside, text, rest, base);
  }

  findTyped(inside: string): Typed | undefined {
    const kept = localStorage.getItem(this.#typed + inside);
    return kept === null ? undefined : (JSON.parse(kept) as Typed);
  }

  forget(inside: string): void {
    localStorage.removeItem(this.#prefix + inside);
    localStorage.removeItem(this.#typed + inside);
    localStorage.removeItem(this.#title + inside);
    localStorage.removeItem(this.#base + inside);
  }

  find(inside: string): string | undefined {
    return localStorage.getItem(this.#prefix + inside) ?? undefined;
  }

  /** What lay on the disk when the text was begun. */
  findBase(inside: string): string | undefined {
    return localStorage.getItem(this.#base + inside) ?? undefined;
  }

  /** Empty for a text that has none yet. */
  findTitle(inside: string): string {
    return localStorage.getItem(this.#title + inside) ?? '';
  }

  /** The paths of the files that have one. */
  list(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => key.slice(this.#prefix.length))
      .toSorted();
  }
}
