import { expect, test } from 'vitest';
import { forgetRecalled, recalled } from './recall.ts';

test('a value is made once while its inputs are the same, and again when all is forgotten', () => {
  let made = 0;
  const count = recalled<object, [readonly unknown[]], number>(() => (made += 1));
  const [subject, part] = [{}, {}];
  expect([count(subject, [part]), count(subject, [part])]).toEqual([1, 1]);
  expect([count({}, [part]), count(subject, [{}]), count(subject, [part])]).toEqual([2, 3, 4]);
  expect(count(subject, [part])).toBe(4);
  forgetRecalled();
  expect(count(subject, [part])).toBe(5);
});

test('what one function has made is not what another one makes of the same', () => {
  const subject = {};
  expect(recalled<object, [], string>(() => 'a')(subject)).toBe('a');
  expect(recalled<object, [], string>(() => 'b')(subject)).toBe('b');
});
