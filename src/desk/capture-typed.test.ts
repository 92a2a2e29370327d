/** Words that nobody has read in a page: what the item tells is suggested, and who has said them only where nobody else could have. */
import { expect, test } from 'vitest';
import { ABOUT, BASE, item, say, toEntries, type Files } from '../model/entries.fixture.ts';
import { buildPublication } from '../model/publication.ts';
import type { ContentReading } from '../build/session.ts';
import { captureTyped } from './capture.ts';

const FILES: Files = {
  'people/ann.mdx':
    '---\nname: Ann Alder\nparty: north\nroles:\n  - { title: President of North, from: 2025-04-01 }\n---\n',
  'outlets/house.yaml': 'name: House\nhomepage: https://house.example/\ntype: government\n',
  'questions/ask.mdx':
    '---\ntitle: Was a call placed?\ndefinition: It counts.\nwindow: 2025-04\nparties: [north, east]\npositions: { "yes": It is so., "no": It is not. }\ntopics: [story]\n---\n',
  'coverage/2025/04/a.mdx': item(
    say('one', { by: 'bo', said: '2025-04-01', about: 'ask', position: 'yes' }, 'We spoke'),
  ),
};

const entries = toEntries({ ...BASE, ...FILES });
const { publication } = buildPublication(ABOUT, entries);
const reading = { about: ABOUT, entries, publication } as unknown as ContentReading;

/** Lines of the front matter of an item that may be half written. */
function capture(lines: readonly string[], more: { words?: string; by?: string } = {}) {
  const text = ['---', 'title: An item', ...lines, '---', ''].join('\n');
  const typed = {
    inside: 'coverage/2025/04/b.mdx',
    text,
    taken: [],
    words: 'No call placed',
    ...more,
  };
  const { fields, ...rest } = captureTyped(reading, typed);
  return {
    ...Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    ...rest,
    names: fields.map(({ name }) => name),
  };
}

test('all that an item tells of words by the only one whom it names', () => {
  const found = capture([
    'dates: { happened: 2025-04-03, added: 2025-04-05 }',
    'sources: [{ outlet: post, published: 2025-04-04 }]',
    'entities: [east, ann, post]',
  ]);
  expect(found).toMatchObject({
    words: 'No call placed',
    by: 'ann',
    as: 'President of North',
    said: '2025-04-03',
    id: 'no-call-placed',
    likely: ['ann'],
  });
  expect(found.questions[0]).toMatchObject({
    id: 'ask',
    fits: true,
    earlier: [{ address: 'coverage/2025/04/a#one' }],
  });
  expect(found.names).not.toContain('kind');
  expect(found.names).not.toContain('venue');
});

test('of two who could have said it none is chosen, and both are listed', () => {
  const lines = ['dates: { happened: 2025-04-03 }', 'entities: [ann, office, east]'];
  const found = capture(lines);
  expect(found.names).toEqual(['said', 'id']);
  expect(found.likely).toEqual(['ann', 'office']);
  expect(found.questions[0]).toMatchObject({ fits: false });
  const told = capture(lines, { by: 'ann' });
  expect(told).toMatchObject({ as: 'President of North' });
  expect(told.questions[0]).toMatchObject({ fits: true });
  for (const words of ['No letter', 'No call']) {
    const other = capture(lines, { by: 'ann', words });
    expect(other.questions[0]).toMatchObject({ fits: false });
  }
});

test('who was made with the item, and is not on the disk, could have said it as well', () => {
  const found = capture(['entities: [ann, someone-new]']);
  expect(found.likely).toEqual(['ann', 'someone-new']);
  expect(found.names).not.toContain('by');
});

test.each([
  ['a report is not earlier than the words', 'outlet: post', '/2025-04-04', undefined],
  ['what an office puts out it says that day', 'outlet: house', '2025-04-04', 'document'],
  ['as does what is marked so', 'outlet: post, official: yes', '2025-04-04', 'document'],
])('%s', (_, source, said, venue) => {
  const found = capture([`sources: [{ ${source}, published: 2025-04-04T11:31+08:00 }]`]);
  expect(found).toMatchObject({ said, ...(venue !== undefined && { venue }) });
  expect(found.names.includes('venue')).toBe(venue !== undefined);
});

test('an item of which hardly anything is written tells nothing, and breaks nothing', () => {
  const found = capture(['sources: [{}, nothing]', 'dates: { happened: soon }', 'entities: ann'], {
    words: '',
  });
  expect(found).toMatchObject({ words: '', likely: [], names: [] });
});
