import { expect, test } from 'vitest';
import { buildFiles, item } from '../model/entries.fixture.ts';
import { listTopicsByWords } from './topic-words.ts';

const toItem = (title: string, topics: string) =>
  item('Text.')
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^topics: .*$/m, `topics: ${topics}`);

const { publication } = buildFiles({
  'topics/dues.mdx': '---\ntitle: Dues\nsummary: They rise.\n---\n',
  'coverage/2025/04/a.mdx': toItem('Tariff on ships rises', '[dues]'),
  'coverage/2025/04/b.mdx': toItem('A tariff for the winter', '[dues, story]'),
  'coverage/2025/04/c.mdx': toItem('No Tariff is paid', '[dues]'),
  'coverage/2025/04/d.mdx': toItem('Winter at the quay', '[story]'),
});

test.each([
  ['Another tariff', [{ id: 'dues', why: 'like 3 items with “tariff”' }]],
  ['Winter comes', []],
  ['Ships', []],
  ['', []],
])('%s', (title, topics) => {
  expect(listTopicsByWords(publication, title)).toEqual(topics);
});
