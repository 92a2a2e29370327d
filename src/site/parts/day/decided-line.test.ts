/** What a measure became on a day: what is only prolonged is not said to have changed. */
import { expect, test } from 'vitest';
import { buildFiles, item } from '../../../model/entries.fixture.ts';
import { getDayPages } from '../../../model/days/day-pages.ts';
import { toContext } from '../../context.ts';
import { toDecidedLine } from './day-lines.ts';

function read(...history: readonly string[]) {
  const steps = history.map((one) => `  - { ${one} }\n`).join('');
  const { publication } = buildFiles({
    'measures/levy.mdx': `---\ntitle: A levy\nactor: office\nseries: duties\nhistory:\n${steps}---\n`,
    'coverage/2025/06/z.mdx': item('', { published: '2025-06-20', added: '2025-06-20' }),
  });
  return (on: string) =>
    getDayPages(publication)
      .all.get(on)
      ?.decided.map((one) => toDecidedLine(toContext(publication), one))
      .map(({ mark, rate }) => [mark.label, rate]);
}

const FIRST = 'status: in-force, on: 2025-04-01, rate: 10, until: 2025-05-01';

test('the same rate to a later day is an extension', () => {
  const tell = read(
    FIRST,
    'status: amended, on: 2025-04-28, effective: 2025-05-01, rate: 10, until: 2025-06-15',
  );
  expect(tell('2025-04-28')).toEqual([['Extended at 10%', undefined]]);
  expect(tell('2025-05-01')).toEqual([['Extended at 10%', undefined]]);
});

test('another rate is a change, and the same rate without an end is one that keeps it', () => {
  const change = 'status: amended, on: 2025-05-01, rate:';
  expect(read(FIRST, `${change} 20`)('2025-05-01')).toEqual([['Changed', '20%']]);
  expect(read(FIRST, `${change} 10`)('2025-05-01')).toEqual([['Changed; still 10%', undefined]]);
});
