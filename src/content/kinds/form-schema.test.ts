import { expect, test } from 'vitest';
import { toFormSchema, type FormField, type FormValue } from './form-schema.ts';
import { KIND_NAMES } from './kinds.ts';

function find(fields: readonly FormField[], name: string): FormField {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(name);
  return field;
}

test('a form knows what each field of an item takes', () => {
  const { caption, fields } = toFormSchema('coverage');
  expect(caption).toBe('title');
  expect(find(fields, 'title')).toMatchObject({ required: true, value: { form: 'text' } });
  expect(find(fields, 'place')).toMatchObject({ required: false, value: { to: ['place'] } });
  expect(find(fields, 'publish').value).toEqual({ form: 'text', sort: 'instant' });
  const dates = find(fields, 'dates').value as Extract<FormValue, { form: 'group' }>;
  expect(find(dates.fields, 'added').value).toEqual({ form: 'text', sort: 'moment' });
  expect(find(dates.fields, 'happened').value).toEqual({ form: 'text', sort: 'when' });
  const sources = find(fields, 'sources').value as Extract<FormValue, { form: 'list' }>;
  const source = sources.of as Extract<FormValue, { form: 'group' }>;
  expect(find(source.fields, 'url').value).toEqual({ form: 'text', sort: 'url' });
  expect(find(source.fields, 'access').value).toMatchObject({ form: 'choice' });
});

test('what is found by its name is not described by its id, and what is typed as an id is', () => {
  const { fields } = toFormSchema('coverage');
  expect(find(fields, 'place').describe).toBe(
    'The place in the dateline; its time zone dates the item.',
  );
  expect(find(fields, 'entities').value).toMatchObject({
    describe: 'A person, organization, place, event or outlet.',
  });
  const answered = find(toFormSchema('question').fields, 'answered').value;
  const { fields: below } = answered as Extract<FormValue, { form: 'group' }>;
  expect(find(below, 'position').describe).toMatch(/^Id of the position/);
});

test.each([
  ['question', 'positions', 'map'],
  ['place', 'coordinates', 'tuple'],
  ['measure', 'target', 'reference'],
  ['person', 'party', 'party'],
] as const)('of a %s the field %s is a %s', (kind, name, form) => {
  expect(find(toFormSchema(kind).fields, name).value.form).toBe(form);
});

test('every field of every kind says what it is for, and forms are plain data', () => {
  for (const kind of KIND_NAMES) {
    const schema = toFormSchema(kind);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    for (const { name, describe } of schema.fields)
      expect(describe, `${kind} ${name}`).not.toBe('');
  }
});
