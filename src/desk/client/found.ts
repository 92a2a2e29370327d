/** What `watch` found and nobody has taken or dismissed yet, above the saved pages. */
import type { Start } from '../protocol.ts';
import { ask } from './ask.ts';
import { announce, askOnce, makeButton, makeElement, orSay, whileDoing } from './dom.ts';
import type { Open } from './inbox.ts';
import { openClipPage } from './opening.ts';
import { toShownHour } from './values.ts';
import type { Work } from './work.ts';

export type NewsPage = Start['news']['found'][number];

/** Rows that are shown at once. */
const MOST = 40;

export class FoundList extends HTMLElement {
  readonly #work: Work;
  readonly #open: Open;
  #most = MOST;
  /** Why a page could not be fetched, by its name. */
  readonly #missed = new Map<string, string>();
  readonly #list = makeElement('ul.found', { 'aria-label': 'Found in the news' });
  readonly #more = makeElement('div');
  readonly #report = makeElement('div.report');

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    this.append(
      makeElement('h2', 'Found in the news'),
      this.#list,
      this.#more,
      makeButton('look', () => this.look(), 'Look for news now'),
      this.#report,
    );
    this.addEventListener('keydown', (event) => this.#onKey(event));
    work.on('start', () => this.#show());
    this.#show();
  }

  /** Opens the saved page if there is one, else fetches it. */
  async take({ name, title }: NewsPage): Promise<void> {
    const saved = this.#work.findSaved(name);
    if (saved !== undefined) {
      await this.#open(() => openClipPage(this.#work, saved.name));
      return;
    }
    try {
      const fetched = () => ask('fetch-found', { name });
      const page = await whileDoing(`Fetching “${title}”`, fetched);
      this.#missed.delete(name);
      await this.#work.renew();
      await this.#open(() => openClipPage(this.#work, page.name));
    } catch (error) {
      this.#missed.set(name, error instanceof Error ? error.message : String(error));
      this.#show();
      throw error;
    }
  }

  #show(): void {
    const { found, dismissed } = this.#work.start.news;
    const held = this.#list.contains(document.activeElement) ? this.#at() : -1;
    const rows = found.slice(0, this.#most).map((one) => this.#print(one));
    const none = makeElement('li.hint', 'Nothing waits.');
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [none]));
    const rest = found.length - rows.length;
    const more = makeButton('quiet', () => this.#showAll(), `Show ${rest} more`);
    const undo = makeButton(
      'quiet',
      () => this.#undo(),
      'Let it wait again',
      makeElement('kbd', 'u'),
    );
    this.#more.replaceChildren(
      ...(rest > 0 ? [more] : []),
      ...(dismissed === undefined
        ? []
        : [makeElement('p.hint', `Dismissed: “${dismissed}” `, undo)]),
    );
    if (held >= 0) this.#focus(held);
  }

  #print(one: NewsPage): HTMLElement {
    const { name, title, url, published, why, outlet } = one;
    const saved = this.#work.findSaved(name) === undefined ? '' : 'saved here already';
    const hour = toShownHour(published, this.#work.start.news.zone);
    const more = [outlet, hour, why, saved].filter(Boolean).join(' · ');
    const missed = this.#missed.get(name);
    const label = { 'aria-label': `Dismiss “${title}” for good` };
    return makeElement(
      'li',
      { 'data-name': name },
      makeButton('', () => this.take(one), makeElement('b', title), makeElement('span', more)),
      makeButton('quiet away', () => this.#dismiss(one), label, 'Dismiss'),
      missed !== undefined &&
        makeElement(
          'p.missed',
          `${missed}. Open `,
          // Nothing is asked before a click, and no referrer is sent.
          makeElement('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url),
          ' by hand, save the page, and drop it here.',
        ),
    );
  }

  #rows(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('li > button:first-child')];
  }

  #at(): number {
    return this.#rows().findIndex((row) => row.parentElement?.contains(document.activeElement));
  }

  #focus(at: number): void {
    const rows = this.#rows();
    (
      rows[Math.max(0, Math.min(at, rows.length - 1))] ?? this.querySelector<HTMLElement>('.look')
    )?.focus();
  }

  #showAll(): void {
    const at = this.#most;
    this.#most = Infinity;
    this.#show();
    this.#focus(at);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = this.#at();
    const one = this.#work.start.news.found[at];
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => this.#focus(at + 1),
      ArrowUp: () => this.#focus(at - 1),
      d: one && (() => orSay(this.#dismiss(one))),
      Delete: one && (() => orSay(this.#dismiss(one))),
      u: () => orSay(this.#undo()),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  async #dismiss({ name, title }: NewsPage): Promise<void> {
    await ask('dismiss', { name });
    await this.#work.renew();
    announce(`Dismissed: “${title}”. Press u to let it wait again`);
  }

  async #undo(): Promise<void> {
    const name = await ask('undo-dismissal');
    await this.#work.renew();
    this.#focus(this.#rows().findIndex((row) => row.parentElement?.dataset.name === name));
    announce('It waits again');
  }

  readonly look = askOnce(() => this.#look());

  async #look(): Promise<void> {
    announce('Looking for news');
    for (let seen = 0, isOver = false; !isOver;) {
      const run = await ask('look-for-news', { seen });
      ({ isOver } = run);
      seen = run.reports.length;
      this.#tell(run.reports);
      if (!isOver) announce(`Looking for news: ${seen} of ${run.all} read`);
      else if (run.why !== undefined) announce(`Nothing was read: ${run.why}`, true);
      else await this.#end(run.reports);
    }
  }

  async #end(reports: Reports): Promise<void> {
    await this.#work.renew();
    const failed = reports.filter(({ isFailed }) => isFailed).length;
    const kept = reports.reduce((sum, one) => sum + one.kept, 0);
    if (reports.length === 0)
      announce(
        'No outlet names a feed: write its address as “feed” in the file of an outlet',
        true,
      );
    else
      announce(
        `${kept === 0 ? 'Nothing' : kept} new${failed === 0 ? '' : `; ${failed} could not be read`}`,
      );
  }

  #tell(reports: Reports): void {
    const rows = reports.map(({ name, said, isFailed }) =>
      makeElement(isFailed ? 'li.wrong' : 'li', makeElement('b', name), ` ${said}`),
    );
    const list = makeElement('ul', { 'aria-label': 'What each outlet gave' }, rows);
    this.#report.replaceChildren(...(rows.length === 0 ? [] : [list]));
  }
}

type Reports = Awaited<ReturnType<typeof ask<'look-for-news'>>>['reports'];
