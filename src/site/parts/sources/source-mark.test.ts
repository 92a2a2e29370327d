import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../../test/support/publication.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toCopyWord, toMark, toReachMark } from './sources.ts';

const ADDRESS = 'https://gazette.example/1';
const context = toTestContext({
  ...SMALLEST,
  'coverage/2025/02/first.mdx': toItem({
    sources: [
      {
        outlet: 'gazette',
        url: ADDRESS,
        access: 'subscription',
        archive: { url: 'https://archive.example/1', on: '2025-02-12' },
      },
    ],
  }),
});

test('a citation says what it takes to read and where a copy is kept', () => {
  const { archive, ...mark } = toMark(context, { url: ADDRESS });
  expect(mark).toEqual({ access: 'Subscription', word: 'subscription', url: ADDRESS });
  expect(archive).toMatchObject({ url: 'https://archive.example/1', date: '2025-02-12' });
  expect(toText(archive?.on ?? [])).toBe('12\u00a0Feb 2025');
});

test.each([
  ['/saved/1.wacz', 'our copy', ' (WACZ, 2.1\u00a0MB)'],
  ['https://files.example/1.wacz', 'archived', ' (WACZ)'],
])('a copy says what it is, and whose: %s', (url, word, file) => {
  const { publication } = context;
  const sized = { ...context, publication: { ...publication, findSize: () => 2_106_000 } };
  const archive = { url, on: '2025-02-12' };
  const copy = toReachMark(sized, ADDRESS, { access: undefined, archive }).archive;
  const ours = url.startsWith('/') ? { ours: `https://record.example${url}` } : {};
  expect(copy).toEqual({
    url,
    file,
    date: '2025-02-12',
    on: expect.anything() as unknown,
    ...ours,
  });
  expect(toCopyWord(context.words, copy ?? {})).toBe(word);
});

test('of what nobody recorded nothing is said', () => {
  expect(toMark(context, { url: 'https://gazette.example/2' })).toEqual({
    access: undefined,
    word: undefined,
    url: 'https://gazette.example/2',
    archive: undefined,
  });
});
