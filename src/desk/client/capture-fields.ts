/** The fields of a statement's card, their suggestions, and the statement that they make. */
import { joinSaid, listMarked, listSaidParts, trimToWords } from '../clip/sentences.ts';
import type { AskedQuestion, Capture, NewStatement, ChosenWords, GivenWords } from '../protocol.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import {
  goOn,
  makeElement,
  makeButton,
  onEnter,
  orSay,
  printDigits,
  announce,
  toFieldStop,
} from './dom.ts';
import { joinWords, NAMED_KINDS, ORDER, RELATION_CHOICES, sayInterval } from './values.ts';
import { makePicker } from './picker.ts';
import { toLine } from './problems.ts';
import type { Work } from './work.ts';

interface CardField {
  readonly kinds?: readonly string[];
  readonly hint?: string;
  readonly isNeeded?: true;
}

/** Where the words come from; cards differ in nothing else. */
export interface WordsFrom {
  /** Returns what is known of the words, given what an editor entered; `words` are those that she typed. */
  readonly ask: (said: Omit<GivenWords, 'taken'> & { readonly words: string }) => Promise<Capture>;
  readonly chosen?: ChosenWords | undefined;
  readonly onEnd: () => void;
}

/** As a file writes them. */
const VENUES = ['interview', 'briefing', 'remarks', 'post', 'readout', 'document'];
const WAYS = ['quote', 'paraphrase'];

/** The word to type, and what it means in the language of the desk. */
function explain(venue: string): string {
  const text = say.venueNames[venue] ?? venue;
  return text === venue ? venue : `${venue} (${text})`;
}

/** The fields of a card except its position, in order. */
const FIELDS: Readonly<Record<Name, CardField>> = {
  by: { kinds: NAMED_KINDS, isNeeded: true },
  as: {},
  said: { isNeeded: true },
  published: {},
  venue: {
    hint: say.captureFields.hints.venue({ choices: joinWords(VENUES.map(explain), 'disjunction') }),
  },
  kind: {
    hint: say.captureFields.hints.kind({ choices: joinWords(WAYS, 'disjunction'), first: 'quote' }),
  },
  lang: {},
  id: { isNeeded: true },
  about: { kinds: ['question'], hint: say.captureFields.hints.about },
};
export type Name = keyof typeof say.captureFields.labels;
/** Until something is suggested for them. */
const HIDDEN: readonly Name[] = ['lang', 'published'];
export const NAMES = Object.keys(FIELDS) as Name[];

export function findKinds(name: Name): readonly string[] | undefined {
  return FIELDS[name].kinds;
}

/** The first field that is required, or one of `more`, and is not there. */
export function findMissing(isThere: (name: Name) => boolean, more: readonly Name[] = []) {
  return NAMES.find((one) => (FIELDS[one].isNeeded ?? more.includes(one)) && !isThere(one));
}

/** The path of a field of the card, as paths in files are those of the form. */
export function toCardPath(name: Name): string {
  return `capture.${name}`;
}

/** A field of the card with text for which nothing was chosen. */
export function findUnchosen(left: ReadonlyMap<string, string>): [Name, string] | undefined {
  return NAMES.flatMap((name): [Name, string][] => {
    const typed = left.get(toCardPath(name));
    return typed === undefined ? [] : [[name, typed]];
  })[0];
}

export interface Offer {
  readonly name: Name;
  /** Absent for a person who is created when the suggestion is accepted. */
  readonly value?: string;
  readonly shown: string;
  readonly origin: string;
  /** Accepted in its own field alone. */
  readonly isDoubtful?: true;
}

export function listOffers(work: Work, { fields, questions, stranger }: Capture): Offer[] {
  return NAMES.flatMap((name): Offer | readonly Offer[] => {
    if (name === 'about') {
      const question = questions.find(({ fits }) => fits);
      const origin = say.captureFields.fits;
      return question ? { name, value: question.id, shown: question.title, origin } : [];
    }
    const field = fields.find((one) => one.name === name);
    if (field !== undefined) {
      const { value } = field;
      const shown = work.nameOf(FIELDS[name].kinds ?? [], value);
      return { ...field, name, shown: name === 'said' ? (sayInterval(value) ?? value) : shown };
    }
    return name === 'by' && stranger !== undefined
      ? {
          ...{ name, shown: say.captureFields.newPerson({ name: stranger }) },
          ...{ origin: say.captureFields.namedNearby, isDoubtful: true },
        }
      : [];
  });
}

export function printTake(offers: readonly Offer[], take: () => void): HTMLElement {
  return makeButton(
    'take',
    take,
    { 'data-stop': true },
    say.captureFields.use({ n: offers.length }),
    makeElement(
      'span.grey',
      offers.map(({ name, shown, origin }) => {
        const words = { label: say.captureFields.labels[name], text: shown };
        return makeElement('span', say.shared.labelled(words), ' ', makeElement('i', origin));
      }),
    ),
  );
}

interface CardHand {
  readonly onTyped: (value: string) => void;
  /** What was chosen was deleted. */
  readonly onCleared: () => void;
  readonly onPicked: (id: string) => void;
  readonly take: () => void;
  /** Typed names for which nothing was chosen. */
  readonly left: Map<string, string>;
}

/** `likely` speakers are listed first. */
export function printField(
  work: Work,
  name: Name,
  offer: Offer | undefined,
  likely: readonly string[],
  { onCleared, onTyped, onPicked, take, left }: CardHand,
): HTMLElement {
  const { kinds, hint = '' } = FIELDS[name];
  const label = say.captureFields.labels[name];
  const path = toCardPath(name);
  const told = makeElement('p.told', { role: 'status' });
  const none = likely.length > 0 ? say.captureFields.likelyFirst : hint;
  return makeElement(
    'div.field',
    { hidden: HIDDEN.includes(name) && offer === undefined },
    makeElement('div.label', label, name === 'by' && [' ', makeElement('kbd', 'F2')]),
    kinds === undefined ? makeInput() : makeFinder(kinds),
    kinds === undefined && told,
    offer?.isDoubtful
      ? makeElement('p.doubt', say.captureFields.doubtful(offer))
      : makeElement('p.hint', offer === undefined ? none : say.shared.accepts(offer)),
  );

  function makeFinder(of: readonly string[]) {
    const picker = makePicker({
      ...{ work, kinds: of, label, path, left, first: likely, onPick: onPicked, onNone: goOn },
      ...(offer !== undefined && { suggested: { text: offer.shown, take } }),
    });
    picker.addEventListener('input', ({ target }) => {
      if ((target as HTMLInputElement).value.trim() === '') onCleared();
    });
    return picker;
  }

  function makeInput() {
    const more = { type: 'text', placeholder: offer?.shown ?? '', autocomplete: 'off' };
    const input = makeElement('input', toFieldStop(label, path), more);
    const tell = (words: string | undefined, isWrong = false) => {
      told.textContent = words ?? '';
      told.classList.toggle('error', isWrong);
    };
    const tellDays = () => tell(name === 'said' ? sayInterval(input.value) : undefined);
    const tellFault = async (value: string) => {
      if (value === '') return;
      const { fault } = await ask('check-attribute', { name, value });
      if (fault !== undefined && input.value.trim() === value) tell(toLine(fault), true);
    };
    input.addEventListener('input', () => onTyped(input.value.trim()));
    for (const event of ['input', 'change']) input.addEventListener(event, tellDays);
    input.addEventListener('blur', () => orSay(tellFault(input.value.trim())));
    onEnter(input, () => {
      if (input.value === '' && offer !== undefined) take();
      goOn(input);
    });
    return input;
  }
}

/** A digit chooses and goes on; Enter leaves the choice open. Nothing is preselected. */
function printChoice(
  path: string,
  label: string,
  choices: readonly { readonly value: string; readonly text: string }[],
  choose: (value: string) => void,
): HTMLElement {
  const how = say.captureFields.digit;
  const take = (value: string, line: string) => {
    choose(value);
    announce(say.shared.labelled({ label, text: line }));
  };
  const stop = toFieldStop(say.shared.labelled({ label, text: how }), path);
  const group = printDigits(stop, choices, take, goOn);
  for (const radio of group.querySelectorAll('input')) radio.tabIndex = -1;
  group.prepend(makeElement('div.label', label, makeElement('span.hint', ` ${how}`)));
  return group;
}

/**
 * What only an editor can say of a statement: its position on the question, and which earlier statement it answers.
 * `values` receives the position, and the address of the earlier statement under the name of the relation.
 */
export function printQuestion(
  { positions, earlier }: AskedQuestion,
  values: Map<string, string>,
): HTMLElement[] {
  let [answered, how] = ['', ''];
  const set = () => {
    for (const word of RELATION_CHOICES) values.delete(word);
    if (answered !== '' && how !== '') values.set(how, answered);
  };
  const places = positions.map(({ id, text }) => ({ value: id, text }));
  const place = (id: string) => values.set('position', id);
  const position = printChoice('capture.position', say.captureFields.position, places, place);
  if (earlier.length === 0) return [position];
  const words = Object.entries(say.captureFields.relations).map(([value, text]) => ({
    value,
    text,
  }));
  const relation = printChoice('capture.how-it-answers', say.captureFields.how, words, (word) => {
    how = word;
    set();
  });
  relation.classList.add('short');
  relation.hidden = true;
  const before = earlier.map(({ address, speaker, said, words: text }) => ({
    value: address,
    text: say.captureFields.earlier({ speaker, said: sayInterval(said) ?? said, words: text }),
  }));
  const answers = printChoice('capture.answers', say.captureFields.answers, before, (address) => {
    answered = address;
    relation.hidden = false;
    set();
  });
  return [position, answers, relation];
}

/** The choice that is missing if an earlier statement is chosen, but not how this one answers it. */
export function findOpenChoice(
  asked: HTMLElement,
  values: ReadonlyMap<string, string>,
): HTMLElement | null {
  if (RELATION_CHOICES.some((word) => values.has(word))) return null;
  return asked.querySelector<HTMLElement>('.short:not([hidden])');
}

/** Presses again what was pressed of a question before, by the values that it left. */
export function chooseAgain(asked: HTMLElement, values: ReadonlyMap<string, string>): void {
  const relation = RELATION_CHOICES.find((word) => values.has(word)) ?? '';
  for (const value of [values.get('position'), values.get(relation), relation])
    if (value) asked.querySelector<HTMLElement>(`[value="${CSS.escape(value)}"]`)?.click();
}

/** What is asked about the words, and what an editor has entered that hangs on it. */
export function toGiven(words: string, values: ReadonlyMap<string, string>, source?: number) {
  const [by, said] = ['by', 'said'].map((name) => values.get(name) ?? '');
  const from = source !== undefined && { source };
  return { words, ...(by && { by }), ...(said && { said }), ...from };
}

export function toStatement(
  card: ReadonlyMap<string, string>,
  words: string,
  source: number,
  repeats: string,
): NewStatement {
  const values = new Map(card);
  const repeated = [values.get('repeats'), repeats].filter(Boolean).join(' ');
  if (repeated !== '') values.set('repeats', repeated);
  if (values.get('kind') === 'quote') values.delete('kind');
  if (source > 0) values.set('source', String(source));
  const attributes = [...ORDER, ...RELATION_CHOICES].flatMap((name) => {
    const value = values.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  // The marks around a quotation do not belong to it.
  const { at } = trimToWords(words, [0, words.length]);
  const said = joinSaid(words, listSaidParts(at, listMarked(words)));
  const isQuote = values.get('kind') !== 'paraphrase';
  return { attributes: Object.fromEntries(attributes), words: isQuote ? said : words.trim() };
}
