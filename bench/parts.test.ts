import { expect, test } from 'vitest';
import { parseParts, printParts } from './parts.ts';

test('phases are read from between the other lines of a log', () => {
  const log =
    'phase start 0.41 s\n9 pages rendered, 2.1 s\nphase print 12.50 s\nno phase x 1.00 s\n';
  expect(parseParts(log)).toEqual([
    ['start', 0.41],
    ['print', 12.5],
  ]);
  expect(printParts(parseParts(log))).toBe('start 0.4 s · print 12.5 s');
  expect(parseParts('Total in 300 ms\n')).toEqual([]);
});
