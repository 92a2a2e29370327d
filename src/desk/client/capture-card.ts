/** A statement before it stands in the body: what the page says is taken with Enter or typed, and a position is never chosen beforehand. */
import type { Capture } from '../protocol.ts';
import { ask } from './ask.ts';
import {
  findOffered,
  KINDS,
  LABELS,
  listOffers,
  listTaken,
  type Name,
  NEEDED,
  type Offer,
  type Picked,
  printTake,
  toStatement,
  TYPED,
  type Typed,
  type WordsFrom,
} from './capture-offers.ts';
import {
  findOpenChoice,
  frameCard,
  listenToWords,
  printActs,
  printPicked,
  printQuestion,
  printTyped,
} from './capture-rows.ts';
import { goOn, make, orSay, say } from './dom.ts';
import { RELATIONS } from './named.ts';
import type { Work } from './work.ts';

/** Milliseconds after the last key of a day, or of words. */
const PAUSE = 200;
/** What hangs on the words, the speaker and the day. */
const HANGING = ['as', 'id', 'about'] as const;

export class CaptureCard extends HTMLElement {
  readonly #work: Work;
  readonly #values = new Map<string, string>();
  readonly #asked = make('div', { class: 'asked' });
  readonly #take = make('div');
  readonly #words = make('textarea', { rows: '2', 'aria-label': 'Words' });
  #capture: Capture = { words: '', fields: [], questions: [] };
  #offers: readonly Offer[] = [];
  /** An answer that comes after the next question is none. */
  #round = 0;
  #from: WordsFrom | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** All that was grey was taken: what is suggested from then on is offered at once. */
  #isTaken = false;

  constructor(work: Work) {
    super();
    this.#work = work;
  }

  async open(from: WordsFrom): Promise<void> {
    const round = ++this.#round;
    const capture = await from.ask({ words: '' });
    // It is closed when its file goes, and opens for no other.
    if (round !== this.#round) return;
    this.#values.clear();
    this.#asked.replaceChildren();
    this.#capture = capture;
    this.#from = from;
    this.#isTaken = false;
    this.#words.value = capture.words;
    const isTyped = capture.words === '';
    listenToWords(
      this.#words,
      () => isTyped && this.#renewSoon(),
      () => (isTyped ? this.#renew() : Promise.resolve()),
    );
    this.#offers = this.#listOffers();
    this.#showTake();
    const add = () => orSay(this.#add());
    this.replaceChildren(
      make('h2', {}, 'A statement'),
      this.#words,
      this.#take,
      this.#printPick('by'),
      ...TYPED.map((name) => this.#printText(name)),
      this.#printPick('about'),
      this.#asked,
      printActs('Add the statement', add, () => this.close()),
    );
    frameCard(this, 'A new statement', () => this.close());
    (isTyped ? this.#words : this.querySelector<HTMLElement>('[data-stop]'))?.focus();
    say(`A statement. ${isTyped ? 'Type or paste its words' : 'Enter takes what is grey'}`);
  }

  /** Whether something was taken, chosen or typed that is not in the body yet. */
  get isBegun(): boolean {
    const isFilled = [...this.#values.values()].some(Boolean);
    return this.children.length > 0 && (isFilled || this.#words.value !== this.#capture.words);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#round += 1;
    if (this.children.length === 0) return;
    this.replaceChildren();
    this.#from?.onEnd();
  }

  #listOffers(): Offer[] {
    return listOffers(this.#work, this.#capture, {
      pick: (name, id) => this.#pick(name, id),
      type: (name, value) => {
        this.#values.set(name, value);
        this.#show(name, value);
      },
    });
  }

  #renewSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => orSay(this.#renew()), PAUSE);
  }

  /** Another speaker or day has another office, and other questions: what was taken of those before is taken anew. */
  async #renew(): Promise<void> {
    clearTimeout(this.#timer);
    const [by, said] = ['by', 'said'].map((name) => this.#values.get(name) ?? '');
    const round = ++this.#round;
    const { value: words } = this.#words;
    const capture = await this.#from?.ask({ words, ...(by && { by }), ...(said && { said }) });
    if (capture === undefined || this.children.length === 0 || round !== this.#round) return;
    const before = this.#capture;
    this.#capture = capture;
    this.#offers = this.#listOffers();
    this.#showTake();
    for (const name of HANGING) {
      const [old, now] = [findOffered(before, name), findOffered(capture, name)];
      if (old === now) continue;
      const value = this.#values.get(name) ?? '';
      const place = this.#find(name)?.closest('.field');
      const hasFocus = place?.contains(document.activeElement) === true;
      place?.replaceWith(name === 'about' ? this.#printPick(name) : this.#printText(name));
      const next = value === old ? (now ?? '') : value;
      if (name !== 'about') {
        this.#values.set(name, next);
        this.#show(name, next);
      } else if (next !== value) this.#pick(name, next);
      else if (next !== '') this.#show(name, this.#work.nameOf(KINDS.about, next));
      if (hasFocus) this.#find(name)?.focus();
    }
  }

  #showTake(): void {
    const hadFocus = this.#take.contains(document.activeElement);
    const open = this.#offers.filter(({ name }) => !this.#values.get(name));
    const take = printTake(open, () => orSay(this.#takeAll()));
    this.#take.replaceChildren(...(open.length === 0 ? [] : [take]));
    if (hadFocus) take.focus();
  }

  /** All that is grey at once; then the first field that nobody has suggested, or what is only chosen by hand. */
  async #takeAll(): Promise<void> {
    for (const offer of this.#offers) if (!this.#values.get(offer.name)) await offer.take();
    this.#isTaken = true;
    this.#showTake();
    const missing = NEEDED.find((name) => !this.#values.has(name));
    const about = this.#asked.querySelector<HTMLElement>('[data-stop]') ?? this.#find('about');
    (missing === undefined ? about : this.#find(missing))?.focus();
    say('Filled in. Check it: you can still change every field');
  }

  #printPick(name: Picked): HTMLElement {
    return printPicked(this.#work, name, this.#findOffer(name), {
      likely: name === 'by' ? (this.#capture.likely ?? []) : [],
      onPick: (id) => {
        this.#pick(name, id);
        this.#goOnFrom(name);
        if (name === 'by') orSay(this.#onSpeaker());
      },
      onTaken: () => this.#goOnFrom(name),
    });
  }

  #printText(name: Typed): HTMLElement {
    return printTyped(name, this.#findOffer(name), (value) => {
      this.#values.set(name, value);
      if (name === 'said') this.#renewSoon();
    });
  }

  #findOffer(name: Name): Offer | undefined {
    return this.#offers.find((one) => one.name === name);
  }

  /** Who has taken all that was grey is led to what the speaker adds to it. */
  async #onSpeaker(): Promise<void> {
    await this.#renew();
    const stays = this.#find('as') === document.activeElement;
    if (this.#isTaken && stays) this.#take.querySelector('button')?.focus();
  }

  #pick(name: Picked, id: string): void {
    this.#values.set(name, id);
    this.#show(name, this.#work.nameOf(KINDS[name], id));
    if (name === 'by') return;
    for (const word of ['position', ...RELATIONS]) this.#values.delete(word);
    const question = this.#capture.questions.find((one) => one.id === id);
    this.#asked.replaceChildren(
      ...(question === undefined ? [] : printQuestion(question, this.#values)),
    );
  }

  async #add(): Promise<void> {
    const words = this.#words.value;
    if (words.trim() === '') {
      this.#words.focus();
      throw new Error('A statement needs its words: type or paste them');
    }
    const missing = NEEDED.find((name) => (this.#values.get(name) ?? '') === '');
    if (missing !== undefined) {
      this.#find(missing)?.focus();
      const label = LABELS[missing].toLowerCase();
      throw new Error(`A statement needs its ${label}: Enter takes what is grey, or type it`);
    }
    const open = findOpenChoice(this.#asked, this.#values);
    if (open !== undefined) {
      open.focus();
      throw new Error('It answers an earlier statement: press a digit to say how');
    }
    await this.#work.addStatement(toStatement(this.#values, words, this.#from?.source ?? 0));
    say('The statement is in the text');
    this.close();
  }

  #show(name: string, words: string): void {
    const input = this.#find(name);
    if (input !== null) input.value = words;
  }

  #find(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[data-path="capture.${name}"]`);
  }

  #goOnFrom(name: string): void {
    goOn(this.#find(name) ?? this);
  }
}

/**
 * The card of a statement for words that stand in no saved page: they are typed or pasted, and the item tells the rest.
 */
export async function openTyped(work: Work, card: CaptureCard, onEnd: () => void): Promise<void> {
  const { opening } = work;
  await work.settle();
  const { file } = work;
  if (work.opening !== opening) return;
  if (file?.kind !== 'coverage') {
    say('Statements belong in items: open one first', true);
    return;
  }
  const { inside, text } = file;
  const item = { inside, text, taken: listTaken(text) };
  await card.open({
    ask: (said) => ask<Capture>('capture', { ...item, ...said }),
    source: 0,
    onEnd,
  });
}
