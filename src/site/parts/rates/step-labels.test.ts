import { expect, test } from 'vitest';
import { type ChartLabel, placeLabels, toPlacer } from './chart-frame.ts';
import type { Level } from './chart-frame.ts';

/** Levels one after the other, each so many per cent wide. */
function toLevels(...steps: readonly (readonly [width: number, value: number])[]): Level[] {
  let x = 0;
  return steps.map(([width, value]) => {
    const x1 = x;
    x += width;
    return { x1, x2: x, y: 88 - value / 2, value };
  });
}

const toText = (value: number) => `${String(value)}%`;
const texts = (labels: readonly ChartLabel[] = []) => labels.map(({ text }) => text);

test('the highest value has the name of its line, the last its figure, the others where there is room', () => {
  const [labels] = placeLabels([
    { name: 'North', levels: toLevels([20, 0], [10, 20], [2, 104], [8, 145], [46, 30]), toText },
  ]);
  expect(texts(labels)).toEqual(['145% North', '30%', '20%']);
});

test('last values that are close are set apart', () => {
  const lines = [20, 18].map((value) => ({
    name: undefined,
    levels: toLevels([20, 145], [60, value]),
    toText,
  }));
  const ends = placeLabels(lines).map((labels) => labels.find(({ x }) => x === 80));
  const [one, other] = ends.map((label) => (label?.y ?? 0) * 1.48 + (label?.dy ?? 0));
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(14);
});

test('a line that has always been at nothing has no label', () => {
  expect(placeLabels([{ name: 'North', levels: toLevels([80, 0]), toText }])).toEqual([[]]);
});

test('what is not needed is left out where it would touch another label', () => {
  const label: ChartLabel = { x: 10, y: 50, dx: 0, dy: 0, anchor: 'start', text: '145%' };
  const put = toPlacer([label]);
  expect(put([{ ...label, dx: 4 }], false)).toEqual([]);
  expect(
    put(
      [
        { ...label, dx: 4 },
        { ...label, dx: 80 },
      ],
      false,
    ),
  ).toHaveLength(1);
  expect(put([{ ...label, dx: 4 }], true)).toHaveLength(1);
});

test('where the name of a line has no room beside its end it stands along it, or is left out', () => {
  const lines = ['Northport', 'Southvale', 'Eastmere'].map((name, index) => ({
    name,
    levels: toLevels([20, 0], [68, 100 - index * 12]),
    toText: String,
  }));
  const labels = placeLabels(lines);
  expect(labels.map(([one]) => [one?.text, one?.anchor])).toEqual([
    ['100 Northport', 'end'],
    ['88', 'start'],
    ['76 Eastmere', 'end'],
  ]);
});
