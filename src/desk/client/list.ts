/** The list: every file in one table, found, sorted, opened and changed by the keyboard. */
import type { DeskAnswer } from '../routes.ts';
import { say } from '../words/say.ts';
import { readAddress, writeAddress } from './address.ts';
import { ask } from './ask.ts';
import { announce, askOnce, makeButton, makeElement, makePause, makeTurns, orSay } from './dom.ts';
import type { Open } from './inbox.ts';
import { changeMany } from './list-change.ts';
import { listFilters, makeFilterField, saveFilter } from './list-filters.ts';
import { ListTable } from './list-table.ts';
import { openFile } from './opening.ts';
import type { Work } from './work.ts';

/** Rows that the page holds at once. */
const PAGE = 100;
/** Milliseconds between the last letter and the search. */
const PAUSE = 60;

export class List extends HTMLElement {
  readonly #work: Work;
  readonly #open: Open;
  readonly #begin = makeTurns();
  #asked = { q: '', sort: '' };
  #found: DeskAnswer<'list'> | undefined;
  #shown = this.#asked;
  /** The place of the first shown row, and of the current one. */
  #from = 0;
  #at = 0;
  #current = '';
  #chosen: ReadonlySet<string> = new Set();
  /** Where a range begins, and what was chosen before it. */
  #range: { from: number; kept: ReadonlySet<string> } | undefined;
  /** What the last change of many files did, as long as nothing else is selected. */
  #done = '';
  readonly #pause = makePause(PAUSE, () => this.#find(this.#field.value));
  readonly #field = makeElement('input', {
    type: 'search',
    'aria-label': say.list.search,
    placeholder: say.list.example,
    input: () => this.#pause.start(),
  });
  readonly #filters = makeElement('p.filters', { role: 'group', 'aria-label': say.list.filters });
  readonly #sum = makeElement('p.found', { role: 'status' });
  readonly #wrong = makeElement('p.told.error', { role: 'status' });
  readonly #acts = makeElement('div.acts.chosen');
  readonly #table = new ListTable({
    sort: (column) => this.#sortBy(column),
    open: (inside) => this.#bring(inside),
    choose: (inside) => this.#toggle(inside),
  });
  readonly #turn = makeElement('div.acts');

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    const add = (term: string) => this.#find(`${this.#asked.q} ${term}`.trim());
    this.append(
      makeElement('div.ask', this.#field, makeFilterField(work, add)),
      ...[this.#filters, this.#wrong, this.#sum, this.#acts, this.#table.element, this.#turn],
    );
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.takeAddress();
  }

  takeAddress(): void {
    const { q, sort } = readAddress();
    this.#asked = { q, sort };
    this.#field.value = q;
  }

  /** To the row that was left, or to the search if there is none yet. */
  enter(): void {
    writeAddress({ room: 'list', ...this.#asked });
    this.#printFilters();
    if (this.#current === '') this.enterFind();
    orSay(this.#comeBack());
  }

  enterFind(): void {
    this.#field.focus();
    this.#field.select();
  }

  async #comeBack(): Promise<void> {
    const of = this.#current;
    if (of !== '') {
      const { place } = await ask('list-paths', { ...this.#asked, from: 0, to: 0, of });
      if (place >= 0) this.#at = place;
    }
    await this.#load();
    if (of !== '' && document.activeElement !== this.#field) this.#table.focus(this.#at);
  }

  #find(q: string, sort = this.#asked.sort): void {
    this.#pause.stop();
    if (this.#field.value.trim() !== q.trim()) this.#field.value = q;
    this.#asked = { q: q.trim(), sort };
    [this.#at, this.#current] = [0, ''];
    this.#table.element.closest('.pane')?.scrollTo(0, 0);
    writeAddress({ room: 'list', ...this.#asked });
    this.#printFilters();
    orSay(this.#load());
  }

  #sortBy(column: string): void {
    const { q, sort } = this.#asked;
    this.#find(q, sort === column ? `-${column}` : sort === `-${column}` ? '' : column);
  }

  /** Shows the page of the current row: first without what the check says, if that is not known yet. */
  async #load(wait = false): Promise<void> {
    const isLast = this.#begin();
    const from = this.#at - (this.#at % PAGE);
    const found = await ask('list', { ...this.#asked, from, count: PAGE, wait });
    if (!isLast()) return;
    if (found.rows.length === 0 && found.total > 0) {
      this.#at = found.total - 1;
      await this.#load(wait);
      return;
    }
    [this.#found, this.#from] = [found, from];
    this.#shown = this.#asked;
    this.dataset.q = this.#asked.q;
    this.#print();
    // Nobody waits for the check to move on.
    if (!found.isChecked) orSay(this.#load(true));
  }

  #print(): void {
    const { total = 0, all = 0, wrong = [], rows = [] } = this.#found ?? {};
    const [from, sort] = [this.#from, this.#asked.sort];
    this.#table.print({ rows, from, total, sort, at: this.#at, chosen: this.#chosen });
    const files = say.shared.files({ n: all });
    const sum = total === all ? files : say.list.someOf({ n: total, files });
    if (this.#sum.textContent !== sum) this.#sum.textContent = sum;
    this.#wrong.textContent = wrong.join(' ');
    const turn = (to: number, words: string) =>
      to >= 0 && to < total ? [makeButton('quiet', () => this.#goTo(to, false), words)] : [];
    this.#turn.replaceChildren(
      ...turn(from - PAGE, say.list.before({ n: PAGE })),
      ...turn(from + PAGE, say.list.next({ n: PAGE })),
    );
    this.#printActs();
  }

  get #here(): string {
    return this.#found?.rows[this.#at - this.#from]?.inside ?? '';
  }

  /** What can be done with the chosen files. */
  #printActs(): void {
    const count = this.#chosen.size;
    const withKey = (words: string, key: string) => [`${words} `, makeElement('kbd', key)];
    const undo = makeButton('', () => this.#undo(), withKey(say.list.undo, 'Ctrl Z'));
    if (this.#done !== '') this.#acts.replaceChildren(makeElement('b', this.#done), undo);
    else if (count > 0)
      this.#acts.replaceChildren(
        makeElement('b', say.list.selected({ n: count })),
        makeButton('', () => this.#change(), withKey(say.list.change, 'e')),
        makeButton('quiet', () => this.#choose(new Set()), say.list.selectNone),
      );
    else this.#acts.replaceChildren();
  }

  #printFilters(): void {
    const { q, sort } = this.#asked;
    const filters = listFilters(this.#work).map(
      ({ name, q: own, sort: by = '', forget }, index) => {
        const isOn = own === q && (by === '' || by === sort);
        const key = index < 10 && makeElement('kbd', String(index));
        const show = () => this.#find(own, by || this.#asked.sort);
        const button = makeButton('', show, { 'aria-pressed': String(isOn) }, `${name} `, key);
        const label = { 'aria-label': say.list.forget({ name }) };
        const drop = () => {
          forget?.();
          this.#printFilters();
        };
        return makeElement('span', button, forget && makeButton('quiet', drop, label, '×'));
      },
    );
    const keep = async () => {
      if (await saveFilter(this.#work, this.#asked)) this.#printFilters();
    };
    const isNew = listFilters(this.#work).every(({ q: own }) => own !== q);
    this.#filters.replaceChildren(
      ...filters,
      ...(isNew ? [makeButton('quiet', () => keep(), say.listFilters.keep)] : []),
    );
  }

  // Keys: on rows, and in the room.

  #onKey(event: KeyboardEvent): void {
    const { key, target, isComposing, altKey } = event;
    if (isComposing || altKey || event.defaultPrevented || !(target instanceof Element)) return;
    const isHeard =
      target === this.#field
        ? this.#onFieldKey(key)
        : target.matches('input:not([type=checkbox])')
          ? false
          : (target.closest('tbody') !== null && this.#onRowKey(event)) || this.#onRoomKey(event);
    if (isHeard) event.preventDefault();
  }

  #onFieldKey(key: string): boolean {
    if (!['Enter', 'ArrowDown', 'Escape'].includes(key)) return false;
    const go = async () => {
      if (this.#field.value.trim() !== this.#asked.q) this.#find(this.#field.value);
      await this.#goTo(0, false);
      const first = this.#found?.rows[0];
      if (key === 'Enter' && first !== undefined) this.#bring(first.inside);
    };
    orSay(go());
    return true;
  }

  #onRowKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const { total = 0 } = this.#found ?? {};
    const screen = this.#table.countOnScreen();
    const places: Readonly<Record<string, number>> = {
      ...{ ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, Home: 0, End: total - 1 },
      ...{ PageDown: this.#at + screen, PageUp: this.#at - screen },
    };
    const place = places[key];
    if (place !== undefined) orSay(this.#goTo(place, shiftKey));
    else if (key === ' ') this.#toggle(this.#here);
    else if (key === 'Enter') this.#bring(this.#here);
    else if (key === 'ArrowRight') orSay(this.#table.unfold(this.#at));
    else if (key === 'ArrowLeft') this.#table.fold(this.#at);
    else if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) orSay(this.#chooseAll());
    else if (key === 'Escape' && this.#chosen.size > 0) this.#choose(new Set());
    else if (key === 'Escape') this.enterFind();
    else return false;
    return true;
  }

  #onRoomKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const filter = /^\d$/.test(key) ? listFilters(this.#work)[Number(key)] : undefined;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'z') return false;
      this.#undo();
    } else if (filter !== undefined) {
      this.#find(filter.q, filter.sort ?? this.#asked.sort);
      orSay(this.#goTo(0, false));
    } else if (key === 'e') this.#change();
    else return false;
    return true;
  }

  async #goTo(place: number, isExtending: boolean): Promise<void> {
    const before = this.#at;
    this.#at = Math.max(0, place);
    await this.#loadAt();
    const { total = 0 } = this.#found ?? {};
    if (total === 0) {
      this.#field.focus();
      return;
    }
    this.#at = Math.min(this.#at, total - 1);
    if (isExtending) await this.#extend(before);
    else this.#range = undefined;
    this.#current = this.#here;
    this.#print();
    this.#table.focus(this.#at);
  }

  /** Another page is asked for, and rows that are on their way are waited for. */
  async #loadAt(): Promise<void> {
    const { total = 0 } = this.#found ?? {};
    const at = Math.min(this.#at, Math.max(0, total - 1));
    const isShown = at >= this.#from && at < this.#from + PAGE && this.#shown === this.#asked;
    if (!isShown) await this.#load();
  }

  async #extend(before: number): Promise<void> {
    const { from, kept } = (this.#range ??= { from: before, kept: this.#chosen });
    const [first, last] = [Math.min(from, this.#at), Math.max(from, this.#at)];
    const asked = { ...this.#asked, from: first, to: last + 1, of: '' };
    this.#choose(new Set([...kept, ...(await ask('list-paths', asked)).paths]));
  }

  async #chooseAll(): Promise<void> {
    const { total = 0 } = this.#found ?? {};
    const { paths } = await ask('list-paths', { ...this.#asked, from: 0, to: total, of: '' });
    this.#choose(new Set(paths));
  }

  #toggle(inside: string): void {
    this.#range = undefined;
    const chosen = new Set(this.#chosen);
    if (!chosen.delete(inside)) chosen.add(inside);
    this.#choose(chosen);
  }

  #choose(chosen: ReadonlySet<string>): void {
    this.#chosen = chosen;
    this.#done = '';
    this.#table.mark(chosen);
    this.#printActs();
    announce(say.list.selected({ n: chosen.size }));
  }

  #bring(inside: string): void {
    const place = this.#found?.rows.findIndex((row) => row.inside === inside) ?? -1;
    if (place < 0) return;
    [this.#at, this.#current] = [this.#from + place, inside];
    orSay(this.#open(() => openFile(this.#work, inside)));
  }

  // Changes of many files.

  readonly #changeOnce = askOnce(async () => {
    const chosen = this.#chosen.size > 0 ? [...this.#chosen] : [this.#here];
    const said = await changeMany(
      this.#work,
      chosen.filter((inside) => inside !== ''),
    );
    if (said === undefined) return;
    this.#done = said;
    await this.#renew(chosen);
    announce(said);
  });

  #change(): void {
    orSay(this.#changeOnce());
  }

  #undo(): void {
    orSay(
      ask('list-undo').then(async ({ undone, refused }) => {
        const titles = refused.map(({ title }) => title).join(', ');
        const isNone = undone.length + refused.length === 0;
        const done = isNone ? say.list.nothingToUndo : say.list.asBefore({ n: undone.length });
        this.#done = '';
        await this.#renew(undone);
        announce(titles === '' ? done : say.list.leftAsTheyAre({ done, titles }), titles !== '');
      }),
    );
  }

  async #renew(changed: readonly string[]): Promise<void> {
    const { file, isDirty } = this.#work;
    await Promise.all([this.#work.renew(), this.#load()]);
    if (file !== undefined && !isDirty && changed.includes(file.inside))
      (await openFile(this.#work, file.inside))();
    this.#table.focus(this.#at);
  }
}
