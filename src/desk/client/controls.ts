/** What a field is filled in with, by what it holds. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import type { Value } from '../edit/value.ts';
import type { Opened, Suggestion } from '../protocol.ts';
import { goOn, make, onEnter, orSay, makeButton } from './dom.ts';
import { create } from './making.ts';
import { toNames } from './named.ts';
import { makePicker } from './picker.ts';
import { getAt, toShown, toTyped } from './values.ts';
import type { Work } from './work.ts';

export interface Form {
  readonly work: Work;
  readonly file: Opened;
  /** None for a file that was made on the way. */
  readonly suggestions: readonly Suggestion[];
  readonly open: Set<string>;
  /** Words that were typed where something is named, and nothing was chosen, by the paths of the fields. */
  readonly left: Map<string, string>;
}

export function printValue(
  form: Form,
  field: FormField,
  value: FormValue,
  path: FieldPath,
  suggestion: Suggestion | undefined,
): HTMLElement {
  const { work, file } = form;
  const held = getAt(file.data, path);
  const set = (next: Value | undefined) => orSay(work.setField(file.inside, path, next));
  const take = suggestion && {
    text: toNames(work, value, suggestion.value),
    take: () => {
      const input = document.activeElement;
      if (input !== null) goOn(input);
      orSay(work.take([suggestion]));
    },
  };
  const key = path.join('.');
  const common = { work, label: toLabel(path), path: key, left: form.left, onNone: goOn };
  const takeHere = suggestion && {
    text: take?.text ?? '',
    take: () => orSay(work.take([suggestion])),
  };
  switch (value.form) {
    case 'reference': {
      const suggested = take ?? findNewOutlet(form, path, held, set);
      return makePicker({
        ...common,
        kinds: value.to,
        ...(value.orWords === true && { orWords: true }),
        value: typeof held === 'string' ? held : '',
        ...(suggested !== undefined && { suggested }),
        onPick: (id) => {
          goOnFrom(key);
          set(id);
        },
        onClear: () => set(undefined),
      });
    }
    case 'list':
      return printChips(form, value.of, path, takeHere);
    case 'choice':
      return printChoice(path, value.words, held, set);
    case 'party':
      return printChoice(
        path,
        work.start.parties.map(({ id }) => id),
        held,
        set,
      );
    case 'map':
      return printLines(path, held, set);
    default:
      return printText(path, toLabel(path), field, held, set, take);
  }
}

/** As it is read out: lists count from one. */
export function toLabel(path: FieldPath): string {
  return path.map((part) => (typeof part === 'number' ? String(part + 1) : part)).join(' ');
}

/** On to the next field, unless the editor has gone elsewhere meanwhile. */
function goOnFrom(key: string): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.dataset.path === key) goOn(active);
}

/** The outlet of the page, where the publication has none at its address. */
function findNewOutlet(
  { work, suggestions }: Form,
  path: FieldPath,
  held: Value | undefined,
  set: (id: string) => void,
): Taken | undefined {
  const found = work.clip?.newOutlet;
  const isMissing = held === undefined && path.join('.') === 'sources.0.outlet';
  if (found === undefined || !isMissing || suggestions.length === 0) return undefined;
  const { name, homepage } = found;
  return {
    text: `New outlet: ${name}, ${homepage}`,
    take: () => {
      const input = document.activeElement;
      if (input !== null) goOn(input);
      orSay(create(work, 'outlet', name, { homepage }).then(set));
    },
  };
}

/** Several values as one line each can be taken away, and a place for the next. */
function printChips(
  { work, file, left }: Form,
  of: FormValue,
  path: FieldPath,
  take: Taken | undefined,
): HTMLElement {
  const held = getAt(file.data, path);
  const list = Array.isArray(held) ? (held as Value[]) : [];
  const add = (value: string) => {
    if (value !== '' && !list.includes(value))
      orSay(work.change(file.inside, [{ path, add: value }]));
  };
  const kinds = of.form === 'reference' ? of.to : [];
  const chips = list.map((value, index) =>
    makeButton(
      {
        class: 'chip',
        'data-path': `${path.join('.')}.${index} chip`,
        'aria-label': `Take ${work.nameOf(kinds, toShown(value))} away`,
        click: () => orSay(work.change(file.inside, [{ path: [...path, index], remove: true }])),
      },
      work.nameOf(kinds, toShown(value)),
    ),
  );
  const common = {
    work,
    label: toLabel(path),
    path: path.join('.'),
    left,
    onNone: goOn,
    onPick: add,
  };
  return make(
    'div',
    { class: 'chips' },
    ...chips,
    makePicker({
      ...common,
      kinds,
      ...(of.form !== 'reference' && { orWords: true }),
      ...(take !== undefined && { suggested: take }),
    }),
  );
}

const TYPED_TOGETHER = 700;

function printChoice(
  path: FieldPath,
  words: readonly string[],
  held: Value | undefined,
  set: (value: Value | undefined) => void,
): HTMLElement {
  const select = make(
    'select',
    { 'aria-label': toLabel(path), 'data-path': path.join('.'), 'data-stop': true },
    ...['', ...words].map((word) => make('option', { value: word, selected: word === held }, word)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = select.value;
  const commit = () => {
    clearTimeout(timer);
    if (select.value === written) return;
    written = select.value;
    set(written === '' ? undefined : written);
  };
  // Letters that are typed choose a word together, and each is a change.
  select.addEventListener('change', () => {
    clearTimeout(timer);
    timer = setTimeout(commit, TYPED_TOGETHER);
  });
  select.addEventListener('blur', commit);
  select.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit();
    goOn(select);
  });
  return select;
}

/** Names of the editor’s own, a line each: `name: what it says`. */
function printLines(
  path: FieldPath,
  held: Value | undefined,
  set: (value: Value | undefined) => void,
): HTMLElement {
  const map = typeof held === 'object' && !Array.isArray(held) ? held : {};
  const area = make('textarea', {
    rows: '4',
    'aria-label': toLabel(path),
    'data-path': path.join('.'),
    'data-stop': true,
  });
  area.defaultValue = Object.entries(map)
    .map(([name, value]) => `${name}: ${toShown(value)}`)
    .join('\n');
  let written = area.value;
  // What is being typed is written when the file is saved as well.
  area.addEventListener('blur', () => {
    if (area.value === written) return;
    written = area.value;
    const lines = area.value.split('\n').flatMap((line) => {
      const [, name, value] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    });
    set(lines.length === 0 ? undefined : Object.fromEntries(lines));
  });
  return area;
}

// A field of one text; it is written when the writing pauses.

interface Taken {
  readonly text: string;
  readonly take: () => void;
}

/** Milliseconds after the last key. */
const PAUSE = 120;

function printText(
  path: FieldPath,
  label: string,
  { describe }: FormField,
  held: Value | undefined,
  set: (value: Value | undefined) => void,
  take: Taken | undefined,
): HTMLElement {
  const value = held === undefined ? '' : toShown(held);
  const input = make('textarea', {
    rows: '1',
    'aria-label': label,
    'aria-description': describe,
    'data-path': path.join('.'),
    'data-stop': true,
    placeholder: take?.text ?? '',
    spellcheck: 'true',
  });
  input.defaultValue = value;
  let written = value;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const commit = () => {
    clearTimeout(timer);
    const now = toTyped(input.value);
    if (now === written) return;
    written = now;
    set(now === '' ? undefined : now);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(commit, PAUSE);
  });
  input.addEventListener('blur', commit);
  onEnter(input, () => {
    if (input.value === '' && take !== undefined) {
      take.take();
      return;
    }
    commit();
    goOn(input);
  });
  return input;
}
