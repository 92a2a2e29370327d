/** A publication with a single item: nothing on its pages leads to what is not there, and nothing is said of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, readSite, run } from '../support/build.ts';

const desk = openDesk('single');
afterAll(() => {
  desk.close();
});

let site: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  site = readSite(desk.outDir);
});

/** Lists of which the publication has nothing. */
const EMPTY = [
  ...['/topics', '/questions', '/statements', '/measures', '/people', '/organizations'],
  ...['/places', '/events', '/corrections'],
];

const read = (path: string) => Buffer.from(site.get(path) ?? '', 'base64').toString('utf8');

/** The file of an address; `undefined` if there is none. */
const findFile = (url: string) =>
  [url.slice(1), `${url.slice(1)}.html`, `${url.slice(1)}index.html`].find(
    (path) => path !== '' && site.has(path),
  );

function listLinks(html: string): string[] {
  return [...html.matchAll(/ href="(\/[^"#?]*)/g)].map(([, url = '']) => url);
}

/** Pages that links lead to from the front page, by address. */
function crawl(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const left = ['/'];
  for (let url = left.pop(); url !== undefined; url = left.pop()) {
    const file = findFile(url);
    if (file?.endsWith('.html') !== true || pages.has(url)) continue;
    pages.set(url, read(file));
    left.push(...listLinks(read(file)));
  }
  return pages;
}

test('no link is dead', () => {
  const pages = crawl();
  expect(pages.size).toBeGreaterThan(10);
  const dead = [...pages].flatMap(([url, html]) =>
    listLinks(html)
      .filter((link) => findFile(link) === undefined)
      .map((link) => `${url}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('no page and no sitemap leads to a list of nothing', () => {
  const pages = crawl();
  expect(EMPTY.filter((list) => pages.has(list))).toEqual([]);
  const map = read('sitemap-1.xml');
  expect(map).toContain('<loc>https://weir.example/coverage</loc>');
  expect(EMPTY.filter((list) => map.includes(`weir.example${list}<`))).toEqual([]);
});

test('no heading stands over nothing, and no list is empty', () => {
  const bare = [...crawl()].flatMap(([url, html]) =>
    // What the script of the search fills is hidden until then.
    url === '/search' ? [] : listBare(html).map((what) => `${url}: ${what}`),
  );
  expect(bare).toEqual([]);
});

function listBare(html: string): string[] {
  const lists = html.match(/<(ul|ol|dl|tbody)[^>]*>\s*<\/\1>/g) ?? [];
  // A heading may begin with a deeper one.
  const heads = [...html.matchAll(/<h([2-4])[^>]*>(.*?)<\/h\1>(.*?)(?=(<h[1-4])|<\/main>|$)/gs)]
    .filter(([, level = '', , , next]) => next === undefined || next.slice(2) <= level)
    // Beside the heading of a section stands at most one link.
    .filter(([, , , after = '']) => isBlank(after.replace(/^(<a [^>]*>.*?<\/a>)?<\/div>/s, '')))
    .map(([, , title = '']) => title);
  return [...lists, ...heads];
}

function isBlank(html: string): boolean {
  return html.replace(/<script.*?<\/script>|<[^>]*>/gs, '').trim() === '';
}

test('its page stands in the navigation, in the search and in no feed', () => {
  expect(read('index.html')).toMatch(/<nav class="nav".*<a href="\/about">About<\/a>.*<\/nav>/s);
  expect(read('about.html')).toContain('<li>The Notebook</li>');
  expect(read('about.html')).toContain('href="mailto:desk@weir.example"');
  expect(read('about.html')).toContain('<a href="#who-keeps-it">');
  expect(read('about.html')).toContain('<h2 id="who-keeps-it">');
  expect(read('data/pages.json')).toContain('"title":"About the notebook"');
  for (const feed of ['atom.xml', 'rss.xml', 'feed.json'])
    expect(read(feed)).not.toContain('About the notebook');
});

test('no heading stands over nothing, where nobody can be written to either', async () => {
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^contact:.*\n/m, ''));
  expect((await run('build', desk)).code).toBe(0);
  const pages = [...readSite(desk.outDir)].filter(([path]) => path.endsWith('.html'));
  const heads = pages.flatMap(([path, body]) =>
    [
      ...Buffer.from(body, 'base64')
        .toString()
        .matchAll(/ id="([\w-]+)"/g),
    ].map(([, id]) => `${path}#${String(id)}`),
  );
  expect(heads).toContain('corrections.html#kinds');
  expect(heads.filter((id) => /#(tell|week-questions)$/.test(id))).toEqual([]);
  expect(pages.filter(([path]) => path.startsWith('weeks/'))).not.toEqual([]);
});
