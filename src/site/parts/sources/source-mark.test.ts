import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../../test/support/publication.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toMark } from './sources.ts';

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

test('of what nobody recorded nothing is said', () => {
  expect(toMark(context, { url: 'https://gazette.example/2' })).toEqual({
    access: undefined,
    word: undefined,
    url: 'https://gazette.example/2',
    archive: undefined,
  });
});
