import { expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem, toMdx, toTestContext } from '../../test/support/publication.ts';
import { toRecords } from './records.ts';

const OWN_ABOUT = `${ABOUT}parties:
  - { id: north, name: Northport, zone: Asia/Shanghai }
  - { id: south, name: Southport, zone: America/New_York }
`;

function read(statement: string) {
  const records = toRecords(
    toTestContext({
      ...SMALLEST,
      'publication.yaml': OWN_ABOUT,
      'people/bo.mdx': toMdx({
        name: 'Bo Reed',
        party: 'south',
        aliases: [{ name: '薄瑞德', lang: 'zh-Hans' }],
      }),
      'questions/toll.mdx': toMdx({
        title: 'Was a toll agreed?',
        definition: 'A paper counts.',
        positions: { yes: 'It was.', no: 'It was not.' },
        topics: ['tariffs'],
      }),
      'measures/toll.mdx': toMdx({
        title: 'The toll',
        actor: 'bo',
        history: [{ status: 'in-force', on: '2025-01-10' }],
      }),
      'coverage/2025/02/first.mdx': toItem(
        {
          sources: [
            { outlet: 'gazette', url: 'https://gazette.example/1', published: '2025-02-11' },
          ],
        },
        statement,
      ),
    }),
  );
  return (url: string) => records.find((record) => record.url === url);
}

test('a statement is found by its words, its original and its names, under its side and its day', () => {
  const find = read(
    '<Statement id="toll" by="bo" as="harbour master" to="the press" said="2025-02-03" about="toll" position="yes" lang="zh" original="没有通话。" note="His first.">we agreed on a toll</Statement>',
  );
  expect(find('/coverage/2025/02/first#toll')).toEqual({
    url: '/coverage/2025/02/first#toll',
    content: '“we agreed on a toll”',
    meta: {
      title: 'Bo Reed to the press, 3\u00A0February 2025',
      date: 'Said 3\u00A0February 2025, published 11\u00A0February 2025',
      question: 'Was a toll agreed?',
      original: 'zh 没有通话。',
      note: 'His first.',
      names: 'harbour master, 薄瑞德',
    },
    filters: {
      kind: ['statement'],
      side: ['south Southport'],
      topic: ['tariffs Tariffs'],
      person: ['bo Bo Reed'],
      organization: [],
      outlet: ['gazette The Gazette'],
      year: ['2025'],
      month: ['2025-02'],
    },
    order: {
      happened: Date.UTC(2025, 1, 3, 5) / 60_000,
      published: Date.UTC(2025, 1, 11, 5) / 60_000,
    },
    month: '2025-02',
  });
});

test('a paraphrase has no marks, and somebody unnamed no side', () => {
  const find = read(
    '<Statement id="toll" by="anonymous" as="a clerk" said="2025-02-11" kind="paraphrase">a toll was agreed</Statement>',
  );
  expect(find('/coverage/2025/02/first#toll')).toMatchObject({
    content: 'A toll was agreed',
    meta: {
      title: 'A clerk, 11\u00A0February 2025',
      date: 'Said and published 11\u00A0February 2025',
    },
    filters: { side: [], person: [], organization: [] },
  });
});

test('questions and measures are found by how they stand', () => {
  const find = read('Nothing.');
  expect(find('/questions/toll')?.filters).toMatchObject({
    status: ['unknown'],
    topic: ['tariffs Tariffs'],
  });
  expect(find('/measures/toll')?.filters).toMatchObject({
    status: ['in-force'],
    side: ['south Southport'],
    person: ['bo Bo Reed'],
  });
});
