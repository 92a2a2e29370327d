/** Publications in languages that the engine does not speak, by words of their own, with gaps. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { printLanguage } from '../../src/cli/stub/write-language.ts';
import { TABLES } from '../../src/words/words.ts';
import { openDesk, run } from '../support/build.ts';

/** Marks as they are, as an address has them, and as JSON or a character reference may. */
const MARK = /[\ue000-\uf8ff]|%EE%8[0-9A-F]%|\\ue0|&#(?:x[eE]0|57[34])/i;

describe.each([
  ['norwegian', 'nb', 'en'],
  ['luxembourgish', 'lb', 'de'],
])('%s', (name, tag, other) => {
  const desk = openDesk(name);
  const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
  beforeAll(async () => {
    const { code, output } = await run('build', desk);
    expect(code, output).toBe(0);
    expect(output).not.toContain('Astro renders');
  });
  afterAll(() => {
    desk.close();
  });

  test('no mark is left in any output', () => {
    const files = listAllFiles(desk.outDir);
    expect(files.length).toBeGreaterThan(50);
    const found = files.filter((file) => {
      const bytes = readFileSync(join(desk.outDir, file));
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      // Pictures, typefaces and programs are no texts.
      if (/\.(?:png|jpe?g|webp|avif|woff2?|ico)$|\/wasm\./.test(file)) return false;
      return MARK.test((isPacked ? gunzipSync(bytes) : bytes).toString());
    });
    expect(found).toEqual([]);
  });

  test('pages are in the language, and say what is in another one', () => {
    const pages = listAllFiles(desk.outDir).filter((file) => file.endsWith('.html'));
    const ours = pages.map(read).filter((html) => !html.includes('http-equiv="refresh"'));
    for (const html of ours) expect(html).toContain(`<html lang="${tag}"`);
    const front = read('index.html');
    expect(front).toMatch(
      new RegExp(`<(?!html|a )[a-z0-9]+[^>]* lang="${other}"[^>]*>[^<]*\\p{L}`, 'u'),
    );
    expect(front).toMatch(new RegExp(`<span lang="${other}">`));
    // No attribute can say of what language it is.
    expect(front).toMatch(/<nav class="nav">/);
    if (tag === 'nb')
      expect(read('weeks/2025-W10.html')).toMatch(/<p class="dd">[^\n]*?>Man\. 3\./);
    const marks = tag === 'nb' ? "'«' '»' '‘' '’'" : "'„' '“' '‚' '‘'";
    expect(read('look.css')).toBe(`html body {\n  quotes: ${marks};\n}\n`);
    expect(front).toContain('href="/look.css"');
  });

  test('feeds, data and search are in the language', () => {
    expect((JSON.parse(read('feed.json')) as { language?: string }).language).toBe(tag);
    expect(read('rss.xml')).toContain(`<language>${tag}</language>`);
    const entry = listAllFiles(join(desk.outDir, 'pagefind')).find((file) =>
      file.endsWith('pagefind-entry.json'),
    );
    expect(read(join('pagefind', entry ?? ''))).toContain(`"${tag}":`);
  });

  test('a changed word is built, and nothing but it is needed for that', async () => {
    const path = join(desk.contentDir, `words/${tag}.yaml`);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('frame.nav.search: ');
    writeFileSync(path, text.replace(/^frame\.nav\.search: .*$/m, 'frame.nav.search: "Leit!"'));
    const { code, output } = await run('build', desk);
    expect(code, output).toBe(0);
    expect(read('index.html')).toContain('Leit!');
  });
});

test('without gaps no page says anything of another language', async () => {
  const desk = openDesk('single');
  mkdirSync(join(desk.contentDir, 'words'));
  writeFileSync(join(desk.contentDir, 'words/en.yaml'), 'frame.nav.latest: "Newest"\n');
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const front = readFileSync(join(desk.outDir, 'index.html'), 'utf8');
  expect(front).toContain('Newest');
  expect(front.match(/ lang="/g)).toHaveLength(1);
  desk.close();
});

test('with the hundred messages that come first, the front page and items are nearly all in the language', async () => {
  const desk = openDesk('norwegian');
  let left = 100;
  // What is translated is not marked, whatever it says.
  const words = printLanguage('nb').replace(/^# ([\w.-]+): ""/gm, (line, key: string) =>
    (left -= 1) >= 0 ? `${key}: ${JSON.stringify(TABLES.en?.[key])}` : line,
  );
  writeFileSync(join(desk.contentDir, 'words/nb.yaml'), words);
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const pages = listAllFiles(desk.outDir).filter((file) =>
    /^(?:index|coverage\/\d+\/\d+\/.+)\.html$/.test(file),
  );
  expect(pages).toHaveLength(3);
  for (const page of pages) {
    const html = readFileSync(join(desk.outDir, page), 'utf8');
    const body = html.slice(html.indexOf('<body')).replace(/<(script|style)\b[^]*?<\/\1>/g, '');
    const inEnglish = [...body.matchAll(/<[^>]* lang="en"[^>]*>([^<]*)/g)].map(([, text]) => text);
    const count = (text: string) => text.match(/\p{L}+/gu)?.length ?? 0;
    const share = count(inEnglish.join(' ')) / count(body.replace(/<[^>]*>/g, ' '));
    expect(share, `${page}: ${inEnglish.join(' | ')}`).toBeLessThan(0.07);
  }
  desk.close();
});
