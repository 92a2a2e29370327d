/** A field that names something: found by id, name, alias or office, and made where it is not there yet. */
import type { KindName } from '../../kinds/kinds.ts';
import type { Pick } from '../protocol.ts';
import { make, nextId } from './dom.ts';
import type { Work } from './work.ts';

export interface PickerOptions {
  readonly work: Work;
  readonly kinds: readonly string[];
  readonly label: string;
  readonly path: string;
  readonly orWords?: boolean;
  readonly value?: string;
  /** Shown grey; Enter in the empty field takes it. */
  readonly suggested?: { readonly text: string; readonly take: () => void };
  readonly onPick: (id: string) => void;
  /** Enter without a word. */
  readonly onNone: (input: HTMLElement) => void;
}

interface Choice {
  readonly label: string;
  readonly more: string;
  readonly choose: () => void;
}

const MOST = 8;
/** Kinds that can be made of a name alone, or of what the page says. */
const MADE: readonly string[] = ['person', 'organization', 'outlet', 'topic'];

export function makePicker(options: PickerOptions): HTMLElement {
  const { work, label, path, value = '', suggested } = options;
  const list = make('ul', { role: 'listbox', id: nextId(), class: 'choices', 'aria-label': label });
  list.hidden = true;
  let choices: readonly Choice[] = [];
  let at = 0;
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    'aria-label': label,
    autocomplete: 'off',
    'data-path': path,
    'data-stop': true,
    placeholder: suggested?.text ?? '',
    value,
  });
  const show = () => {
    choices = input.value.trim() === '' || input.value === value ? [] : listChoices(options, input);
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(
      ...choices.map((choice, index) => {
        const item = make(
          'li',
          {
            role: 'option',
            id: `${list.id}-${String(index)}`,
            'aria-selected': String(index === at),
          },
          make('b', {}, choice.label),
          ' ',
          make('span', {}, choice.more),
        );
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          close();
          choice.choose();
        });
        return item;
      }),
    );
    if (list.hidden) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${String(at)}`);
  };
  const close = () => {
    choices = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  input.addEventListener('input', () => {
    at = 0;
    show();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (choices.length === 0) return;
      event.preventDefault();
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length;
      show();
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const choice = choices[at];
      if (choice !== undefined) {
        close();
        choice.choose();
      } else if (input.value === '' && suggested !== undefined) suggested.take();
      else if (options.orWords === true && input.value !== value)
        options.onPick(input.value.trim());
      else options.onNone(input);
    }
  });
  return make('div', { class: 'picker' }, input, list);

  function listChoices(
    { kinds, onPick }: PickerOptions,
    { value: typed }: HTMLInputElement,
  ): Choice[] {
    const found = findPicks(work.start.picks, kinds, typed).map((pick): Choice => ({
      label: pick.name,
      more: [pick.kind, ...pick.also.slice(0, 1)].join(' · '),
      choose: () => {
        onPick(pick.id);
      },
    }));
    const made = kinds
      .filter((kind) => MADE.includes(kind))
      .map((kind): Choice => {
        const { homepage = '' } = (kind === 'outlet' ? work.clip?.newOutlet : undefined) ?? {};
        return {
          label: `New ${kind}: ${typed.trim()}`,
          more: homepage,
          choose: () => {
            const more = homepage === '' ? {} : { homepage };
            void work.create(kind as KindName, typed.trim(), more).then(onPick);
          },
        };
      });
    return [...found.slice(0, MOST), ...made];
  }
}

/** Those first of which a word begins so. */
export function findPicks(
  picks: readonly Pick[],
  kinds: readonly string[],
  typed: string,
): readonly Pick[] {
  const words = toPlain(typed).split(/\s+/).filter(Boolean);
  const rank = ({ id, name, also }: Pick): number | undefined => {
    const [own, others] = [toPlain(`${name} ${id}`), toPlain(also.join(' '))];
    if (words.every((word) => own.startsWith(word))) return 0;
    if (words.every((word) => ` ${own.replaceAll('-', ' ')}`.includes(` ${word}`))) return 1;
    return words.every((word) => ` ${own} ${others}`.includes(` ${word}`)) ? 2 : undefined;
  };
  return picks
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((pick) => {
      const place = rank(pick);
      return place === undefined ? [] : [{ pick, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ pick }) => pick);
}

function toPlain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
