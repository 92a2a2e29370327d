/** Which of the panes are seen, and the way from one to the next. A narrow window has one, a wider one two, a wide one all. */
import { make, makeButton } from './dom.ts';

export const PANES = ['inbox', 'source', 'item', 'page'] as const;
export type PaneName = (typeof PANES)[number];

const TITLES: Readonly<Record<PaneName, string>> = {
  inbox: 'Inbox',
  source: 'Source',
  item: 'Item',
  page: 'Page',
};

export interface PaneContent extends HTMLElement {
  enter(): void;
}

export class Panes {
  readonly main: HTMLElement;
  readonly tabs: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #sections: Readonly<Record<PaneName, HTMLElement>>;
  readonly #contents: Readonly<Record<PaneName, PaneContent>>;

  /** `frame` bears the name of what is shown, for the styles. */
  constructor(frame: HTMLElement, contents: Readonly<Record<PaneName, PaneContent>>) {
    this.#frame = frame;
    this.#contents = contents;
    const print = (name: PaneName) =>
      make('section', { class: `pane ${name}`, 'aria-label': TITLES[name] }, contents[name]);
    this.#sections = {
      inbox: print('inbox'),
      source: print('source'),
      item: print('item'),
      page: print('page'),
    };
    this.main = make('main', {}, Object.values(this.#sections));
    this.tabs = make(
      'nav',
      { 'aria-label': 'Panes' },
      PANES.map((name) =>
        makeButton({ 'data-tab': name, click: () => this.enter(name) }, TITLES[name]),
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
    if (!this.#isSeen(name)) this.show(name);
    this.#contents[name].enter();
  }

  /** To the pane after that in which the focus is, or before it; those that have nothing to show are passed. */
  goOn(isBack: boolean): void {
    const has = PANES.filter((name) => !this.#tab(name)?.hidden);
    const now = has.findIndex((name) => this.#sections[name].contains(document.activeElement));
    const from = now < 0 ? has.indexOf(this.shown) : now;
    const next = has[(from + (isBack ? -1 : 1) + has.length) % has.length];
    if (next !== undefined) this.enter(next);
  }

  isIn(name: PaneName): boolean {
    return this.#sections[name].contains(document.activeElement);
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

  #isSeen(name: PaneName): boolean {
    return this.#sections[name].getClientRects().length > 0;
  }
}
