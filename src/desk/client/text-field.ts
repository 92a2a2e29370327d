/** A field of one text; it is written when the writing pauses. */
import type { Value } from '../edit/value.ts';
import type { FieldPath } from '../../content/kinds/field-path.ts';
import type { FormField } from '../../content/kinds/form-schema.ts';
import { goOn, make } from './dom.ts';
import { toShown, toTyped } from './shown.ts';

/** What is shown grey, and is the editor’s with Enter. */
export interface Taken {
  readonly text: string;
  readonly take: () => void;
}

/** Milliseconds after the last key. */
const PAUSE = 120;

export function printText(
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
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (input.value === '' && take !== undefined) {
      take.take();
      return;
    }
    commit();
    goOn(input);
  });
  return input;
}
