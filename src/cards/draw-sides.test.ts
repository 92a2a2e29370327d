/** What each side says on a card: no side is louder than another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardSide } from './card.ts';
import { layOutSides } from './draw-sides.ts';
import type { Typeface } from './lettering.ts';

/** Every character is half as wide as it is high. */
const half: Typeface = { measure: (text) => Array.from(text).length / 2, draw: () => undefined };
const faces = { title: half, text: half, name: half, strong: half, plain: half };

const toSide = (text: string): CardSide => ({
  name: 'East',
  hue: undefined,
  words: [{ text, isHedge: false }],
  by: 'Ann, to a paper. Said 22 Apr',
});
const LONG = 'He has never been called, and he says that nobody asked. '.repeat(3).trim();

describe('the sides of a card', () => {
  test('have the same size and the same width, whoever says more', () => {
    const { size, columns } = layOutSides(faces, [toSide('He has called.'), toSide(LONG)], 300);
    const [first, second] = columns;
    expect(first?.width).toBe(second?.width);
    expect(size).toBe(layOutSides(faces, [toSide(LONG), toSide(LONG)], 300).size);
    expect(size).toBeLessThan(layOutSides(faces, [toSide('a'), toSide('b')], 300).size);
    expect(second?.lines.join(' ')).toBe(LONG);
  });

  test('say whether words were cut at the smallest size', () => {
    const isCut = (text: string) => layOutSides(faces, [toSide(text), toSide('a')], 200).isCut;
    expect([isCut('He has called.'), isCut(LONG.repeat(3))]).toEqual([false, true]);
  });

  test('have room, or what does not have it is cut', () => {
    const words = fc.array(fc.constantFrom('He', 'has', 'called', 'unquestionably'), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 120, max: 320 }),
        (all, height) => {
          const { size, columns } = layOutSides(
            faces,
            all.map((one) => toSide(one.join(' '))),
            height,
          );
          expect(new Set(columns.map(({ width }) => width)).size).toBe(1);
          for (const { lines, by, width } of columns) {
            const room = Math.max(size * 1.19, height - 6 - by.length * 34);
            const tall = size * (1.19 + (lines.length - 1) * 1.135);
            expect(tall).toBeLessThanOrEqual(room + 0.001);
            for (const line of lines) expect(line.length).toBeLessThanOrEqual((width / size) * 2);
          }
        },
      ),
    );
  });
});
