/** The page of the file as readers will have it, served by the same server. Nothing in it runs. */
import { make } from './dom.ts';
import type { Work } from './work.ts';

export class PreviewPane extends HTMLElement {
  readonly #work: Work;
  /** So that the browser asks again. */
  #saves = 0;
  readonly #hint = make(
    'p.hint',
    'The page as readers will see it. It appears here after the first save.',
  );
  readonly #frame = make('iframe', { title: 'The page', sandbox: 'allow-same-origin' });

  constructor(work: Work) {
    super();
    this.#work = work;
    this.append(this.#hint, this.#frame);
    this.#frame.hidden = true;
    work.on('file', () => {
      if (work.file?.seen === undefined) this.#hide();
      else if (this.#frame.dataset.path !== this.#path()) this.#show();
    });
    work.on('saved', () => this.#show());
  }

  /** A frame keeps keys to itself: arrows are passed on to it. */
  enter(): void {
    this.tabIndex = -1;
    this.focus();
    this.onkeydown = ({ key }) => {
      const by = STEPS[key];
      if (by !== undefined) this.#frame.contentWindow?.scrollBy(0, by * this.clientHeight);
    };
  }

  #hide(): void {
    // A page that is still on its way is not wanted any more, and the one before is not this one's.
    this.#saves += 1;
    this.#frame.removeAttribute('src');
    delete this.#frame.dataset.path;
    this.#frame.hidden = true;
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
    this.#frame.hidden = false;
    this.#frame.onload = () => {
      if (isSame) this.#frame.contentWindow?.scrollTo(0, top);
      this.#frame.dataset.shown = String(Number(this.#frame.dataset.shown ?? '0') + 1);
    };
    this.#saves += 1;
    void this.#load(`${path}?saved=${this.#saves}`, this.#saves);
  }

  /** Astro may still be taking in what was saved when the first page is asked for. */
  async #load(address: string, save: number): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const response = await fetch(address).catch(() => undefined);
      if (response !== undefined && response.status !== 404) break;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    if (save === this.#saves) this.#frame.src = address;
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 0.1,
  ArrowUp: -0.1,
  PageDown: 0.9,
  PageUp: -0.9,
  ' ': 0.9,
};

const [MOST_TRIES, PAUSE] = [40, 200];
