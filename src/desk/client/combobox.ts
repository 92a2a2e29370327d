/** A field with a list below it: what is typed narrows it, arrows walk in it, Enter chooses. */
import { make, nextId } from './dom.ts';

export interface Choice {
  readonly label: string;
  readonly more: string;
  readonly choose: () => void;
}

export interface ComboboxOptions {
  readonly label: string;
  readonly path: string;
  readonly value?: string;
  /** Words that were typed and left: they stand there until one is chosen. */
  readonly left?: string;
  readonly placeholder?: string;
  /** Whether the list stands open before a word is typed. */
  readonly isOpen?: boolean;
  readonly list: (typed: string) => readonly Choice[];
  readonly onEnter: (input: HTMLInputElement) => void;
  /** The field is left with other words than it came with. */
  readonly onLeave?: (input: HTMLInputElement) => void;
}

export function makeCombobox(options: ComboboxOptions): HTMLElement {
  const { label, path, value = '', placeholder = '', isOpen = false, list, onEnter } = options;
  const listbox = make('ul', {
    role: 'listbox',
    id: nextId(),
    class: 'choices',
    'aria-label': label,
  });
  let choices: readonly Choice[] = [];
  let at = 0;
  /** What is typed was chosen, or left alone with Enter. */
  let isSettled = true;
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listbox.id,
    'aria-autocomplete': 'list',
    'aria-label': label,
    autocomplete: 'off',
    'data-path': path,
    'data-stop': true,
    placeholder,
    value,
  });
  const show = (listed: readonly Choice[]) => {
    choices = listed;
    listbox.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(!listbox.hidden));
    listbox.replaceChildren(
      ...choices.map((choice, index) =>
        make(
          'li',
          {
            role: 'option',
            id: `${listbox.id}-${index}`,
            'aria-selected': String(index === at),
            pointerdown: (event: Event) => {
              event.preventDefault();
              take(choice);
            },
          },
          make('b', {}, choice.label),
          ' ',
          make('span', {}, choice.more),
        ),
      ),
    );
    if (listbox.hidden) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listbox.id}-${at}`);
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
    if (!isSettled && input.value !== value) options.onLeave?.(input);
    isSettled = true;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') {
      const choice = choices[at];
      isSettled = true;
      if (choice === undefined) onEnter(input);
      else take(choice);
    } else if (event.key === 'Escape' && choices.length > 0) show([]);
    else return;
    event.preventDefault();
  });
  show(isOpen ? list('') : []);
  if (options.left !== undefined) input.value = options.left;
  return make('div', { class: 'picker' }, input, listbox);
}
