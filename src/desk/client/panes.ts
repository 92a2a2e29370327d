/** The panes and the way between them. A narrow window shows one, a wider one two, a wide one all. */
import { say } from '../words/say.ts';
import { writeAddress } from './address.ts';
import { makeElement, makeButton } from './dom.ts';
import type { Work } from './work.ts';

/** Those that have the window for themselves. */
export const ROOMS = ['inbox', 'list', 'calendar', 'names', 'changes'] as const;
export type RoomName = (typeof ROOMS)[number];

const PANES = [...ROOMS, 'source', 'item', 'page'] as const;
export type PaneName = (typeof PANES)[number];

export function isRoom(name: string): name is RoomName {
  return ROOMS.some((room) => room === name);
}

type Contents = Readonly<Record<PaneName, HTMLElement & { enter(): void }>>;

export class Panes {
  readonly main: HTMLElement;
  readonly tabs: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #contents: Contents;
  readonly #onRoom: () => void;
  #room: RoomName = 'inbox';

  /** `frame` has the name of the shown pane as an attribute, for the styles. */
  constructor(frame: HTMLElement, contents: Contents, onRoom: () => void) {
    this.#frame = frame;
    this.#onRoom = onRoom;
    this.#contents = contents;
    this.main = makeElement(
      'main',
      PANES.map((name) =>
        makeElement(
          `section.pane.${name}`,
          { 'aria-label': say.panes.titles[name] },
          contents[name],
        ),
      ),
    );
    this.tabs = makeElement(
      'nav',
      { 'aria-label': say.panes.label },
      PANES.map((name) =>
        makeButton('', () => this.enter(name), { 'data-tab': name }, say.panes.titles[name]),
      ),
    );
    this.show('inbox');
  }

  get shown(): PaneName {
    return PANES.find((name) => name === this.#frame.dataset.pane) ?? 'inbox';
  }

  /** The room that was shown last. */
  get room(): RoomName {
    return this.#room;
  }

  show(shown: PaneName): void {
    this.#frame.dataset.pane = shown;
    if (isRoom(shown)) this.#room = shown;
    this.#frame.toggleAttribute('data-alone', isRoom(shown));
    for (const name of PANES) this.#section(name)?.toggleAttribute('data-shown', name === shown);
    for (const tab of this.tabs.querySelectorAll('button'))
      tab.setAttribute('aria-pressed', String(tab.dataset.tab === shown));
  }

  /** Focuses a pane, and shows it if it is hidden. */
  enter(name: PaneName): void {
    if (!this.#section(name)?.getClientRects().length) this.show(name);
    if (isRoom(name)) {
      writeAddress({ room: name });
      this.#onRoom();
    }
    this.#contents[name].enter();
  }

  /** To the pane after the focused one, or before it; empty panes are skipped, and rooms but the last one. */
  goOn(isBack: boolean): void {
    const has = PANES.filter((name) =>
      isRoom(name) ? name === this.#room : !this.#tab(name)?.hidden,
    );
    const now = has.findIndex((name) => this.isIn(name));
    const from = now < 0 ? has.indexOf(this.shown) : now;
    const next = has[(from + (isBack ? -1 : 1) + has.length) % has.length];
    if (next !== undefined) this.enter(next);
  }

  isIn(name: PaneName): boolean {
    return this.#section(name)?.contains(document.activeElement) === true;
  }

  name(name: PaneName, title: string): void {
    const tab = this.#tab(name);
    if (tab !== null) tab.textContent = title;
  }

  allow(name: PaneName, isAllowed: boolean): void {
    const tab = this.#tab(name);
    if (tab !== null) tab.hidden = !isAllowed;
    this.#frame.toggleAttribute(`data-has-${name}`, isAllowed);
  }

  #tab(name: PaneName): HTMLElement | null {
    return this.tabs.querySelector<HTMLElement>(`[data-tab="${name}"]`);
  }

  #section(name: PaneName): HTMLElement | null {
    return this.#contents[name].parentElement;
  }
}

/** The page of the file as readers will see it, from the same server. No script runs in it. */
export class PreviewPane extends HTMLElement {
  readonly #work: Work;
  #saves = 0;
  readonly #hint = makeElement('p.hint', say.panes.hint);
  readonly #frame = makeElement('iframe', { title: say.panes.frame, sandbox: 'allow-same-origin' });
  readonly #stage = makeElement('div.preview', this.#frame);
  readonly #widths = makeElement(
    'div.widths',
    { role: 'group', 'aria-label': say.panes.widths },
    WIDTHS.map((width) =>
      makeButton(
        '',
        () => this.#choose(String(width)),
        { value: String(width) },
        say.panes.width({ pixels: width }),
      ),
    ),
  );

  constructor(work: Work) {
    super();
    this.#work = work;
    this.append(this.#hint, this.#widths, this.#stage);
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
    this.#stage.hidden = this.#widths.hidden = true;
    work.on('file', () => {
      if (work.file?.seen === undefined) this.#hide();
      else if (this.#frame.dataset.path !== this.#path()) this.#show();
    });
    work.on('saved', () => this.#show());
  }

  /** A frame keeps keys to itself: pass on those that scroll. */
  enter(): void {
    this.tabIndex = -1;
    this.focus();
    this.onkeydown = ({ key }) => {
      const by = STEPS[key];
      if (by !== undefined) this.#frame.contentWindow?.scrollBy(0, by * this.clientHeight);
    };
  }

  /** The pressed width again: the page has the width of the pane. */
  #choose(width: string): void {
    if (localStorage.getItem(KEPT_WIDTH) === width) localStorage.removeItem(KEPT_WIDTH);
    else localStorage.setItem(KEPT_WIDTH, width);
    this.#fit();
  }

  /** A page that is wider than the pane is shown smaller. */
  #fit(): void {
    const chosen = localStorage.getItem(KEPT_WIDTH) ?? '';
    for (const button of this.#widths.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === chosen));
    const { clientWidth, clientHeight } = this.#stage;
    // A pane that is not shown has no size; it is told when it has.
    if (clientWidth === 0 || clientHeight === 0) return;
    const width = Number(chosen) || clientWidth;
    const scale = Math.min(1, clientWidth / width);
    const { style } = this.#frame;
    style.width = `${width}px`;
    style.height = `${clientHeight / scale}px`;
    style.transform = `scale(${scale})`;
  }

  #hide(): void {
    // Drop a page that is still loading.
    this.#saves += 1;
    this.#frame.removeAttribute('src');
    delete this.#frame.dataset.path;
    this.#stage.hidden = this.#widths.hidden = true;
    this.#hint.hidden = false;
  }

  #path(): string {
    return `${this.#work.start.base}${this.#work.file?.url ?? ''}`;
  }

  #show(): void {
    const path = this.#path();
    const top = this.#frame.contentWindow?.scrollY ?? 0;
    const isSame = this.#frame.dataset.path === path;
    this.#frame.dataset.path = path;
    this.#hint.hidden = true;
    this.#stage.hidden = this.#widths.hidden = false;
    this.#frame.onload = () => {
      if (isSame) this.#frame.contentWindow?.scrollTo(0, top);
      this.#frame.dataset.shown = String(Number(this.#frame.dataset.shown ?? '0') + 1);
    };
    this.#saves += 1;
    void this.#load(`${path}?saved=${this.#saves}`, this.#saves);
  }

  /** Astro may still be reading the saved file when the page is requested first. */
  async #load(address: string, save: number): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const response = await fetch(address).catch(() => undefined);
      if (response !== undefined && response.status !== 404) break;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    if (save === this.#saves) this.#frame.src = address;
  }
}

const PAGES = { PageDown: 0.9, PageUp: -0.9, ' ': 0.9 };
const STEPS: Record<string, number> = { ...PAGES, ArrowDown: 0.1, ArrowUp: -0.1 };

const [MOST_TRIES, PAUSE] = [40, 200];

/** Of a phone, and of a window on a desk. */
const WIDTHS = [390, 1440];
const KEPT_WIDTH = 'dateline-page-width';
