/** What a field is filled in with, by what it holds. */
import type { Value } from '../../edit/value.ts';
import type { FieldPath } from '../../kinds/field-path.ts';
import type { FormField, FormValue } from '../../kinds/form-schema.ts';
import type { Opened, Suggestion } from '../protocol.ts';
import { goOn, make } from './dom.ts';
import { makePicker } from './picker.ts';
import { orSay } from './say.ts';
import { getAt, toShown } from './shown.ts';
import { printText, type Taken } from './text-field.ts';
import type { Work } from './work.ts';

export interface Form {
  readonly work: Work;
  readonly file: Opened;
  /** None for a file that was made on the way. */
  readonly suggestions: readonly Suggestion[];
  /** Which parts stand open, by their paths. */
  readonly open: Set<string>;
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
  const set = (next: Value | undefined) => {
    orSay(work.setField(file.inside, path, next));
  };
  const take = suggestion && {
    text: toShown(suggestion.value),
    take: () => {
      const input = document.activeElement;
      if (input !== null) goOn(input);
      orSay(work.take([suggestion]));
    },
  };
  const common = { work, label: path.join(' '), path: path.join('.'), onNone: goOn };
  switch (value.form) {
    case 'reference':
      return makePicker({
        ...common,
        kinds: value.to,
        ...(value.orWords === true && { orWords: true }),
        value: typeof held === 'string' ? held : '',
        ...withSuggested(take ?? findNewOutlet(form, path, held, set)),
        onPick: set,
      });
    case 'list':
      return printChips(form, value.of, path, take);
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
      return printText(path, field, held, set, take);
  }
}

function withSuggested(suggested: Taken | undefined) {
  return suggested === undefined ? {} : { suggested };
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
      orSay(work.create('outlet', name, { homepage }).then(set));
    },
  };
}

/** Several values as one line each can be taken away, and a place for the next. */
function printChips(
  { work, file }: Form,
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
  const chips = list.map((value, index) =>
    make(
      'button',
      {
        type: 'button',
        class: 'chip',
        'aria-label': `Take ${toShown(value)} away`,
        click: () => {
          orSay(work.change(file.inside, [{ path: [...path, index], remove: true }]));
        },
      },
      toShown(value),
    ),
  );
  const common = { work, label: path.join(' '), path: path.join('.'), onNone: goOn, onPick: add };
  return make(
    'div',
    { class: 'chips' },
    ...chips,
    makePicker({
      ...common,
      kinds: of.form === 'reference' ? of.to : [],
      ...(of.form !== 'reference' && { orWords: true }),
      ...(take !== undefined && { suggested: take }),
    }),
  );
}

function printChoice(
  path: FieldPath,
  words: readonly string[],
  held: Value | undefined,
  set: (value: Value | undefined) => void,
): HTMLElement {
  const select = make(
    'select',
    { 'aria-label': path.join(' '), 'data-path': path.join('.'), 'data-stop': true },
    ...['', ...words].map((word) => make('option', { value: word, selected: word === held }, word)),
  );
  select.addEventListener('change', () => {
    set(select.value === '' ? undefined : select.value);
  });
  select.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
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
    'aria-label': path.join(' '),
    'data-path': path.join('.'),
    'data-stop': true,
  });
  area.value = Object.entries(map)
    .map(([name, value]) => `${name}: ${toShown(value)}`)
    .join('\n');
  area.addEventListener('change', () => {
    const lines = area.value.split('\n').flatMap((line) => {
      const [, name, value] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    });
    set(lines.length === 0 ? undefined : Object.fromEntries(lines));
  });
  return area;
}
