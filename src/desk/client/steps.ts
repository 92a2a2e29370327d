/** What the desk held before each change of the open file: the one history of that file, whichever field was typed in. */

/** Milliseconds within which changes of one place are one step. */
const TOGETHER = 700;
/** More of them nobody takes back. */
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

  /** What all states become. */
  change(toNext: (state: State) => State): void {
    const change = (steps: Step<State>[]) =>
      steps.map((step) => ({ ...step, state: toNext(step.state) }));
    [this.#past, this.#future] = [change(this.#past), change(this.#future)];
  }

  clear(): void {
    [this.#past, this.#future] = [[], []];
  }
}
