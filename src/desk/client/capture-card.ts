/** A statement before it stands in the body: what the page says is taken with Enter or typed, and a position is never chosen beforehand. */
import { ENTITY_KINDS, ORDER, RELATIONS } from './kinds.ts';
import { findOpenChoice, printQuestion } from './capture-question.ts';
import {
  LABELS,
  listOffers,
  NEEDED,
  TYPED,
  type Offer,
  type Picked,
  type Typed,
} from './capture-offers.ts';
import type { Capture } from '../protocol.ts';
import { row } from './digits.ts';
import { goOn, make } from './dom.ts';
import { makePicker } from './picker.ts';
import { orSay, say } from './say.ts';
import type { Work } from './work.ts';

export class CaptureCard extends HTMLElement {
  /** What is taken or typed, by the names of the attributes. */
  readonly #values = new Map<string, string>();
  readonly #asked = make('div', { class: 'asked' });
  #onEnd: () => void = () => undefined;

  open(work: Work, capture: Capture, onEnd: () => void): void {
    this.#values.clear();
    this.#asked.replaceChildren();
    this.#onEnd = onEnd;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'A new statement');
    this.setAttribute('data-stops', '');
    const words = make('textarea', { rows: '2', 'aria-label': 'Words' });
    words.value = capture.words;
    const offers = listOffers(work, capture, {
      pick: (name, id) => {
        this.#pick(work, capture, name, id);
      },
      type: (name, value) => {
        this.#values.set(name, value);
        const input = this.#find(name);
        if (input !== null) input.value = value;
      },
    });
    const add = () => {
      orSay(this.#add(work, words.value));
    };
    this.replaceChildren(
      make('h2', {}, 'A statement'),
      words,
      ...(offers.length === 0 ? [] : [this.#printTake(offers)]),
      this.#printPick(work, capture, 'by', ENTITY_KINDS, offers),
      ...TYPED.map((name) => this.#printText(name, offers)),
      this.#printPick(work, capture, 'about', ['question'], offers),
      this.#asked,
      make(
        'div',
        { class: 'acts' },
        make(
          'button',
          { type: 'button', class: 'save', 'data-stop': true, click: add },
          'Add the statement',
        ),
        make(
          'button',
          {
            type: 'button',
            class: 'quiet',
            click: () => {
              this.close();
            },
          },
          'Leave it',
        ),
      ),
    );
    this.onkeydown = (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.close();
    };
    this.querySelector<HTMLElement>('[data-stop]')?.focus();
    say('A statement. Enter takes what is grey');
  }

  close(): void {
    if (this.children.length === 0) return;
    this.replaceChildren();
    this.#onEnd();
  }

  /** All that is grey at once; then the first field that nobody has suggested, or what is only chosen by hand. */
  #printTake(offers: readonly Offer[]): HTMLElement {
    const take = async () => {
      for (const offer of offers) await offer.take();
      button.remove();
      const missing = NEEDED.find((name) => !this.#values.has(name));
      const about = this.#asked.querySelector<HTMLElement>('[data-stop]') ?? this.#find('about');
      (missing === undefined ? about : this.#find(missing))?.focus();
      say('Taken. Look it over: every field may still be changed');
    };
    const button = make(
      'button',
      {
        type: 'button',
        class: 'take',
        'data-stop': true,
        click: () => {
          orSay(take());
        },
      },
      `Take what the page says (${String(offers.length)})`,
      make(
        'span',
        { class: 'grey' },
        offers.map(({ name, shown, origin }) =>
          make('span', {}, `${LABELS[name]}: ${shown} `, make('i', {}, origin)),
        ),
      ),
    );
    return button;
  }

  #printPick(
    work: Work,
    capture: Capture,
    name: Picked,
    kinds: readonly string[],
    offers: readonly Offer[],
  ): HTMLElement {
    const offer = offers.find((one) => one.name === name);
    const picker = makePicker({
      work,
      kinds,
      label: LABELS[name],
      path: `capture.${name}`,
      ...(offer !== undefined && {
        suggested: {
          text: offer.shown,
          take: () => {
            orSay(Promise.resolve(offer.take()).then(() => this.#goOnFrom(name)));
          },
        },
      }),
      onPick: (id) => {
        this.#pick(work, capture, name, id);
        this.#goOnFrom(name);
      },
      onNone: goOn,
    });
    const none = name === 'about' ? 'none fits by side and window' : '';
    return row(
      LABELS[name],
      picker,
      offer === undefined ? none : `${offer.origin} · Enter takes it`,
    );
  }

  #pick(work: Work, capture: Capture, name: Picked, id: string): void {
    this.#values.set(name, id);
    const input = this.#find(name);
    if (input !== null)
      input.value = work.nameOf(name === 'about' ? ['question'] : ENTITY_KINDS, id);
    if (name === 'by') return;
    for (const word of ['position', ...RELATIONS]) this.#values.delete(word);
    const question = capture.questions.find((one) => one.id === id);
    this.#asked.replaceChildren(
      ...(question === undefined ? [] : printQuestion(question, this.#values)),
    );
  }

  #printText(name: Typed, offers: readonly Offer[]): HTMLElement {
    const offer = offers.find((one) => one.name === name);
    const input = make('input', {
      type: 'text',
      'aria-label': LABELS[name],
      'data-stop': true,
      'data-path': `capture.${name}`,
      placeholder: offer?.shown ?? '',
      autocomplete: 'off',
    });
    input.addEventListener('input', () => {
      this.#values.set(name, input.value.trim());
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      if (input.value === '') void offer?.take();
      goOn(input);
    });
    return row(LABELS[name], input, offer === undefined ? '' : `${offer.origin} · Enter takes it`);
  }

  async #add(work: Work, words: string): Promise<void> {
    const missing = NEEDED.find((name) => (this.#values.get(name) ?? '') === '');
    if (missing !== undefined) {
      this.#find(missing)?.focus();
      const label = LABELS[missing].toLowerCase();
      throw new Error(`A statement needs its ${label}: Enter takes what is grey, or type it`);
    }
    const open = findOpenChoice(this.#asked, this.#values);
    if (open !== undefined) {
      open.focus();
      throw new Error('It answers earlier words: a digit says how');
    }
    if (this.#values.get('kind') === 'quote') this.#values.delete('kind');
    const source = findSource(work);
    if (source > 0) this.#values.set('source', String(source));
    const names = [...ORDER, ...RELATIONS].filter((name) => (this.#values.get(name) ?? '') !== '');
    const attributes = Object.fromEntries(
      names.map((name) => [name, this.#values.get(name) ?? '']),
    );
    await work.addStatement({ attributes, words });
    say('The statement stands in the body');
    this.close();
  }

  #find(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[data-path="capture.${name}"]`);
  }

  #goOnFrom(name: string): void {
    const input = this.#find(name);
    if (input !== null) goOn(input);
  }
}

/** The place of the open page among the sources of the item. */
function findSource({ clip, file }: Work): number {
  const url = clip?.clip.url?.value;
  const data = file?.data;
  const sources = typeof data === 'object' && 'sources' in data ? data.sources : [];
  if (url === undefined || !Array.isArray(sources)) return 0;
  return (sources as readonly { readonly url?: unknown }[]).findIndex((one) => one.url === url);
}
