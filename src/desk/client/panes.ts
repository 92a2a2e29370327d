/** Which of the panes are seen, and the way from one to the next. A narrow window has one, a wider one two, a wide one all. */
import { make, makeButton } from './dom.ts';

const TITLES = { inbox: 'Inbox', source: 'Source', item: 'Item', page: 'Page' };
export type PaneName = keyof typeof TITLES;
const PANES = Object.keys(TITLES) as PaneName[];

type Contents = Readonly<Record<PaneName, HTMLElement & { enter(): void }>>;

export class Panes {
  readonly main: HTMLElement;
  readonly tabs: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #contents: Contents;

  /** `frame` bears the name of what is shown, for the styles. */
  constructor(frame: HTMLElement, contents: Contents) {
    this.#frame = frame;
    this.#contents = contents;
    this.main = make(
      'main',
      PANES.map((name) =>
        make(`section.pane.${name}`, { 'aria-label': TITLES[name] }, contents[name]),
      ),
    );
    this.tabs = make(
      'nav',
      { 'aria-label': 'Panes' },
      PANES.map((name) =>
        makeButton('', () => this.enter(name), { 'data-tab': name }, TITLES[name]),
      ),
    );
    this.show('inbox');
  }

  get shown(): PaneName {
    return PANES.find((name) => name === this.#frame.dataset.pane) ?? 'inbox';
  }

  show(shown: PaneName): void {
    this.#frame.dataset.pane = shown;
    for (const tab of this.tabs.querySelectorAll('button'))
      tab.setAttribute('aria-pressed', String(tab.dataset.tab === shown));
  }

  /** Shows it, if it is not to be seen, and gives it the focus. */
  enter(name: PaneName): void {
    if (!this.#section(name)?.getClientRects().length) this.show(name);
    this.#contents[name].enter();
  }

  /** To the pane after that in which the focus is, or before it; those that have nothing to show are passed. */
  goOn(isBack: boolean): void {
    const has = PANES.filter((name) => !this.#tab(name)?.hidden);
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
