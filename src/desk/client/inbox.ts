/** The inbox: saved pages, unsaved texts, and a form for new files. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Waiting } from '../protocol.ts';
import { say } from '../words/say.ts';
import { ask, toBase64 } from './ask.ts';
import { makeElement, orSay, announce, makeButton, whileDoing } from './dom.ts';
import { keepFocusInside } from './keys.ts';
import { begin, bringBeside, type Lay, openClipPage, openFile, openText } from './opening.ts';
import { pairButton } from './pairing.ts';
import { isPicture, putPicture } from './picture.ts';
import { toVersionTime, type Version } from './unsaved.ts';
import { toKindName } from './values.ts';
import type { Work } from './work.ts';

/**
 * Opens something, unless something else was wanted meanwhile or the editor stays; resolves to whether it did. `kept` is
 * the unsaved version that she wants.
 */
export type Open = (asked: () => Promise<Lay>, kept?: string) => Promise<boolean>;

export class Inbox extends HTMLElement {
  readonly #work: Work;
  readonly #open: Open;
  readonly #pages = makeElement('ul.waiting');
  readonly #kept = makeElement('div');
  #versions: readonly Version[] = [];

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    const file = makeElement('input', {
      type: 'file',
      id: 'saved-page',
      accept: '.html,.htm,.mhtml,.mht,.txt,.md',
      'aria-label': say.inbox.addPage,
      change: () => {
        const [one] = file.files ?? [];
        if (one !== undefined) orSay(this.#add(one));
      },
    });
    this.append(
      makeElement(
        'section',
        makeElement('h2', say.inbox.pages),
        this.#pages,
        makeElement('p.hint', say.inbox.drop),
        file,
        makeButton('quiet', () => pairButton(), say.pairing.title),
        this.#kept,
      ),
      makeElement(
        'section',
        makeElement('h2', say.inbox.newFile),
        printNew((kind: KindName, name) => orSay(this.#open(() => begin(work, kind, name)))),
      ),
    );
    work.on('start', () => orSay(this.#show()));
    work.on('saved', () => orSay(this.#show()));
    takePages((page) => orSay(this.#add(page)));
    orSay(this.#show());
  }

  enter(): void {
    orSay(this.#show());
    const found = document.querySelector<HTMLElement>('desk-found li button');
    (found ?? this.querySelector<HTMLElement>('.waiting button, .new input'))?.focus();
  }

  async #add(page: Blob): Promise<void> {
    if (isPicture(page)) {
      await putPicture(this.#work, page);
      return;
    }
    const added = await whileDoing(say.inbox.reading, async () => {
      const answer = await ask('add-clip', { base64: await toBase64(page) });
      await this.#work.renew();
      return answer;
    });
    const saved = this.#work.start.inbox.filter(({ name }) => name === added.name);
    if (await bringBeside(this.#work, saved)) return;
    if (!(await this.#open(() => this.#openPage(added)))) return;
    const isCovered = added.covered.length > 0;
    announce(isCovered ? say.inbox.keptCovered : say.inbox.kept({ title: added.title }));
  }

  #openPage({ name, covered: [covering] }: Pick<Waiting, 'name' | 'covered'>): Promise<Lay> {
    return covering === undefined
      ? openClipPage(this.#work, name)
      : openFile(this.#work, covering, name);
  }

  /** The focus stays where it is, also if a page comes meanwhile. */
  async #show(): Promise<void> {
    const show = () =>
      keepFocusInside(
        this,
        () => this.#printLists(),
        (path) => path,
      );
    show();
    const versions = await this.#work.unsaved.list();
    if (JSON.stringify(versions) === JSON.stringify(this.#versions)) return;
    this.#versions = versions;
    show();
  }

  #printLists(): void {
    const work = this.#work;
    const { inbox, files } = work.start;
    const titles = new Map(files.map(({ inside, title }) => [inside, title]));
    const pages = inbox.map((page) => {
      const { title, published, covered, unread } = page;
      const more = [
        published.slice(0, 10),
        unread && say.inbox.unread({ unread }),
        ...covered.map((one) => say.inbox.covered({ title: titles.get(one) ?? one })),
      ];
      const line = this.#print(page.name, title, more.filter(Boolean).join(' · '), () =>
        this.#openPage(page),
      );
      const begin = () => this.#open(() => openClipPage(work, page.name));
      const label = { 'aria-label': say.inbox.newItemOf({ title }) };
      if (covered.length > 0)
        line.append(makeButton('quiet away', begin, label, say.inbox.newItem));
      return line;
    });
    this.#pages.replaceChildren(
      ...(pages.length > 0 ? pages : [makeElement('li.hint', say.inbox.none)]),
    );
    const kept = this.#versions.map((version) => this.#printKept(version, titles));
    this.#kept.replaceChildren(
      ...(kept.length === 0
        ? []
        : [makeElement('h2', say.inbox.notSaved), makeElement('ul.waiting', kept)]),
    );
  }

  #printKept(version: Version, titles: ReadonlyMap<string, string>): HTMLElement {
    const work = this.#work;
    const { id, title, file } = version;
    const { inside, seen } = file;
    const [there, isNew] = [titles.get(inside), seen === undefined];
    const time = toVersionTime(version);
    const line = this.#print(
      id,
      (isNew ? undefined : there) ?? (title || inside),
      isNew && there !== undefined
        ? say.inbox.sinceTaken({ time, title: there })
        : say.inbox.since({ time }),
      () => (there === undefined || isNew ? openText(work, version) : openFile(work, inside)),
      id,
    );
    const forget = async () => {
      await work.unsaved.forget(id);
      work.keep();
      await this.#show();
    };
    const label = { 'aria-label': say.inbox.discardText({ inside }) };
    line.append(makeButton('quiet away', () => orSay(forget()), label, say.inbox.discard));
    return line;
  }

  #print(
    id: string,
    title: string,
    more: string,
    asked: () => Promise<Lay>,
    kept?: string,
  ): HTMLElement {
    const key = { 'data-path': id };
    const open = () => this.#open(asked, kept);
    return makeElement(
      'li',
      makeButton('', open, key, makeElement('b', title), makeElement('span', more)),
    );
  }
}

const KINDS = [
  ...(['coverage', 'person', 'organization', 'outlet', 'place'] as const),
  ...(['event', 'topic', 'question', 'measure'] as const),
] satisfies readonly KindName[];

function printNew(begin: (kind: KindName, name: string) => void): HTMLElement {
  const kinds = makeElement(
    'select',
    { 'aria-label': say.inbox.kind },
    KINDS.map((kind) => makeElement('option', { value: kind }, toKindName(kind))),
  );
  const label = say.inbox.name;
  const labels = { 'aria-label': label, placeholder: label };
  const name = makeElement('input', { type: 'text', autocomplete: 'off' }, labels);
  const submit = (event: Event) => {
    event.preventDefault();
    const words = name.value.trim();
    if (words === '') {
      announce(say.inbox.nameFirst, true);
      name.focus();
      return;
    }
    name.value = '';
    begin(kinds.value as KindName, words);
  };
  return makeElement(
    'form.new',
    { submit },
    kinds,
    name,
    makeElement('button', { type: 'submit' }, say.inbox.create),
  );
}

/** Takes saved pages that are dropped or pasted anywhere except in fields, and pictures also there. */
function takePages(take: (page: Blob) => void): void {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped === undefined) return;
    event.preventDefault();
    take(dropped);
  });
  document.addEventListener('paste', ({ target, clipboardData }) => {
    // What is copied from a text program brings a picture of the text.
    const picture = [...(clipboardData?.files ?? [])].find(isPicture);
    if (picture !== undefined && clipboardData?.getData('text/plain') === '') {
      take(picture);
      return;
    }
    const isField =
      target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
    if (isField || clipboardData === null) return;
    const html = clipboardData.getData('text/html');
    const text = html === '' ? clipboardData.getData('text/plain') : html;
    if (text !== '') take(new Blob([text]));
  });
}
