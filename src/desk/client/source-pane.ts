/** The page as text: sentences are chosen with keys or the pointer, and `s` makes a statement of them. */
import type { Capture, OpenClip } from '../protocol.ts';
import { ask } from './ask.ts';
import { CaptureCard } from './capture-card.ts';
import { findSource, listTaken } from './capture-offers.ts';
import { chooseSentence } from './choose-sentence.ts';
import { make, orSay, say, makeButton, wish } from './dom.ts';
import { printCandidates } from './named.ts';
import type { Work } from './work.ts';

export class SourcePane extends HTMLElement {
  readonly #work: Work;
  readonly #head = make('div', { class: 'file' });
  readonly #text = make('div', {
    class: 'page-text',
    tabindex: '0',
    role: 'document',
    'aria-label':
      'The page. n and p choose a sentence, q one in quotation marks, Shift and n one more, s makes a statement of it',
  });
  readonly #card: CaptureCard;

  constructor(work: Work) {
    super();
    this.#work = work;
    this.#card = new CaptureCard(work);
    this.append(this.#card, this.#head, this.#text);
    work.on('clip', () => this.#show());
    work.on('leaving', () => this.#card.close());
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
  }

  #show(): void {
    const work = this.#work;
    const { clip } = work;
    if (clip === undefined) return;
    const { clip: page, doubts, paragraphs } = clip;
    this.#card.close();
    this.#head.replaceChildren(
      make(
        'p',
        { class: 'hint' },
        [page.published?.value, page.url?.value].filter(Boolean).join(' · '),
      ),
      ...this.#printCovered(clip),
      ...doubts
        .filter(({ field }) => field !== 'url')
        .map(({ field, why, candidates }) =>
          make(
            'p',
            { class: 'doubt' },
            make('b', {}, field),
            ` in doubt: ${why}${candidates.length === 0 ? '' : ': '}`,
            printCandidates(work, candidates),
          ),
        ),
      makeButton(
        {
          class: 'make',
          // The words stay chosen.
          pointerdown: (event: Event) => event.preventDefault(),
          click: () => orSay(this.#capture()),
        },
        'Make a statement of the chosen words ',
        make('kbd', {}, 's'),
      ),
    );
    this.#text.replaceChildren(
      ...paragraphs.map(({ text, isNoise }) =>
        make('p', { class: isNoise ? 'noise' : 'line' }, text),
      ),
    );
    this.parentElement?.scrollTo(0, 0);
  }

  #printCovered({ covered }: OpenClip): HTMLElement[] {
    if (covered.length === 0) return [];
    const open = (inside: string) =>
      makeButton(
        {
          class: 'quiet',
          click: () => wish(this, inside),
        },
        this.#work.start.files.find((file) => file.inside === inside)?.title ?? inside,
      );
    return [make('p', { class: 'covered' }, 'Covered already by ', ...covered.map(open))];
  }

  async #capture(): Promise<void> {
    const work = this.#work;
    const found = findSelected(this.#text);
    if (work.file === undefined || work.clip === undefined || found === undefined) {
      say('Choose words of one paragraph first: n takes the next sentence', true);
      return;
    }
    if (work.file.kind !== 'coverage') {
      say('Statements belong in items: open one first', true);
      return;
    }
    const { opening, clip } = work;
    await work.settle();
    if (work.opening !== opening) return;
    const selected = { clip: clip.name, ...found, taken: listTaken(work.file.text) };
    await this.#card.open({
      ask: ({ by, said }) => ask<Capture>('capture', { ...selected, by, said }),
      source: findSource(work),
      onEnd: () => this.#text.focus({ preventScroll: true }),
    });
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
