/** The values of all sides on a card: no side is larger than another. */
import { expect, test } from 'vitest';
import type { CardAmount } from './card.ts';
import { layOutAmounts } from './draw-rate.ts';
import type { Typeface } from './lettering.ts';

/** Every character is half as wide as it is high. */
const half: Typeface = { measure: (text) => Array.from(text).length / 2, draw: () => undefined };
const faces = { title: half, text: half, name: half, strong: half, plain: half };

const toAmount = (value: string, sum = '', brief = ''): CardAmount => {
  return { name: 'East', hue: undefined, value, unit: '%', sum, brief };
};

test('all values have the same size and width, that of the longest', () => {
  const { size, columns } = layOutAmounts(faces, [toAmount('20'), toAmount('1,145.25')]);
  const [first, second] = columns;
  expect(first?.width).toBe(second?.width);
  expect(size).toBeLessThan(layOutAmounts(faces, [toAmount('20'), toAmount('10')]).size);
  expect(half.measure('1,145.25') * size).toBeLessThan(second?.width ?? 0);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
});

test('two short values are 150 pixels high', () => {
  expect(layOutAmounts(faces, [toAmount('20'), toAmount('10')]).size).toBe(150);
});

test('sums are in words where those of all sides have room, else all are in numbers', () => {
  const short = toAmount('20', '10 reciprocal + 10 fentanyl', '10 + 10');
  const long = toAmount('60', `20 first + ${'20 of another kind + '.repeat(2)}`, '20 + 20 + 20');
  expect(layOutAmounts(faces, [short, short])).toMatchObject({ isBrief: false, sumSize: 26 });
  expect(layOutAmounts(faces, [short, long]).isBrief).toBe(true);
});
