/** The form of a file, as its kind has it: what is required first, then what the page suggests and what most of its kind have, the rest behind “more”. */
import type { Value } from '../../edit/value.ts';
import type { FieldPath } from '../../kinds/field-path.ts';
import type { FormField } from '../../kinds/form-schema.ts';
import type { Suggestion } from '../protocol.ts';
import { printValue, type Form } from './controls.ts';
import { goOn, make, nextId } from './dom.ts';
import { orSay } from './say.ts';
import { getAt, toShown } from './shown.ts';

export function printForm(form: Form): HTMLElement[] {
  const schema = form.work.start.forms[form.file.kind];
  return schema === undefined ? [] : printFields(form, schema.fields, []);
}

function printFields(form: Form, fields: readonly FormField[], above: FieldPath): HTMLElement[] {
  const isSuggested = ({ name }: FormField) => listBelow(form, [...above, name]).length > 0;
  const isThere = ({ name }: FormField) => getAt(form.file.data, [...above, name]) !== undefined;
  const usual = form.work.start.usual[form.file.kind] ?? [];
  const isUsual = ({ name }: FormField) =>
    usual.includes([...above, name].filter((part) => typeof part === 'string').join('.'));
  const required = fields.filter((field) => field.required);
  const next = fields.filter(
    (field) => !field.required && (isSuggested(field) || isThere(field) || isUsual(field)),
  );
  const rest = fields.filter((field) => !required.includes(field) && !next.includes(field));
  return [
    ...[...required, ...next].map((field) => printField(form, field, [...above, field.name])),
    ...(rest.length === 0
      ? []
      : [
          fold(
            form,
            `${above.join('.')}+`,
            `More: ${rest.map(({ name }) => name).join(', ')}`,
            () => rest.map((field) => printField(form, field, [...above, field.name])),
          ),
        ]),
  ];
}

/** What is folded is made when it is opened. */
function fold(form: Form, key: string, title: string, print: () => HTMLElement[]): HTMLElement {
  const details = make('details', { class: 'more' }, make('summary', {}, title));
  const fill = () => {
    if (details.open && details.children.length === 1) details.append(...print());
    if (details.open) form.open.add(key);
    else form.open.delete(key);
  };
  details.open = form.open.has(key);
  fill();
  details.addEventListener('toggle', fill);
  return details;
}

function listBelow({ suggestions }: Form, path: FieldPath): Suggestion[] {
  return suggestions.filter((one) => path.every((part, index) => one.path[index] === part));
}

function printField(form: Form, field: FormField, path: FieldPath): HTMLElement {
  const { value, describe } = field;
  if (value.form === 'group') return printGroup(form, field, value.fields, path);
  if (value.form === 'list' && value.of.form === 'group')
    return printList(form, field, value.of.fields, path);
  const id = nextId();
  const key = path.join('.');
  const [suggestion] = listBelow(form, path);
  return make(
    'div',
    { class: field.required ? 'field required' : 'field' },
    make('div', { class: 'label', title: describe }, field.name),
    printValue(form, field, value, path, suggestion),
    make(
      'p',
      { class: 'hint', id },
      suggestion === undefined ? describe : `${suggestion.origin} · Enter takes it`,
    ),
    make('p', { class: 'told', 'data-told': `${form.file.inside} ${key}` }),
  );
}

/** What the page says of the whole group is taken at once; each value stays to be changed. */
function printGroup(
  form: Form,
  { name, describe }: Pick<FormField, 'name' | 'describe'>,
  fields: readonly FormField[],
  path: FieldPath,
): HTMLElement {
  const all = listBelow(form, path);
  return make(
    'fieldset',
    {},
    make('legend', {}, name),
    make('p', { class: 'hint' }, describe),
    all.length > 1 &&
      make(
        'button',
        {
          type: 'button',
          class: 'take',
          'data-stop': true,
          'data-path': `${path.join('.')} take`,
          click: (event: Event) => {
            const button = event.currentTarget as HTMLElement;
            goOn(button);
            orSay(form.work.take(all));
          },
        },
        `Take what the page says (${String(all.length)})`,
        make(
          'span',
          { class: 'grey' },
          all.map(({ path: at, value, origin }) =>
            make('span', {}, `${String(at.at(-1))}: ${toShown(value)} `, make('i', {}, origin)),
          ),
        ),
      ),
    ...printFields(form, fields, path),
  );
}

function printList(
  form: Form,
  field: FormField,
  fields: readonly FormField[],
  path: FieldPath,
): HTMLElement {
  const list = getAt(form.file.data, path);
  const there = Array.isArray(list) ? list.length : 0;
  const isNew = there === 0 && (field.required || listBelow(form, path).length > 0);
  const key = `${path.join('.')} new`;
  const isAdding = isNew || form.open.has(key);
  const count = there + (isAdding ? 1 : 0);
  const groups = Array.from({ length: count }, (_, index) => {
    const at = [...path, index];
    const name = `${field.name} ${String(index + 1)}`;
    const shown = summarize(getAt(form.file.data, at));
    const isFolded = index < there && there > 1;
    return isFolded
      ? fold(form, at.join('.'), `${name}: ${shown}`, () => [
          printGroup(form, { name, describe: field.describe }, fields, at),
        ])
      : printGroup(form, { name, describe: field.describe }, fields, at);
  });
  return make(
    'div',
    { class: 'list' },
    ...groups,
    make(
      'button',
      {
        type: 'button',
        class: 'add',
        'data-path': `${path.join('.')} add`,
        click: () => {
          form.open.add(key);
          form.work.dispatchEvent(new Event('file'));
          const first = [...document.querySelectorAll<HTMLElement>('[data-path]')].find((one) =>
            (one.dataset.path ?? '').startsWith(`${path.join('.')}.${String(there)}.`),
          );
          first?.focus();
        },
      },
      `Add to ${field.name}`,
    ),
    make('p', { class: 'told', 'data-told': `${form.file.inside} ${path.join('.')}` }),
  );
}

function summarize(value: Value | undefined): string {
  if (typeof value !== 'object') return toShown(value ?? '');
  return Object.values(value)
    .filter((one): one is string => typeof one === 'string')
    .slice(0, 3)
    .join(' · ');
}
