/** The open file, the files to be saved with it, and their common history. */
import type { Value } from '../edit/value.ts';
import type { FieldChange, OpenClip, Opened, Pick, Start, Suggestion } from '../protocol.ts';
import { getValueAt, toShownValue } from './values.ts';

interface Lying {
  readonly file: OpenedHeld;
  readonly also: ReadonlyMap<string, OpenedHeld>;
  readonly suggestions: readonly Suggestion[];
}

export class Pile {
  file: OpenedHeld | undefined;
  readonly also = new Map<string, OpenedHeld>();
  suggestions: readonly Suggestion[] = [];
  /** Earlier paths of files that were renamed, for changes that still use them. */
  readonly #names = new Map<string, string>();
  readonly #steps = new Steps<Lying>();

  lay(file: OpenedHeld): void {
    this.close();
    this.file = toHeld(file);
  }

  close(): void {
    this.file = undefined;
    this.also.clear();
    this.suggestions = [];
    this.#names.clear();
    this.#steps.clear();
  }

  find(inside: string): OpenedHeld | undefined {
    const name = this.#names.get(inside) ?? inside;
    return this.file?.inside === name ? this.file : this.also.get(name);
  }

  /** In the order in which they are saved: what is referred to comes first. */
  list(): OpenedHeld[] {
    return [...this.also.values(), ...(this.file === undefined ? [] : [this.file])];
  }

  /** Replaces `before` by `after`; returns whether `before` was still here. */
  put(before: OpenedHeld, after: OpenedHeld): boolean {
    if (before === this.file) this.file = after;
    else if (before === this.also.get(before.inside)) {
      this.also.delete(before.inside);
      this.also.set(after.inside, after);
    } else return false;
    this.#call(before.inside, after.inside);
    return true;
  }

  /** Saved files leave the pile, whatever is undone later. */
  drop(saved: readonly OpenedHeld[]): void {
    for (const { inside } of saved) this.also.delete(inside);
    const isLeft = ([inside]: [string, OpenedHeld]) => saved.every((one) => one.inside !== inside);
    this.#steps.change((lying) => ({ ...lying, also: new Map([...lying.also].filter(isLeft)) }));
  }

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

  /** Undoes or redoes a step; returns its place. Once saved, a file keeps its path. */
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

  #call(before: string, after: string): void {
    if (before === after) return;
    for (const [old, name] of this.#names) if (name === before) this.#names.set(old, after);
    this.#names.set(before, after);
    this.#names.delete(after);
  }
}

export interface OpenedHeld extends Opened {
  /** The text of which `seen` is the digest. */
  readonly base?: string;
  /** The saved page from which it was begun. */
  readonly page?: string;
}

export function toHeld(file: Opened): OpenedHeld {
  return file.seen === undefined ? file : { ...file, base: file.text };
}

/** Keeps what the disk holds while the text changes. */
export function withDisk<File extends object>(after: File, before: Partial<OpenedHeld>) {
  const { seen, base } = before;
  return {
    ...{ ...after, ...pickPage(before) },
    ...(seen !== undefined && { seen }),
    ...(base !== undefined && { base }),
  };
}

export function pickPage({ page }: { readonly page?: string }) {
  return page === undefined ? {} : { page };
}

export function toPileId({ url }: Opened): string {
  return url.split('/').slice(2).join('/');
}

export function listMade({ forms }: Start, also: Iterable<OpenedHeld>): Pick[] {
  return [...also]
    .filter(({ seen }) => seen === undefined)
    .map((made) => {
      const caption = forms[made.kind]?.caption ?? 'name';
      const name = toShownValue(getValueAt(made.data, [caption]) ?? '');
      return { id: toPileId(made), kind: made.kind, name, also: [] };
    });
}

/** The page at the left, unless an item is open that was not begun from it, and does not name it as a source. */
export function findOwnPage(
  clip: OpenClip | undefined,
  file: OpenedHeld | undefined,
): OpenClip | undefined {
  if (clip === undefined || file?.kind !== 'coverage') return clip;
  const isOwn = file.page === clip.name || clip.covered.includes(file.inside);
  return isOwn || hasSource(file, clip.clip.url?.value) ? clip : undefined;
}

export function hasSource({ data }: Opened, url: string | undefined): boolean {
  const sources = getValueAt(data, ['sources']);
  if (url === undefined || !Array.isArray(sources)) return false;
  return sources.some((one: Value) => getValueAt(one, ['url']) === url);
}

export function toMonth(clip: OpenClip | undefined, { today }: Start): string {
  return clip?.clip.published?.value ?? today;
}

/** A step of a measure moves, and those after it with it. */
export interface PlacedClip {
  readonly from: number;
  readonly to: number;
}

/** Where a new step of a measure ended up by its day; `undefined` if none was added. */
export function findPlaced(
  changes: readonly FieldChange[],
  before: OpenedHeld,
  after: OpenedHeld,
): PlacedClip | undefined {
  const isAdded = changes.some((one) => 'add' in one && one.path.join('.') === 'history');
  if (before.kind !== 'measure' || !isAdded) return undefined;
  const [was = [], is = []] = [before, after].map(({ data }) => {
    const steps = getValueAt(data, ['history']);
    return Array.isArray(steps) ? steps.map((step) => JSON.stringify(step)) : [];
  });
  const to = is.findIndex((step, at) => step !== was[at]);
  return to < 0 ? undefined : { from: is.length - 1, to };
}

export function toPlacedPath(path: string, { from, to }: PlacedClip): string {
  return path.replace(/^(history(?:\.| new ))(\d+)(?!\d)/, (_, list: string, place: string) => {
    const at = Number(place);
    const isPassed = at >= to && at < from;
    return `${list}${at === from ? to : at + (isPassed ? 1 : 0)}`;
  });
}

// What the desk held before each change: one history per file, whichever field was changed.

/** Milliseconds within which changes of one place are one step. */
const TOGETHER = 700;
const MOST = 200;

interface Step<State> {
  readonly state: State;
  /** `body`, or the path of the changed field. */
  readonly place: string;
}

export class Steps<State> {
  #past: Step<State>[] = [];
  #future: Step<State>[] = [];
  #last = -Infinity;

  /** `now` is in milliseconds, on any clock; without it this is a step of its own. */
  keep(state: State, place: string, now = Infinity): void {
    const isSame = this.#past.at(-1)?.place === place && now - this.#last < TOGETHER;
    this.#last = now === Infinity ? -Infinity : now;
    this.#future = [];
    if (!isSame) this.#past = [...this.#past, { state, place }].slice(-MOST);
  }

  /** Returns the state before the last change; redo returns to `now`. */
  undo(now: State): Step<State> | undefined {
    return this.#step(this.#past, this.#future, now);
  }

  redo(now: State): Step<State> | undefined {
    return this.#step(this.#future, this.#past, now);
  }

  #step(from: Step<State>[], to: Step<State>[], now: State): Step<State> | undefined {
    const step = from.pop();
    if (step !== undefined) to.push({ state: now, place: step.place });
    this.#last = -Infinity;
    return step;
  }

  change(toNext: (state: State) => State): void {
    const change = (steps: Step<State>[]) =>
      steps.map((step) => ({ ...step, state: toNext(step.state) }));
    [this.#past, this.#future] = [change(this.#past), change(this.#future)];
  }

  clear(): void {
    [this.#past, this.#future] = [[], []];
  }
}
