import { expect, test } from 'vitest';
import { type ChartLabel, placeInside, placeLabels, toPlacer } from './step-labels.ts';
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
  expect(texts(labels)).toEqual(['145% North', '30%', '104%', '20%']);
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

const PHONE = { width: 336, height: 240 };

/** Its box on a phone, in pixels. */
function toBox({ x, y, dx, dy, anchor, text }: ChartLabel) {
  const width = text.length * 7.7;
  const at = (x / 100) * PHONE.width + dx;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  const base = (y / 100) * PHONE.height + dy;
  return { left, right: left + width, top: base - 11, bottom: base + 4 };
}

test.each([
  [
    [20, 0],
    [8, 10],
    [8, 20],
    [2, 30],
    [1, 104],
    [10, 145],
    [30, 30],
    [2, 20],
  ],
  [
    [5, 40],
    [5, 42],
    [5, 44],
    [5, 46],
    [5, 48],
    [5, 50],
    [50, 45],
  ],
] as const)('every level has its value, and no value covers another', (...steps) => {
  const labels = placeLabels(
    [
      { name: 'North', levels: toLevels(...steps), toText: String },
      { name: 'South', levels: toLevels([40, 0], [1, 84], [9, 125], [30, 10]), toText: String },
    ],
    PHONE,
  ).flat();
  expect(labels.map(({ text }) => parseInt(text))).toEqual(
    expect.arrayContaining(steps.flatMap(([, value]) => (value === 0 ? [] : [value]))),
  );
  const boxes = labels.map(toBox);
  const covered = boxes.filter((a, at) =>
    boxes
      .slice(at + 1)
      .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(covered).toEqual([]);
});

test('a narrow level has its value before it, a wide one over it, or under it where a line is above', () => {
  const toText = String;
  const plans: Level[] = [];
  const [a = [], b = []] = placeInside(
    [
      { name: undefined, levels: toLevels([50, 20], [5, 104], [45, 145]), plans, toText },
      { name: undefined, levels: toLevels([50, 18], [50, 90]), plans, toText },
    ],
    PHONE,
  );
  expect([...a, ...b].map(({ text, anchor, dy }) => [text, anchor, dy])).toEqual([
    ['145', 'middle', -6],
    ['104', 'end', 4],
    ['20', 'middle', -6],
    ['90', 'middle', -6],
    ['18', 'middle', 15],
  ]);
});
