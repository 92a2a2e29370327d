import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from './options.ts';

describe('parseOptions', () => {
  it('knows its defaults', () => {
    expect(parseOptions([])).toEqual({
      items: 1000,
      statements: 500,
      peers: ['hugo', 'eleventy', 'astro'],
      runs: 1,
      json: undefined,
      dev: false,
      desk: false,
      memory: false,
      search: false,
      shapes: false,
      week: false,
      package: false,
      example: false,
      scale: false,
      huge: false,
      first: false,
      workers: undefined,
      keep: false,
    });
  });

  it('takes half as many statements as items, or as many as asked', () => {
    expect(parseOptions(['--items', '31']).statements).toBe(15);
    expect(parseOptions(['--items', '31', '--statements', '0']).statements).toBe(0);
    expect(parseOptions(['--statements', '4000']).statements).toBe(4000);
  });

  it('takes a number of threads, none among them', () => {
    expect(parseOptions(['--workers', '0']).workers).toBe(0);
  });

  it('takes peers in any order, or none', () => {
    expect(parseOptions(['--peers', 'astro,hugo']).peers).toEqual(['hugo', 'astro']);
    expect(parseOptions(['--peers', 'none']).peers).toEqual([]);
  });

  it.each([
    ['--items', '0'],
    ['--items', '1e4'],
    ['--runs', 'two'],
    ['--runs', '0'],
    ['--statements', '-1'],
    ['--statements', 'half'],
    ['--workers', 'all'],
    ['--peers', 'jekyll'],
    ['--peers', ''],
    ['--nope'],
    ['extra'],
  ])('refuses %s %s', (...args) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
  });
});
