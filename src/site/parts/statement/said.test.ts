import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { findPublishedHour } from './said.ts';
import { plain } from '../../../../test/support/plain.ts';

function read(published: string) {
  const files = {
    'coverage/2025/04/a.mdx': item(say('x', { said: '2025-04-05', published })),
  };
  const { publication } = buildFiles(files);
  const context = toContext(publication);
  return publication.record.statements.map((one) => {
    const hour = findPublishedHour(context, one);
    return hour && plain(hour);
  });
}

test('the hour by the clock that wrote it, then by the other capitals', () => {
  expect(read('2025-04-05T15:45+08:00')).toEqual(['15:45 in East; 03:45 in North; 07:45 UTC']);
});

test('with the date where the day is another', () => {
  expect(read('2025-04-05T16:06-04:00')).toEqual([
    '16:06 in North; 6 Apr, 04:06 in East; 20:06 UTC',
  ]);
});

test('by no capital’s clock it is the bare hour; of a day, or on a later one, there is none', () => {
  expect(read('2025-04-05T15:45+05:45')).toEqual(['15:45']);
  expect(read('2025-04-05')).toEqual([undefined]);
  expect(read('2025-04-06T15:45+08:00')).toEqual([undefined]);
});
