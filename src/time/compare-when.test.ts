import { expect, test } from 'vitest';
import { compareWhen, listByWhen, type Dated } from './compare-when.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure } from './when-failure.ts';

function dated(text: string, id = text, zone = 'UTC'): Dated {
  const when = parseWhen(text);
  if (isFailure(when)) throw new Error(when.message);
  return { when, id, zone };
}
const toDated = (item: Dated) => item;

test('by earliest bound, then finer first, then id', () => {
  const order = [
    '../2025',
    '202X',
    '2025-01-01T00:00:00Z',
    '2025-01-01T00:00Z',
    '2025-01-01',
    '2025-01-01/2025-01-03',
    '2025-01',
    '2025-24',
    '2025',
    '2025-02',
  ];
  // Ids that would put them the other way round.
  const items = order.map((text, index) => dated(text, String(99 - index)));
  expect(listByWhen(items.toReversed(), toDated).map(({ when }) => when.text)).toEqual(order);
});

test('by the day of the place', () => {
  expect(
    compareWhen(
      dated('2025-04-28', 'a', 'America/New_York'),
      dated('2025-04-28', 'b', 'Asia/Shanghai'),
    ),
  ).toBe(1);
});

test('ids by code unit, not by locale', () => {
  const ids = ['Z', 'a', 'é', '\u{1F600}', '\uFF5E'];
  expect(
    listByWhen(
      ids.toReversed().map((id) => dated('2025', id)),
      toDated,
    ).map(({ id }) => id),
  ).toEqual(ids);
});
