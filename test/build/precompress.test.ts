/** Compressed copies beside each text, also after an edit, and what the last line of a build says of hosts. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { findMediaType } from '../../src/site/addresses/media-types.ts';
import { openDesk, run } from '../support/build.ts';

const desk = openDesk('single');
afterAll(() => {
  desk.close();
});

async function build(...args: readonly string[]) {
  const { code, output } = await run('build', desk, undefined, args);
  expect(code, output).toBe(0);
  return { output, paths: listAllFiles(desk.outDir) };
}

/** Each copy is that of its text, and no large text lacks one. */
function expectCopies(paths: readonly string[]): void {
  const read = (path: string) => readFileSync(join(desk.outDir, path));
  for (const path of paths.filter((one) => findMediaType(one)?.packs === true)) {
    const text = read(path);
    for (const [ending, unpack] of [
      ['.br', brotliDecompressSync],
      ['.gz', gunzipSync],
    ] as const) {
      if (!paths.includes(path + ending)) expect([path, text.length < 300]).toEqual([path, true]);
      else expect([path, unpack(read(path + ending)).equals(text)]).toEqual([path, true]);
    }
  }
}

test('each text has copies, also after an edit and after somebody took one, and none without the word', async () => {
  const first = await build('--precompress');
  expect(first.paths.filter((path) => path.endsWith('.br')).length).toBeGreaterThan(30);
  expectCopies(first.paths);

  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^tagline: .*$/m, 'tagline: Another'));
  rmSync(join(desk.outDir, 'citations.bib.br'));
  const second = await build('--precompress');
  expect(second.output).not.toContain('Nothing');
  expect(existsSync(join(desk.outDir, 'citations.bib.br'))).toBe(true);
  expectCopies(second.paths);
  expect((await build('--precompress')).output).toContain('Nothing has changed');

  const plain = await build();
  expect(plain.paths.filter((path) => /\.(br|gz)$/.test(path))).toEqual([]);
});

test('check compares what was built with the limits of a host', async () => {
  const about = join(desk.contentDir, 'publication.yaml');
  const check = async (host: string) => await run('check', desk, undefined, ['--host', host]);
  const taken = await check('cloudflare-pages');
  expect([taken.code, taken.output]).toEqual([
    0,
    expect.stringMatching(/Cloudflare Pages takes the site: \d+ files/),
  ]);
  writeFileSync(join(desk.outDir, 'film.bin'), Buffer.alloc(26 * 2 ** 20));
  const refused = await check('cloudflare-pages');
  expect([refused.code, refused.output]).toEqual([
    1,
    expect.stringContaining('27,262,976 bytes in one file (Cloudflare Pages takes 26,214,400)'),
  ]);
  const deaf = await check('github-pages');
  expect([deaf.code, deaf.output]).toEqual([
    0,
    expect.stringMatching(/takes the site.*\nBut GitHub Pages ignores .* “host: pages”/),
  ]);
  writeFileSync(about, `${readFileSync(about, 'utf8')}host: pages\n`);
  expect((await check('github-pages')).output).not.toContain('ignores');
  const unknown = await check('nowhere');
  expect([unknown.code, unknown.output]).toEqual([2, expect.stringContaining('gitlab-pages')]);
});
