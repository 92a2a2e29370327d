/** The hands of an editor at the desk: keys, look-ups and waits, counted. */
import type { Page } from 'playwright-core';
import { startTally, type Tally } from '../../test/support/tally.ts';

/** Characters in a minute, and seconds of a look-up. */
const [TYPED, LOOKED_UP] = [200, 20];
/** Milliseconds that nobody notices. */
const UNNOTICED = 300;
/** What the desk asks while an editor goes on. */
const BESIDE = /^(?:check-|mark$|history$|start$|names$|overview$)/;

export interface Spent {
  readonly name: string;
  readonly keys: number;
  readonly words: number;
  readonly lookUps: readonly string[];
  readonly waits: readonly { readonly what: string; readonly seconds: number }[];
  readonly minutes: number;
}

/** An answer of the desk, by the name of its request. */
export type Heard = (name: string, answer: unknown) => void;

export class Editor {
  readonly page: Page;
  readonly stumbles: string[] = [];
  /** What was pressed and where, since it began. */
  trace: string[] = [];
  readonly #running = new Set<unknown>();
  readonly #heard: Heard;
  #last = '';
  #name = '';
  #tally: Tally;
  #words = 0;
  #lookUps: string[] = [];
  #waits: { what: string; seconds: number }[] = [];

  constructor(page: Page, heard: Heard) {
    this.page = page;
    this.#heard = heard;
    this.#tally = startTally(page);
    const toName = (url: string) => /\/@desk\/ask\/([\w-]+)$/.exec(url)?.[1] ?? '';
    page.on('request', (request) => {
      const name = toName(request.url());
      if (name === '' || BESIDE.test(name)) return;
      this.#last = name;
      this.#running.add(request);
    });
    const end = (request: unknown) => this.#running.delete(request);
    page.on('requestfailed', end);
    page.on('requestfinished', (request) => {
      const name = toName(request.url());
      if (!['clip', 'add-clip', 'fetch-found', 'capture'].includes(name)) {
        end(request);
        return;
      }
      void request
        .response()
        .then(async (response) => {
          if (response?.ok() === true) this.#heard(name, await response.json());
        })
        .catch(() => undefined)
        .finally(() => end(request));
    });
  }

  begin(name: string): void {
    this.#name = name;
    this.#tally = startTally(this.page);
    this.trace = [];
    [this.#words, this.#lookUps, this.#waits] = [0, [], []];
  }

  end(): Spent {
    const { keys } = this.#tally.cost();
    const [lookUps, waits] = [this.#lookUps, this.#waits];
    const waited = waits.reduce((sum, { seconds }) => sum + seconds, 0);
    const minutes = keys / TYPED + (lookUps.length * LOOKED_UP + waited) / 60;
    return { name: this.#name, keys, words: this.#words, lookUps, waits, minutes };
  }

  /** Presses keys, and waits after each until the desk has answered. */
  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      this.trace.push(`${name}@${(await this.where()).path}`);
      await this.#tally.press(name);
      await this.settle();
    }
  }

  async type(text: string): Promise<void> {
    this.trace.push(`“${text}”`);
    await this.#tally.type(text);
    await this.settle();
  }

  /** Her own words. */
  async write(text: string): Promise<void> {
    this.#words += text.length;
    await this.page.keyboard.insertText(text);
  }

  /** Something copied elsewhere: two chords. */
  async paste(text: string): Promise<void> {
    await this.#tally.press('Shift', 'Shift', 'Shift', 'Shift');
    await this.page.keyboard.insertText(text);
  }

  lookUp(what: string): void {
    this.#lookUps.push(what);
  }

  stumble(what: string): void {
    this.stumbles.push(`${this.#name}: ${what}`);
  }

  /** By the field that finds everything. */
  async goTo(words: string): Promise<void> {
    await this.press('Control+k');
    await this.type(words);
    await this.press('Enter');
  }

  async settle(): Promise<void> {
    const since = performance.now();
    for (let quiet = 0; quiet < 3;) {
      await this.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      quiet = this.#running.size === 0 ? quiet + 1 : 0;
    }
    const took = performance.now() - since;
    if (took > UNNOTICED) this.#waits.push({ what: this.#last, seconds: took / 1000 });
  }

  /** Waits for words of the live region. */
  async hears(words: RegExp): Promise<string> {
    const said = this.page.locator('#said', { hasText: words });
    const since = performance.now();
    await said.waitFor({ state: 'attached' });
    const took = performance.now() - since;
    if (took > UNNOTICED) this.#waits.push({ what: this.#last, seconds: took / 1000 });
    return (await said.textContent()) ?? '';
  }

  /** Where the focus is: the path of a field, or what else it is. */
  where(): Promise<{ path: string; value: string; offered: string }> {
    return this.page.evaluate(() => {
      const active = document.activeElement as HTMLInputElement;
      const card = active.closest('desk-capture') === null ? '' : 'capture ';
      const path = active.dataset.path ?? `${card}${active.className.split(' ')[0] ?? ''}`;
      const field = 'value' in active ? active.value : '';
      return { path, value: field, offered: active.getAttribute('placeholder') ?? '' };
    });
  }

  /** Types letters until the first that is listed is the one, and takes it. */
  async choose(name: string): Promise<boolean> {
    const isFirst = async () => {
      const first = this.page.locator(':focus ~ ul [role=option] b').first();
      const label = (await first.count()) === 0 ? '' : ((await first.textContent()) ?? '');
      return label === name || label.endsWith(`: ${name}`);
    };
    for (const letter of name) {
      await this.type(letter);
      if (await isFirst()) break;
    }
    if (await isFirst()) {
      await this.press('Enter');
      return true;
    }
    // Something else comes first: down to it.
    const labels = await this.page.locator(':focus ~ ul [role=option] b').allTextContents();
    const at = labels.findIndex((label) => label.endsWith(`: ${name}`));
    if (at < 0) return false;
    await this.press(...Array.from({ length: at }, () => 'ArrowDown'), 'Enter');
    return true;
  }
}
