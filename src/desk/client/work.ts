/** What is open on the desk: a page, a file, and files created for it. The text is the truth. */
import type { Value } from '../edit/value.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type {
  FieldChange,
  DeskProblem,
  FileHistory,
  NewStatement,
  OpenClip,
  Opened,
  Pick as Picked,
  Start,
  Suggestion,
} from '../protocol.ts';
import { ask, makeChecker, NoAnswer } from './ask.ts';
import { Left, makeTurns } from './dom.ts';
import type { Keep } from './keep.ts';
import { makeChanges } from './making.ts';
import { type OpenedHeld, listMade, Pile, withDisk } from './pile.ts';
import { Unsaved, type Version } from './unsaved.ts';
import { getValueAt, toFieldChanges } from './values.ts';

/** `pause`: write what is being typed; `leaving`: another file is about to open; `cards`: begun statements go on. */
type Heard =
  | 'start'
  | 'pause'
  | 'leaving'
  | 'file'
  | 'problems'
  | 'clip'
  | 'saved'
  | 'history'
  | 'kept'
  | 'cards';

export class Work extends EventTarget {
  start: Start;
  clip: OpenClip | undefined;
  readonly pile = new Pile();
  problems: readonly DeskProblem[] = [];
  past: FileHistory = {};
  isDirty = false;
  readonly unsaved: Unsaved;
  opening = 0;
  /** The item that was open last. */
  before: Opened | undefined;
  /** Items that steps name, as they are on the disk. */
  readonly #items = new Map<string, Opened | undefined>();
  /** What was done to many files last, and can be taken back; `inside` is the file that was open. */
  last: { readonly done: string; readonly inside: string } | undefined;
  /** Returns a function that says whether nothing else was wanted since. */
  readonly want = makeTurns();
  #renewal: Promise<unknown> = Promise.resolve();
  #running: Promise<unknown> = Promise.resolve();
  /** Work that waits or runs. */
  #open = 0;
  readonly #check = makeChecker((problems) => this.takeProblems(problems));

  constructor(start: Start, keep: Keep<Version>) {
    super();
    this.start = start;
    this.unsaved = new Unsaved(() => this.start, this.pile, keep);
  }

  get file(): OpenedHeld | undefined {
    return this.pile.file;
  }

  get also(): ReadonlyMap<string, OpenedHeld> {
    return this.pile.also;
  }

  tell(heard: Heard): void {
    this.dispatchEvent(new Event(heard));
  }

  on(heard: Heard, listen: () => void): void {
    this.addEventListener(heard, listen);
  }

  /**
   * Does work in turn, so that each change starts from the text that the one before left. Rejects with Left if another
   * file was opened since the call; `isLeft` says so during the work.
   */
  next<Result>(work: (isLeft: () => boolean) => Promise<Result>): Promise<Result> {
    const { opening } = this;
    const isLeft = () => this.opening !== opening;
    const begin = () => {
      if (isLeft()) throw new Left();
      return work(isLeft);
    };
    this.#open += 1;
    const done = this.#running.then(begin).finally(() => {
      this.#open -= 1;
    });
    this.#running = done.catch(() => undefined);
    return done;
  }

  isWriting(): boolean {
    this.tell('pause');
    return this.#open > 0;
  }

  async settle(): Promise<void> {
    while (this.isWriting()) await this.#running;
  }

  takeClip(clip: OpenClip): void {
    this.clip = clip;
    this.tell('clip');
  }

  lay(file: OpenedHeld): void {
    // Fields that are removed write into the file before.
    this.tell('leaving');
    this.opening += 1;
    if (this.file?.kind === 'coverage') this.before = this.file;
    this.#items.clear();
    this.pile.lay(file);
    this.unsaved.begin();
    this.problems = [];
    this.past = {};
    this.isDirty = false;
    this.tell('file');
    this.#check(this.pile.list());
  }

  /** Tells of it later if it was not asked for yet; `undefined` if it is not there. */
  findItem(id: string): Opened | undefined {
    const inside = `coverage/${id.replace(/^coverage\//, '')}.mdx`;
    const isKnown = this.#items.has(inside);
    if (!isKnown && this.start.files.some((one) => one.inside === inside)) {
      this.#items.set(inside, undefined);
      const { opening } = this;
      const take = (item: Opened) => {
        if (this.opening !== opening) return;
        this.#items.set(inside, item);
        this.tell('file');
      };
      ask('open', { inside }).then(take, () => undefined);
    }
    return this.#items.get(inside);
  }

  /** The file is gone: nothing is open. */
  close(): void {
    this.tell('leaving');
    this.opening += 1;
    this.pile.close();
    this.unsaved.begin();
    this.problems = [];
    this.past = {};
    this.isDirty = false;
    this.tell('file');
  }

  /** `inside` is the path of the open file or of one created for it. */
  change(inside: string, changes: readonly FieldChange[]): Promise<void> {
    return this.#type(inside, changes, () => makeChanges(this, inside, () => changes));
  }

  /** `toBody` gets the file as it is when its turn comes. */
  changeBody(inside: string, toBody: (file: Opened) => string): Promise<void> {
    const listOf = (file: Opened): FieldChange[] => {
      const body = toBody(file);
      return body === file.body ? [] : [{ body }];
    };
    const file = this.pile.find(inside);
    const changes = file === undefined ? [] : listOf(file);
    return this.#type(inside, changes, () => makeChanges(this, inside, listOf));
  }

  setField(inside: string, path: FieldPath, value: Value | undefined): Promise<void> {
    const listOf = ({ data }: Opened): FieldChange[] => {
      if (value !== undefined) return toFieldChanges(data, [{ path, value }]);
      return getValueAt(data, path) === undefined ? [] : [{ path, remove: true }];
    };
    const file = this.pile.find(inside);
    const changes = file === undefined ? [] : listOf(file);
    return this.#type(inside, changes, () => makeChanges(this, inside, listOf));
  }

  /** Keeps a change in the browser until it is in the text, in case the page is closed meanwhile. */
  async #type(
    inside: string,
    changes: readonly FieldChange[],
    write: () => Promise<void>,
  ): Promise<void> {
    const typed = { inside, changes };
    if (changes.length > 0) {
      this.unsaved.addTyped(typed);
      this.keep();
    }
    const done = this.next(write);
    const isHeard = await done.then(
      () => true,
      (error: unknown) => !(error instanceof NoAnswer),
    );
    // What the desk refuses is not kept either.
    if (isHeard && this.unsaved.dropTyped(typed)) this.keep();
    await done;
  }

  /** Keeps in the browser what the disk does not have. */
  keep(): void {
    const { unsaved } = this;
    const done = this.isDirty || unsaved.isOpen ? unsaved.keep() : unsaved.forget();
    void done.then(() => this.tell('kept'));
  }

  /** The version is open now: statements that were begun in it go on. */
  takeUp(version: Version): void {
    void this.unsaved.take(version).then(() => this.tell('kept'));
    this.tell('cards');
  }

  take(taken: readonly Suggestion[]): Promise<void> {
    const { file } = this;
    if (file === undefined || taken.length === 0) return Promise.resolve();
    const before = this.pile.suggestions;
    this.pile.suggestions = before.filter((one) => !taken.includes(one));
    const listOf = ({ data }: Opened) => toFieldChanges(data, taken);
    return this.#type(file.inside, listOf(file), () =>
      makeChanges(this, file.inside, listOf, before),
    );
  }

  /** Undoes or redoes the last change of the open file; resolves to its place, if there was one. */
  go(step: 'undo' | 'redo'): Promise<string | undefined> {
    this.tell('pause');
    return this.next(() => {
      const place = this.pile.go(step);
      const { file, also } = this.pile;
      // Back at what is on the disk, nothing is left to save.
      if (place !== undefined) this.tellChanged(file?.text !== file?.base || also.size > 0);
      return Promise.resolve(place);
    });
  }

  addStatement(statement: NewStatement): Promise<void> {
    return this.#rewrite('statement', { statement });
  }

  get picks(): readonly Picked[] {
    return [...this.start.picks, ...listMade(this.start, this.also.values())];
  }

  /** The name that a field of these kinds shows for an id; the id itself if there is no such thing. */
  nameOf(kinds: readonly string[], id: string): string {
    const isMeant = (pick: Picked) => pick.id === id && kinds.includes(pick.kind);
    const made = () => listMade(this.start, this.also.values()).find(isMeant);
    const item = () => (kinds.includes('coverage') ? this.listItems().find(isMeant) : undefined);
    return (this.start.picks.find(isMeant) ?? made() ?? item())?.name ?? id;
  }

  listItems(): Picked[] {
    return this.start.files.flatMap(({ kind, inside, title: name }) => {
      const [, id = ''] = /^coverage\/(.+)\.mdx$/.exec(inside) ?? [];
      return kind === 'coverage' ? [{ id, kind, name, also: [] }] : [];
    });
  }

  async history(): Promise<FileHistory> {
    const { inside = '', text = '', seen } = this.file ?? {};
    if (seen === undefined) return {};
    const { opening } = this;
    const past = await ask('since', { inside, text });
    if (this.opening === opening) {
      this.past = past;
      this.tell('history');
    }
    return past;
  }

  correct(type: string, why: string): Promise<void> {
    return this.#rewrite('correct', { type, why });
  }

  #rewrite(name: 'statement' | 'correct', more: object): Promise<void> {
    return this.next(async () => {
      const { file } = this;
      if (file === undefined) return;
      const { inside, text } = file;
      const after = await ask(name, { inside, text, ...more });
      const state = this.pile.state();
      if (!this.pile.put(file, withDisk(after, file))) return;
      this.pile.keep(state, 'body');
      this.tellChanged();
    });
  }

  /** The saved page of something that was found. */
  findSaved(name: string): Start['inbox'][number] | undefined {
    const saved = this.start.news.found.find((one) => one.name === name)?.saved;
    return this.start.inbox.find((page) => page.name === saved);
  }

  renew(): Promise<void> {
    return this.#renewInTurn(async () => {
      this.start = await ask('start');
      this.tell('start');
    });
  }

  /** One after the other: no older answer replaces a newer one. */
  #renewInTurn<Result>(renew: () => Promise<Result>): Promise<Result> {
    const done = this.#renewal.then(renew);
    this.#renewal = done.catch(() => undefined);
    return done;
  }

  takeProblems(problems: readonly DeskProblem[]): void {
    this.problems = problems;
    this.tell('problems');
  }

  /** Asks again what there is, if anybody has changed the content since. */
  async renewIfOld(): Promise<void> {
    if ((await ask('mark')) !== this.start.mark) await this.renew();
  }

  /** Pages may also come from elsewhere, such as the browser's button. Resolves to the new ones. */
  renewInbox(): Promise<Start['inbox']> {
    return this.#renewInTurn(async () => {
      const inbox = await ask('inbox');
      const known = new Set(this.start.inbox.map(({ name }) => name));
      const fresh = inbox.filter(({ name }) => !known.has(name));
      if (fresh.length === 0 && inbox.length === known.size) return [];
      this.start = { ...this.start, inbox };
      this.tell('start');
      return fresh;
    });
  }

  tellChanged(isDirty = true): void {
    this.isDirty = isDirty;
    this.keep();
    this.tell('file');
    this.#check(this.pile.list());
  }
}
