/** A field that refers to something: finds it by id, name, alias or role, or creates it. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Pick } from '../protocol.ts';
import { say } from '../words/say.ts';
import { makeElement, nextId, orSay, announce, toFieldStop } from './dom.ts';
import { create } from './making.ts';
import { findOwnPage } from './pile.ts';
import { joinWords, toKindName, toTyped } from './values.ts';
import type { Work } from './work.ts';

export interface Choice {
  readonly label: string;
  readonly more: string;
  readonly choose: () => void;
}

interface ComboboxOptions {
  readonly label: string;
  readonly path: string;
  readonly value?: string;
  /** Typed text for which nothing was chosen yet. */
  readonly left?: string | undefined;
  readonly placeholder?: string;
  readonly isOpen?: boolean;
  readonly list: (typed: string) => readonly Choice[];
  /** `isLeft` if nothing was chosen for the typed text yet. */
  readonly onEnter?: (input: HTMLInputElement, isLeft: boolean) => void;
  readonly onLeave?: (input: HTMLInputElement) => void;
}

const STEPS: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field with a list below it: typing narrows it, arrows move in it, Enter chooses. */
export function makeCombobox(options: ComboboxOptions): HTMLElement {
  const { label, path, value = '', placeholder = '', isOpen = false, list } = options;
  const id = nextId();
  const listbox = makeElement('ul.choices', { role: 'listbox', id, 'aria-label': label });
  let choices: readonly Choice[] = [];
  let at = 0;
  /** The typed text was chosen, or left with Enter. */
  let isSettled = true;
  const input = makeElement('input', toFieldStop(label, path), {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    placeholder,
    value,
  });
  const show = (listed: readonly Choice[]) => {
    choices = listed;
    listbox.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(!listbox.hidden));
    listbox.replaceChildren(
      ...choices.map((choice, index) => {
        const pointerdown = (event: Event) => {
          event.preventDefault();
          take(choice);
        };
        return makeElement(
          'li',
          { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at) },
          { pointerdown },
          ...[makeElement('b', choice.label), ' ', makeElement('span', choice.more)],
        );
      }),
    );
    if (listbox.hidden) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${at}`);
    listbox.scrollIntoView({ block: 'nearest' });
    listbox.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (choice: Choice) => {
    isSettled = true;
    input.value = value;
    show([]);
    choice.choose();
  };
  const step = (by: number) => {
    if (choices.length === 0) show(list(input.value === value ? '' : input.value));
    else {
      at = (at + by + choices.length) % choices.length;
      show(choices);
    }
  };
  input.addEventListener('input', () => {
    at = 0;
    isSettled = false;
    const isBlank = input.value.trim() === '' && !isOpen;
    show(isBlank || input.value === value ? [] : list(input.value));
  });
  input.addEventListener('focus', () => {
    if (input.value === '' || input.value !== options.left) return;
    isSettled = false;
    show(list(input.value));
  });
  input.addEventListener('blur', () => {
    show([]);
    if (!isSettled) options.onLeave?.(input);
    isSettled = true;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const by = STEPS[event.key];
    if (by !== undefined) step(by);
    else if (event.key === 'Enter') {
      const choice = choices[at];
      const isLeft = !isSettled;
      isSettled = true;
      if (choice === undefined) options.onEnter?.(input, isLeft);
      else take(choice);
    } else if (event.key === 'Escape' && choices.length > 0 && !isOpen) show([]);
    else return;
    event.preventDefault();
  });
  show(isOpen ? list('') : []);
  if (options.left !== undefined) input.value = options.left;
  return makeElement('div.picker', input, listbox);
}

interface PickerOptions {
  readonly work: Work;
  readonly kinds: readonly string[];
  readonly label: string;
  readonly path: string;
  readonly orWords?: boolean;
  /** Typed names for which nothing was chosen, by the paths of their fields. */
  readonly left?: Map<string, string>;
  readonly value?: string;
  readonly suggested?: { readonly text: string; readonly take: () => void } | undefined;
  readonly first?: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onClear?: () => void;
  readonly onNone: (input: HTMLElement) => void;
}

const MOST = 8;
/** Kinds that can be created from a name alone, or from what the page says. */
const MADE: readonly string[] = ['person', 'organization', 'outlet', 'topic'];

export function makePicker(options: PickerOptions): HTMLElement {
  const { work, kinds, label, path, orWords = false, value = '', suggested, left } = options;
  const shown = toTyped(work.nameOf(kinds, value));
  const problem = makeElement('p.told.error');
  const keep = (typed: string) => {
    problem.textContent = typed === '' ? '' : toUnchosen(kinds, typed);
    if (typed === '') left?.delete(path);
    else left?.set(path, typed);
  };
  const tellUnchosen = (typed: string): string => {
    const isUnchosen = typed !== '' && typed !== shown;
    keep(isUnchosen ? typed : '');
    return isUnchosen ? say.shared.labelled({ label, text: toUnchosen(kinds, typed) }) : '';
  };
  const before = left?.get(path);
  const picker = makeCombobox({
    ...{ label, path, value: shown, left: before, placeholder: suggested?.text ?? '' },
    list: (typed) =>
      listChoices(options, typed).map((choice) => ({
        ...choice,
        choose: () => {
          keep('');
          choice.choose();
        },
      })),
    onEnter: (input, isLeft) => {
      const typed = input.value.trim();
      if (typed === '' && suggested !== undefined && value === '') suggested.take();
      else if (typed === '' && value !== '') options.onClear?.();
      else if (orWords && typed !== shown) options.onPick(typed);
      else {
        const said = isLeft ? tellUnchosen(typed) : '';
        options.onNone(input);
        if (said !== '') announce(said, true);
      }
    },
    onLeave: (input) => {
      const typed = input.value.trim();
      if (orWords && typed !== '') {
        if (typed !== shown) options.onPick(typed);
        return;
      }
      const said = tellUnchosen(typed);
      if (said !== '') announce(said, true);
      else if (typed === '' && value !== '') options.onClear?.();
    },
  });
  keep(before ?? '');
  picker.addEventListener('input', ({ target }) => {
    if (['', shown].includes((target as HTMLInputElement).value.trim())) keep('');
  });
  picker.append(problem);
  return picker;
}

function toUnchosen(kinds: readonly string[], typed: string): string {
  const makes = kinds.filter((kind) => MADE.includes(kind)).map(toKindName);
  return makes.length === 0
    ? say.picker.unchosen({ typed })
    : say.picker.unchosenOrNew({ typed, kinds: joinWords(makes, 'disjunction') });
}

/** Existing things, then names on the page, then the typed name as something new. */
function listChoices({ work, kinds, first = [], onPick }: PickerOptions, typed: string): Choice[] {
  const name = typed.trim();
  const place = ({ id }: Pick) => (first.includes(id) ? first.indexOf(id) : first.length);
  const there = kinds.includes('coverage') ? work.listItems() : work.picks;
  const picks = findPicks(there, kinds, typed).toSorted((a, b) => place(a) - place(b));
  const found = picks.map((pick): Choice => ({
    label: pick.name,
    more: [toKindName(pick.kind), ...pick.also.slice(0, 1)].join(' · '),
    choose: () => onPick(pick.id),
  }));
  const begin = (kind: string, made: string, more: string, data = {}): Choice => ({
    label: say.picker.new({ kind, name: made }),
    more,
    choose: () => orSay(create(work, kind as KindName, made, data).then(onPick)),
  });
  const isBegun = (words: string) => ` ${words.toLowerCase()}`.includes(` ${name.toLowerCase()}`);
  const { clip } = work.clip ?? {};
  const own = findOwnPage(work.clip, work.file);
  const strangers = (clip?.unknown ?? [])
    .filter(({ kind, words }) => kinds.includes(kind) && isBegun(words))
    .filter(({ words }) => !work.picks.some((pick) => pick.name === words));
  const isListed = strangers.some(({ words }) => words === name);
  const made = kinds
    .filter((kind) => name !== '' && !isListed && MADE.includes(kind))
    .map((kind) => {
      const homepage = kind === 'outlet' ? own?.newOutlet?.homepage : undefined;
      return begin(kind, name, homepage ?? '', homepage === undefined ? {} : { homepage });
    });
  const named = strangers.map(({ kind, words }) => begin(kind, words, say.picker.inPage));
  return [...found.slice(0, MOST), ...named, ...made];
}

/** Ranked by how the typed words match; all of these kinds if nothing is typed. */
function findPicks(picks: readonly Pick[], kinds: readonly string[], typed: string): Pick[] {
  const words = toPlainName(typed).split(/\s+/).filter(Boolean);
  const rank = ({ id, name, also }: Pick) => {
    const own = toPlainName(`${name} ${id}`);
    const parts = ` ${own.replaceAll('-', ' ')}`;
    const all = ` ${own} ${toPlainName(also.join(' '))}`;
    if (words.every((word) => own.startsWith(word))) return 0;
    if (words.every((word) => parts.includes(` ${word}`))) return 1;
    return words.every((word) => all.includes(` ${word}`)) ? 2 : 3;
  };
  const ranked = picks
    .filter(({ kind }) => kinds.includes(kind))
    .map((pick) => ({ pick, place: rank(pick) }));
  return ranked
    .filter(({ place }) => place < 3)
    .toSorted((a, b) => a.place - b.place)
    .map(({ pick }) => pick);
}

export function toPlainName(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
