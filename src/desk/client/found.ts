/** What `watch` found and nobody has taken or dismissed yet, above the saved pages. */
import { fillSlots } from '../../words/slots.ts';
import type { Start } from '../protocol.ts';
import { say } from '../words/say.ts';
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
  readonly #list = makeElement('ul.found', { 'aria-label': say.found.title });
  readonly #more = makeElement('div');
  readonly #report = makeElement('div.report');

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    this.append(
      makeElement('h2', say.found.title),
      this.#list,
      this.#more,
      makeButton('look', () => this.look(), say.found.look),
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
      const page = await whileDoing(say.found.fetching({ title }), fetched);
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
    const none = makeElement('li.hint', say.found.none);
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [none]));
    const rest = found.length - rows.length;
    const more = makeButton('quiet', () => this.#showAll(), say.found.more({ n: rest }));
    const undo = makeButton(
      'quiet',
      () => this.#undo(),
      say.found.waitAgain,
      makeElement('kbd', 'u'),
    );
    this.#more.replaceChildren(
      ...(rest > 0 ? [more] : []),
      ...(dismissed === undefined
        ? []
        : [makeElement('p.hint', say.found.dismissed({ title: dismissed }), ' ', undo)]),
    );
    if (held >= 0) this.#focus(held);
  }

  #print(one: NewsPage): HTMLElement {
    const { name, title, url, published, why, outlet } = one;
    const saved = this.#work.findSaved(name) === undefined ? '' : say.found.saved;
    const hour = toShownHour(published, this.#work.start.news.zone);
    const more = [outlet, hour, why, saved].filter(Boolean).join(' · ');
    const missed = this.#missed.get(name);
    // Nothing is asked before a click, and no referrer is sent.
    const link = makeElement('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url);
    const label = { 'aria-label': say.found.dismissIt({ title }) };
    return makeElement(
      'li',
      { 'data-name': name },
      makeButton('', () => this.take(one), makeElement('b', title), makeElement('span', more)),
      makeButton('quiet away', () => this.#dismiss(one), label, say.found.dismiss),
      missed !== undefined &&
        makeElement('p.missed', fillSlots(say.found.missed, { why: missed, url: link })),
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
    announce(say.found.saidDismissed({ title }));
  }

  async #undo(): Promise<void> {
    const name = await ask('undo-dismissal');
    await this.#work.renew();
    this.#focus(this.#rows().findIndex((row) => row.parentElement?.dataset.name === name));
    announce(say.found.waits);
  }

  readonly look = askOnce(() => this.#look());

  async #look(): Promise<void> {
    announce(say.found.looking);
    for (let seen = 0, isOver = false; !isOver;) {
      const run = await ask('look-for-news', { seen });
      ({ isOver } = run);
      seen = run.reports.length;
      this.#tell(run.reports);
      if (!isOver) announce(say.found.lookingAt({ n: seen, all: run.all }));
      else if (run.why !== undefined) announce(say.found.notRead({ why: run.why }), true);
      else await this.#end(run.reports);
    }
  }

  async #end(reports: Reports): Promise<void> {
    await this.#work.renew();
    const failed = reports.filter(({ isFailed }) => isFailed).length;
    const kept = reports.reduce((sum, one) => sum + one.kept, 0);
    if (reports.length === 0) announce(say.found.noFeed, true);
    else if (failed === 0) announce(say.found.new({ n: kept }));
    else announce(say.found.newButFailed({ n: kept, failed }));
  }

  #tell(reports: Reports): void {
    const rows = reports.map(({ name, said, isFailed }) =>
      makeElement(isFailed ? 'li.wrong' : 'li', makeElement('b', name), ` ${said}`),
    );
    const list = makeElement('ul', { 'aria-label': say.found.report }, rows);
    this.#report.replaceChildren(...(rows.length === 0 ? [] : [list]));
  }
}

type Reports = Awaited<ReturnType<typeof ask<'look-for-news'>>>['reports'];
