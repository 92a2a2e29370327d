/** The fields of the card of a statement, each with what is grey in it. */
import type { AskedQuestion } from '../protocol.ts';
import {
  KINDS,
  LABELS,
  NONE,
  type Offer,
  type Picked,
  toHint,
  type Typed,
} from './capture-offers.ts';
import { goOn, make, makeButton, onEnter, orSay, say } from './dom.ts';
import { RELATIONS } from './named.ts';
import { makePicker } from './picker.ts';
import type { Work } from './work.ts';

/** Enter goes on once what the words bring has come. */
export function listenToWords(
  words: HTMLTextAreaElement,
  onTyped: () => void,
  renew: () => Promise<void>,
): void {
  words.oninput = onTyped;
  words.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    orSay(renew().then(() => goOn(words)));
  };
}

export function printTyped(
  name: Typed,
  offer: Offer | undefined,
  onTyped: (value: string) => void,
): HTMLElement {
  const input = make('input', {
    type: 'text',
    'aria-label': LABELS[name],
    'data-stop': true,
    'data-path': `capture.${name}`,
    placeholder: offer?.shown ?? '',
    autocomplete: 'off',
  });
  input.addEventListener('input', () => onTyped(input.value.trim()));
  onEnter(input, () => {
    if (input.value === '') void offer?.take();
    goOn(input);
  });
  return row(LABELS[name], input, toHint(offer, NONE[name]));
}

interface Picking {
  readonly likely: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onTaken: () => void;
}

export function printPicked(
  work: Work,
  name: Picked,
  offer: Offer | undefined,
  { likely, onPick, onTaken }: Picking,
): HTMLElement {
  const take = async () => {
    await offer?.take();
    onTaken();
  };
  const picker = makePicker({
    work,
    kinds: KINDS[name],
    label: LABELS[name],
    path: `capture.${name}`,
    first: likely,
    ...(offer !== undefined && { suggested: { text: offer.shown, take: () => orSay(take()) } }),
    onPick,
    onNone: goOn,
  });
  const none = likely.length > 0 ? '↓ lists the likely speakers first' : NONE[name];
  return row(LABELS[name], picker, toHint(offer, none));
}

function row(label: string, control: HTMLElement, hint: string): HTMLElement {
  return make(
    'div',
    { class: 'field' },
    make('div', { class: 'label' }, label),
    control,
    make('p', { class: 'hint' }, hint),
  );
}

/** A card has its own order of stops, and Escape leaves it. */
export function frameCard(card: HTMLElement, name: string, leave: () => void): void {
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', name);
  card.setAttribute('data-stops', '');
  card.onkeydown = (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}

export function printActs(name: string, act: () => void, leave: () => void): HTMLElement {
  return make(
    'div',
    { class: 'acts' },
    makeButton({ class: 'save', 'data-stop': true, click: act }, name),
    makeButton({ class: 'quiet', click: leave }, 'Leave it'),
  );
}

/** A digit chooses and goes on; Enter leaves it open. Nothing is chosen beforehand. */
function printDigits(
  label: string,
  choices: readonly { readonly value: string; readonly text: string }[],
  choose: (value: string) => void,
): HTMLElement {
  const name = `digits-${label}`;
  const lines = choices.map(({ value, text }, index) =>
    make(
      'label',
      {},
      make('input', { type: 'radio', name, value, tabindex: '-1' }),
      make('kbd', {}, String(index + 1)),
      ` ${text}`,
    ),
  );
  const group = make(
    'div',
    {
      role: 'radiogroup',
      'aria-label': `${label}: a digit chooses, Enter leaves it open`,
      'data-path': `capture.${label.toLowerCase().replaceAll(' ', '-')}`,
      class: 'digits',
      tabindex: '0',
      'data-stop': true,
    },
    make(
      'div',
      { class: 'label' },
      label,
      make('span', { class: 'hint' }, ' a digit chooses, Enter leaves it open'),
    ),
    ...lines,
  );
  const take = (line: HTMLElement) => {
    const input = line.querySelector('input');
    if (input === null) return;
    input.checked = true;
    choose(input.value);
    say(`${label}: ${line.textContent}`);
  };
  group.addEventListener('change', ({ target }) => {
    const line = lines.find((one) => one.contains(target as Node));
    if (line !== undefined) take(line);
  });
  group.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[Number(event.key) - 1];
    if (/^[1-9]$/.test(event.key) && line !== undefined) take(line);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    goOn(group);
  });
  return group;
}

// What an editor alone says of a statement: its position on the question, and which earlier words it answers.

/** What is chosen stands in `values`: the position, and the words that are answered by how they are. */
export function printQuestion(
  { positions, earlier }: AskedQuestion,
  values: Map<string, string>,
): HTMLElement[] {
  let [answered, how] = ['', ''];
  const set = () => {
    for (const word of RELATIONS) values.delete(word);
    if (answered !== '' && how !== '') values.set(how, answered);
  };
  const position = printDigits(
    'Position',
    positions.map(({ id, text }) => ({ value: id, text })),
    (id) => values.set('position', id),
  );
  if (earlier.length === 0) return [position];
  const relation = printDigits(
    'How it answers',
    RELATIONS.map((word) => ({ value: word, text: word })),
    (word) => {
      how = word;
      set();
    },
  );
  relation.classList.add('short');
  relation.hidden = true;
  const answers = printDigits(
    'Answers',
    earlier.map(({ address, speaker, said, words }) => ({
      value: address,
      text: `${speaker}, ${said}: ${words}`,
    })),
    (address) => {
      answered = address;
      relation.hidden = false;
      set();
    },
  );
  return [position, answers, relation];
}

/** The choice that is still to be made where earlier words are chosen, and not how they are answered. */
export function findOpenChoice(
  asked: HTMLElement,
  values: ReadonlyMap<string, string>,
): HTMLElement | undefined {
  const open = asked.querySelector<HTMLElement>('.short:not([hidden])');
  return open === null || RELATIONS.some((word) => values.has(word)) ? undefined : open;
}
