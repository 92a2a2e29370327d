/** The page as text: keys or the pointer select sentences, and `s` makes a statement of them. */
import { fillSlots } from '../../words/slots.ts';
import { sayName } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import { CaptureCard } from './capture-card.ts';
import { chooseSentence } from './choose-sentence.ts';
import {
  announce,
  keepFocusOnPress,
  makeButton,
  makeElement,
  orSay,
  whileDoing,
  wish,
} from './dom.ts';
import { openCard, askForPage } from './opening.ts';
import { findOwnPage } from './pile.ts';
import { printCandidates } from './values.ts';
import type { Work } from './work.ts';

export class SourcePane extends HTMLElement {
  readonly #work: Work;
  readonly #title = makeElement('h2.what');
  readonly #head = makeElement('div.file');
  readonly #covered = makeElement('p.covered');
  readonly #other = makeElement('p.doubt', say.sourcePane.other);
  readonly #text = makeElement('div.page-text', {
    tabindex: '0',
    role: 'document',
    'aria-label': say.sourcePane.page,
  });
  readonly #card: CaptureCard;

  constructor(work: Work) {
    super();
    this.#work = work;
    this.#card = new CaptureCard(work);
    this.append(this.#card, this.#title, this.#head, this.#text);
    keepFocusOnPress(this);
    work.on('clip', () => this.#show());
    for (const heard of ['start', 'file'] as const) work.on(heard, () => this.#showCovered());
    work.on('leaving', () => this.#card.close(true));
    work.on('cards', () => orSay(this.#resume()));
    this.#text.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's') orSay(this.#capture());
      else if (key === 'n' || key === 'p' || key === 'q')
        chooseSentence(this.#text, key, event.shiftKey && key !== 'q');
      else return;
      event.preventDefault();
    });
  }

  enter(): void {
    (this.#card.querySelector<HTMLElement>('[data-stop]') ?? this.#text).focus();
    this.#selectOnce();
  }

  /** What was selected in the browser when its button was pressed, ready for `s`. */
  #selectOnce(): void {
    const { selected } = this.#work.clip ?? {};
    const element = this.#text.children[selected?.paragraph ?? -1];
    const text = element?.firstChild;
    if (selected === undefined || !text || this.#text.dataset.selected !== undefined) return;
    this.#text.dataset.selected = '';
    getSelection()?.setBaseAndExtent(text, selected.start, text, selected.end);
    element.scrollIntoView({ block: 'center' });
  }

  #show(): void {
    const work = this.#work;
    if (work.clip === undefined) return;
    const { title, newOutlet, clip: page, doubts, paragraphs } = work.clip;
    this.#card.close(true);
    const { value: id } = page.outlet ?? {};
    const outlet = id === undefined ? newOutlet?.name : work.nameOf(['outlet'], id);
    this.#title.replaceChildren(title, ' ', makeElement('span', outlet ?? ''));
    // Keep the selection.
    const pointerdown = (event: Event) => event.preventDefault();
    this.#head.replaceChildren(
      makeElement('p.hint', [page.published?.value, page.url?.value].filter(Boolean).join(' · ')),
      this.#other,
      this.#covered,
      ...doubts
        .filter(({ field }) => field !== 'url')
        .map(({ field: name, why, candidates: among }) => {
          const field = makeElement('b', sayName(name));
          const candidates = makeElement('span', printCandidates(work, among));
          return makeElement(
            'p.doubt',
            among.length === 0
              ? fillSlots(say.sourcePane.doubt, { field, why })
              : fillSlots(say.sourcePane.doubtAmong, { field, why, candidates }),
          );
        }),
      makeButton(
        'make',
        () => this.#capture(),
        { pointerdown },
        ...[say.sourcePane.make, ' ', makeElement('kbd', 's')],
      ),
    );
    this.#showCovered();
    delete this.#text.dataset.selected;
    this.#text.replaceChildren(
      ...paragraphs.map(({ text, isNoise, said }) => {
        const answer = said === undefined ? {} : { 'data-said': String(said) };
        return makeElement(isNoise ? 'p.noise' : 'p.line', answer, text);
      }),
    );
    this.parentElement?.scrollTo(0, 0);
  }

  /** By the others: an item that is open is no news. */
  #showCovered(): void {
    const { clip, start, file } = this.#work;
    const { covered = clip?.covered ?? [] } =
      start.inbox.find(({ name }) => name === clip?.name) ?? {};
    const others = start.files.filter(
      ({ inside }) => covered.includes(inside) && inside !== file?.inside,
    );
    const openers = others.map(({ inside, title }) =>
      makeButton('quiet', () => wish(this, inside), title),
    );
    const items = makeElement('span', openers);
    this.#other.hidden = file === undefined || findOwnPage(clip, file) !== undefined;
    this.#covered.replaceChildren(
      ...(openers.length === 0 ? [] : fillSlots(say.sourcePane.covered, { items })),
    );
  }

  /** Goes on with a statement that was begun; as with typed words, if the page is not kept any more. */
  async #resume(): Promise<void> {
    const work = this.#work;
    const { unsaved, opening } = work;
    const kept = unsaved.cards.get('page');
    if (kept?.chosen === undefined) return;
    const { chosen } = kept;
    const isShown = work.clip?.name === chosen.clip;
    const read = () => askForPage(chosen.clip);
    const clip = isShown ? work.clip : await whileDoing(say.sourcePane.resumes, read);
    if (work.opening !== opening) return;
    if (clip === undefined) {
      unsaved.cards.delete('page');
      unsaved.cards.set('typed', { ...kept, chosen: undefined });
      work.tell('cards');
      return;
    }
    if (!isShown) work.takeClip(clip);
    const leave = () => this.#text.focus({ preventScroll: true });
    await whileDoing(say.sourcePane.resumes, () => openCard(work, this.#card, leave, chosen, kept));
  }

  async #capture(): Promise<void> {
    const { file, clip } = this.#work;
    const found = findSelected(this.#text);
    if (file === undefined || clip === undefined || found === undefined) {
      announce(say.sourcePane.selectFirst, true);
      return;
    }
    const selection = getSelection();
    const range = selection?.getRangeAt(0).cloneRange();
    const leave = () => {
      this.#text.focus({ preventScroll: true });
      // The next key goes on from the words of this statement.
      selection?.removeAllRanges();
      if (range !== undefined) selection?.addRange(range);
    };
    const chosen = { clip: clip.name, ...found };
    await whileDoing(say.sourcePane.reading, () => openCard(this.#work, this.#card, leave, chosen));
    this.parentElement?.scrollTo(0, 0);
  }
}

function findSelected(pane: HTMLElement) {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = range.startContainer.parentElement?.closest('p');
  if (!element || !pane.contains(element)) return undefined;
  const paragraph = element.textContent;
  const isWithin = element.contains(range.endContainer);
  const end = isWithin ? range.endOffset : paragraph.length;
  return { paragraph, start: range.startOffset, end };
}
