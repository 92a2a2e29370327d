import { expect, test } from 'vitest';
import type { Clip } from './clip/clip.ts';
import { suggestFields, suggestOutlet } from './clip-store.ts';

const found = (value: string) => ({ value, origin: 'JSON-LD' });
const clip = {
  title: found('Quist waits'),
  outlet: null,
  authors: [found('Rui Alder')],
  published: found('2025-02-12'),
  url: found('https://post.example/2025/02/12/a'),
  access: null,
  language: found('en-GB'),
  image: {
    caption: null,
    credits: [
      { role: 'photographer', name: null, organization: 'wire', via: 'other', origin: 'line 3' },
    ],
  },
  entities: [{ id: 'mara-quist', words: 'Quist', count: 2 }],
  topics: [],
  doubts: [{ field: 'outlet', why: '', candidates: ['post.example', 'The Portsea Post'] }],
} as unknown as Clip;
const known = { language: 'en', entities: [{ id: 'wire' }] } as unknown as Parameters<
  typeof suggestFields
>[1];

test('what the page says is suggested with its origin; what it leaves in doubt is not', () => {
  const fields = suggestFields(clip, known);
  expect(fields.map(({ path }) => path.join('.'))).toEqual([
    'sources.0.title',
    'sources.0.url',
    'sources.0.published',
    'sources.0.credits',
    'entities',
  ]);
  expect(fields[0]).toEqual({ path: ['sources', 0, 'title'], ...found('Quist waits') });
});

test('only a body that the publication has is credited, and another language alone is said', () => {
  const [, , , credits] = suggestFields(clip, known);
  expect(credits?.value).toEqual([
    { role: 'author', name: 'Rui Alder' },
    { role: 'photographer', organization: 'wire' },
  ]);
  const paths = suggestFields({ ...clip, language: found('fr') }, known).map(({ path }) => path);
  expect(paths).toContainEqual(['sources', 0, 'language']);
});

test('an outlet that is not there is called as the page calls it, and never by its host', () => {
  expect(suggestOutlet(clip)).toEqual({
    name: 'The Portsea Post',
    homepage: 'https://post.example/',
  });
  const named = (...candidates: string[]) =>
    suggestOutlet({ ...clip, doubts: [{ field: 'outlet', why: '', candidates }] });
  for (const only of [named(), named('post.example'), named('post.example', 'www.Post.example')])
    expect(only).toEqual({ homepage: 'https://post.example/' });
  expect(suggestOutlet({ ...clip, outlet: found('times') })).toBeUndefined();
});

test('a page without an address is offered a sentence that says so, apart from what it says', () => {
  const [offer, ...more] = suggestFields({ ...clip, url: null }, known).filter(
    ({ insteadOf }) => insteadOf !== undefined,
  );
  expect(more).toEqual([]);
  expect(offer).toMatchObject({ path: ['sources', 0, 'unlinked'], insteadOf: 'url' });
  expect(offer?.value).toMatch(/^We found no public address/);
  const doubts = [{ field: 'url', why: 'two', candidates: ['a', 'b'] }];
  const doubtful = suggestFields({ ...clip, url: null, doubts }, known);
  expect(doubtful.filter(({ insteadOf }) => insteadOf !== undefined)).toEqual([]);
});

test('the outlet of a page is none of those that it is about', () => {
  const own = { ...clip, outlet: found('mara-quist') };
  expect(suggestFields(own, known).map(({ path }) => path.join('.'))).not.toContain('entities');
});
