/** The controls of fields, by type of value. */
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Value } from '../edit/value.ts';
import type { Opened, Suggestion } from '../protocol.ts';
import { sayName } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import {
  announce,
  goOn,
  makeElement,
  makeButton,
  makePause,
  onEnter,
  orSay,
  toFieldStop,
} from './dom.ts';
import { changeKind, create } from './making.ts';
import { findOwnPage } from './pile.ts';
import { getValueAt, NAMED_KINDS, toKindName, toNames, toShownValue, toTyped } from './values.ts';
import { makePicker } from './picker.ts';
import type { Work } from './work.ts';

export interface Form {
  readonly work: Work;
  readonly file: Opened;
  readonly suggestions: readonly Suggestion[];
  readonly open: Set<string>;
  /** Typed names for which nothing was chosen, by the paths of their fields. */
  readonly left: Map<string, string>;
}

interface Slot {
  readonly path: FieldPath;
  readonly held: Value | undefined;
  readonly set: (value: Value | undefined) => void;
  readonly suggested: { readonly text: string; readonly take: () => void } | undefined;
}

export function printValue(
  form: Form,
  { describe }: FormField,
  value: FormValue,
  path: FieldPath,
  suggestion: Suggestion | undefined,
): HTMLElement {
  const { work, file } = form;
  const held = getValueAt(file.data, path);
  const set = (next: Value | undefined) => orSay(work.setField(file.inside, path, next));
  const suggested = suggestion && {
    text: toNames(work, value, suggestion.value),
    take: () => {
      // In a list the focus stays for the next value.
      if (value.form !== 'list') goOnFromHere();
      orSay(work.take([suggestion]));
    },
  };
  const slot: Slot = { path, held, set, suggested };
  switch (value.form) {
    case 'reference':
      return makePicker({
        ...toPickerOptions(form, path),
        kinds: value.to,
        orWords: value.orWords === true,
        value: typeof held === 'string' ? held : '',
        suggested: suggested ?? offerNewOutlet(form, slot),
        onPick: (id) => {
          // On to the next field, unless the editor has moved elsewhere.
          const active = document.activeElement;
          if (active instanceof HTMLElement && active.dataset.path === path.join('.')) goOn(active);
          set(id);
        },
        onClear: () => set(undefined),
      });
    case 'list':
      return printChips(form, value.of, slot);
    case 'choice':
      return printChoice(slot, value.words, (word) => value.texts?.[word] ?? word);
    case 'party': {
      const names = new Map(work.start.parties.map(({ id, name }) => [id, name]));
      return printChoice(slot, [...names.keys()], (id) => names.get(id) ?? id);
    }
    case 'map':
      return printLines(slot);
    default:
      return printText(slot, describe);
  }
}

/** For screen readers: lists count from one. */
export function toLabel(path: FieldPath): string {
  return path
    .map((part) => (typeof part === 'number' ? String(part + 1) : sayName(part)))
    .join(' ');
}

function toPickerOptions({ work, left }: Form, path: FieldPath) {
  return { work, left, label: toLabel(path), path: path.join('.'), onNone: goOn };
}

function goOnFromHere(): void {
  if (document.activeElement !== null) goOn(document.activeElement);
}

/** The outlet of the page, if the publication has none at its address and the field is for it. */
export function findNewOutlet({ work, suggestions }: Form, path: FieldPath, held?: Value) {
  const isMissing = held === undefined && path.join('.') === 'sources.0.outlet';
  if (!isMissing || suggestions.length === 0) return undefined;
  return findOwnPage(work.clip, work.file)?.newOutlet;
}

function offerNewOutlet(form: Form, { path, held, set }: Slot): Slot['suggested'] {
  const [{ work }, found] = [form, findNewOutlet(form, path, held)];
  if (found === undefined) return undefined;
  const { name, homepage } = found;
  if (name === undefined)
    return {
      text: say.controls.outletAt({ homepage }),
      take: () => announce(say.controls.noName, true),
    };
  return {
    text: say.controls.outlet({ name, homepage }),
    take: () => {
      goOnFromHere();
      orSay(create(work, 'outlet', name, { homepage }).then(set));
    },
  };
}

/** Several values, each with a button that removes it, and a field for the next. */
function printChips(form: Form, of: FormValue, { path, held, suggested }: Slot): HTMLElement {
  const { work, file } = form;
  // One value may stand for a list of one.
  const isOne = typeof held === 'string';
  const list = isOne ? [held] : Array.isArray(held) ? (held as Value[]) : [];
  const kinds = of.form === 'reference' ? of.to : [];
  const chips = list.map((value, index) => {
    const name = work.nameOf(kinds, toShownValue(value));
    const remove = () =>
      orSay(work.change(file.inside, [{ path: isOne ? path : [...path, index], remove: true }]));
    const key = { 'data-path': `${path.join('.')}.${index} chip` };
    return makeButton('chip', remove, key, { 'aria-label': say.controls.remove({ name }) }, name);
  });
  const picker = makePicker({
    ...toPickerOptions(form, path),
    kinds,
    orWords: of.form !== 'reference',
    suggested,
    onPick: (value) => {
      if (value !== '' && !list.includes(value))
        orSay(
          work.change(file.inside, [
            isOne ? { path, value: [...list, value] } : { path, add: value },
          ]),
        );
    },
  });
  picker.addEventListener('keydown', ({ key, repeat, isComposing, target }) => {
    const [last, isEmpty] = [chips.at(-1), (target as HTMLInputElement).value === ''];
    if (key !== 'Backspace' || repeat || isComposing || !isEmpty || last === undefined) return;
    last.click();
    announce(say.controls.removed({ name: last.textContent }));
  });
  return makeElement('div.chips', chips, picker);
}

/** Typed letters select an option together, and each of them is a change event. */
const TYPED_TOGETHER = 700;
const PAUSE = 120;

/**
 * Writes the value of a field after a pause in `event` and when the field loses focus; returns what writes it at once. A field
 * may show its value in another form than the file has it, so what counts as typed is what differs from what it first gave.
 */
function commitOn(
  field: HTMLSelectElement | HTMLTextAreaElement,
  event: 'change' | 'input',
  milliseconds: number,
  toValue: () => string,
  set: Slot['set'],
): () => void {
  let written = toValue();
  const commit = () => {
    pause.stop();
    const now = toValue();
    if (now === written) return;
    written = now;
    set(now === '' ? undefined : now);
  };
  const pause = makePause(milliseconds, commit);
  field.addEventListener(event, pause.start);
  field.addEventListener('blur', commit);
  return commit;
}

function printChoice(
  slot: Slot,
  words: readonly string[],
  toText = (word: string) => word,
): HTMLElement {
  const { path, held, set } = slot;
  // A value that is not among the choices stays visible, so that leaving the field does not remove it.
  const all = new Set(['', ...words, ...(typeof held === 'string' ? [held] : [])]);
  const options = [...all].map((word) =>
    makeElement(
      'option',
      { value: word, selected: word === held, title: toText(word) !== word && word },
      toText(word),
    ),
  );
  const select = makeElement('select', toFieldStop(toLabel(path), path.join('.')), options);
  const commit = commitOn(select, 'change', TYPED_TOGETHER, () => select.value, set);
  onEnter(select, () => {
    commit();
    goOn(select);
  });
  return select;
}

/** Of something new, which may have been begun as the wrong kind. */
export function printKind({ work, file: { inside, kind, seen } }: Form): HTMLElement[] {
  if (seen !== undefined || !NAMED_KINDS.includes(kind)) return [];
  const set = (next: Value | undefined) =>
    orSay(changeKind(work, inside, (next ?? kind) as KindName));
  const slot = { path: ['kind'], held: kind, set, suggested: undefined };
  const choice = printChoice(slot, NAMED_KINDS, toKindName);
  choice.firstElementChild?.remove();
  return [makeElement('div.field', makeElement('div.label', say.controls.kind), choice)];
}

/** A map whose names the editor chooses, one entry per line: `name: value`. A line that nobody changed keeps its value. */
function printLines({ path, held, set }: Slot): HTMLElement {
  const map = typeof held === 'object' && !Array.isArray(held) ? held : {};
  const entries = new Map(
    Object.entries(map).map((entry) => [`${entry[0]}: ${toTyped(toShownValue(entry[1]))}`, entry]),
  );
  const area = makeElement('textarea', { rows: '4' }, toFieldStop(toLabel(path), path.join('.')));
  area.defaultValue = [...entries.keys()].join('\n');
  let written = area.value;
  // A save writes what is being typed, too.
  area.addEventListener('blur', () => {
    if (area.value === written) return;
    written = area.value;
    const lines = area.value.split('\n').flatMap((line): [string, Value][] => {
      const [, name, value] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      const same = entries.get(line);
      if (same !== undefined) return [same];
      return name === undefined || value === undefined ? [] : [[name, value]];
    });
    set(lines.length === 0 ? undefined : Object.fromEntries(lines));
  });
  return area;
}

function printText(slot: Slot, describe: string): HTMLElement {
  const { path, held, set, suggested } = slot;
  const input = makeElement('textarea', toFieldStop(toLabel(path), path.join('.')), {
    rows: '1',
    'aria-description': describe,
    placeholder: suggested?.text ?? '',
    spellcheck: 'true',
  });
  input.defaultValue = held === undefined ? '' : toShownValue(held);
  const commit = commitOn(input, 'input', PAUSE, () => toTyped(input.value), set);
  onEnter(input, () => {
    if (input.value === '' && suggested !== undefined) {
      suggested.take();
      return;
    }
    commit();
    goOn(input);
  });
  return input;
}
