/** The middle pane: the form and the body of the file, and what is wrong with them. */
import { defaultKeymap } from '@codemirror/commands';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { CaptureCard, openCard } from './capture-card.ts';
import { makeElement, makeButton, makePause, orSay, announce } from './dom.ts';
import { printForm } from './fields.ts';
import {
  findHistoryStep,
  isOfFile,
  keepFocusInside,
  type HistoryStep,
  writeTyped,
} from './keys.ts';
import { printOriginals } from './originals.ts';
import { type PlacedClip, toPlacedPath } from './pile.ts';
import { isInBody, showHead, showProblems, toProblemKey, toLine, toFieldPath } from './problems.ts';
import type { Work } from './work.ts';

export class ItemPane extends HTMLElement {
  readonly #work: Work;
  readonly #body: BodyEditor;
  #last = '';
  #problem = '';
  #toNow = (path: string) => path;
  readonly #open = new Set<string>();
  readonly #left = new Map<string, string>();
  readonly #head = makeElement('div.file');
  readonly #past = makeElement('div.past');
  readonly #form = makeElement('div.form');
  readonly #bodyBox = makeElement('div.body', makeElement('h2', 'Body'));
  readonly #card: CaptureCard;
  readonly #addButton = makeButton(
    'make',
    () => orSay(this.addStatement()),
    ...['Add a statement ', makeElement('kbd', 'F2')],
  );
  readonly #also = makeElement('div.also');
  readonly #originals = makeElement('div.originals');
  readonly #sum = makeElement('p.sum', { role: 'status' });
  readonly #problems = makeElement('ul.all-told', { 'aria-label': 'What the check says' });

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
    this.append(
      ...[
        this.#head,
        this.#past,
        this.#form,
        this.#also,
        this.#bodyBox,
        this.#originals,
        this.#sum,
        this.#problems,
      ],
    );
    this.#bodyBox.hidden = true;
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.#last = target.dataset.path ?? this.#last;
    });
    work.on('pause', () => {
      writeTyped(this);
      this.#body.flush();
    });
    work.on('leaving', () => {
      this.#card.close();
      // Fields write or drop their text when they are removed: it belongs to the file before.
      this.#form.replaceChildren();
      this.#also.replaceChildren();
      this.#originals.replaceChildren();
      this.#body.clear();
      this.#open.clear();
      this.#left.clear();
      delete this.dataset.taken;
    });
    this.addEventListener('mousedown', (event) => {
      // The hint disappears when a field loses focus, and a button would move away from the pointer.
      if (event.target instanceof Element && event.target.closest('button, summary') !== null)
        event.preventDefault();
    });
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
    work.on('file', () => {
      this.#show();
      this.#toNow = (path) => path;
    });
    work.on('problems', () => this.#showProblems());
    work.on('history', () => this.#showHead());
  }

  /** Opens the card for words that are in no saved page, or goes to the open one. */
  async addStatement(): Promise<void> {
    const open = this.#card.querySelector('textarea');
    if (open !== null) open.focus();
    else await openCard(this.#work, this.#card, () => this.goTo('body'));
  }

  enter(): void {
    const last = this.#find(this.#last) ?? this.querySelector<HTMLElement>('[data-stop]');
    last?.focus();
  }

  enterFirst(): void {
    this.#last = '';
    this.enter();
  }

  /** Unfolds what hides the field, and goes there. */
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
    if (place === undefined) announce('Nothing more to undo or redo');
    else if (this.#find(place) !== document.activeElement?.closest('[data-path]'))
      this.#find(place)?.focus();
  }

  /** Open parts, typed names and focus follow a step of a measure to its new place. */
  #follow(placed: PlacedClip): void {
    this.#toNow = (path) => toPlacedPath(path, placed);
    const open = [...this.#open].map(this.#toNow);
    const left = [...this.#left].map(([path, words]) => [this.#toNow(path), words] as const);
    this.#last = this.#toNow(this.#last);
    this.#open.clear();
    this.#left.clear();
    for (const path of open) this.#open.add(path);
    for (const [path, words] of left) this.#left.set(path, words);
  }

  addTo(path: string): void {
    this.goTo(path);
    this.querySelector<HTMLElement>(`[data-add="${path}"]`)?.click();
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

  #find(path: string): HTMLElement | null {
    return path === '' ? null : this.querySelector(`[data-path="${CSS.escape(path)}"]`);
  }

  #show(): void {
    const work = this.#work;
    const { file } = work;
    if (file === undefined) return;
    this.#showHead();
    const print = () => {
      const [open, left] = [this.#open, this.#left];
      const form = { work, file, suggestions: work.pile.suggestions, open, left };
      const also = [...work.also.values()].map((made) =>
        makeElement(
          'section.made',
          { 'data-file': made.inside },
          makeElement(
            'h2',
            made.seen === undefined ? 'New with it: ' : 'Published with it: ',
            makeElement('code', made.inside),
          ),
          printForm({ work, file: made, suggestions: [], open: new Set(), left: new Map() }),
        ),
      );
      this.#form.replaceChildren(...printForm(form));
      this.#also.replaceChildren(...also);
      this.#originals.replaceChildren(...printOriginals(work));
    };
    keepFocusInside(this, print, this.#toNow);
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
          'aria-label': 'Body',
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
      const now = view.state.doc.toString();
      // The editor gives LF, whatever line ends the file has.
      const next = body.replace(/\r\n?/g, '\n');
      // A file ends with a line end, even if the editor typed none.
      if (next.trimEnd() === now.trimEnd() || (now !== shown && view.hasFocus)) return;
      shown = next;
      view.dispatch(toChange(now, next));
    },
    flush,
    clear: () => {
      pause.stop();
      shown = '';
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
