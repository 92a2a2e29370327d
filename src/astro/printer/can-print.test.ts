import { expect, test } from 'vitest';
import { READ_IN } from './read-in.ts';
import { canPrint, readAstroVersion, toVersionFault } from './can-print.ts';

test('the printer knows the version of Astro that is installed, and leaves others to Astro', () => {
  expect(readAstroVersion()).toBe(READ_IN);
  expect([canPrint({ printer: true }), toVersionFault()]).toEqual([true, undefined]);
  expect(canPrint({ printer: true }, '7.4.0')).toBe(false);
  expect(toVersionFault('7.4.0')).toContain('this is Astro 7.4.0');
});

test('it can be switched off', () => {
  expect(canPrint({ printer: false })).toBe(false);
});
