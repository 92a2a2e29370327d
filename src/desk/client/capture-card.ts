/** A statement before it stands in the body: what the page says is taken with Enter or typed, and a position is never chosen beforehand. */
import { RELATIONS } from './kinds.ts';
import { findOpenChoice, printQuestion } from './capture-question.ts';
import { toStatement } from './capture-statement.ts';
import {
  findOffered,
  KINDS,
  LABELS,
  listOffers,
  NEEDED,
  printTake,
  toHint,
  TYPED,
  type Offer,
  type Picked,
  type Typed,
} from './capture-offers.ts';
import type { Capture, Selected } from '../protocol.ts';
import { printActs, row } from './digits.ts';
import { goOn, make } from './dom.ts';
import { makePicker } from './picker.ts';
import { orSay, say } from './say.ts';
import type { Work } from './work.ts';

/** Asks for the same words again, with what an editor has said of them. */
export type AskAgain = (said: Pick<Selected, 'by' | 'said'>) => Promise<Capture>;

/** Milliseconds after the last key of a day. */
const PAUSE = 200;

export class CaptureCard extends HTMLElement {
  /** What is taken or typed, by the names of the attributes. */
  readonly #values = new Map<string, string>();
  readonly #asked = make('div', { class: 'asked' });
  #capture: Capture = { words: '', fields: [], questions: [] };
  #offers: readonly Offer[] = [];
  /** An answer that comes after the next question is none. */
  #round = 0;
  #askAgain: AskAgain = () => Promise.resolve(this.#capture);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onEnd: () => void = () => undefined;

  open(work: Work, capture: Capture, askAgain: AskAgain, onEnd: () => void): void {
    this.#values.clear();
    this.#asked.replaceChildren();
    this.#round += 1;
    this.#capture = capture;
    this.#askAgain = askAgain;
    this.#onEnd = onEnd;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'A new statement');
    this.setAttribute('data-stops', '');
    const words = make('textarea', { rows: '2', 'aria-label': 'Words' });
    words.value = capture.words;
    this.#offers = this.#listOffers(work);
    const add = () => {
      orSay(this.#add(work, words.value));
    };
    this.replaceChildren(
      make('h2', {}, 'A statement'),
      words,
      ...(this.#offers.length === 0
        ? []
        : [
            printTake(this.#offers, (button) => {
              orSay(this.#takeAll(button));
            }),
          ]),
      this.#printPick(work, 'by'),
      ...TYPED.map((name) => this.#printText(work, name)),
      this.#printPick(work, 'about'),
      this.#asked,
      printActs('Add the statement', add, () => {
        this.close();
      }),
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
    clearTimeout(this.#timer);
    if (this.children.length === 0) return;
    this.replaceChildren();
    this.#onEnd();
  }

  #listOffers(work: Work): Offer[] {
    return listOffers(work, this.#capture, {
      pick: (name, id) => {
        this.#pick(work, name, id);
      },
      type: (name, value) => {
        this.#values.set(name, value);
        this.#show(name, value);
      },
    });
  }

  /** Another speaker or day has another office, and other questions: what was taken of those before is taken anew. */
  async #renew(work: Work): Promise<void> {
    const [by, said] = ['by', 'said'].map((name) => this.#values.get(name) ?? '');
    this.#round += 1;
    const round = this.#round;
    const capture = await this.#askAgain({ ...(by && { by }), ...(said && { said }) });
    if (this.children.length === 0 || round !== this.#round) return;
    const before = this.#capture;
    this.#capture = capture;
    this.#offers = this.#listOffers(work);
    for (const name of ['as', 'about'] as const) {
      const [old, now] = [findOffered(before, name), findOffered(capture, name)];
      if (old === now) continue;
      const value = this.#values.get(name) ?? '';
      const place = this.#find(name)?.closest('.field');
      const hasFocus = place?.contains(document.activeElement) === true;
      place?.replaceWith(name === 'as' ? this.#printText(work, name) : this.#printPick(work, name));
      const next = value === old ? (now ?? '') : value;
      if (name === 'as') {
        this.#values.set(name, next);
        this.#show(name, next);
      } else if (next !== value) this.#pick(work, name, next);
      else if (next !== '') this.#show(name, work.nameOf(KINDS.about, next));
      if (hasFocus) this.#find(name)?.focus();
    }
  }

  /** All that is grey at once; then the first field that nobody has suggested, or what is only chosen by hand. */
  async #takeAll(button: HTMLElement): Promise<void> {
    for (const offer of this.#offers) if (!this.#values.get(offer.name)) await offer.take();
    button.remove();
    const missing = NEEDED.find((name) => !this.#values.has(name));
    const about = this.#asked.querySelector<HTMLElement>('[data-stop]') ?? this.#find('about');
    (missing === undefined ? about : this.#find(missing))?.focus();
    say('Taken. Look it over: every field may still be changed');
  }

  #printPick(work: Work, name: Picked): HTMLElement {
    const offer = this.#offers.find((one) => one.name === name);
    const take = async () => {
      await offer?.take();
      this.#goOnFrom(name);
    };
    const picker = makePicker({
      work,
      kinds: KINDS[name],
      label: LABELS[name],
      path: `capture.${name}`,
      ...(offer !== undefined && {
        suggested: {
          text: offer.shown,
          take: () => {
            orSay(take());
          },
        },
      }),
      onPick: (id) => {
        this.#pick(work, name, id);
        this.#goOnFrom(name);
        if (name === 'by') orSay(this.#renew(work));
      },
      onNone: goOn,
    });
    const none = name === 'about' ? 'none fits by side and window' : '';
    return row(LABELS[name], picker, toHint(offer, none));
  }

  #pick(work: Work, name: Picked, id: string): void {
    this.#values.set(name, id);
    this.#show(name, work.nameOf(KINDS[name], id));
    if (name === 'by') return;
    for (const word of ['position', ...RELATIONS]) this.#values.delete(word);
    const question = this.#capture.questions.find((one) => one.id === id);
    this.#asked.replaceChildren(
      ...(question === undefined ? [] : printQuestion(question, this.#values)),
    );
  }

  #printText(work: Work, name: Typed): HTMLElement {
    const offer = this.#offers.find((one) => one.name === name);
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
      if (name !== 'said') return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        orSay(this.#renew(work));
      }, PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      if (input.value === '') void offer?.take();
      goOn(input);
    });
    return row(LABELS[name], input, toHint(offer));
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
    await work.addStatement(toStatement(work, this.#values, words));
    say('The statement stands in the body');
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
    const input = this.#find(name);
    if (input !== null) goOn(input);
  }
}
