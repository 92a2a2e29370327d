/** The metadata of every page of a built site: valid, complete, and honest about what is ours. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { openDesk, run } from '../support/build.ts';
import { findContent, listFaults, listPageNodes, type Node } from '../support/metadata.ts';

const SITE = 'https://record.example';
const desk = openDesk('one-story');
const ITEM = 'coverage/2025/02/opening';
const pages = new Map<string, string>();

beforeAll(async () => {
  const file = join(desk.contentDir, `${ITEM}.mdx`);
  const image = `image: { src: quay.png, alt: The quay, credit: Jo Marsh, rights: CC BY 4.0 }`;
  const text = readFileSync(file, 'utf8').replace(
    'topics: [harbour]',
    `topics: [harbour]\n${image}`,
  );
  const said = `<Statement id="ours" by="ada-lind" said="2025-02-03" about="whose" position="ours">It is “ours” <Hedge>I think</Hedge></Statement>`;
  writeFileSync(
    file,
    `${text.replace(/^title: .*$/m, 'title: "</script><!-- The quay & “us”"')}\n${said}\n`,
  );
  mkdirSync(join(desk.contentDir, 'questions'));
  writeFileSync(
    join(desk.contentDir, 'questions/whose.mdx'),
    '---\ntitle: Whose is it?\ndefinition: By law.\npositions: { ours: It is ours., theirs: It is theirs. }\n---\n',
  );
  const picture = { width: 1600, height: 900, channels: 3, background: '#f2f4f2' } as const;
  await sharp({ create: picture }).png().toFile(join(desk.contentDir, 'coverage/2025/02/quay.png'));
  appendFileSync(join(desk.contentDir, 'publication.yaml'), 'editors: [{ name: The desk }]\n');
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  for (const path of listAllFiles(desk.outDir).filter((one) => one.endsWith('.html'))) {
    pages.set(path.replace(/\.html$/, ''), readFileSync(join(desk.outDir, path), 'utf8'));
  }
});
afterAll(() => {
  desk.close();
});

function getPage(path: string): string {
  return pages.get(path) ?? '';
}

function toAddress(path: string): string {
  return path === 'index' ? `${SITE}/` : `${SITE}/${path}`;
}

function getNode(path: string, type: string): Node {
  return listPageNodes(getPage(path)).find((node) => node['@type'] === type) ?? {};
}

test('no page has a fault in its head or in its data', () => {
  expect(pages.size).toBeGreaterThan(20);
  // What stands in the frame of another page is found through that; a page that leads on has nothing of its own.
  const own = [...pages].filter(
    ([path, html]) => !path.startsWith('embed/') && !html.includes('http-equiv="refresh"'),
  );
  const faults = own.flatMap(([path, html]) =>
    listFaults(html, toAddress(path)).map((fault) => `${path}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('the image of an article is the picture that is shown where it is passed on', () => {
  const items = [...pages].filter(([path]) => /^coverage\/\d{4}\/\d\d\/./.test(path));
  const articles = items.flatMap(([path, html]) => {
    const nodes = listPageNodes(html);
    const image = nodes.find((node) => node['@type'] === 'NewsArticle')?.image as Node | undefined;
    const file =
      image?.contentUrl ?? nodes.find((node) => node['@id'] === image?.['@id'])?.contentUrl;
    return nodes.some((node) => node['@type'] === 'NewsArticle')
      ? [[path, html, file] as const]
      : [];
  });
  expect(articles.length).toBeGreaterThan(1);
  for (const [path, html, file] of articles)
    expect([path, file]).toEqual([path, /property="og:image" content="([^"]*)"/.exec(html)?.[1]]);
});

test.for<[string, (html: string) => string, string]>([
  ['a second h1', (html) => html.replace('</main>', '<h1>More</h1></main>'), '2 elements h1'],
  ['no title', (html) => html.replace(/<title>.*?<\/title>/s, '<title></title>'), 'no title'],
  [
    'a path as canonical',
    (html) => html.replace(/(canonical" href=")https:\/\/[^/]+/, '$1'),
    'the canonical address is another',
  ],
  ['no author', (html) => html.replace(/"author":\[.*?\],/s, ''), 'NewsArticle without author'],
  [
    'their address as ours',
    (html) => html.replace(/"url":"[^"]*"/, '"url":"https://post.example/quay"'),
    'our article has the address of another page',
  ],
  [
    'our address as theirs',
    (html) => html.replace('"url":"https://post.example/quay?a=1&b=2"', `"url":"${SITE}/quay"`),
    'a covered piece has an address of ours',
  ],
  [
    'a text that ends the block',
    (html) => html.replaceAll('\\u003c', '<'),
    'JSON-LD that is no JSON',
  ],
  [
    'another byline',
    (html) => html.replace('</main>', '<p class="byline">Jo Marsh</p></main>'),
    'more than one byline',
  ],
])('a page is refused for %s', ([, spoil, fault]) => {
  expect(listFaults(spoil(getPage(ITEM)), toAddress(ITEM))).toContain(fault);
});

test('an item is ours, and the piece that it covers is theirs', () => {
  const article = getNode(ITEM, 'NewsArticle');
  expect(article).toMatchObject({
    headline: '</script><!-- The quay & “us”',
    datePublished: '2025-02-04',
    dateModified: '2025-02-06',
    author: [{ name: 'The desk' }],
    isBasedOn: {
      '@type': 'Article',
      url: 'https://post.example/quay?a=1&b=2',
      author: [{ '@type': 'Person', name: 'Jo Marsh' }],
      publisher: { name: 'Daily Post' },
      datePublished: '2025-02-03T21:10-05:00',
      isAccessibleForFree: true,
      archivedAt: 'https://archive.example/quay',
    },
    correction: [{ '@type': 'CorrectionComment', datePublished: '2025-02-06' }],
  });
  expect(getPage(ITEM)).toMatch(/class="[^"]*byline[^"]*">Written by The desk\./);
});

test('of what was taken back no more is told than that there is a page', () => {
  const types = listPageNodes(getPage('coverage/2025/05/back')).map((node) => node['@type']);
  expect(new Set(types)).toEqual(new Set(['WebPage', 'WebSite', 'BreadcrumbList', 'ListItem']));
});

test('a statement is a claim of its speaker, found in the covered piece, on its item and on its question', () => {
  const item = getNode(ITEM, 'NewsArticle');
  for (const path of [ITEM, 'questions/whose']) {
    expect(getNode(path, 'Claim')).toMatchObject({
      '@id': `${SITE}/${ITEM}#ours`,
      text: 'It is “ours” I think',
      author: [{ '@id': `${SITE}/people/ada-lind#it` }],
      datePublished: '2025-02-03',
      appearance: [{ '@id': (item.isBasedOn as Node)['@id'] }],
      hasPart: { '@type': 'Quotation', text: 'It is “ours” I think' },
    });
  }
});

test('wherever the piece is cited, what it takes to read and its archived copy stand beside it', () => {
  const copy =
    /<a href="https:\/\/archive\.example\/quay" data-originalurl="[^"]+" data-versiondate="2025-02-05">/;
  for (const path of [ITEM, 'coverage', 'questions/whose', 'statements']) {
    expect(getPage(path), path).toMatch(copy);
    expect(getPage(path), path).toMatch(/\bfree\b/i);
  }
});

test('its picture has an address that is there, with credit and licence', () => {
  const address = findContent(getPage(ITEM), 'og:image') ?? '';
  expect(address).toMatch(/^https:\/\/record\.example\/_astro\/quay\..*\.png$/);
  expect(existsSync(join(desk.outDir, new URL(address).pathname))).toBe(true);
  expect(getNode(ITEM, 'ImageObject')).toMatchObject({
    '@id': `${SITE}/${ITEM}#picture`,
    contentUrl: address,
    creditText: 'Jo Marsh',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(getNode(ITEM, 'NewsArticle').image).toEqual({ '@id': `${SITE}/${ITEM}#picture` });
});

test('a cited source can be taken up by reference managers, and its archived copy found', () => {
  const html = getPage(ITEM).replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  const [, coins = ''] = /class="Z3988" title="([^"]*)"/.exec(html) ?? [];
  const fields = new URLSearchParams(coins);
  expect(fields.get('rft.title')).toBe('A quay “for all”');
  expect(fields.get('rft.identifier')).toBe('https://post.example/quay?a=1&b=2');
  expect(html).toContain(
    'data-versionurl="https://archive.example/quay" data-versiondate="2025-02-05"',
  );
});

test('the site can be searched from outside', () => {
  expect(getNode('index', 'WebSite').potentialAction).toMatchObject({ '@type': 'SearchAction' });
});

test('the site links the pages of its policies, which are there', () => {
  const policies = Object.entries(getNode('index', 'NewsMediaOrganization')).filter(([name]) =>
    /Policy$|Principles$|FundingInfo$/.test(name),
  );
  expect(policies.map(([name]) => name)).toEqual(['correctionsPolicy']);
  for (const [, address] of policies)
    expect(pages.has(String(address).slice(SITE.length + 1))).toBe(true);
});
