/** The middle pane: the form and the body of the file, and what is wrong with them. */
import { makeBodyEditor, type BodyEditor } from './body-editor.ts';
import { CaptureCard } from './capture-card.ts';
import { make } from './dom.ts';
import { printForm } from './fields.ts';
import { keepFocus } from './keep-focus.ts';
import { printChanges } from './panels.ts';
import { orSay, say } from './say.ts';
import { isAt, isInBody, toKey, toLine, toPath, toSum } from './told.ts';
import { openTyped } from './typed-statement.ts';
import type { Work } from './work.ts';

export class ItemPane extends HTMLElement {
  #work: Work | undefined;
  #body: BodyEditor | undefined;
  /** The field at which the editor was last. */
  #last = '';
  /** The problem that was gone to last. */
  #problem = '';
  readonly #open = new Set<string>();
  readonly #left = new Map<string, string>();
  readonly #head = make('div', { class: 'file' });
  readonly #past = make('div', { class: 'past' });
  readonly #form = make('div', { class: 'form' });
  readonly #bodyBox = make('div', { class: 'body' }, make('h2', {}, 'Body'));
  readonly #card = new CaptureCard();
  readonly #addButton = make(
    'button',
    {
      type: 'button',
      class: 'make',
      click: () => {
        orSay(this.addStatement());
      },
    },
    'Add a statement ',
    make('kbd', {}, 'F2'),
  );
  readonly #also = make('div', { class: 'also' });
  readonly #sum = make('p', { class: 'sum', role: 'status' });
  readonly #told = make('ul', { class: 'all-told', 'aria-label': 'What the check says' });

  begin(work: Work, nonce: string): void {
    this.#work = work;
    this.setAttribute('data-stops', '');
    this.#body = makeBodyEditor(nonce, (body) => {
      const { file } = work;
      if (file !== undefined) orSay(work.change(file.inside, [{ body }]));
    });
    this.#bodyBox.append(
      this.#addButton,
      this.#card,
      this.#body.element,
      make('p', { class: 'told', 'data-told': 'body' }),
    );
    this.append(
      ...[this.#head, this.#past, this.#form, this.#also, this.#bodyBox, this.#sum, this.#told],
    );
    this.#bodyBox.hidden = true;
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.#last = target.dataset.path ?? this.#last;
    });
    work.on('laid', () => {
      this.#open.clear();
      this.#left.clear();
      this.#card.close();
    });
    work.on('file', () => {
      this.#show();
    });
    work.on('told', () => {
      this.#tell();
    });
    work.on('history', () => {
      this.#showPast();
    });
  }

  /** Of words that stand in no saved page; to the card that is open already. */
  async addStatement(): Promise<void> {
    const open = this.#card.querySelector('textarea');
    if (open !== null) open.focus();
    else if (this.#work !== undefined)
      await openTyped(this.#work, this.#card, () => {
        this.goTo('body');
      });
  }

  /** To the field at which the editor was last, else to the first. */
  enter(): void {
    const last = this.#find(this.#last) ?? this.querySelector<HTMLElement>('[data-stop]');
    last?.focus();
  }

  /** To the first field, as with a file that was opened just now. */
  enterFirst(): void {
    this.#last = '';
    this.enter();
  }

  /** Opens what the field is folded away in, and goes there. */
  goTo(path: string): void {
    const find = () =>
      this.#find(path) ??
      this.querySelector<HTMLElement>(
        `[data-path="${path} take"], [data-path^="${path}."], [data-add="${path}"]`,
      );
    const parts = path.split('.');
    for (let end = 0; end < parts.length && find() === null; end += 1) {
      const above = parts.slice(0, end).join('.');
      this.#open.add(above).add(`${above}+`);
      this.#show();
    }
    const field = find();
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  /** Begins another element of a list. */
  addTo(path: string): void {
    this.goTo(path);
    this.querySelector<HTMLElement>(`[data-add="${path}"]`)?.click();
  }

  /** To the field of the next problem, also of what nobody has written yet and of what is folded away; says what is wrong. */
  goToProblem(): void {
    const { told = [], file } = this.#work ?? {};
    const last = told.findIndex((one) => toKey(one) === this.#problem);
    const next = told[(last + 1) % told.length];
    if (next === undefined) return;
    this.#problem = toKey(next);
    const path = isInBody(next) ? 'body' : toPath(next.field);
    if (next.inside === file?.inside) this.goTo(path);
    else {
      const made = this.querySelector(`[data-file="${CSS.escape(next.inside)}"]`);
      const field = made?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
      (field ?? made?.querySelector<HTMLElement>('[data-stop]'))?.focus();
    }
    say(toLine(next), next.severity === 'error');
  }

  #find(path: string): HTMLElement | null {
    return path === ''
      ? null
      : this.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  }

  #show(): void {
    const work = this.#work;
    const file = work?.file;
    if (work === undefined || file === undefined) return;
    this.#showPast();
    keepFocus(this, () => {
      const [open, left] = [this.#open, this.#left];
      const also = [...work.also.values()].map((made) =>
        make(
          'section',
          { class: 'made', 'data-file': made.inside },
          make('h2', {}, 'New with it: ', make('code', {}, made.inside)),
          ...printForm({ work, file: made, suggestions: [], open: new Set(), left: new Map() }),
        ),
      );
      this.#form.replaceChildren(
        ...printForm({ work, file, suggestions: work.suggestions, open, left }),
      );
      this.#also.replaceChildren(...also);
    });
    const isProse = work.start.forms[file.kind]?.format === 'mdx';
    this.#bodyBox.hidden = !isProse;
    this.#addButton.hidden = file.kind !== 'coverage';
    if (isProse) this.#body?.show(file.body);
    this.#tell();
  }

  #showPast(): void {
    const { file, past } = this.#work ?? {};
    if (file === undefined || past === undefined) return;
    const { lastHand, since } = past;
    this.#head.replaceChildren(
      make('code', {}, file.inside),
      make(
        'span',
        {},
        file.seen === undefined
          ? 'not saved yet'
          : lastHand === undefined
            ? ''
            : `last in git: ${lastHand}`,
      ),
    );
    const changes = since?.changes ?? [];
    this.#past.replaceChildren(
      ...(since === undefined || changes.length === 0
        ? []
        : [
            make(
              'details',
              { class: 'more' },
              make(
                'summary',
                {},
                `Changed since it was released on ${since.on}: ${changes.map(({ field }) => field).join(', ')}`,
              ),
              ...printChanges(since),
            ),
          ]),
    );
  }

  #tell(): void {
    const work = this.#work;
    if (work?.file === undefined) return;
    const isNew = work.file.seen === undefined;
    for (const line of this.querySelectorAll<HTMLElement>('[data-told]')) {
      // What nobody has written yet is no mistake: it stands in the list alone.
      const own = work.told.filter(
        (one) => isAt(one, line.dataset.told ?? '') && !(isNew && one.code === 'field.missing'),
      );
      line.textContent = own.map(toLine).join(' ');
      line.classList.toggle(
        'error',
        own.some(({ severity }) => severity === 'error'),
      );
    }
    const sum = toSum(work.told);
    if (this.#sum.textContent !== sum) this.#sum.textContent = sum;
    this.#told.replaceChildren(
      ...work.told.map((one) =>
        make(
          'li',
          { class: one.severity },
          make(
            'code',
            {},
            `${one.inside.split('/').at(-1) ?? ''}:${String(one.line)} ${one.field}`,
          ),
          ` ${toLine(one)}`,
        ),
      ),
    );
  }
}
