/** Sites under a path of their host, and on hosts that do nothing but send files. */
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { addPicture, openDesk, openDeskApart, readSite, run, type Desk } from '../support/build.ts';
import { crawl } from '../support/crawl.ts';

async function build(desk: Desk): Promise<void> {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
}

// The second is that of a page of ours; a port and letters of its own are no matter.
test.each([
  [
    'https://鱼.example:8443/@a+b/(c)',
    `https://${new URL('https://鱼.example').host}:8443/@a+b/%28c%29`,
  ],
  ['https://example.org/coverage', 'https://example.org/coverage'],
])('every address of a site at %s is below it, and something is there', async (url, home) => {
  const desk = openDeskApart('one-story');
  const other = { ...openDeskApart('one-story'), contentDir: desk.contentDir };
  try {
    await addPicture(desk.contentDir);
    appendFileSync(
      join(desk.contentDir, 'publication.yaml'),
      "look: { paper: { light: '#fff8f0', dark: '#101010' } }\n",
    );
    await build({ ...desk, env: { SITE_URL: url, WORKERS: '2' } });
    const { inside, outside, missing } = crawl(desk.outDir, home);
    expect({ outside, missing }).toEqual({ outside: [], missing: [] });
    const sorts = new Set(inside.map(({ file }) => file.replace(/.*\./, '')));
    expect([...sorts]).toEqual(
      expect.arrayContaining(['html', 'css', 'js', 'xml', 'opml', 'json', 'csv', 'txt', 'ics']),
    );
    // Rendered by Astro it is the same, of whatever letters the path is.
    if (url === 'https://example.org/coverage') return;
    await build({ ...other, env: { SITE_URL: url, PRINTER: 'off' } });
    const [ours, astros] = [readSite(desk.outDir), readSite(other.outDir)];
    expect([...ours.keys()]).toEqual([...astros.keys()]);
    expect([...ours.keys()].filter((path) => ours.get(path) !== astros.get(path))).toEqual([]);
  } finally {
    desk.close();
    other.close();
  }
});

/** Ids, and names of what a browser keeps, that must be of one publication alone. */
function listOwnNames(site: ReadonlyMap<string, string>): Set<string> {
  const texts = [...site]
    .filter(([file]) => /\.(xml|json|ics|js)$/.test(file) && !file.startsWith('pagefind/'))
    .map(([, bytes]) => Buffer.from(bytes, 'base64').toString());
  const found = texts.flatMap((text) => [
    ...(text.match(/tag:[^"<\s]+|UID:[^\r\n]+|dateline\.[\w/]+|"\$?@?id": ?"https[^"]+"/g) ?? []),
  ]);
  for (const kind of ['UID:', 'tag:', 'dateline.visit'])
    expect(found.some((name) => name.startsWith(kind))).toBe(true);
  return new Set(found);
}

test('the address of publication.yaml does the same, another one makes all pages anew, and two on one host share no id', async () => {
  const desk = openDesk('one-story');
  const about = join(desk.contentDir, 'publication.yaml');
  const plain = readFileSync(about, 'utf8');
  const move = (url: string) => {
    writeFileSync(about, plain.replace('https://record.example', url));
  };
  try {
    const names: Set<string>[] = [];
    for (const url of [
      'https://record.example',
      'https://record.example/fish/',
      'https://record.example/fowl',
    ]) {
      move(url);
      await build(desk);
      const { outside, missing } = crawl(desk.outDir, url.replace(/\/$/, ''));
      expect({ outside, missing }).toEqual({ outside: [], missing: [] });
      names.push(listOwnNames(readSite(desk.outDir)));
    }
    const [, fish = new Set(), fowl = new Set()] = names;
    expect([...fish].filter((name) => fowl.has(name))).toEqual([]);
    move('https://record.example');
    await build(desk);
    const again = readSite(desk.outDir);
    rmSync(desk.outDir, { recursive: true });
    rmSync(desk.cacheDir, { recursive: true });
    await build(desk);
    expect(readSite(desk.outDir)).toEqual(again);
    move('https://record.example/fish?page=1');
    const { code, output } = await run('build', desk);
    expect(code).toBe(1);
    expect(output).toContain('publication.yaml:3:6 [url]');
  } finally {
    desk.close();
  }
});

test('for a host that sends files alone, pages carry the policy and old addresses lead on', async () => {
  const desk = openDesk('one-story');
  const about = join(desk.contentDir, 'publication.yaml');
  const plain = readFileSync(about, 'utf8');
  const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
  const env = { SITE_URL: 'https://record.example/fish/' };
  try {
    await build({ ...desk, env });
    const usual = readSite(desk.outDir);
    writeFileSync(about, `${plain}host: pages\n`);
    await build({ ...desk, env });
    const pages = [...readSite(desk.outDir).keys()].filter((file) => file.endsWith('.html'));
    for (const page of pages)
      expect(read(page), page).toMatch(
        /^<!doctype html>\n?<html[^>]*><head><meta charset="utf-8"\/?><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*script-src 'self'[^"]*"\/>/i,
      );
    expect(pages.filter((page) => read(page).includes('frame-ancestors'))).toEqual([]);
    expect(pages.filter((page) => read(page).includes('wasm-unsafe-eval'))).toEqual([
      'search.html',
    ]);
    expect(existsSync(join(desk.outDir, '.nojekyll'))).toBe(true);
    const old = read('coverage/2025/02/quay.html');
    const to = '/fish/coverage/2025/02/opening';
    expect(old).toContain(`<meta http-equiv="refresh" content="0; url=${to}"/>`);
    expect(old).toContain(`<link rel="canonical" href="https://record.example${to}"/>`);
    expect(old).toContain('<meta name="robots" content="noindex"/>');
    expect(old).toContain(`<a href="${to}">`);
    const { outside, missing } = crawl(desk.outDir, 'https://record.example/fish');
    expect({ outside, missing }).toEqual({ outside: [], missing: [] });
    expect(read('sitemap-1.xml')).not.toContain('/quay<');
    // And back.
    writeFileSync(about, plain);
    await build({ ...desk, env });
    expect(readSite(desk.outDir)).toEqual(usual);
    writeFileSync(about, `${plain}host: github\n`);
    const { code, output } = await run('build', { ...desk, env });
    expect(code).toBe(1);
    const line = String(plain.split('\n').length);
    expect(output).toContain(`publication.yaml:${line}:7 [host]`);
  } finally {
    desk.close();
  }
});

test('a base of astro.config that says otherwise is refused, the same one is not', async () => {
  const desk = openDeskApart('one-story');
  const root = mkdtempSync(join(tmpdir(), 'dateline-astro-base-'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import mdx from '@astrojs/mdx';\nimport dateline from ${JSON.stringify(resolve('src/astro/integration.ts'))};\nexport default { base: '/fish/', integrations: [mdx(), dateline()] };\n`,
  );
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^policies.*\n/m, ''));
  try {
    const at = (url: string) =>
      run('build', { ...desk, env: { PUBLICATION_DIR: root, SITE_URL: url } });
    const other = await at('https://example.org/fowl');
    expect(other.code).toBe(2);
    expect(other.output).toContain('astro.config says base “/fish/”');
    expect(other.output).toContain('take base out of astro.config');
    expect(existsSync(join(desk.outDir, 'index.html'))).toBe(false);
    const same = await at('https://example.org/fish');
    expect(same.code, same.output).toBe(0);
    const { outside, missing } = crawl(desk.outDir, 'https://example.org/fish');
    expect({ outside, missing }).toEqual({ outside: [], missing: [] });
  } finally {
    rmSync(root, { recursive: true });
    desk.close();
  }
});
