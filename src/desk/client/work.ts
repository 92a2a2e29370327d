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
import { ask } from './ask.ts';
import { Checker } from './checker.ts';
import { rename, withSeen } from './rename.ts';
import { getAt } from './shown.ts';
import { forget, keep } from './unsaved.ts';

type Heard = 'start' | 'file' | 'told' | 'clip' | 'saved';

export class Work extends EventTarget {
  start: Start;
  clip: OpenClip | undefined;
  file: Opened | undefined;
  /** Made on the way, by path; saved before the file that names them. */
  readonly also = new Map<string, Opened>();
  suggestions: readonly Suggestion[] = [];
  told: readonly Told[] = [];
  isDirty = false;
  #running: Promise<unknown> = Promise.resolve();
  readonly #checker = new Checker((told) => {
    this.told = told;
    this.tell('told');
  });

  constructor(start: Start) {
    super();
    this.start = start;
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

  async openClip(name: string): Promise<void> {
    this.takeClip(await ask<OpenClip>('clip', { name }));
    const data = { dates: { added: this.start.today }, status: 'draft' };
    const begun = {
      kind: 'coverage',
      name: `page ${name.slice(0, 8)}`,
      data,
      month: this.#month(),
    };
    this.#open(await ask<Opened>('begin', begun));
    this.suggestions = this.clip?.suggestions ?? [];
    this.tell('file');
  }

  takeClip(clip: OpenClip): void {
    this.clip = clip;
    this.tell('clip');
  }

  async openFile(inside: string): Promise<void> {
    this.#open(await ask<Opened>('open', { inside }));
  }

  async begin(kind: KindName, name: string): Promise<void> {
    const data = { [this.start.forms[kind]?.caption ?? 'title']: name, status: 'draft' };
    this.#open(await ask<Opened>('begin', { kind, name, data }));
    this.isDirty = true;
  }

  #open(file: Opened): void {
    this.file = file;
    this.also.clear();
    this.suggestions = [];
    this.told = [];
    this.isDirty = false;
    this.tell('file');
    this.#check();
  }

  /** `inside` is the path of the file or of one that was made on the way. */
  change(inside: string, changes: readonly Change[]): Promise<void> {
    return this.#next(async () => {
      const before = this.#get(inside);
      if (before === undefined) return;
      const { seen } = before;
      let after = await ask<Opened>('change', {
        inside: before.inside,
        text: before.text,
        changes,
      });
      if (before === this.file && seen === undefined)
        after = await rename(after, changes, this.#month());
      this.#put(before, withSeen(after, seen));
    });
  }

  setField(inside: string, path: FieldPath, value: Value | undefined): Promise<void> {
    const before = this.#get(inside);
    if (value !== undefined) return this.change(inside, [{ path, value }]);
    const isThere = before !== undefined && getAt(before.data, path) !== undefined;
    return isThere ? this.change(inside, [{ path, remove: true }]) : Promise.resolve();
  }

  /** Takes what is suggested at these paths, and nothing else. */
  take(taken: readonly Suggestion[]): Promise<void> {
    const file = this.file;
    if (file === undefined || taken.length === 0) return Promise.resolve();
    this.suggestions = this.suggestions.filter((one) => !taken.includes(one));
    return this.change(
      file.inside,
      taken.map(({ path, value }) => ({ path, value })),
    );
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
      this.also.set(made.inside, made);
      const id = made.url.split('/').slice(2).join('/');
      this.start = {
        ...this.start,
        picks: [...this.start.picks, { id, kind, name, also: [] }],
      };
      this.isDirty = true;
      this.tell('file');
      return id;
    });
  }

  history(): Promise<History> {
    const { inside = '', text = '' } = this.file ?? {};
    return ask<History>('since', { inside, text });
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
        forget(file.inside);
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
    });
  }

  async renew(): Promise<void> {
    this.start = await ask<Start>('start');
    this.tell('start');
  }

  #get(inside: string): Opened | undefined {
    return this.also.get(inside) ?? this.file;
  }

  #put(before: Opened, after: Opened): void {
    if (before === this.file) {
      this.file = after;
      keep(after);
    } else {
      this.also.delete(before.inside);
      this.also.set(after.inside, after);
    }
    this.isDirty = true;
    this.tell('file');
    this.#check();
  }

  #month(): string {
    return this.clip?.clip.published?.value ?? this.start.today;
  }

  #check(): void {
    this.#checker.look([...this.also.values(), ...(this.file === undefined ? [] : [this.file])]);
  }
}
