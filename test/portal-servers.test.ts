/** A portal under our preview, nginx, Caddy and Apache: its front, and two publications in folders of it. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  listTooMuchOfAll,
  openPortal,
  printPortalHeaders,
  writeMark,
} from '../src/build/portal/portal-hosts.ts';
import { isRuleFor, toHeaderRules, toHeaders } from '../src/outputs/headers.ts';
import { toHeadersFile } from '../src/outputs/hosts/host-files.ts';
import { ask } from './support/ask.ts';
import { HOST, SERVERS } from './support/servers.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-portal-served-')));
const dir = join(root, 'site');
// Apache reads as nobody.
chmodSync(root, 0o755);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const NAMES = ['ferries', 'harbour'];
const OPEN = 'Access-Control-Allow-Origin';
const own = toHeadersFile(
  toHeaderRules({ allow: { 'img-src': ['https://pictures.example'] } }),
  '/ferries',
);
const HEADERS = printPortalHeaders(
  ['/search', '/search.html', '/index.html', '/feed.json', '/_astro/a.css'],
  [own, toHeadersFile(toHeaderRules(), '/harbour')],
);
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'front',
  'search.html': 'search of all',
  'feed.json': '{}',
  '404.html': 'nothing here',
  _headers: HEADERS,
  _redirects: '/ferries/old /ferries/new 301\n',
  'ferries/index.html': 'ferries',
  'ferries/new.html': 'new',
  'ferries/search.html': 'search of ferries',
  'ferries/feed.json': '{"a":1}',
  'ferries/_headers': own,
  'harbour/index.html': 'harbour',
};
for (const [path, body] of Object.entries(FILES)) {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), body);
}
writeMark(dir, { url: `https://${HOST}`, publications: NAMES });
const { host: _, isSecure: __, ...served } = openPortal(dir);

describe.each(SERVERS)('$name', ({ name, start }) => {
  test.skipIf(start === undefined)('serves it whole', async () => {
    const work = join(root, name);
    mkdirSync(work);
    const server = await start?.({ ...served, dir, work, isPacked: false });
    if (server === undefined) return;
    const get = (path: string) => ask(server.port, { path, headers: { Host: HOST } });
    try {
      for (const [path, status, body] of [
        ['/', 200, 'front'],
        ['/search?q=a', 200, 'search of all'],
        ['/ferries/', 200, 'ferries'],
        ['/ferries/?from=feed', 200, 'ferries'],
        ['/harbour/', 200, 'harbour'],
        ['/ferries/search', 200, 'search of ferries'],
        ['/ferries/new', 200, 'new'],
        ...['/nothing', '/ferries/nothing', '/_headers', '/ferries/_headers'].map(
          (missing) => [missing, 404, 'nothing here'] as const,
        ),
      ] as const) {
        const answer = await get(path);
        expect([path, answer.status, answer.body.toString()]).toEqual([path, status, body]);
      }
      for (const [path, to] of [
        ['/ferries', '/ferries/'],
        ['/harbour?a=b', '/harbour/?a=b'],
        ['/ferries/old', '/ferries/new'],
        ['/ferries/new/', '/ferries/new'],
        ['/search/', '/search'],
      ] as const) {
        const { status, headers } = await get(path);
        const location = headers.location?.replace(`https://${HOST}`, '');
        expect([path, status, location]).toEqual([path, 301, to]);
      }
      const policy = async (path: string) => (await get(path)).headers['content-security-policy'];
      expect(await policy('/')).toBe(toHeaders('/')['Content-Security-Policy']);
      expect(await policy('/search')).toBe(toHeaders('/search')['Content-Security-Policy']);
      expect(await policy('/ferries/')).toContain("img-src 'self' https://pictures.example");
      expect(await policy('/harbour/')).toBe(toHeaders('/')['Content-Security-Policy']);
      for (const path of ['/feed.json', '/ferries/feed.json'])
        expect((await get(path)).headers[OPEN.toLowerCase()]).toBe('*');
    } finally {
      await server.stop();
    }
  });
});

/** What Cloudflare would give an address: the values of all rules that match, joined, but for what one takes back. */
function readJoined(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const block of HEADERS.split(/\n(?=\/)/)) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    if (!isRuleFor(pattern, path)) continue;
    for (const line of lines.map((text) => text.trim())) {
      const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
      if (line.startsWith('! ')) Reflect.deleteProperty(found, line.slice(2));
      else (found[name] ??= []).push(value);
    }
  }
  return found;
}

test.each(['/', '/search', '/feed.json', '/ferries/', '/ferries/feed.json', '/ferries/a/atom.xml'])(
  'no header of %s is said twice',
  (path) => {
    const found = readJoined(path);
    expect(Object.entries(found).filter(([, values]) => values.length !== 1)).toEqual([]);
    expect(found['Cross-Origin-Opener-Policy']).toEqual(['same-origin']);
    expect(found[OPEN]).toEqual(/xml|json/.test(path) ? ['*'] : undefined);
  },
);

test('more publications than Cloudflare has rules for are too much', () => {
  const many = Array.from({ length: 5 }, (_value, index) =>
    toHeadersFile(toHeaderRules(), `/${String(index)}`),
  );
  expect(listTooMuchOfAll(dir)).toEqual([]);
  writeFileSync(join(dir, '_headers'), printPortalHeaders([], many));
  expect(listTooMuchOfAll(dir)).toEqual([
    expect.stringMatching(/^1\d\d rules for headers \(Cloudflare Pages takes 100\)$/),
  ]);
});
