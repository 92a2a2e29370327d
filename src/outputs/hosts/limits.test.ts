import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADER_RULES } from '../headers.ts';
import { toHeadersFile } from './host-files.ts';
import { countSite, HOST_LIMITS, listOutgrown, tellLimit } from './limits.ts';

test('counts what hosts count: files, folders, bytes, lines and their lengths', () => {
  const sizes = { 'index.html': 10, 'a/1.html': 20, 'a/2.html': 5 };
  expect(countSite(sizes, '/*\n  A: b\n\n/x\n  C: defg\n', '/a /b 301\n')).toEqual({
    ...{ files: 3, folder: 2, bytes: 35, file: 20 },
    ...{ redirects: 1, redirect: 9, rules: 2, header: 9 },
  });
});

test('says what is too much for whom, and how much they take', () => {
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [String(at), 1]));
  expect(listOutgrown('cloudflare-pages', countSite(many, '', ''))).toEqual([
    '20,001 files (Cloudflare Pages takes 20,000)',
  ]);
  expect(listOutgrown('netlify', countSite(many, '', ''))).toEqual([]);
});

test('our own rules for headers are within the limits of every host', () => {
  const counts = countSite({}, toHeadersFile(HEADER_RULES, ''), '');
  for (const name of Object.keys(HOST_LIMITS)) expect(listOutgrown(name, counts)).toEqual([]);
});

test('the manual has each figure with its source', () => {
  const page = readFileSync('docs/operators/hosting.md', 'utf8');
  for (const { title, limits } of Object.values(HOST_LIMITS))
    for (const [counted, most, source] of limits)
      expect(page).toMatch(
        new RegExp(
          `\\| ${title} +\\| ${tellLimit(counted, most)} +\\| <${source.replaceAll('.', '\\.')}> +\\|`,
        ),
      );
});
