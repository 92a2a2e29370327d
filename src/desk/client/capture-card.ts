/** The card of a statement before it is in the body. Enter accepts suggestions; a position is never preselected. */
import type { Capture } from '../protocol.ts';
import { say } from '../words/say.ts';
import { WordChoices } from './capture-choices.ts';
import {
  chooseAgain,
  findKinds,
  findMissing,
  findOpenChoice,
  findUnchosen,
  listOffers,
  type Name,
  NAMES,
  type Offer,
  printField,
  printQuestion,
  printTake,
  toCardPath,
  toGiven,
  toStatement,
  type WordsFrom,
} from './capture-fields.ts';
import {
  goOn,
  makeElement,
  makeButton,
  makePause,
  makeTurns,
  onEnter,
  orSay,
  announce,
  retract,
  setAttributes,
  watchTyping,
} from './dom.ts';
import { create } from './making.ts';
import { RELATION_CHOICES, toTooLong } from './values.ts';
import type { KeptCard } from './unsaved.ts';
import type { Work } from './work.ts';

const PAUSE = 200;
const HANGING = ['as', 'lang', 'id', 'about'] as const;

export class CaptureCard extends HTMLElement {
  readonly #work: Work;
  readonly #values = new Map<string, string>();
  readonly #left = new Map<string, string>();
  readonly #asked = makeElement('div.asked');
  readonly #take = makeElement('div');
  readonly #choices = new WordChoices({
    onSource: () => {
      retract(this.#refused);
      if (this.#isTyped) orSay(this.#renew());
    },
    onRepeats: (group) => {
      if (this.#isTaken) this.#goToOpen();
      else goOn(group);
    },
  });
  readonly #words = makeElement('textarea', { rows: '2', 'aria-label': say.captureCard.words });
  readonly #pause = makePause(PAUSE, () => orSay(this.#renew()));
  /** An answer that comes after the next question is ignored. */
  readonly #beginTurn = makeTurns();
  readonly #long = makeElement('p.told.error', { role: 'status' });
  #capture: Capture = { words: '', fields: [], questions: [] };
  #given = '';
  /** The last key would have discarded what was entered. */
  #isWarned = false;
  #offers: readonly Offer[] = [];
  #from: WordsFrom | undefined;
  #isTyped = false;
  /** The last message on why it cannot be added. */
  #refused = '';
  /** All suggestions were accepted: focus moves to new ones as soon as they come. */
  #isTaken = false;

  constructor(work: Work) {
    super();
    this.#work = work;
    this.#words.oninput = () => {
      retract(this.#refused);
      this.#showLong();
      if (this.#isTyped) this.#pause.start();
    };
    // Enter goes on only after the suggestions for the words have come.
    onEnter(this.#words, () => {
      const renewed = this.#isTyped ? this.#renew() : Promise.resolve();
      orSay(renewed.then(() => goOn(this.#words)));
    });
    for (const event of ['input', 'change', 'click', 'keyup'])
      this.addEventListener(event, () => this.#keep());
    this.onkeydown = (event) => {
      const { key, defaultPrevented, isComposing } = event;
      const isAgain = this.#isWarned;
      this.#isWarned = false;
      if (defaultPrevented || isComposing || (key !== 'Escape' && key !== 'F2')) return;
      event.preventDefault();
      const by = this.#find('by');
      if (key === 'F2') {
        by?.focus();
        by?.select();
      } else if (isAgain || !this.isBegun) this.close();
      else {
        this.#isWarned = true;
        announce(say.captureCard.begun, true);
      }
    };
  }

  /** `kept` is what was entered before, and not added. */
  async open(from: WordsFrom, kept?: KeptCard): Promise<void> {
    const isLast = this.#beginTurn();
    const isTyping = watchTyping();
    const capture = await from.ask(toGiven(kept?.words ?? '', new Map(kept?.values), kept?.source));
    // The card closes with its file, and never opens for another.
    if (!isLast()) return;
    this.#values.clear();
    this.#left.clear();
    this.#asked.replaceChildren();
    this.#from = from;
    this.#isTaken = false;
    this.#choices.repeats = kept?.repeats ?? '';
    this.#choices.source = kept?.source;
    this.#words.value = kept?.words ?? capture.words;
    this.#given = from.chosen === undefined ? '' : capture.words;
    this.#isTyped = from.chosen === undefined;
    this.#offer(capture);
    setAttributes(this, { role: 'group', 'aria-label': say.captureCard.label, 'data-stops': true });
    this.replaceChildren(
      makeElement('h2', say.captureCard.title),
      this.#words,
      this.#long,
      this.#choices.already,
      this.#choices.sources,
      this.#take,
      ...NAMES.map((name) => this.#print(name)),
      this.#asked,
      makeElement(
        'div.acts',
        makeButton('save', () => this.#add(), { 'data-stop': true }, say.captureCard.add),
        makeButton('quiet', () => this.close(), say.shared.cancel),
      ),
    );
    const own = new Map(kept?.values);
    for (const name of NAMES) if (own.get(name)) this.#set(name, own.get(name) ?? '');
    chooseAgain(this.#asked, own);
    this.#keep();
    if (isTyping() && kept !== undefined) {
      announce(this.#isTyped ? say.captureCard.openAbove : say.captureCard.openBeside);
      return;
    }
    (this.#isTyped ? this.#words : this.querySelector<HTMLElement>('[data-stop]'))?.focus();
    const what = kept === undefined ? 'new' : 'kept';
    announce(say.captureCard.opened({ what, how: this.#place }));
  }

  /** Whether the card holds anything that is not in the body yet. */
  get isBegun(): boolean {
    const isFilled = [...this.#values.values()].some(Boolean);
    return this.children.length > 0 && (isFilled || this.#words.value !== this.#given);
  }

  /** A begun one stays in the browser if the file is left. */
  close(isLeft = false): void {
    this.#pause.stop();
    this.#beginTurn();
    if (this.children.length === 0) return;
    if (!isLeft || !this.isBegun) {
      this.#work.unsaved.cards.delete(this.#place);
      this.#work.keep();
    }
    this.replaceChildren();
    this.#from?.onEnd();
  }

  get #place() {
    return this.#from?.chosen === undefined ? 'typed' : 'page';
  }

  #keep(): void {
    const { value: words } = this.#words;
    if (this.children.length === 0 || (words === '' && !this.isBegun)) return;
    const { repeats, source } = this.#choices;
    const card = { chosen: this.#from?.chosen, words, values: [...this.#values], repeats, source };
    if (this.#work.unsaved.setCard(this.#place, card)) this.#work.keep();
  }

  #offer(capture: Capture): void {
    this.#capture = capture;
    this.#offers = listOffers(this.#work, capture);
    this.#showLong();
    this.#showTake();
    this.#choices.show(capture);
  }

  #showLong(): void {
    const kind = this.#values.get('kind') ?? this.#findOffer('kind')?.value;
    this.#long.textContent = toTooLong(this.#words.value, kind, this.#work.start);
  }

  /** To suggestions that are not accepted yet, then to a field that is required or in doubt, then to what only an editor can choose. */
  #goToOpen(): void {
    const doubtful = this.#offers.filter((one) => one.isDoubtful).map(({ name }) => name);
    const next = findMissing((name) => Boolean(this.#values.get(name)), doubtful);
    const chosen = this.#choices.findOpen();
    const open = this.#take.querySelector('button') ?? chosen ?? (next && this.#find(next));
    const choice = this.#asked.querySelector<HTMLElement>('[data-stop]') ?? this.#find('about');
    (open ?? choice)?.focus();
  }

  #findOffer(name: Name): Offer | undefined {
    return this.#offers.find((one) => one.name === name);
  }

  /** Another speaker or day brings another role and other questions: accepted suggestions are replaced. */
  async #renew(): Promise<void> {
    this.#pause.stop();
    const isLast = this.#beginTurn();
    const given = toGiven(this.#words.value, this.#values, this.#choices.source);
    const capture = await this.#from?.ask(given);
    if (capture === undefined || this.children.length === 0 || !isLast()) return;
    const before = HANGING.map((name) => this.#findOffer(name)?.value);
    this.#offer(capture);
    for (const [at, name] of HANGING.entries()) {
      const [old, now] = [before[at], this.#findOffer(name)?.value];
      if (old === now) continue;
      const value = this.#values.get(name) ?? '';
      const place = this.#find(name)?.closest('.field');
      const hasFocus = place?.contains(document.activeElement) === true;
      place?.replaceWith(this.#print(name));
      const next = value === old ? (now ?? '') : value;
      if (name !== 'about' || next !== value) this.#set(name, next);
      else if (next !== '') this.#show(name, next);
      if (hasFocus) this.#find(name)?.focus();
    }
  }

  #showTake(): void {
    const hadFocus = this.#take.contains(document.activeElement);
    const open = this.#offers.filter(
      ({ name, isDoubtful }) => !isDoubtful && !this.#values.get(name),
    );
    const take = printTake(open, () => orSay(this.#takeAll()));
    this.#take.replaceChildren(...(open.length === 0 ? [] : [take]));
    if (hadFocus) take.focus();
  }

  /** Accepts all suggestions that are not in doubt. */
  async #takeAll(): Promise<void> {
    for (const offer of this.#offers)
      if (!offer.isDoubtful && !this.#values.get(offer.name)) await this.#takeOffer(offer);
    this.#isTaken = true;
    this.#showTake();
    this.#goToOpen();
    announce(say.captureCard.filledIn);
  }

  async #takeOffer({ name, value }: Offer): Promise<void> {
    const { stranger = '' } = this.#capture;
    this.#set(name, value ?? (await create(this.#work, 'person', stranger)));
  }

  #print(name: Name): HTMLElement {
    const offer = this.#findOffer(name);
    const likely = name === 'by' ? (this.#capture.likely ?? []) : [];
    const isTyped = findKinds(name) === undefined;
    return printField(this.#work, name, offer, likely, {
      left: this.#left,
      onCleared: () => this.#set(name, ''),
      onTyped: (value) => {
        this.#values.set(name, value);
        retract(this.#refused);
        this.#showLong();
        if (name === 'said') this.#pause.start();
      },
      onPicked: (id) => {
        this.#set(name, id);
        goOn(this.#find(name) ?? this);
        if (name === 'by') orSay(this.#onSpeaker());
      },
      take: () => {
        const taken = offer === undefined ? Promise.resolve() : this.#takeOffer(offer);
        orSay(isTyped ? taken : taken.then(() => goOn(this.#find(name) ?? this)));
      },
    });
  }

  /** After all suggestions were accepted, a new speaker leads back to the suggestions that he brings. */
  async #onSpeaker(): Promise<void> {
    await this.#renew();
    if (this.#find('as') !== document.activeElement) return;
    const already = this.#choices.already.querySelector<HTMLElement>('[data-stop]');
    if (already !== null && this.#choices.repeats === '') already.focus();
    else if (this.#isTaken) this.#goToOpen();
  }

  #set(name: Name, value: string): void {
    this.#values.set(name, value);
    retract(this.#refused);
    if (value !== '') this.#left.delete(toCardPath(name));
    this.#show(name, value);
    const place = this.#find(name)?.closest('.field');
    place?.querySelector('.doubt')?.remove();
    if (!this.#left.has(toCardPath(name)))
      place?.querySelector('.picker .error')?.replaceChildren();
    this.#showLong();
    this.#keep();
    if (name !== 'about') return;
    for (const word of ['position', ...RELATION_CHOICES]) this.#values.delete(word);
    const question = this.#capture.questions.find((one) => one.id === value);
    this.#asked.replaceChildren(
      ...(question === undefined ? [] : printQuestion(question, this.#values)),
    );
  }

  async #add(): Promise<void> {
    const words = this.#words.value;
    const refuse = (place: HTMLElement | null, why: string): never => {
      place?.focus();
      this.#refused = why;
      throw new Error(why);
    };
    if (words.trim() === '') refuse(this.#words, say.captureCard.needsWords);
    const missing = findMissing((name) => Boolean(this.#values.get(name)));
    const [unchosen, typed] = findUnchosen(this.#left) ?? [];
    if (unchosen && typed) refuse(this.#find(unchosen), say.picker.unchosen({ typed }));
    if (missing !== undefined)
      refuse(this.#find(missing), say.captureCard.needs({ field: missing }));
    const from = this.#choices.findSource();
    if (from === undefined) return refuse(this.#choices.findOpen(), say.captureCard.whichSource);
    const open = findOpenChoice(this.#asked, this.#values);
    if (open !== null) refuse(open, say.captureCard.sayHow);
    await this.#work.addStatement(toStatement(this.#values, words, from, this.#choices.repeats));
    announce(say.captureCard.added);
    this.close();
  }

  #show(name: Name, value: string): void {
    const input = this.#find(name);
    const kinds = findKinds(name);
    // What was typed there, and not found, stays.
    if (input === null || this.#left.has(toCardPath(name))) return;
    input.value = kinds ? this.#work.nameOf(kinds, value) : value;
    input.dispatchEvent(new Event('change'));
  }

  #find(name: Name): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[data-path="${toCardPath(name)}"]`);
  }
}
