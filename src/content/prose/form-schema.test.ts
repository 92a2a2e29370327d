import { expect, test } from 'vitest';
import { listComponentForms } from './form-schema.ts';

test('a form knows what each attribute of a statement takes', () => {
  const statement = listComponentForms().find(({ name }) => name === 'Statement');
  const valueOf = (wanted: string) =>
    statement?.attributes.find(({ name }) => name === wanted)?.value;
  expect(valueOf('by')).toMatchObject({ form: 'reference' });
  expect(valueOf('to')).toMatchObject({ form: 'reference', orWords: true });
  expect(valueOf('about')).toEqual({ form: 'reference', to: ['question'] });
  expect(valueOf('position')).toEqual({ form: 'text', sort: 'position' });
  expect(valueOf('venue')).toMatchObject({ form: 'choice' });
  expect(valueOf('said')).toEqual({ form: 'text', sort: 'when' });
  expect(valueOf('denies')).toEqual({ form: 'text', sort: 'addresses' });
});
