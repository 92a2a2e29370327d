/** A file that is begun with its name alone. */
import type { KindName } from '../../content/kinds/kinds.ts';
import { make } from './dom.ts';
import { say } from './say.ts';

const KINDS = [
  ...(['coverage', 'person', 'organization', 'outlet', 'place'] as const),
  ...(['event', 'topic', 'question', 'measure'] as const),
] satisfies readonly KindName[];

export function printNew(begin: (kind: KindName, name: string) => void): HTMLElement {
  const kinds = make(
    'select',
    { 'aria-label': 'What is new' },
    ...KINDS.map((kind) => make('option', { value: kind }, kind === 'coverage' ? 'item' : kind)),
  );
  const name = make('input', {
    type: 'text',
    'aria-label': 'Its name or title',
    placeholder: 'Its name or title',
    autocomplete: 'off',
  });
  const form = make(
    'form',
    { class: 'new' },
    kinds,
    name,
    make('button', { type: 'submit' }, 'Begin'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = name.value.trim();
    if (words === '') {
      say('Give its name first', true);
      name.focus();
      return;
    }
    name.value = '';
    begin(kinds.value as KindName, words);
  });
  return form;
}
