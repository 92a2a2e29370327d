import { expect, test } from 'vitest';
import { ABOUT, BASE, item, toEntries, type Files } from '../model/entries.fixture.ts';
import { listDeadLinks } from './dead-links.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const SITE = { publicationDir: process.cwd(), siteUrl: undefined };

const FILE = 'coverage/2025/04/a.mdx';

function tell(files: Files, about = ABOUT) {
  const { publication, findings } = judgeFiles(files, about);
  const dead = listDeadLinks(publication, toEntries({ ...BASE, ...files }), SITE);
  return [...findings, ...dead].map(({ code, severity, message, remedy, field, at }) => ({
    what: `${severity} ${code} ${message} — ${remedy}`,
    at: field ?? at,
  }));
}

const link = (url: string, more = '') => ({
  [FILE]: item(`[so](${url})`, { more: `${more}\naliases: [coverage/2025/04/old, /before]` }),
});

test.each([
  '/',
  '/people/ann',
  '/coverage/2025/04/a',
  '/coverage/2025/04/old',
  '/before',
  '/coverage',
  '/coverage/2025/04',
  '/topics/story/timeline',
  '/people',
  '/statements',
  '/search?q=x',
  '/feeds',
  '/feed.json',
  '/topics/story/feed.json',
  '/data/graph.json',
  '/favicon.svg',
  'https://test.example/coverage/2025.html',
])('%s is there', (url) => {
  expect(tell(link(url))).toEqual([]);
});

test('a copy among our own files has to be there', () => {
  const copy = (url: string) => ({
    [FILE]: item('', {
      sources: `sources: [{ outlet: post, url: https://post.example/a, archive: { url: ${url}, on: 2025-04-12 } }]`,
    }),
  });
  expect(tell(copy('/favicon.svg'))).toEqual([]);
  expect(tell(copy('/saved/a.wacz'))).toEqual([
    {
      what: 'error reference.dangling “/saved/a.wacz” is not the address of a page or a file here — correct the address, or add the file',
      at: 'sources[0].archive.url',
    },
  ]);
});

test.each([
  '/nowhere/at/all',
  '/PEOPLE/ann',
  '/coverage/2025/13',
  '/coverage/2024',
  '/people/page/99',
  '/people/ann/nothing',
  '/people/anne',
  '/coverage/2025/04/older',
  '/statements/side/foo',
  '/feed.xls',
  '/favicon',
  '/fonts/none.woff2',
  '/__layout',
  '/[...list]',
])('%s is not', (url) => {
  for (const written of [url, `https://test.example${url}`]) {
    const [found, ...more] = tell(link(written));
    expect(found?.at).toBe('link');
    expect(found?.what).toMatch(/^error reference\.dangling “.*” is not the address of a page/);
    expect(more).toEqual([]);
  }
});

test('what was meant is told', () => {
  expect(tell(link('/statments'))[0]?.what).toContain('did you mean “/statements”?');
});

test('fields of an entry and of publication.yaml hold links too', () => {
  const sources = 'sources: [{ outlet: post, url: "https://test.example/nowhere/at/all" }]';
  expect(tell({ [FILE]: item('', { sources }) }).map(({ at }) => at)).toEqual(['sources[0].url']);
  const about = { ...ABOUT, policies: { ethics: '/ethics' } };
  expect(tell({}, about).map(({ at }) => at)).toEqual(['policies.ethics']);
});

test('a draft may lead to a page that others are still to fill', () => {
  expect(tell(link('/coverage/2024', 'status: draft'))).toEqual([]);
});

test('below what is a draft one problem is enough', () => {
  const files = {
    ...link('/topics/other/timeline'),
    'topics/other.mdx': '---\ntitle: Other\nsummary: So.\nstatus: draft\n---\n',
  };
  expect(tell(files).map(({ what }) => what.slice(0, 21))).toEqual(['error reference.draft']);
});

test('a policy that is named and not there says which file to write', () => {
  const about = { ...ABOUT, policies: { corrections: '/how-we-correct' } };
  expect(tell({}, about)).toEqual([
    {
      what: expect.stringMatching(
        /^error policy\.missing .* content\/pages\/how-we-correct\.mdx/,
      ) as string,
      at: 'policies.corrections',
    },
  ]);
  const page = '---\ntitle: So\nsummary: So.\n---\n';
  expect(tell({ 'pages/how-we-correct.mdx': page }, about)).toEqual([]);
});

test('a page may be named when readers see it', () => {
  const page = (status: string) => ({
    'pages/about.mdx': `---\ntitle: So\nsummary: So.\nstatus: ${status}\n---\n`,
  });
  expect(tell({ ...link('/about'), ...page('published') })).toEqual([]);
  expect(
    tell({ ...link('/about'), ...page('draft') }).map(({ what }) => what.slice(0, 21)),
  ).toEqual(['error reference.draft']);
});
