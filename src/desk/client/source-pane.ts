/** The page as text: sentences are chosen with keys or the pointer, and `s` makes a statement of them. */
import type { Capture } from '../protocol.ts';
import { ask } from './ask.ts';
import { CaptureCard } from './capture-card.ts';
import { make } from './dom.ts';
import { orSay, say } from './say.ts';
import type { Work } from './work.ts';

export class SourcePane extends HTMLElement {
  #work: Work | undefined;
  readonly #text = make('div', {
    class: 'page-text',
    tabindex: '0',
    role: 'document',
    'aria-label':
      'The page. n and p choose a sentence, Shift and n one more, s makes a statement of it',
  });
  readonly #card = new CaptureCard();

  begin(work: Work): void {
    this.#work = work;
    this.append(this.#card, this.#text);
    this.#text.append(
      make('p', { class: 'hint' }, 'Open a page from the inbox, or drop a saved one here.'),
    );
    work.on('clip', () => {
      this.#show();
    });
    this.#text.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's') orSay(this.#capture());
      else if (key === 'n' || key === 'p') chooseSentence(this.#text, key === 'n', event.shiftKey);
      else return;
      event.preventDefault();
    });
  }

  #show(): void {
    const clip = this.#work?.clip;
    if (clip === undefined) return;
    const { covered, doubts, paragraphs } = clip;
    this.#card.close();
    this.#text.replaceChildren(
      ...(covered.length === 0
        ? []
        : [make('p', { class: 'told error' }, `Covered already by ${covered.join(', ')}`)]),
      ...doubts
        .filter(({ field }) => field !== 'url')
        .map(({ field, why, candidates }) =>
          make(
            'p',
            { class: 'doubt' },
            make('b', {}, field),
            ` in doubt: ${why}${candidates.length === 0 ? '' : `: ${candidates.join(', ')}`}`,
          ),
        ),
      ...paragraphs.map(({ text, isNoise }) =>
        make('p', { class: isNoise ? 'noise' : 'line' }, text),
      ),
    );
    this.#text.scrollTop = 0;
  }

  async #capture(): Promise<void> {
    const work = this.#work;
    const found = findSelected(this.#text);
    if (work?.file === undefined || work.clip === undefined || found === undefined) {
      say('Choose words of one paragraph first: n takes the next sentence', true);
      return;
    }
    await work.settle();
    const taken = [...work.file.text.matchAll(/<Statement\s[^>]*?\bid="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    const capture = await ask<Capture>('capture', { clip: work.clip.name, ...found, taken });
    this.#card.open(work, capture, () => {
      this.#text.focus();
    });
  }
}

interface Found {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

function findSelected(pane: HTMLElement): Found | undefined {
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

/** Sentences end as those of most scripts do; the words in quotation marks count by themselves. */
const PIECE = /[“„«「][^”“»」]+[”“»」]|[^“„«「.!?。！？]+[.!?。！？]*\s*/gu;

function chooseSentence(pane: HTMLElement, isForward: boolean, isMore: boolean): void {
  const pieces = [...pane.querySelectorAll('p.line')].flatMap((element) => {
    const node = element.firstChild;
    if (node === null) return [];
    return [...(node.textContent ?? '').matchAll(PIECE)]
      .filter(([text]) => /\p{L}/u.test(text))
      .map((match) => ({ node, start: match.index, end: match.index + match[0].trimEnd().length }));
  });
  const selection = getSelection();
  if (selection === null || pieces.length === 0) return;
  const [node, from, until] =
    selection.rangeCount === 0
      ? [null, 0, 0]
      : [
          selection.getRangeAt(0).startContainer,
          selection.getRangeAt(0).startOffset,
          selection.getRangeAt(0).endOffset,
        ];
  const last = pieces.findLastIndex((one) => one.node === node && one.start < until);
  const first = pieces.findIndex((one) => one.node === node && one.end > from);
  const next = pieces[isForward ? last + 1 : Math.max(0, (first < 0 ? 0 : first) - 1)];
  if (next === undefined) return;
  const start = isMore && next.node === node ? Math.min(from, next.start) : next.start;
  const range = document.createRange();
  range.setStart(next.node, start);
  range.setEnd(next.node, next.end);
  selection.removeAllRanges();
  selection.addRange(range);
  next.node.parentElement?.scrollIntoView({ block: 'nearest' });
  say(range.toString());
}
