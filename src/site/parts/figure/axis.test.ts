import { expect, test } from 'vitest';
import { buildFiles } from '../../../model/entries.fixture.ts';
import { plain } from '../../../../test/support/plain.ts';
import { toContext } from '../../context.ts';
import { toAxis } from './figure.ts';

const context = toContext(buildFiles({}).publication);
const tick = (from: string, until: string) =>
  toAxis(context, Date.parse(from), Date.parse(until), 'UTC').ticks.map(({ text }) => plain(text));

test.each([
  ['2025-04-22', '2025-04-25', ['22', '23', '24', '25']],
  ['2025-04-29', '2025-05-02', ['29', '30', '1 May', '2']],
  ['2025-04-22', '2025-07-03', ['May', 'Jun', 'Jul']],
  ['2025-04-01', '2025-05-31', ['Apr', 'May']],
  ['2024-12-15', '2025-02-20', ['Jan 2025', 'Feb']],
])('from %s to %s it counts %j', (from, until, texts) => {
  expect(tick(from, until)).toEqual(texts);
});

test('of many years every so many months has its name', () => {
  const texts = tick('2020-01-01', '2025-12-31');
  expect(texts.length).toBeLessThanOrEqual(12);
  expect(texts[0]).toBe('Jan 2020');
});
