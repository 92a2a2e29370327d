/** The whole desk: inbox, page, file and preview; on a narrow window one of them at a time. */
import { ask } from './ask.ts';
import type { Start } from '../protocol.ts';
import { make } from './dom.ts';
import { Inbox } from './inbox.ts';
import { ItemPane } from './item-pane.ts';
import { LinkReport } from './link-report.ts';
import { askWhich, askWhy } from './panels.ts';
import { PreviewPane } from './preview-pane.ts';
import { orSay, say } from './say.ts';
import { SourcePane } from './source-pane.ts';
import { findUnsaved } from './unsaved.ts';
import { Work } from './work.ts';

const PANES = ['inbox', 'source', 'item', 'page'] as const;
type Pane = (typeof PANES)[number];
const TITLES: Readonly<Record<Pane, string>> = {
  inbox: 'Inbox',
  source: 'Source',
  item: 'Item',
  page: 'Page',
};

export class DeskApp extends HTMLElement {
  connectedCallback(): void {
    this.append(make('p', { id: 'said', role: 'status' }));
    orSay(this.#begin());
  }

  async #begin(): Promise<void> {
    const work = new Work(await ask<Start>('start'));
    document.title = `${work.start.name}: the desk`;
    const [inbox, source, item, preview] = [
      new Inbox(),
      new SourcePane(),
      new ItemPane(),
      new PreviewPane(),
    ];
    const panes = { inbox, source, item, page: preview };
    const tabs = PANES.map((name) =>
      make(
        'button',
        {
          type: 'button',
          'aria-pressed': 'false',
          'data-tab': name,
          click: () => {
            show(name);
          },
        },
        TITLES[name],
      ),
    );
    const show = (name: Pane) => {
      this.dataset.pane = name;
      for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset.tab === name));
    };
    const save = make(
      'button',
      {
        type: 'button',
        class: 'save',
        click: () => {
          orSay(this.#save(work));
        },
      },
      'Save',
    );
    const unmark = make(
      'button',
      {
        type: 'button',
        class: 'quiet',
        click: () => {
          orSay(this.#unmark(work));
        },
      },
      'Take the draft mark away',
    );
    unmark.hidden = true;
    this.prepend(
      make(
        'header',
        {},
        make('h1', {}, work.start.name, ' ', make('span', {}, 'the desk')),
        make('nav', { 'aria-label': 'Panes' }, ...tabs),
        unmark,
        save,
      ),
    );
    const main = make('main', {});
    for (const name of PANES) {
      const region = make(
        'section',
        { class: `pane ${name}`, 'aria-label': TITLES[name] },
        panes[name],
      );
      main.append(region);
    }
    this.append(main);
    const nonce = this.nonce;
    inbox.begin(work);
    const links = new LinkReport();
    inbox.after(links);
    links.begin(work);
    source.begin(work);
    item.begin(work, nonce);
    preview.begin(work);
    show('inbox');
    this.addEventListener('opened', () => {
      show('item');
      const first = item.querySelector<HTMLElement>('[data-stop]');
      first?.focus();
      this.#offerUnsaved(work);
    });
    work.on('file', () => {
      const { data } = work.file ?? {};
      unmark.hidden = !(typeof data === 'object' && 'status' in data && data.status === 'draft');
    });
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      orSay(this.#save(work));
    });
    addEventListener('beforeunload', (event) => {
      if (work.isDirty) event.preventDefault();
    });
    say(
      `${String(work.start.inbox.filter(({ covered }) => covered.length === 0).length)} pages wait`,
    );
    inbox.querySelector('button')?.focus();
  }

  async #unmark(work: Work): Promise<void> {
    const { file } = work;
    if (file === undefined) return;
    await work.setField(file.inside, ['status'], undefined);
    say('It goes out with the next build once it is saved');
  }

  async #save(work: Work): Promise<void> {
    // What is being typed counts as well.
    const active = document.activeElement;
    if (active instanceof HTMLTextAreaElement) active.dispatchEvent(new FocusEvent('blur'));
    await new Promise((resolve) => setTimeout(resolve, 130));
    await work.settle();
    const { file } = work;
    if (file === undefined) throw new Error('Nothing is open');
    if (file.seen !== undefined && !isDraft(file.data)) {
      const { since } = await work.history();
      if (since !== undefined && since.changes.length > 0 && !since.isExplained) {
        const answer = await askWhy(since);
        if (answer === undefined) {
          say('Not saved');
          return;
        }
        if (answer !== 'none') await work.correct(answer.type, answer.why);
      }
    }
    const clash = await work.save();
    if (clash === undefined) {
      say('Saved');
      await work.renew();
      return;
    }
    say('Not saved: somebody has written to it meanwhile', true);
    const text = await askWhich(clash, work.file?.text ?? '');
    if (text === undefined) return;
    await work.resolve(clash, text);
    say('Look it over, and save');
  }

  #offerUnsaved(work: Work): void {
    const { file } = work;
    const kept = file === undefined ? undefined : findUnsaved(file.inside);
    if (file?.seen === undefined || kept === undefined || kept === file.text) return;
    const { seen } = file;
    orSay(
      askWhich({ inside: file.inside, theirs: file.text, digest: seen }, kept).then((text) =>
        text === undefined
          ? undefined
          : work.resolve({ inside: file.inside, theirs: file.text, digest: seen }, text),
      ),
    );
  }
}

function isDraft(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 'draft';
}
