import { expect, test } from 'vitest';
import { DOWNLOADS } from './downloads/downloads.ts';
import { HEADER_RULES, toDevHeaders, toHeaderRules, toHeaders } from './headers.ts';

const POLICY = 'Content-Security-Policy';

test.for([
  '/',
  '/coverage/2025/02',
  '/404.html',
  '/feed.css',
  '/search',
  '/search.html',
  '/pagefind/a/b.wasm',
])('the policy of %s starts from nothing and has nothing inline', (path) => {
  const policy = toHeaders(path)[POLICY] ?? '';
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|data:|https?:|\*/);
});

test('the search alone may compile WebAssembly', () => {
  const allowed = HEADER_RULES.filter(({ headers }) =>
    headers[POLICY]?.includes('wasm-unsafe-eval'),
  );
  expect(allowed.map(({ path }) => path)).toEqual(['/search', '/search.html', '/pagefind/*']);
  expect(toHeaders('/searching')[POLICY]).not.toContain('wasm');
});

test('only files whose names change with their content are kept without asking', () => {
  expect(toHeaders('/_astro/a.css')['Cache-Control']).toContain('immutable');
  expect(toHeaders('/coverage')['Cache-Control']).toBe('no-cache');
});

test.for([
  ...['/data/coverage.json', '/data/statements.csv', '/data/schemas/topic.schema.json'],
  ...['/rss.xml', '/topics/tariffs/atom.xml', '/questions/a/feed.json', '/feeds.opml'],
  ...['/events.ics', '/topics/tariffs/events.ics'],
  ...DOWNLOADS.flatMap(({ files }) => files.map(({ url }) => url)),
])('%s may be read by pages of others', (path) => {
  expect(toHeaders(path)['Access-Control-Allow-Origin']).toBe('*');
});

test.for(['/', '/coverage', '/data', '/sitemap-1.xml', '/robots.txt', '/look.css'])(
  '%s may not',
  (path) => {
    expect(toHeaders(path)['Access-Control-Allow-Origin']).toBeUndefined();
  },
);

test('where drafts may be shown no page of others may read anything', () => {
  for (const path of [
    '/',
    '/feed.json',
    '/data/coverage.json',
    '/coverage/2025/02/a.md',
    '/embed/x',
  ]) {
    expect(toDevHeaders(path)).not.toHaveProperty('Access-Control-Allow-Origin');
    const copy = toHeaders(path, toHeaderRules({}, true));
    expect(copy).not.toHaveProperty('Access-Control-Allow-Origin');
  }
});

const ALLOW = {
  'script-src': ['https://stats.example'],
  'frame-src': ['https://a.example', 'https://b.example'],
};

test.for(['/', '/search', '/pagefind/a/b.js', '/404.html'])(
  'hosts that a publication allows stand in the policy of %s, each in its place',
  (path) => {
    const policy = toHeaders(path, toHeaderRules({ allow: ALLOW }))[POLICY]?.split('; ') ?? [];
    const own = toHeaders(path)[POLICY]?.split('; ') ?? [];
    const script = own.find((one) => one.startsWith('script-src')) ?? '';
    expect(policy).toContain(`${script} https://stats.example`);
    expect(policy).toContain('frame-src https://a.example https://b.example');
    expect(policy.filter((one) => !own.includes(one))).toHaveLength(2);
  },
);

test('dev allows them too', () => {
  const policy = toDevHeaders('/', { allow: ALLOW })[POLICY];
  expect(policy).toContain("script-src 'self' https://stats.example");
  expect(policy).toContain("connect-src 'self' ws: wss:");
});

test.for([
  [undefined, '*'],
  ['true', '*'],
  ['false', "'none'"],
  [['https://a.example', 'https://b.example'], 'https://a.example https://b.example'],
] as const)(
  'with embeds %s frames are for %s, and only of pages made for them',
  ([embeds, who]) => {
    const asked = typeof embeds === 'object' ? [...embeds] : embeds;
    const rules = toHeaderRules({ allow: ALLOW, embeds: asked });
    const policy = toHeaders('/embed/questions/a', rules)[POLICY] ?? '';
    expect(policy).toContain(`frame-ancestors ${who};`);
    expect(policy).not.toContain('script-src');
    expect(toHeaders('/questions/a', rules)[POLICY]).toContain("frame-ancestors 'none'");
    expect(toDevHeaders('/embed/questions/a', { embeds: asked })[POLICY]).toContain(
      `frame-ancestors ${who}`,
    );
  },
);
