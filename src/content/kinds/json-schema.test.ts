import { expect, test } from 'vitest';
import { toDataSchema, toEditorSchema } from './json-schema.ts';
import { KIND_NAMES } from './kinds.ts';

const ids = { outlet: ['gazette', 'herald'], topic: ['tariffs'], person: ['somebody'] };

test('references have the ids that exist, lists of them too', () => {
  const { properties } = toEditorSchema('coverage', ids);
  expect(properties).toMatchObject({
    topics: { items: { enum: ['tariffs'] } },
    entities: { items: { enum: ['somebody', 'gazette', 'herald'] } },
    sources: {
      items: {
        properties: {
          outlet: {
            enum: ['gazette', 'herald'],
            description: 'Id of the outlet that published it.',
          },
        },
      },
    },
  });
});

test('without known ids any text will do', () => {
  expect(toEditorSchema('coverage', {}).properties).toMatchObject({
    place: { type: ['string', 'number'] },
  });
});

test('dates are texts, a bare year included, and coordinates are numbers', () => {
  expect(toEditorSchema('event', {}).properties).toMatchObject({
    date: { type: ['string', 'number'] },
  });
  expect(toEditorSchema('place', {}).properties).toMatchObject({
    coordinates: { items: [{ type: 'number' }, { type: 'number' }] },
  });
  expect(toDataSchema('place').properties).toMatchObject({
    coordinates: { prefixItems: [{ type: 'number' }, { type: 'number' }] },
  });
});

test('what has a default is optional to write and always there to read', () => {
  expect(toEditorSchema('coverage', {}).required).not.toContain('status');
  expect(toDataSchema('coverage').required).toContain('status');
});

test.for(KIND_NAMES)('the schemas of %s hold nothing that is not JSON Schema', (kind) => {
  for (const schema of [toEditorSchema(kind, ids), toDataSchema(kind)]) {
    expect(JSON.stringify(schema)).not.toMatch(
      /"(?:to|reverse|orWords|ours|pastOnly|party|image|address)":(?!\{)/,
    );
  }
});
