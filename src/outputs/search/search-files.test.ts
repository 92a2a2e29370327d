import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { listSpellings, toThingsFile } from './search-json.ts';

const context = toTestContext({
  ...SMALLEST,
  'people/ann.mdx': toMdx({ name: 'Ann Bo', aliases: [{ name: '安博', lang: 'zh-Hans' }] }),
  'people/cy.mdx': toMdx({ name: 'Cy Dunn' }),
  'questions/toll.mdx': toMdx({
    title: 'Was a toll agreed?',
    definition: 'Signed.',
    positions: { yes: 'Yes.', no: 'No.' },
  }),
  'coverage/2025/02/first.mdx': toItem({ entities: ['cy'], summary: 'The harbour closes.' }),
  'coverage/2025/02/second.mdx': toItem({ title: 'Harbour', entities: ['cy'] }),
});

test('things come with all their names, those named most first', () => {
  const { things } = toThingsFile(context);
  const people = things.filter(([kind]) => kind === 'person');
  expect(people).toEqual([
    ['person', '/people/cy', ['Cy Dunn']],
    ['person', '/people/ann', ['Ann Bo', '安博']],
  ]);
  expect(things.find(([kind]) => kind === 'question')?.[3]).toBe('unknown');
  expect(things.map(([kind]) => kind)).not.toContain('coverage');
});

test('words are those of names, and those that two texts have', () => {
  const words = listSpellings(context);
  expect(words).toContain('Dunn');
  expect(words).toContain('harbour');
  expect(words).not.toContain('closes');
  // Too short, and in a script that has no words to be near to.
  expect(words.join(' ')).not.toMatch(/\bann\b|安博/);
});
