import { expect, test } from 'vitest';
import { publication } from './publication.ts';

function read(id: string) {
  return publication.safeParse({
    name: 'Test',
    tagline: 'A test',
    url: 'https://test.example',
    language: 'en',
    zone: 'UTC',
    licence: 'CC0-1.0',
    scope: 'Tests.',
    parties: [
      { id: 'north', name: 'North', zone: 'UTC' },
      { id, name: 'East', zone: 'UTC' },
    ],
  });
}

test.each(['none', 'joint'])('a side cannot have the id %s, which names a list', (id) => {
  expect(read(id).error?.issues).toMatchObject([
    {
      path: ['parties', 1, 'id'],
      message: expect.stringContaining(`/statements/side/${id}`) as string,
      params: { code: 'id.reserved' },
    },
  ]);
});

test('two sides cannot have one id', () => {
  expect(read('north').error?.issues).toMatchObject([
    { path: ['parties', 1, 'id'], params: { code: 'id.twice' } },
  ]);
});

test('other ids are free', () => {
  expect(read('nonesuch').success).toBe(true);
});
