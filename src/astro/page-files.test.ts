import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPageFiles } from './page-files.ts';

test('a page is noted with each file that it names of what pages share, once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'page-files-'));
  try {
    const { assets, write } = openPageFiles(dir, (_, html) => html.replace('’', '!'));
    const page = [
      '<link href="/_astro/page.a1.css"><link href="/_astro/page.a1.css">',
      '<img srcset="/_astro/small.webp 1x,/base/_astro/large.webp?v=2 2x">',
      '<meta content="https://example.org/_astro/card.png">’<code>my_astro/no.css</code>',
    ].join('');
    write('/topics/tariffs', page);
    write('/', 'nothing');
    expect([...assets]).toEqual([
      [
        '/topics/tariffs',
        ['page.a1.css', 'small.webp', 'large.webp', 'card.png'].map((name) => `_astro/${name}`),
      ],
      ['/', []],
    ]);
    const read = (file: string) => readFileSync(join(dir, file), 'utf8');
    expect(read('topics/tariffs.html')).toBe(page.replace('’', '!'));
    expect(read('index.html')).toBe('nothing');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
