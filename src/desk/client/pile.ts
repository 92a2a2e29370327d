/** The file that lies on the desk, those that are to be saved with it, and the one history of all of them. */
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

  find(inside: string): OpenedHeld | undefined {
    const name = this.#names.get(inside) ?? inside;
    return this.file?.inside === name ? this.file : this.also.get(name);
  }

  /** In the order in which they are saved: what is named comes first. */
  list(): OpenedHeld[] {
    return [...this.also.values(), ...(this.file === undefined ? [] : [this.file])];
  }

  /** Whether `before` still lies here, and `after` is in its place. */
  put(before: OpenedHeld, after: OpenedHeld): boolean {
    if (before === this.file) this.file = after;
    else if (before === this.also.get(before.inside)) {
      this.also.delete(before.inside);
      this.also.set(after.inside, after);
    } else return false;
    this.#call(before.inside, after.inside);
    return true;
  }

  /** Those that are saved are of the pile no more, whatever is taken back. */
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

  #call(before: string, after: string): void {
    if (before === after) return;
    for (const [old, name] of this.#names) if (name === before) this.#names.set(old, after);
    this.#names.set(before, after);
    this.#names.delete(after);
  }
}

export interface OpenedHeld extends Opened {
  /** What `seen` is the digest of. */
  readonly base?: string;
}

export function toHeld(file: Opened): OpenedHeld {
  return file.seen === undefined ? file : { ...file, base: file.text };
}

/** What the disk holds stays known while the text is another. */
export function withDisk<File extends object>(after: File, { seen, base }: Partial<OpenedHeld>) {
  return { ...after, ...(seen !== undefined && { seen }), ...(base !== undefined && { base }) };
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

export function toMonth(clip: OpenClip | undefined, { today }: Start): string {
  return clip?.clip.published?.value ?? today;
}

/** An element of the history of a measure has another place from now on, and those after it with it. */
export interface PlacedClip {
  readonly from: number;
  readonly to: number;
}

/** Where a step of a measure stands by its day that was to stand last; `undefined` where none was added. */
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

// What the desk held before each change of the open file: the one history of that file, whichever field was typed in.

/** Milliseconds within which changes of one place are one step. */
const TOGETHER = 700;
const MOST = 200;

interface Step<State> {
  readonly state: State;
  /** Where something was changed: `body`, or the path of a field. */
  readonly place: string;
}

export class Steps<State> {
  #past: Step<State>[] = [];
  #future: Step<State>[] = [];
  #last = -Infinity;

  /** `now` is the time in milliseconds, on any clock; without it this is a step of its own. */
  keep(state: State, place: string, now = Infinity): void {
    const isSame = this.#past.at(-1)?.place === place && now - this.#last < TOGETHER;
    this.#last = now === Infinity ? -Infinity : now;
    this.#future = [];
    if (!isSame) this.#past = [...this.#past, { state, place }].slice(-MOST);
  }

  /** What was there before the last change, in the place of what is there now. */
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
