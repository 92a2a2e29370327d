/** The middle pane: the form and the body of the file, and what is wrong with them. */
import { makeBodyEditor, type BodyEditor } from './body-editor.ts';
import { make } from './dom.ts';
import { printForm } from './fields.ts';
import { orSay } from './say.ts';
import type { Told } from '../protocol.ts';
import type { Work } from './work.ts';

export class ItemPane extends HTMLElement {
  #work: Work | undefined;
  #body: BodyEditor | undefined;
  #shown = '';
  readonly #open = new Set<string>();
  readonly #head = make('div', { class: 'file' });
  readonly #form = make('div', { class: 'form' });
  readonly #bodyBox = make('div', { class: 'body' }, make('h2', {}, 'Body'));
  readonly #also = make('div', { class: 'also' });
  readonly #told = make('ul', { class: 'all-told', 'aria-label': 'What the check says' });

  begin(work: Work, nonce: string): void {
    this.#work = work;
    this.setAttribute('data-stops', '');
    this.#body = makeBodyEditor(nonce, (body) => {
      const { file } = work;
      if (file !== undefined) orSay(work.change(file.inside, [{ body }]));
    });
    this.#bodyBox.append(this.#body.element, make('p', { class: 'told', 'data-told': 'body' }));
    this.append(this.#head, this.#form, this.#also, this.#bodyBox, this.#told);
    this.#bodyBox.hidden = true;
    work.on('file', () => {
      this.#show();
    });
    work.on('told', () => {
      this.#tell();
    });
  }

  #show(): void {
    const work = this.#work;
    const file = work?.file;
    if (work === undefined || file === undefined) return;
    const isOther = file.inside !== this.#shown && file.seen !== undefined;
    if (isOther) this.#open.clear();
    this.#shown = file.inside;
    this.#head.replaceChildren(
      make('code', {}, file.inside),
      file.seen === undefined ? ' · not saved yet' : '',
    );
    keepFocus(this, () => {
      const open = this.#open;
      const also = [...work.also.values()].map((made) =>
        make(
          'section',
          { class: 'made' },
          make('h2', {}, `New with it: ${made.inside}`),
          ...printForm({ work, file: made, suggestions: [], open }),
        ),
      );
      this.#form.replaceChildren(...printForm({ work, file, suggestions: work.suggestions, open }));
      this.#also.replaceChildren(...also);
    });
    const isProse = work.start.forms[file.kind]?.format === 'mdx';
    this.#bodyBox.hidden = !isProse;
    if (isProse) this.#body?.show(file.body);
    this.#tell();
  }

  #tell(): void {
    const work = this.#work;
    if (work?.file === undefined) return;
    for (const line of this.querySelectorAll<HTMLElement>('[data-told]')) {
      const own = work.told.filter((one) => isAt(one, line.dataset.told ?? ''));
      line.textContent = own.map(toLine).join(' ');
      line.classList.toggle(
        'error',
        own.some(({ severity }) => severity === 'error'),
      );
    }
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

function toLine({ message, remedy }: Told): string {
  return `${message} → ${remedy}.`;
}

/** `sources[0].url` stands at `sources.0.url`. */
function isAt({ inside, field }: Told, place: string): boolean {
  if (place === 'body') return /^(?:body$|[A-Z])/.test(field);
  return `${inside} ${field.replace(/\[(\d+)\]/g, '.$1')}` === place;
}

/** The cursor stays where it is, and so does what is being typed. */
function keepFocus(pane: HTMLElement, print: () => void): void {
  const active = document.activeElement;
  const path =
    active instanceof HTMLElement && pane.contains(active) ? active.dataset.path : undefined;
  const isField = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement;
  const typed = isField ? { value: active.value, at: active.selectionStart } : undefined;
  print();
  if (path === undefined || path === 'body') return;
  const again = pane.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (again === null) return;
  again.focus({ preventScroll: true });
  const canHold = again instanceof HTMLTextAreaElement || again instanceof HTMLInputElement;
  if (typed === undefined || !canHold) return;
  if (again.value !== typed.value && again.getAttribute('role') !== 'combobox')
    again.value = typed.value;
  again.setSelectionRange(typed.at, typed.at);
}
