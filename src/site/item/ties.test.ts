/** What rests on what: in order of days, this statement among the others, the nearest shown. */
import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { plain } from '../../../test/support/plain.ts';
import { toText } from '../../time/words/pieces.ts';
import { findTies } from './ties.ts';

const LATER = {
  dates: { added: '2025-02-20' },
  sources: [{ outlet: 'gazette', url: 'https://gazette.example/3', published: '2025-02-20' }],
};

/** `before` days on which Ann spoke earlier and is denied, and `after` days on which she repeats it. */
function findIn(before: number, after: number) {
  const ann = (day: number, more: string) =>
    `<Statement id="s${String(day)}" by="ann" said="2025-02-${String(day).padStart(2, '0')}" kind="paraphrase"${more}>Words.</Statement>`;
  const earlier = Array.from({ length: before }, (_, index) => ann(index + 1, ''));
  const own = ann(
    10,
    before === 0
      ? ''
      : ` denies="${earlier.map((_, index) => `coverage/2025/02/first#s${String(index + 1)}`).join(' ')}"`,
  );
  const later = Array.from({ length: after }, (_, index) =>
    ann(11 + index, ' repeats="coverage/2025/02/second#s10"'),
  );
  const context = toTestContext({
    ...SMALLEST,
    'people/ann.mdx': toMdx({ name: 'Ann' }),
    'coverage/2025/02/first.mdx': toItem({}, ['Told.', ...earlier].join('\n\n')),
    'coverage/2025/02/second.mdx': toItem({}, own),
    'coverage/2025/02/third.mdx': toItem(LATER, ['Told.', ...later].join('\n\n')),
  });
  const item = context.publication.items.find(({ url }) => url.endsWith('/second'));
  const ties = item && findTies(context, item);
  const tell = ({ verb, day }: NonNullable<typeof ties>['shown'][number]) =>
    `${verb ?? 'this'} ${plain(toText(day))}`;
  return ties && { shown: ties.shown.map(tell), folded: ties.folded.map(tell) };
}

test('by day, with the verb that each has seen from here', () => {
  expect(findIn(1, 1)).toEqual({
    shown: ['Denies 1 Feb', 'this 10 Feb', 'Repeated by 11 Feb'],
    folded: [],
  });
});

test('without ties there is nothing', () => {
  expect(findIn(0, 0)).toBeUndefined();
});

test('of more than seven the nearest three on either side are open, the rest is folded', () => {
  expect(findIn(2, 5)?.folded).toEqual([]);
  expect(findIn(5, 4)).toEqual({
    shown: [
      ...[3, 4, 5].map((day) => `Denies ${String(day)} Feb`),
      'this 10 Feb',
      ...[11, 12, 13].map((day) => `Repeated by ${String(day)} Feb`),
    ],
    folded: ['Denies 1 Feb', 'Denies 2 Feb', 'Repeated by 14 Feb'],
  });
});
