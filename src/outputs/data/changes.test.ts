import { expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
} from '../../../test/support/publication.ts';
import { LENGTH, listArrivals, toChangesJson } from './changes.ts';

const OWN_ABOUT = `${ABOUT}parties:
  - { id: north, name: North, zone: Asia/Shanghai }
  - { id: south, name: South, zone: America/New_York }
`;

const FILES = {
  ...SMALLEST,
  'publication.yaml': OWN_ABOUT,
  'people/bo.mdx': toMdx({ name: 'Bo', party: 'south' }),
  'people/ada.mdx': toMdx({ name: 'Ada', party: 'north' }),
  'topics/talks.mdx': toMdx({
    title: 'Talks',
    summary: 'Who talks.',
    questions: ['spoken'],
    corrections: [{ on: '2025-02-20', type: 'update', was: 'No.', why: 'They did.' }],
  }),
  'questions/spoken.mdx': toMdx({
    title: 'Have they spoken?',
    definition: 'By phone.',
    positions: { yes: 'They have.', no: 'They have not.' },
  }),
  'coverage/2025/02/late.mdx': toItem(
    {
      dates: { added: '2025-02-18' },
      sources: [{ outlet: 'gazette', url: 'https://gazette.example/2', published: '2025-02-14' }],
    },
    '<Statement id="yes" by="ada" kind="quote" about="spoken" position="yes" said="2025-02-14" to="reporters" venue="briefing">We have.</Statement>\n\n' +
      '<Statement id="no" by="bo" kind="quote" about="spoken" position="no" said="2025-02-14" to="reporters" venue="briefing">We have not.</Statement>',
  ),
};

test('items, statements, corrections and statuses, newest first, each for its pages', () => {
  const { publication } = toTestContext(FILES);
  const of = ['/topics/tariffs', '/questions/spoken', '/topics/talks'];
  expect(listArrivals(publication)).toEqual([
    ['correction', '/topics/talks#correction-1', '2025-02-20', ['/topics/talks']],
    ['item', '/coverage/2025/02/late', '2025-02-18', of],
    ['statement', '/coverage/2025/02/late#no', '2025-02-18', of],
    ['statement', '/coverage/2025/02/late#yes', '2025-02-18', of],
    // Known from the 14th, but added here four days later.
    [
      'status',
      '/questions/spoken#2025-02-14',
      '2025-02-18',
      ['/questions/spoken', '/topics/talks'],
    ],
    ['item', '/coverage/2025/02/first', '2025-02-12', ['/topics/tariffs']],
  ]);
});

test('a long list is cut, and says from when on it is whole', () => {
  const items = Array.from({ length: LENGTH + 1 }, (_, at): [string, string] => [
    `coverage/2025/02/item-${String(at)}.mdx`,
    toItem({ dates: { added: at === 0 ? '2025-02-10' : '2025-02-11' } }),
  ]);
  const read = (files: Record<string, string>) =>
    JSON.parse(toChangesJson(toTestContext(files))) as { after: string; changes: unknown[] };
  const long = read({ ...SMALLEST, ...Object.fromEntries(items) });
  expect([long.changes.length, long.after]).toEqual([LENGTH, '2025-02-11']);
  expect(read(SMALLEST).after).toBe('');
});
