/** What lies on the desk: a page, the file that is written, and those that are made on the way. The text is the truth. */
import type { Value } from '../../edit/value.ts';
import type { FieldPath } from '../../kinds/field-path.ts';
import type { KindName } from '../../kinds/kinds.ts';
import type {
  Change,
  Clash,
  History,
  NewStatement,
  OpenClip,
  Opened,
  Saved,
  Start,
  Suggestion,
  Told,
} from '../protocol.ts';
import { ask, NoAnswer } from './ask.ts';
import { Checker } from './checker.ts';
import { rename, withSeen } from './rename.ts';
import { getAt } from './shown.ts';
import { placeStep, toChanges } from './to-changes.ts';
import { Unsaved } from './unsaved.ts';

type Heard = 'start' | 'laid' | 'file' | 'told' | 'clip' | 'saved' | 'history';

export class Work extends EventTarget {
  start: Start;
  clip: OpenClip | undefined;
  file: Opened | undefined;
  /** Made on the way, by path; saved before the file that names them. */
  readonly also = new Map<string, Opened>();
  suggestions: readonly Suggestion[] = [];
  told: readonly Told[] = [];
  /** What git knows of the file; none for one that is not saved. */
  past: History = {};
  isDirty = false;
  readonly unsaved: Unsaved;
  #running: Promise<unknown> = Promise.resolve();
  readonly #checker = new Checker((told) => {
    this.told = told;
    this.tell('told');
  });

  constructor(start: Start) {
    super();
    this.start = start;
    this.unsaved = new Unsaved(start.name);
  }

  tell(heard: Heard): void {
    this.dispatchEvent(new Event(heard));
  }

  on(heard: Heard, listen: () => void): void {
    this.addEventListener(heard, listen);
  }

  /** One after the other: each change is made to the text that the one before has left. */
  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#running.then(work, work);
    this.#running = done.catch(() => undefined);
    return done;
  }

  readonly settle = (): Promise<unknown> => this.#running;

  takeClip(clip: OpenClip): void {
    this.clip = clip;
    this.tell('clip');
  }

  /** Lays a file on the desk in the place of what lay there. */
  lay(file: Opened): void {
    this.file = file;
    this.also.clear();
    this.suggestions = [];
    this.told = [];
    this.past = {};
    this.isDirty = false;
    this.tell('laid');
    this.tell('file');
    this.#check();
  }

  /** `inside` is the path of the file or of one that was made on the way. */
  change(inside: string, changes: readonly Change[]): Promise<void> {
    return this.#next(() => this.#change(inside, () => changes));
  }

  setField(inside: string, path: FieldPath, value: Value | undefined): Promise<void> {
    return this.#next(() =>
      this.#change(inside, ({ data }) => {
        if (value !== undefined) return toChanges(data, [{ path, value }]);
        return getAt(data, path) === undefined ? [] : [{ path, remove: true }];
      }),
    );
  }

  /** Takes what is suggested at these paths, and nothing else. */
  take(taken: readonly Suggestion[]): Promise<void> {
    const file = this.file;
    if (file === undefined || taken.length === 0) return Promise.resolve();
    this.suggestions = this.suggestions.filter((one) => !taken.includes(one));
    return this.#next(() => this.#change(file.inside, ({ data }) => toChanges(data, taken)));
  }

  async #change(inside: string, listOf: (file: Opened) => readonly Change[]): Promise<void> {
    const before = this.also.get(inside) ?? this.file;
    const changes = before === undefined ? [] : listOf(before);
    if (before === undefined || changes.length === 0) return;
    const { text, seen } = before;
    let after = await ask<Opened>('change', { inside: before.inside, text, changes }).catch(
      (error: unknown) => {
        if (error instanceof NoAnswer) this.unsaved.keepTyped(before.inside, text, changes);
        throw error;
      },
    );
    if (before === this.file && seen === undefined)
      after = await rename(after, changes, this.month());
    this.#put(before, withSeen(after, seen));
  }

  addStatement(statement: NewStatement): Promise<void> {
    return this.#rewrite('statement', { statement });
  }

  /** Makes what a field is to name; it is saved with the file. Gives its id. */
  create(
    kind: KindName,
    name: string,
    more: Readonly<Record<string, Value>> = {},
  ): Promise<string> {
    return this.#next(async () => {
      const caption = this.start.forms[kind]?.caption ?? 'name';
      const made = await ask<Opened>('begin', { kind, name, data: { [caption]: name, ...more } });
      const id = made.url.split('/').slice(2).join('/');
      // Two that are called alike are one, until an editor says otherwise.
      if (this.start.picks.some((pick) => pick.kind === kind && pick.id === id)) return id;
      this.also.set(made.inside, made);
      this.start = {
        ...this.start,
        picks: [...this.start.picks, { id, kind, name, also: [] }],
      };
      this.isDirty = true;
      this.tell('file');
      return id;
    });
  }

  /** What a field of these kinds shows for an id; what is none is shown as it is. */
  nameOf(kinds: readonly string[], id: string): string {
    return this.start.picks.find((pick) => kinds.includes(pick.kind) && pick.id === id)?.name ?? id;
  }

  async history(): Promise<History> {
    const { inside = '', text = '', seen } = this.file ?? {};
    if (seen === undefined) return {};
    const past = await ask<History>('since', { inside, text });
    if (this.file?.inside === inside) this.past = past;
    this.tell('history');
    return past;
  }

  correct(type: string, why: string): Promise<void> {
    return this.#rewrite('correct', { type, why });
  }

  /** The file as the desk writes it anew. */
  #rewrite(name: string, more: object): Promise<void> {
    return this.#next(async () => {
      const { file } = this;
      if (file === undefined) return;
      const { inside, text, seen } = file;
      this.#put(file, withSeen(await ask<Opened>(name, { inside, text, ...more }), seen));
    });
  }

  /** Gives the file in which somebody else has written meanwhile; nothing of it was written then. */
  save(): Promise<Clash | undefined> {
    return this.#next(async () => {
      if (this.file !== undefined) await this.#change(this.file.inside, placeStep);
      const { file } = this;
      if (file === undefined) return undefined;
      const files = [...this.also.values(), file].map(({ inside, text, seen }) => ({
        inside,
        text,
        seen,
      }));
      const { saved, clash } = await ask<Saved>('save', { files });
      for (const inside of this.also.keys())
        if (saved[inside] !== undefined) this.also.delete(inside);
      const digest = saved[file.inside];
      if (digest !== undefined) {
        this.file = { ...file, seen: digest };
        this.isDirty = false;
        this.unsaved.forget(file.inside);
        this.tell('file');
        this.tell('saved');
      }
      return clash;
    });
  }

  /** Goes on from what the other has written, with our text or theirs. */
  resolve({ theirs, digest }: Clash, text: string): Promise<void> {
    return this.#next(async () => {
      const { file } = this;
      if (file === undefined) return;
      const after = await ask<Opened>('change', { inside: file.inside, text, changes: [] });
      const { seen: _, ...rest } = after;
      this.file = {
        ...rest,
        ...(theirs !== undefined && digest !== undefined && { seen: digest }),
      };
      this.isDirty = text !== theirs;
      this.tell('file');
      this.#check();
    });
  }

  async renew(): Promise<void> {
    this.start = await ask<Start>('start');
    this.tell('start');
  }

  #put(before: Opened, after: Opened): void {
    if (before === this.file) {
      this.file = after;
      if (before.inside !== after.inside) this.unsaved.forget(before.inside);
      this.unsaved.keep(after, this.start.forms);
    } else {
      this.also.delete(before.inside);
      this.also.set(after.inside, after);
    }
    this.isDirty = true;
    this.tell('file');
    this.#check();
  }

  /** Of the page, or of today. */
  month(): string {
    return this.clip?.clip.published?.value ?? this.start.today;
  }

  #check(): void {
    this.#checker.look([...this.also.values(), ...(this.file === undefined ? [] : [this.file])]);
  }
}
