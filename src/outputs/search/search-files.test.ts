import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { listSpellings, toThingsFile } from './search-json.ts';

const context = toTestContext({
  ...SMALLEST,
  'people/ann.mdx': toMdx({
    name: 'Ann Bo',
    aliases: [{ name: '安博', lang: 'zh-Hans' }],
    roles: [{ title: 'Mayor' }],
  }),
  'people/cy.mdx': toMdx({ name: 'Cy Dunn', roles: [{ title: 'Harbour master' }] }),
  'people/di.mdx': toMdx({ name: 'Di Marr', aliases: [{ name: '马迪', lang: 'zh-Hans' }] }),
  'places/strait.mdx': toMdx({
    name: 'Toll Strait',
    country: 'CN',
    zone: 'Asia/Shanghai',
    coordinates: [31.2, 121.5],
  }),
  'questions/toll.mdx': toMdx({
    title: 'Was a toll agreed?',
    definition: 'Signed.',
    positions: { yes: 'Yes.', no: 'No.' },
  }),
  'coverage/2025/02/first.mdx': toItem({ entities: ['cy'], summary: 'The harbour closes.' }),
  'coverage/2025/02/second.mdx': toItem({ title: 'Harbour', entities: ['cy'] }),
});

test('what answers something comes with all its names, that which is named most first', () => {
  const { things, names } = toThingsFile(context);
  const people = things.filter(([kind]) => kind === 'person');
  expect(people.map(([, url, all, , { text }]) => [url, all, text])).toEqual([
    ['/people/cy', ['Cy Dunn'], 'Harbour master'],
    ['/people/ann', ['Ann Bo', '安博'], 'Mayor'],
  ]);
  expect(things.find(([kind]) => kind === 'question')?.[3]).toBe('unknown');
  expect(things.map(([kind]) => kind)).not.toContain('coverage');
  expect(names).toEqual(['Toll Strait']);
});

test('words are those of names, and those that two texts have', () => {
  const words = listSpellings(context);
  expect(words).toContain('Dunn');
  expect(words).toContain('harbour');
  expect(words).not.toContain('closes');
  // Too short, and in a script that has no words to be near to.
  expect(words.join(' ')).not.toMatch(/\bann\b|安博/);
});
