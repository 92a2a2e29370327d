/** What waits: pages without an item, and every file that is there, found by its words. */
import { ask } from './ask.ts';
import type { OpenClip } from '../protocol.ts';
import { make } from './dom.ts';
import { orSay, say } from './say.ts';
import type { Work } from './work.ts';

const MOST = 12;

export class Inbox extends HTMLElement {
  #work: Work | undefined;
  readonly #pages = make('ul', { class: 'waiting' });
  readonly #files = make('ul', { class: 'waiting' });
  readonly #find = make('input', {
    type: 'search',
    'aria-label': 'Find a file by its title',
    placeholder: 'Find a file by its title',
  });

  begin(work: Work): void {
    this.#work = work;
    const file = make('input', {
      type: 'file',
      id: 'saved-page',
      accept: '.html,.htm,.mhtml,.mht,.txt',
      'aria-label': 'Add a saved page',
      change: () => {
        const [one] = file.files ?? [];
        if (one !== undefined) orSay(this.#add(one));
      },
    });
    this.append(
      make('h2', {}, 'Inbox'),
      make(
        'p',
        { class: 'hint' },
        'Pages that were kept, those without an item first. Drop or paste one to keep it.',
      ),
      this.#pages,
      file,
      make('h2', {}, 'Files'),
      this.#find,
      this.#files,
      ...['coverage', 'person', 'outlet', 'measure', 'question', 'event'].map((kind) =>
        make(
          'button',
          {
            type: 'button',
            class: 'quiet',
            click: () => {
              const name = prompt(`The name of the new ${kind}`);
              if (name !== null && name.trim() !== '')
                orSay(work.begin(kind as never, name.trim()));
            },
          },
          `New ${kind === 'coverage' ? 'item' : kind}`,
        ),
      ),
    );
    this.#find.addEventListener('input', () => {
      this.#show();
    });
    work.on('start', () => {
      this.#show();
    });
    document.addEventListener('dragover', (event) => {
      event.preventDefault();
    });
    document.addEventListener('drop', (event) => {
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped === undefined) return;
      event.preventDefault();
      orSay(this.#add(dropped));
    });
    document.addEventListener('paste', (event) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [contenteditable]') || event.clipboardData === null)
        return;
      const html = event.clipboardData.getData('text/html');
      const text = html === '' ? event.clipboardData.getData('text/plain') : html;
      if (text !== '') orSay(this.#add(new Blob([text])));
    });
    this.#show();
  }

  async #add(page: Blob): Promise<void> {
    const bytes = new Uint8Array(await page.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    const added = await ask<OpenClip>('add-clip', { base64: btoa(binary) });
    say(`Kept: ${added.clip.title?.value ?? added.name}`);
    await this.#work?.renew();
    if (added.covered.length === 0) await this.#work?.openClip(added.name);
    else this.#work?.takeClip(added);
  }

  #show(): void {
    const work = this.#work;
    if (work === undefined) return;
    const { inbox, files } = work.start;
    const words = this.#find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = files.filter(({ title, inside, status }) =>
      words.every((word) => `${title} ${inside} ${status}`.toLowerCase().includes(word)),
    );
    this.#pages.replaceChildren(
      ...inbox.map(({ name, title, published, covered }) =>
        this.#line(
          title,
          [published.slice(0, 10), ...covered.map((one) => `covered already by ${one}`)]
            .filter(Boolean)
            .join(' · '),
          () => work.openClip(name),
        ),
      ),
    );
    this.#files.replaceChildren(
      ...found
        .slice(0, MOST)
        .map(({ title, kind, status, inside }) =>
          this.#line(title, `${kind}${status === 'published' ? '' : ` · ${status}`}`, () =>
            work.openFile(inside),
          ),
        ),
    );
  }

  #line(title: string, more: string, open: () => Promise<void>): HTMLElement {
    return make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          click: () => {
            orSay(
              open().then(() => {
                this.dispatchEvent(new Event('opened', { bubbles: true }));
              }),
            );
          },
        },
        make('b', {}, title),
        make('span', {}, more),
      ),
    );
  }
}
