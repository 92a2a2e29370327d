/** The middle pane: the form and the body of the file, and what is wrong with them. */
import { defaultKeymap } from '@codemirror/commands';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { fillSlots } from '../../words/slots.ts';
import { say } from '../words/say.ts';
import { CaptureCard } from './capture-card.ts';
import { makeElement, makeButton, makePause, orSay, announce, keepFocusOnPress } from './dom.ts';
import type { Form } from './controls.ts';
import { printForm } from './fields.ts';
import {
  findHistoryStep,
  isOfFile,
  keepFocusInside,
  type HistoryStep,
  writeTyped,
} from './keys.ts';
import { openCard } from './opening.ts';
import { printOriginals } from './originals.ts';
import { type PlacedClip, toPlacedPath } from './pile.ts';
import { isInBody, showHead, showProblems, toProblemKey, toLine, toFieldPath } from './problems.ts';
import type { KeptCard } from './unsaved.ts';
import type { Work } from './work.ts';

export class ItemPane extends HTMLElement {
  readonly #work: Work;
  readonly #body: BodyEditor;
  #last = '';
  #problem = '';
  #toNow = (path: string) => path;
  /** What is unfolded and half typed: in the open file, and by path in those made for it. */
  readonly #states = new Map<string, Pick<Form, 'open' | 'left'>>();
  #isComposing = false;
  readonly #head = makeElement('div.file');
  readonly #past = makeElement('div.past');
  readonly #form = makeElement('div.form');
  readonly #bodyBox = makeElement('div.body', makeElement('h2', say.itemPane.body));
  readonly #card: CaptureCard;
  readonly #addButton = makeButton(
    'make',
    () => this.addStatement(),
    ...[say.itemPane.addStatement, ' ', makeElement('kbd', 'F2')],
  );
  readonly #also = makeElement('div.also');
  readonly #originals = makeElement('div.originals');
  readonly #sum = makeElement('p.sum', { role: 'status' });
  readonly #problems = makeElement('ul.all-told', { 'aria-label': say.itemPane.problems });

  constructor(work: Work, nonce: string) {
    super();
    this.#work = work;
    this.#card = new CaptureCard(work);
    this.setAttribute('data-stops', '');
    this.#body = makeBodyEditor(nonce, (body) => {
      const { file } = work;
      if (file !== undefined) orSay(work.change(file.inside, [{ body }]));
    });
    this.#bodyBox.append(
      this.#addButton,
      this.#card,
      this.#body.element,
      makeElement('p.told', { 'data-told': 'body' }),
    );
    this.append(this.#head, this.#past, this.#form, this.#also, this.#bodyBox);
    this.append(this.#originals, this.#sum, this.#problems);
    this.#bodyBox.hidden = true;
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.#last = target.dataset.path ?? this.#last;
    });
    work.on('pause', () => {
      writeTyped(this);
      this.#body.flush();
    });
    work.on('leaving', () => {
      this.#card.close(true);
      // Fields write or drop their text when they are removed: it belongs to the file before.
      this.#form.replaceChildren();
      this.#also.replaceChildren();
      this.#originals.replaceChildren();
      this.#body.clear();
      this.#states.clear();
      this.#isComposing = false;
      delete this.dataset.taken;
    });
    this.addEventListener('compositionstart', () => (this.#isComposing = true));
    this.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#show();
    });
    keepFocusOnPress(this);
    // The browser has one undo history for the page: its menu, used in any field, would undo changes here.
    const listen = (event: KeyboardEvent | InputEvent) => {
      const step = findHistoryStep(event);
      const isOurs = (field: EventTarget | null) =>
        field instanceof Node && this.contains(field) && isOfFile(field);
      const isHere = isOurs(document.activeElement);
      if (step === undefined || !(isHere || isOurs(event.target))) return;
      event.preventDefault();
      if (isHere) this.go(step);
    };
    document.addEventListener('keydown', listen, true);
    document.addEventListener('beforeinput', listen, true);
    work.addEventListener('placed', (event) => {
      if (event instanceof CustomEvent) this.#follow(event.detail as PlacedClip);
    });
    work.on('file', () => this.#show());
    work.on('problems', () => this.#showProblems());
    work.on('cards', () => {
      const kept = work.unsaved.cards.get('typed');
      if (kept !== undefined) orSay(this.#openCard(kept));
    });
    work.on('history', () => this.#showHead());
  }

  /** Opens the card for words that are in no saved page, or goes to the open one. */
  async addStatement(): Promise<void> {
    const open = this.#card.querySelector('textarea');
    if (open !== null) open.focus();
    else await this.#openCard();
  }

  #openCard(kept?: KeptCard): Promise<void> {
    return openCard(this.#work, this.#card, () => this.goTo('body'), undefined, kept);
  }

  enter(): void {
    const last = this.#find(this.#last) ?? this.querySelector<HTMLElement>('[data-stop]');
    last?.focus();
  }

  enterFirst(): void {
    this.#last = '';
    this.enter();
  }

  #stateOf(inside = ''): Pick<Form, 'open' | 'left'> {
    const state = this.#states.get(inside) ?? { open: new Set(), left: new Map() };
    this.#states.set(inside, state);
    return state;
  }

  /** Unfolds what hides the field, and goes there; `made` is a file that was made for the open one. */
  goTo(path: string, made?: string): void {
    const within = made === undefined ? '' : `[data-file="${CSS.escape(made)}"] `;
    const find = () =>
      this.#find(path, within) ??
      this.querySelector<HTMLElement>(
        [`[data-path="${path} take"]`, `[data-path^="${path}."]`, `[data-add="${path}"]`]
          .map((one) => within + one)
          .join(),
      );
    const { open } = this.#stateOf(made);
    const parts = path.split('.');
    for (let end = 0; end < parts.length && find() === null; end += 1) {
      const above = parts.slice(0, end).join('.');
      open.add(above).add(`${above}+`);
      this.#show();
    }
    const field = find();
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  go(step: HistoryStep): void {
    orSay(this.#go(step));
  }

  async #go(step: HistoryStep): Promise<void> {
    await this.#work.settle();
    delete this.dataset.taken;
    // What was typed is in the text: from now on the field shows its value.
    const { activeElement: field } = document;
    if (field instanceof HTMLTextAreaElement && this.contains(field))
      field.value = field.defaultValue;
    const place = await this.#work.go(step);
    if (place === undefined) announce(say.itemPane.noStep);
    else if (this.#find(place) !== document.activeElement?.closest('[data-path]'))
      this.#find(place)?.focus();
  }

  /** Open parts, typed names and focus follow a step of a measure to its new place. */
  #follow(placed: PlacedClip): void {
    this.#toNow = (path) => toPlacedPath(path, placed);
    const { open, left } = this.#stateOf();
    this.#last = this.#toNow(this.#last);
    this.#states.set('', {
      open: new Set([...open].map(this.#toNow)),
      left: new Map([...left].map(([path, words]) => [this.#toNow(path), words])),
    });
  }

  addTo(path: string, made?: string): void {
    this.goTo(path, made);
    const within = made === undefined ? '' : `[data-file="${CSS.escape(made)}"] `;
    this.querySelector<HTMLElement>(`${within}[data-add="${path}"]`)?.click();
  }

  /** Goes to the field of the next problem, even if it is missing or folded away, and announces the problem. */
  goToProblem(): void {
    const { problems, file } = this.#work;
    const last = problems.findIndex((one) => toProblemKey(one) === this.#problem);
    const next = problems[(last + 1) % problems.length];
    if (next === undefined) return;
    this.#problem = toProblemKey(next);
    const path = isInBody(next) ? 'body' : toFieldPath(next.field);
    if (next.inside === file?.inside) this.goTo(path);
    else {
      // The line of a problem in another file opens that file.
      const made = this.querySelector(`[data-file="${CSS.escape(next.inside)}"]`);
      const field = made?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
      const line = this.#problems.children[problems.indexOf(next)]?.querySelector('button');
      (field ?? made?.querySelector<HTMLElement>('[data-stop]') ?? line)?.focus();
    }
    announce(toLine(next), next.severity === 'error');
  }

  #find(path: string, within = ''): HTMLElement | null {
    return path === '' ? null : this.querySelector(`${within}[data-path="${CSS.escape(path)}"]`);
  }

  #show(): void {
    const work = this.#work;
    const { file } = work;
    // A field that is printed anew would lose the character that is being composed.
    if (file === undefined || this.#isComposing) return;
    this.#showHead();
    const print = () => {
      const form = { work, file, suggestions: work.pile.suggestions, ...this.#stateOf() };
      const also = [...work.also.values()].map((made) =>
        makeElement(
          'section.made',
          { 'data-file': made.inside },
          makeElement(
            'h2',
            fillSlots(made.seen === undefined ? say.itemPane.newWith : say.itemPane.publishedWith, {
              file: makeElement('code', made.inside),
            }),
          ),
          printForm({ work, file: made, suggestions: [], ...this.#stateOf(made.inside) }),
        ),
      );
      this.#form.replaceChildren(...printForm(form));
      this.#also.replaceChildren(...also);
      this.#originals.replaceChildren(...printOriginals(work));
    };
    keepFocusInside(this, print, this.#toNow);
    this.#toNow = (path) => path;
    const isProse = work.start.forms[file.kind]?.format === 'mdx';
    this.#bodyBox.hidden = !isProse;
    this.#addButton.hidden = file.kind !== 'coverage';
    if (isProse) this.#body.show(file.body);
    this.#showProblems();
  }

  #showHead(): void {
    showHead(this.#work, this.#head, this.#past);
  }

  #showProblems(): void {
    showProblems(this.#work, this, this.#sum, this.#problems);
  }
}

/** The body of a file in a plain text editor. Undo belongs to the desk. */
const PAUSE = 120;

interface BodyEditor {
  readonly element: HTMLElement;
  /** Shows a text that comes from elsewhere; an equal one changes nothing. */
  show(body: string): void;
  flush(): void;
  /** Empties the editor for another file. */
  clear(): void;
}

function makeBodyEditor(nonce: string, onWritten: (body: string) => void): BodyEditor {
  let shown = '';
  /** The file's, by the last answer. Until the file has another, what is typed is on its way. */
  let held: string | undefined;
  const flush = () => {
    pause.stop();
    const now = view.state.doc.toString();
    if (now === shown) return;
    shown = now;
    onWritten(now);
  };
  const pause = makePause(PAUSE, flush);
  const begin = () =>
    EditorState.create({
      extensions: [
        keymap.of([...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({
          'aria-label': say.itemPane.body,
          'data-stop': '',
          'data-path': 'body',
          spellcheck: 'true',
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && state.doc.toString() !== shown) pause.start();
        }),
      ],
    });
  const view = new EditorView({ state: begin() });
  return {
    element: view.dom,
    show: (body) => {
      if (body === held) return;
      held = body;
      const now = view.state.doc.toString();
      // The editor gives LF, whatever line ends the file has.
      const next = body.replace(/\r\n?/g, '\n');
      // A file ends with a line end, even if the editor typed none.
      if (next.trimEnd() === now.trimEnd() || now !== shown) return;
      shown = next;
      view.dispatch(toChange(now, next));
    },
    flush,
    clear: () => {
      pause.stop();
      [shown, held] = ['', undefined];
      view.setState(begin());
    },
  };
}

/** The smallest change, so that the rest and the cursor stay in place. */
function toChange(now: string, next: string): TransactionSpec {
  let from = 0;
  const most = Math.min(now.length, next.length);
  while (from < most && now[from] === next[from]) from += 1;
  let end = 0;
  while (end < most - from && now.at(-1 - end) === next.at(-1 - end)) end += 1;
  const insert = next.slice(from, next.length - end);
  return {
    changes: { from, to: now.length - end, insert },
    selection: EditorSelection.cursor(from + insert.length),
  };
}
