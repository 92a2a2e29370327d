/** What the printer prints and what Astro renders are the same pages, byte for byte: all pages of the test publications. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findParams } from '../../src/site/templates.ts';
import { SUBJECTS } from '../../src/site/subjects.ts';
import { openDesk, openDeskApart, readSite, run, type Desk, type Run } from '../support/build.ts';
import { listPrinted } from '../support/printed-routes.ts';

/** Those that can be built. */
const PUBLICATIONS: readonly (readonly [string, ...string[]])[] = [
  ['any-script'],
  ['april-2025', 'order-not-known'],
  ['four-sides'],
  ['one-story', 'corrections'],
  ['three-sides'],
];

const PATTERNS = SUBJECTS.flatMap(({ patterns }) => patterns);

const everPrinted = new Set<string>();

/** Signs a release, so that there is a page of them. */
async function release(desk: Desk) {
  const key = join(desk.contentDir, '../key.pem');
  for (const args of [
    ['--new-key', key],
    ['--key', key],
  ]) {
    const { code, output } = await run('release', desk, undefined, args);
    expect(code, output).toBe(0);
  }
}

test.for(PUBLICATIONS)('%s', async (names) => {
  const desk = openDesk(...names);
  const other = { ...openDeskApart(names[0]), contentDir: desk.contentDir };
  try {
    if (names[0] === 'one-story') await release(desk);
    const printed = await run('build', desk);
    expect(printed.code, printed.output).toBe(0);
    const rendered = await run('build', { ...other, env: { PRINTER: 'off' } });
    expect(rendered.code, rendered.output).toBe(0);
    const [ours, astros] = [readSite(desk.outDir), readSite(other.outDir)];
    expect([...ours.keys()]).toEqual([...astros.keys()]);
    expect([...ours.keys()].filter((path) => ours.get(path) !== astros.get(path))).toEqual([]);
    // Every page belongs to a route that was judged and printed.
    const routes = listPrinted(desk.cacheDir);
    for (const route of routes) everPrinted.add(route);
    const pages = [...ours.keys()]
      .filter((path) => path.endsWith('.html'))
      .map((path) => `/${path === 'index.html' ? '' : path.replace(/\.html$/, '')}`);
    const left = pages.filter((url) => {
      const pattern = PATTERNS.find((one) => findParams(one, url) !== undefined);
      return pattern === undefined || !routes.some((one) => findParams(one, url) !== undefined);
    });
    expect(left).toEqual([]);
    // The same again from what was kept, without Astro.
    rmSync(desk.outDir, { recursive: true });
    const again = await run('build', desk);
    expect(again.code, again.output).toBe(0);
    expect([...readSite(desk.outDir)]).toEqual([...astros]);
  } finally {
    desk.close();
    other.close();
  }
});

test('no route of ours is left to Astro in all of them', () => {
  expect(PATTERNS.filter((pattern) => !everPrinted.has(pattern))).toEqual([]);
});

test('in one slice and in three the bytes are the same', async () => {
  const desk = openDeskApart('three-sides');
  try {
    const sites: [string, string][][] = [];
    for (const workers of ['1', '3']) {
      rmSync(desk.outDir, { recursive: true, force: true });
      const { code, output } = await run('build', { ...desk, env: { WORKERS: workers } });
      expect(code, output).toBe(0);
      sites.push([...readSite(desk.outDir)]);
    }
    for (const site of sites) expect(site).toEqual(sites[0]);
    // What is known of the slices is what the next build goes by.
    const { output } = await run('build', desk);
    expect(output).toContain('Nothing has changed');
  } finally {
    desk.close();
  }
});

/** A publication on the package, whose folder a test may change. */
function openOwn(): {
  dir: string;
  build: (env?: NodeJS.ProcessEnv) => Promise<Run>;
  close: () => void;
} {
  const dir = mkdtempSync(join(tmpdir(), 'own-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  mkdirSync(join(dir, 'src/pages'), { recursive: true });
  mkdirSync(join(dir, 'public'));
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  const folders = {
    contentDir: join(dir, 'content'),
    outDir: join(dir, 'dist'),
    cacheDir: join(dir, '.cache'),
  };
  const build = (env = {}) => run('build', { ...folders, env: { PUBLICATION_DIR: dir, ...env } });
  return { dir, build, close: () => rmSync(dir, { recursive: true, force: true }) };
}

test('a file of the publisher wins against a page of ours, after an edit too', async () => {
  const { dir, build, close } = openOwn();
  try {
    writeFileSync(join(dir, 'public/404.html'), 'theirs');
    symlinkSync(join(dir, 'public/404.html'), join(dir, 'public/linked.txt'));
    const read = (path: string) => readFileSync(join(dir, 'dist', path), 'utf8');
    const [first] = [await build(), read('404.html')];
    expect(first.code, first.output).toBe(0);
    expect([read('404.html'), read('linked.txt')]).toEqual(['theirs', 'theirs']);
    appendFileSync(join(dir, 'content/coverage/2025/02/opening.mdx'), '\nMore.\n');
    const edited = await build();
    expect(edited.output).toMatch(/^[1-9]\d? pages? rendered/m);
    expect([read('404.html'), read('linked.txt')]).toEqual(['theirs', 'theirs']);
  } finally {
    close();
  }
});

test('what needs more of Astro is left to it, and the build says why', async () => {
  const { dir, build, close } = openOwn();
  try {
    const page = join(dir, 'src/pages/topics/[slug].astro');
    mkdirSync(dirname(page));
    writeFileSync(
      page,
      "---\nexport const getStaticPaths = () => [{ params: { slug: 'harbour' } }];\n---\n<p>mine</p>\n",
    );
    const twin = await build();
    expect(twin.output).toContain('a page of yours needs more of it');
    expect(twin.code).not.toBe(0);
    rmSync(dirname(page), { recursive: true });
    writeFileSync(
      join(dir, 'src/middleware.ts'),
      'export const onRequest = (_, next) => next();\n',
    );
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(output).toContain('which takes longer: it has a middleware');
  } finally {
    close();
  }
});

test('a component beside src is bundled anew each time', async () => {
  const { dir, build, close } = openOwn();
  try {
    mkdirSync(join(dir, 'theme'));
    const write = (word: string) => {
      writeFileSync(join(dir, 'theme/Foot.astro'), `<footer class="foot">${word}</footer>\n`);
    };
    write('one');
    writeFileSync(
      join(dir, 'astro.config.mjs'),
      `import mdx from '@astrojs/mdx';\nimport { dateline } from '${resolve('src/astro/integration.ts')}';\nexport default { integrations: [mdx(), dateline({ components: { 'parts/frame/Foot': './theme/Foot.astro' } })] };\n`,
    );
    const read = () => readFileSync(join(dir, 'dist/topics.html'), 'utf8');
    const first = await build();
    expect(first.code, first.output).toBe(0);
    expect(read()).toContain('one</footer>');
    write('two');
    rmSync(join(dir, 'dist'), { recursive: true });
    await build();
    expect(read()).toContain('two</footer>');
  } finally {
    close();
  }
});
