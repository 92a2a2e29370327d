import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasUnseen } from '../../problems/unseen.ts';
import { anyBody } from '../bodies.arbitrary.ts';
import { findKeyword, mask, unmask, unmaskUrl } from './satteri.ts';

describe('mask', () => {
  test('keeps every offset, and leaves no bracket that starts code', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const masked = mask(body);
        expect(masked.length).toBe(body.length);
        expect(masked.replace(/\\[^\n]/g, '')).not.toContain('{');
        expect(masked).not.toMatch(/^(?:import|export)\s/m);
        if (!hasUnseen(body)) expect(unmask(masked)).toBe(body);
      }),
    );
  });

  test.each([
    ['export const a = 1', 'export'],
    ['import{a}', 'import'],
    ['export', 'export'],
    ['exports rose', undefined],
    ['export-led growth', undefined],
    ['export: up', undefined],
    ['Export rose', undefined],
  ])('%s starts with the keyword %s', (text, keyword) => {
    expect(findKeyword(mask(text))).toBe(keyword);
  });

  test('addresses come back percent-encoded', () => {
    expect(unmaskUrl(encodeURI(mask('/a{b}')))).toBe('/a%7Bb%7D');
  });
});
