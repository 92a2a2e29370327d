import { expect, test } from 'vitest';
import { toDirection } from './direction.ts';

test.each([
  ['en', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['no tag at all', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(toDirection(tag)).toBe(direction);
});
