import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, fitLines, toLineCounter } from './break-lines.ts';
import type { Typeface } from './lettering.ts';

/** Every character is as wide as it is high. */
const square: Typeface = { measure: (text) => Array.from(text).length, draw: () => undefined };

test('lines are as long as they may be, and break between words', () => {
  expect(breakLines('He has called me twice', square, 11)).toEqual([
    'He has',
    'called me',
    'twice',
  ]);
  expect(breakLines('“I don’t think that’s so”', square, 12)).toEqual([
    '“I don’t',
    'think that’s',
    'so”',
  ]);
});

test('scripts without spaces break between characters, and no mark begins a line', () => {
  expect(breakLines('两国元首没有通话，他说。', square, 8)).toEqual([
    '两国元首没有通',
    '话，他说。',
  ]);
  expect(breakLines('他说：《人民日报》', square, 4)).toEqual(['他说：', '《人民日', '报》']);
});

test('nothing that goes on with what is before it begins a line, and nothing that opens ends one', () => {
  const text =
    '大統領（３日）は「コーヒーショップ」で、ジョー・バイデンと様々な話をした。GDP（国内総生産）ではない……と言っちゃった——本当に“開く”？';
  for (let width = 3; width < 40; width += 1)
    for (const line of breakLines(text, square, width)) {
      expect(line).not.toMatch(/^[、。）」”・ーッゃ々？…—]/u);
      expect(line).not.toMatch(/[（「“]$/u);
    }
});

test('a number stays with its unit, and a date is whole', () => {
  expect(breakLines('約束は2025年3月31日までに30人が', square, 10)).toEqual([
    '約束は',
    '2025年3月31日',
    'までに30人が',
  ]);
});

test('lines of a script without spaces end with a word and its particles, if there is room', () => {
  const text = '大統領は関税を引き上げると述べた';
  const fit = (width: number) => fitLines(text, square, { width, most: 2, sizes: [1] }).lines;
  expect(breakLines(text, square, 10)).toEqual(['大統領は関税を引き上', 'げると述べた']);
  expect(fit(10)).toEqual(['大統領は関税を', '引き上げると述べた']);
  expect(fit(8)).toEqual(['大統領は関税を引', 'き上げると述べた']);
});

test('nothing is lost and nothing is too wide but single words', () => {
  const words = fc.array(fc.stringMatching(/^[a-z中文，“”’]{1,9}$/), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = breakLines(text, square, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines.filter((one) => one.length > width))
        expect(breakLines(line, square, line.length)).toHaveLength(1);
    }),
  );
});

test('a text takes the largest size in which it has room, else it is cut', () => {
  const room = { width: 100, most: 2, sizes: [20, 10] };
  expect(fitLines('aaa bbb', square, room)).toEqual({ lines: ['aaa', 'bbb'], size: 20 });
  expect(fitLines('aaaaaa bbbbbb', square, room).size).toBe(10);
  expect(fitLines('aaaaaa bbbbbb cccccc', square, { ...room, most: 1 })).toEqual({
    lines: ['aaaaaa…'],
    size: 10,
  });
});

test('lines are of one length, as far as that goes', () => {
  expect(fitLines('aaa bbb ccc ddd', square, { width: 12, most: 3, sizes: [1] }).lines).toEqual([
    'aaa bbb',
    'ccc ddd',
  ]);
});

test('counted, the lines are as many as they are when set', () => {
  const texts = [
    'He has called me twice',
    ' 他说：《人民日报》 20 % ',
    '',
    'a  b',
    'x '.repeat(40),
  ];
  for (const text of texts)
    for (let width = 1; width < 30; width++)
      expect(toLineCounter(text, square)(width)).toBe(breakLines(text, square, width).length);
});
