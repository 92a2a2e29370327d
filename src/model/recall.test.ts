import { expect, test } from 'vitest';
import { forgetRecalled, recalled } from './recall.ts';

test('a value is made once while its inputs are the same, and again when all is forgotten', () => {
  let made = 0;
  const count = recalled<object, [readonly unknown[]], number>(() => (made += 1));
  const [subject, part] = [{}, {}];
  expect([count(subject, [part]), count(subject, [part])]).toEqual([1, 1]);
  expect([count(subject, [{}]), count({}, [part])]).toEqual([2, 3]);
  forgetRecalled();
  expect(count(subject, [{}])).toBe(4);
});

test('what one function has made is not what another one makes of the same', () => {
  const subject = {};
  expect(recalled<object, [], string>(() => 'a')(subject)).toBe('a');
  expect(recalled<object, [], string>(() => 'b')(subject)).toBe('b');
});
