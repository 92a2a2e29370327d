/** The file that lies on the desk, those that are to be saved with it, and the one history of all of them. */
import type { Opened, Suggestion } from '../protocol.ts';
import { toHeld, withDisk, type Held } from './held.ts';
import { Steps } from './steps.ts';

/** All that a change may change. */
export interface Lying {
  readonly file: Held;
  readonly also: ReadonlyMap<string, Held>;
  readonly suggestions: readonly Suggestion[];
}

export class Pile {
  file: Held | undefined;
  /** Made on the way, or to go out with the file, by path. */
  readonly also = new Map<string, Held>();
  suggestions: readonly Suggestion[] = [];
  /** What files were called before their titles were others, for those who still call them so. */
  readonly #names = new Map<string, string>();
  readonly #steps = new Steps<Lying>();

  /** Nothing of what lay here stays. */
  lay(file: Opened): void {
    this.file = toHeld(file);
    this.also.clear();
    this.suggestions = [];
    this.#names.clear();
    this.#steps.clear();
  }

  find(inside: string): Held | undefined {
    const name = this.#names.get(inside) ?? inside;
    return this.file?.inside === name ? this.file : this.also.get(name);
  }

  /** In the order in which they are saved: what is named comes first. */
  list(): Held[] {
    return [...this.also.values(), ...(this.file === undefined ? [] : [this.file])];
  }

  /** Whether `before` still lies here, and `after` is in its place. */
  put(before: Held, after: Held): boolean {
    if (before === this.file) this.file = after;
    else if (before === this.also.get(before.inside)) {
      this.also.delete(before.inside);
      this.also.set(after.inside, after);
    } else return false;
    this.#call(before.inside, after.inside);
    return true;
  }

  /** Those that are saved are of the pile no more, whatever is taken back. */
  drop(saved: readonly Held[]): void {
    for (const { inside } of saved) this.also.delete(inside);
    const isLeft = ([inside]: [string, Held]) => saved.every((one) => one.inside !== inside);
    this.#steps.change((lying) => ({ ...lying, also: new Map([...lying.also].filter(isLeft)) }));
  }

  /** To be kept when something was changed. */
  state(): Lying | undefined {
    const { file, also, suggestions } = this;
    return file && { file, also: new Map(also), suggestions };
  }

  keep(before: Lying | undefined, place: string, now?: number): void {
    if (before !== undefined) this.#steps.keep(before, place, now);
  }

  forgetSteps(): void {
    this.#steps.clear();
  }

  /** Goes a step back, or forth; gives where it was. Once it is saved, a file stays where it lies. */
  go(step: 'undo' | 'redo'): string | undefined {
    const now = this.state();
    const found = now && this.#steps[step](now);
    if (now === undefined || found === undefined) return undefined;
    const { inside, url, seen } = now.file;
    const { file, also, suggestions } = found.state;
    this.file = seen === undefined ? file : withDisk({ ...file, inside, url }, now.file);
    this.#call(inside, this.file.inside);
    this.also.clear();
    for (const [name, made] of also) this.also.set(name, made);
    this.suggestions = suggestions;
    return found.place;
  }

  /** A file is called otherwise from now on. */
  #call(before: string, after: string): void {
    if (before === after) return;
    for (const [old, name] of this.#names) if (name === before) this.#names.set(old, after);
    this.#names.set(before, after);
    this.#names.delete(after);
  }
}
