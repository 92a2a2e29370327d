import { expect, test } from 'vitest';
import { READ_IN } from './astro-internals.ts';
import { canPrint, readAstroVersion, toVersionNote } from './can-print.ts';

test('the printer knows the version of Astro that is installed, and leaves others to Astro with a line', () => {
  expect(readAstroVersion()).toBe(READ_IN);
  expect([canPrint({ printer: true }), toVersionNote()]).toEqual([true, undefined]);
  expect(canPrint({ printer: true }, '7.4.0')).toBe(false);
  expect(toVersionNote('7.4.0')).toContain('Astro 7.4.0 renders every page itself');
});

test('it can be switched off', () => {
  expect(canPrint({ printer: false })).toBe(false);
});
