import { expect, test } from 'vitest';
import { findOpened } from './opened.ts';

const YEAR = { from: 0, last: 316 };

test('the shortest span with three days of steps is opened, with the steps beside it and room around them', () => {
  // 5, 9, 10 and 12 April of a year from January to November.
  expect(findOpened([34, 62, 94, 98, 99, 99, 101, 133, 313], YEAR)).toEqual({
    from: 92,
    until: 103,
  });
});

test('two steps, or steps on one day, have room', () => {
  expect(findOpened([94, 98], YEAR)).toBeUndefined();
  expect(findOpened([94, 94, 94, 98], YEAR)).toBeUndefined();
});

test('a span of 5 % of the axis or more is not opened', () => {
  expect(findOpened([10, 15, 20], { from: 0, last: 200 })).toBeUndefined();
  expect(findOpened([10, 15, 20], { from: 0, last: 201 })).toEqual({ from: 7, until: 23 });
});

test('of two equal spans the first is opened, and a part ends with the axis', () => {
  expect(findOpened([0, 1, 2, 400, 401, 402], { from: 0, last: 402 })).toEqual({
    from: 0,
    until: 3,
  });
  expect(findOpened([400, 401, 402], { from: 0, last: 402 })).toEqual({ from: 399, until: 403 });
});
