/**
 * Unsaved text in the browser: one version per opening of a file, so that no other tab and no later text overwrites it. A
 * version is removed only when it is saved, taken up or discarded.
 */
import type { Value } from '../edit/value.ts';
import type { ChosenWords, FieldChange, Start } from '../protocol.ts';
import { say } from '../words/say.ts';
import type { Keep } from './keep.ts';
import { type OpenedHeld, type Pile, withDisk } from './pile.ts';
import { getValueAt, toShownValue } from './values.ts';

export interface UnsavedFile {
  readonly inside: string;
  readonly text: string;
  readonly seen?: string;
  readonly base?: string;
  readonly page?: string;
  readonly typed: readonly FieldChange[];
}

/** Two texts that an editor is merging, and has not decided on. */
export interface Mixed {
  readonly inside: string;
  readonly ours: string;
  readonly theirs: string;
  readonly text: string;
}

/** A statement that was begun, and is not in the text yet. */
export interface KeptCard {
  readonly chosen?: ChosenWords | undefined;
  readonly words: string;
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly repeats: string;
  readonly source?: number | undefined;
}

/** One of words of a page may be begun, and one of typed words. */
type CardPlace = 'page' | 'typed';

export interface Version {
  readonly id: string;
  /** Either of them identifies the publication: it may be renamed, or move to another folder. */
  readonly publication: string;
  readonly folder: string;
  readonly at: number;
  /** For the list; empty for a file without a title. */
  readonly title: string;
  readonly file: UnsavedFile;
  readonly also: readonly UnsavedFile[];
  readonly mixed?: Mixed;
  readonly cards?: readonly (readonly [CardPlace, KeptCard])[];
}

/** Changes that wait for their turn, or that the desk did not answer. */
interface Typed {
  readonly inside: string;
  readonly changes: readonly FieldChange[];
}

/** The versions of one publication: several may be served at one address, one after the other. */
export class Unsaved {
  readonly #start: () => Start;
  readonly #pile: Pile;
  readonly #keep: Keep<Version>;
  #id: string = crypto.randomUUID();
  /** Whether the open file was to be kept last. */
  #isKept = false;
  mixed: Mixed | undefined;
  isFull = false;
  readonly cards = new Map<CardPlace, KeptCard>();
  readonly #typed = new Set<Typed>();

  constructor(start: () => Start, pile: Pile, keep: Keep<Version>) {
    this.#start = start;
    this.#pile = pile;
    this.#keep = keep;
  }

  get isOpen(): boolean {
    return this.#typed.size > 0 || this.mixed !== undefined || this.cards.size > 0;
  }

  /** Starts a version for another file; the one before stays. */
  begin(): void {
    this.#id = crypto.randomUUID();
    this.#typed.clear();
    this.cards.clear();
    this.mixed = undefined;
    this.isFull = false;
    this.#isKept = false;
  }

  addTyped(typed: Typed): void {
    this.#typed.add(typed);
  }

  /** The change is in the text now, or the desk refused it; returns whether it belonged to the open file. */
  dropTyped(typed: Typed): boolean {
    return this.#typed.delete(typed);
  }

  /** Whether the card differs from what is kept. */
  setCard(place: CardPlace, card: KeptCard): boolean {
    const isSame = JSON.stringify(card) === JSON.stringify(this.cards.get(place));
    this.cards.set(place, card);
    return !isSame;
  }

  /** Resolves to whether there was room. If it replaces another version, one of both is kept at every moment. */
  async keep(insteadOf?: string): Promise<boolean> {
    const { file, also } = this.#pile;
    if (file === undefined) return true;
    const { name, folder, forms } = this.#start();
    const id = this.#id;
    const kept = this.#toKept(file);
    const title = findCaption(file.data, kept.typed, forms[file.kind]?.caption ?? 'title');
    const version = {
      id,
      publication: name,
      folder,
      at: performance.timeOrigin + performance.now(),
      title: title === undefined ? '' : toShownValue(title),
      file: kept,
      also: [...also.values()].map((made) => this.#toKept(made)),
      ...(this.mixed && { mixed: this.mixed }),
      ...(this.cards.size > 0 && { cards: [...this.cards] }),
    };
    this.#isKept = true;
    const hasRoom = await this.#keep.put(version, insteadOf);
    if (id === this.#id) this.isFull = !hasRoom;
    return hasRoom;
  }

  #toKept(held: OpenedHeld): UnsavedFile {
    const { inside, text } = held;
    const own = [...this.#typed].filter((typed) => this.#pile.find(typed.inside) === held);
    const typed = own.reduce<FieldChange[]>((all, { changes }) => addTyped(all, changes), []);
    return withDisk({ inside, text, typed }, held);
  }

  mix(version: Version, mixed: Mixed): void {
    void this.#keep.put({ ...version, mixed });
  }

  async forget(id = this.#id): Promise<void> {
    const isOwn = id === this.#id;
    if (isOwn) this.#isKept = false;
    await this.#keep.remove(id);
    if (isOwn) this.isFull = false;
  }

  /** The version is open now, and kept as such. */
  async take(version: Version): Promise<void> {
    for (const [place, card] of version.cards ?? []) this.cards.set(place, card);
    await (this.#isKept || this.cards.size > 0 ? this.keep(version.id) : this.forget(version.id));
  }

  async list(): Promise<Version[]> {
    const { name, folder } = this.#start();
    return (await this.#keep.list())
      .filter(({ id }) => id !== this.#id)
      .filter((version) => version.publication === name || version.folder === folder)
      .toSorted((a, b) => b.at - a.at);
  }
}

export function toVersionTime({ at }: Pick<Version, 'at'>): string {
  return new Date(at).toLocaleString(say.locale, { dateStyle: 'medium', timeStyle: 'short' });
}

// What was typed and is not written into the text.

/** As typed last, even if it is not in the text yet. */
function findCaption(
  data: Value,
  typed: readonly FieldChange[],
  caption: string,
): Value | undefined {
  const change = typed.findLast((one) => 'path' in one && one.path.join('.') === caption);
  if (change === undefined) return getValueAt(data, [caption]);
  return 'value' in change ? change.value : undefined;
}

/** The last change of each place. Values added to a list all count; those of its next element make one. */
export function addTyped(
  before: readonly FieldChange[],
  changes: readonly FieldChange[],
): FieldChange[] {
  const last = new Map<string, FieldChange>();
  for (const change of [...before, ...changes]) {
    const place = toPlace(change);
    const earlier = last.get(place);
    const isBoth = 'add' in change && earlier !== undefined && 'add' in earlier;
    last.set(place, isBoth ? { ...change, add: fill(earlier.add, change.add) } : change);
  }
  return [...last.values()];
}

function toPlace(change: FieldChange): string {
  if ('body' in change) return 'body';
  const place = change.path.join('.');
  if (!('add' in change)) return place;
  return `${place} ${isGroup(change.add) ? '+' : JSON.stringify(change.add)}`;
}

function fill(before: Value | undefined, value: Value): Value {
  if (!isGroup(before) || !isGroup(value)) return value;
  const filled = Object.entries(value).map(([key, one]) => [key, fill(before[key], one)] as const);
  return { ...before, ...Object.fromEntries(filled) };
}

function isGroup(value: Value | undefined): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The text with what was typed as comments above its fields, where an editor finds it. */
export function withTyped(text: string, changes: readonly FieldChange[]): string {
  const lines = changes
    .flatMap((change) => toWords(change)?.split(/\r?\n/) ?? [])
    .map((line) => `# ${say.unsaved.notWritten({ line })}\n`);
  const fence = /^---[ \t]*\r?\n/.exec(text)?.[0] ?? '';
  return fence + lines.join('') + text.slice(fence.length);
}

function toWords(change: FieldChange): string | undefined {
  if ('body' in change) return `body: ${change.body}`;
  if ('remove' in change) return undefined;
  return `${change.path.join('.')}: ${toShownValue('value' in change ? change.value : change.add)}`;
}
