/** A publication in colours of its own. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk, openDeskApart, run } from '../support/build.ts';

test('the colours of a publication are linked from its pages, and gone with its look', async () => {
  const desk = openDesk('one-story');
  const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
  const about = join(desk.contentDir, 'publication.yaml');
  const plain = readFileSync(about, 'utf8');
  expect((await run('build', desk)).code).toBe(0);
  expect(read('index.html')).not.toContain('look.css');
  expect(existsSync(join(desk.outDir, 'look.css'))).toBe(false);
  writeFileSync(about, `${plain}look: { paper: { light: '#fff8f0', dark: '#101010' } }\n`);
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  expect(read('look.css')).toContain('--paper: light-dark(#fff8f0, #101010);');
  for (const page of ['index.html', 'coverage/2025/02/opening.html', '404.html']) {
    expect(read(page)).toContain('<link rel="stylesheet" href="/look.css">');
    expect(read(page)).toContain('<meta name="theme-color" content="#fff8f0"');
  }
  writeFileSync(about, `${plain}look:\n  side-a: '#cccccc'\n`);
  const pale = await run('build', desk);
  expect(pale.code).toBe(1);
  const line = String(plain.split('\n').length + 1);
  expect(pale.output).toContain(`publication.yaml:${line}:11 [look.side-a] look.contrast`);
  writeFileSync(about, plain);
  expect((await run('build', desk)).code).toBe(0);
  expect(read('index.html')).not.toContain('look.css');
  expect(existsSync(join(desk.outDir, 'look.css'))).toBe(false);
  desk.close();
});

const PAGES = ['index.html', 'coverage/2025/02/opening.html', '404.html'];

const COPY = '/saved/quay.wacz';

const FRAME = `nav:
  - url: /
  - { url: /people, text: Who }
  - { url: 'https://forum.example/', text: Forum }
front: [latest, follow, lead]
footer: { text: Printed in Northport., links: [{ url: /corrections-policy }] }
links: [{ name: Mastodon, url: 'https://social.example/@strait' }]
logo: /logo.svg
fonts: { text: { families: [Strait Serif, serif], files: [{ src: /fonts/strait.woff2 }] } }
allow: { script-src: ['https://stats.example'] }
`;

test('a frame of its own stands on every page, and its files in public/ are missed', async () => {
  const desk = openDeskApart('one-story');
  const publisher = join(desk.cacheDir, '..', 'publisher');
  mkdirSync(join(publisher, 'public/fonts'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(publisher, 'node_modules'), 'junction');
  const own = { ...desk, env: { PUBLICATION_DIR: publisher } };
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, `${readFileSync(about, 'utf8')}${FRAME}`);
  const item = join(desk.contentDir, 'coverage/2025/02/opening.mdx');
  const saved = readFileSync(item, 'utf8').replace('https://archive.example/quay', COPY);
  writeFileSync(item, saved);
  const without = await run('check', own);
  expect(without.code).toBe(1);
  for (const field of ['logo', 'fonts.text.files[0].src', 'sources[0].archive.url'])
    expect(without.output).toContain(`[${field}] reference.dangling`);

  writeFileSync(join(publisher, 'public/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(publisher, 'public/fonts/strait.woff2'), '');
  mkdirSync(join(publisher, 'public/saved'));
  writeFileSync(join(publisher, 'public', COPY), Buffer.alloc(2_106_000));
  const { code, output } = await run('build', own);
  expect(code, output).toBe(0);
  const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
  for (const page of PAGES) {
    const html = read(page);
    const [, nav = ''] = /<nav class="nav"[^>]*><ul>(.*?)<\/ul>/s.exec(html) ?? [];
    expect([...nav.matchAll(/>([^<]+)<\/a>/g)].map(([, text = '']) => text.trim())).toEqual([
      'Latest',
      'Who',
      'Forum',
      'More',
    ]);
    expect(html).toContain('<img src="/logo.svg" alt="The Strait Record">');
    expect(html).toContain('Printed in Northport.');
    expect(html).toMatch(/<a rel="me" href="https:\/\/social\.example\/@strait">\s*Mastodon/);
    const ahead = [...html.matchAll(/rel="preload" href="[^"]*\/([a-z-]+)\./g)];
    expect(ahead.map(([, font]) => font)).toEqual(['public-sans-latin-wght-normal']);
  }
  const page = read('coverage/2025/02/opening.html');
  expect(page).toMatch(
    /href="\/saved\/quay\.wacz" data-originalurl[^>]*>\s*Our copy, .*? \(WACZ, 2\.1\u00a0MB\)\s*\./s,
  );
  expect(page).toContain(`data-versionurl="https://record.example${COPY}"`);
  expect(page).toContain(`"archivedAt":"https://record.example${COPY}"`);
  expect(read('data/sources.csv')).toContain(`,https://record.example${COPY},2025-02-05`);
  expect(read('data/coverage.json')).toContain(`"archive":{"url":"${COPY}"`);
  expect(existsSync(join(desk.outDir, COPY))).toBe(true);
  const front = read('index.html');
  expect(front.indexOf('id="latest"')).toBeLessThan(front.indexOf('id="follow"'));
  expect(front.indexOf('id="follow"')).toBeLessThan(front.indexOf('class="lead"'));
  expect(front).not.toContain('id="scope"');
  expect(front.match(/<h1/g)).toHaveLength(1);
  expect(read('look.css')).toContain('src: url("fonts/strait.woff2");');
  expect(read('_headers')).toContain("script-src 'self' https://stats.example;");
  // Where no headers are sent, the policy stands in the pages, those that are kept included.
  const policies = () => [
    ...new Set(PAGES.map((page) => /script-src [^;]*/.exec(read(page))?.[0])),
  ];
  expect(policies()).toEqual([undefined]);
  writeFileSync(about, `${readFileSync(about, 'utf8')}host: pages\n`);
  expect((await run('build', own)).code).toBe(0);
  expect(policies()).toEqual(["script-src 'self' https://stats.example"]);
  writeFileSync(about, readFileSync(about, 'utf8').replace('stats.example', 'count.example'));
  expect((await run('build', own)).code).toBe(0);
  expect(policies()).toEqual(["script-src 'self' https://count.example"]);
  rmSync(publisher, { recursive: true });
  desk.close();
});
