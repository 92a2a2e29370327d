import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from './options.ts';

describe('parseOptions', () => {
  it('knows its defaults', () => {
    expect(parseOptions([])).toEqual({
      items: 1000,
      peers: ['hugo', 'eleventy', 'astro'],
      runs: 1,
      json: undefined,
      dev: false,
      scale: false,
      keep: false,
    });
  });

  it('takes peers in any order, or none', () => {
    expect(parseOptions(['--peers', 'astro,hugo']).peers).toEqual(['hugo', 'astro']);
    expect(parseOptions(['--peers', 'none']).peers).toEqual([]);
  });

  it.each([
    ['--items', '0'],
    ['--items', '1e4'],
    ['--runs', 'two'],
    ['--peers', 'jekyll'],
    ['--peers', ''],
    ['--nope'],
    ['extra'],
  ])('refuses %s %s', (...args) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
  });
});
