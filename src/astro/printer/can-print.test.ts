import { expect, test } from 'vitest';
import { canPrint, toVersionFault } from './can-print.ts';

test('the printer knows the version of Astro that is installed, and leaves others to Astro', () => {
  expect([canPrint({ printer: true }), toVersionFault()]).toEqual([true, undefined]);
  expect(canPrint({ printer: true }, '7.4.0')).toBe(false);
  expect(toVersionFault('7.4.0')).toContain('this is Astro 7.4.0');
});

test('it can be switched off', () => {
  expect(canPrint({ printer: false })).toBe(false);
});
