/** Against a server on this machine that answers as the web does. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkAnswer, isDue, type LinkRow, toRow } from './answer.ts';
import { askAddress, askAll, askSurely, type Fetch, HOST_PAUSE, type World } from './ask.ts';
import { fetchAnywhere, fetchOutside, isOutside } from './fetch-outside.ts';

const NOW = Date.UTC(2026, 0, 20);
const DAY = 24 * 3_600_000;

const requests: { path: string; cookie: string | undefined; range: string | undefined }[] = [];
let busy = 0;
const page = (title: string) =>
  `<!doctype html><title>${title}</title><p>${'word '.repeat(20_000)}`;

const answers: Record<string, RequestListener> = {
  '/fine': (_, response) => response.writeHead(200, { 'Set-Cookie': 'a=1' }).end(page('Fish')),
  '/part': (_, response) => response.writeHead(206).end('<title>Fish</title>'),
  '/moved': (_, response) => response.writeHead(301, { Location: '/fine' }).end(),
  '/lent': (_, response) => response.writeHead(302, { Location: '/fine' }).end(),
  '/home': (_, response) => response.writeHead(301, { Location: '/' }).end(),
  '/': (_, response) => response.end(page('The Post')),
  '/wall': (_, response) => response.writeHead(403).end(),
  '/missing': (_, response) => response.writeHead(404).end(page('Not found')),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/soft': (_, response) => response.end(page('Page not found | The Post')),
  '/fault': (_, response) => response.writeHead(500).end(),
  '/round': (_, response) => response.writeHead(302, { Location: '/round' }).end(),
  '/reset': (request) => request.socket.destroy(),
  '/hangs': () => undefined,
  '/empty': (_, response) => response.writeHead(204).end(),
  '/first': (_, response) => response.writeHead(600).end(),
  '/last': (_, response) => response.writeHead(999).end(page('Fish')),
  '/low': ({ socket }) => socket.end('HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n'),
  '/busy': (_, response) => {
    busy += 1;
    if (busy === 1) response.writeHead(429, { 'Retry-After': '2' }).end();
    else response.end(page('Fish'));
  },
};

let server: Server;
let site = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, cookie: request.headers.cookie, range: request.headers.range });
    answers[path]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const waits: number[] = [];
const world: World = {
  fetch: fetchAnywhere,
  wait: (milliseconds) => {
    waits.push(milliseconds);
    return Promise.resolve();
  },
  now: () => NOW,
  patience: 300,
};

test.each([
  ['/fine', 'fine', '200'],
  ['/part', 'fine', '206'],
  ['/moved', 'moved', '200'],
  ['/lent', 'fine', '200'],
  ['/home', 'elsewhere', '200'],
  ['/wall', 'wall', '403'],
  ['/missing', 'failing', '404'],
  ['/gone', 'failing', '410'],
  ['/soft', 'elsewhere', '200'],
  ['/fault', 'failing', '500'],
  ['/round', 'failing', 'more than 8 redirects'],
  ['/reset', 'failing', 'ECONNRESET'],
  ['/empty', 'fine', '204'],
  ['/first', 'failing', '600'],
  ['/last', 'wall', '999'],
  ['/low', 'failing', '99'],
  ['/hangs', 'failing', 'no answer in time'],
])('%s is %s', async (path, verdict, said) => {
  const url = site + path;
  const row = toRow(url, await askAddress(url, world), undefined, NOW);
  expect(row).toMatchObject({ verdict, said });
  expect(row.to).toBe(
    verdict === 'moved' || path === '/lent'
      ? `${site}/fine`
      : path === '/home'
        ? `${site}/`
        : undefined,
  );
});

test('a host that is busy is given the time it asks for, once', async () => {
  waits.length = 0;
  expect(
    toRow(`${site}/busy`, await askAddress(`${site}/busy`, world), undefined, NOW).verdict,
  ).toBe('fine');
  expect(waits).toEqual([2000]);
});

test('the beginning is asked for, without cookies', () => {
  expect(new Set(requests.map(({ cookie }) => cookie))).toEqual(new Set([undefined]));
  expect(new Set(requests.map(({ range }) => range))).toEqual(new Set(['bytes=0-16383']));
});

test('one host is asked one thing a second, in turn', async () => {
  waits.length = 0;
  const seen: string[] = [];
  const all = ['/fine', '/part', '/wall'].map((path) => site + path);
  await askAll(all, world, (address) => seen.push(address));
  expect(seen).toEqual(all);
  expect(waits).toEqual([HOST_PAUSE, HOST_PAUSE]);
});

test('two failures a week apart are needed before something is gone, with nothing good between', () => {
  const look = (status: number, before: LinkRow | undefined, days: number) =>
    toRow('https://a.example/x', { url: 'https://a.example/x', status }, before, NOW + days * DAY);
  const first = look(404, undefined, 0);
  expect(look(404, first, 6).verdict).toBe('failing');
  expect(look(500, first, 7).verdict).toBe('gone');
  const better = look(200, first, 3);
  expect(better.since).toBeUndefined();
  expect(look(404, better, 9).verdict).toBe('failing');
});

test.each([429, 503])('a host that is busy (%i) is not gone, however often', (status) => {
  const look = (before: LinkRow | undefined, days: number) =>
    toRow('https://a.example/x', { url: 'https://a.example/x', status }, before, NOW + days * DAY);
  const first = look(undefined, 0);
  expect(look(first, 9).verdict).toBe('failing');
  expect(look(look(first, 9), 30).verdict).toBe('failing');
});

test('that nothing answers is told once another answers, or one that did before', async () => {
  const dead = [`${site}/reset`];
  const tell = async (addresses: readonly string[], known: readonly string[]) => {
    const told: string[] = [];
    const left = await askSurely(addresses, known, world, (address) => told.push(address));
    return { told, left };
  };
  const [fine, ...refused] = [`${site}/fine`, 'http://127.0.0.1:1/a', 'http://127.0.0.1:1/b'];
  expect(await tell(dead, [])).toEqual({ told: [], left: dead });
  expect(await tell(dead, refused)).toEqual({ told: [], left: dead });
  expect(await tell(dead, [fine, ...refused])).toEqual({ told: dead, left: [] });
  expect(await tell([fine, ...dead], [])).toEqual({ told: [fine, ...dead], left: [] });
  expect(await tell([...dead, fine], [])).toEqual({ told: [...dead, fine], left: [] });
});

test('what nobody asked is never gone, nor does it count between two failures', () => {
  const url = 'https://a.example/x';
  const look = (answer: Partial<LinkAnswer>, before: LinkRow | undefined, days: number) =>
    toRow(url, { url, ...answer }, before, NOW + days * DAY);
  const refused = { why: '10.0.0.1 is inside', isRefused: true } as const;
  const failed = look({ status: 404 }, undefined, 0);
  const skipped = look(refused, failed, 8);
  expect(skipped).toMatchObject({ verdict: 'not asked', said: refused.why });
  expect(look(refused, skipped, 30).verdict).toBe('not asked');
  expect(look({ status: 404 }, skipped, 31).verdict).toBe('failing');
});

test('what failed is asked again after a week, all else after a month', () => {
  const row = (verdict: LinkRow['verdict']): LinkRow => ({
    verdict,
    at: '2026-01-01T00:00:00Z',
    said: '',
  });
  const after = (days: number) => Date.UTC(2026, 0, 1) + days * DAY;
  expect(isDue(undefined, NOW)).toBe(true);
  expect([isDue(row('failing'), after(6)), isDue(row('failing'), after(7))]).toEqual([false, true]);
  expect(isDue(row('not asked'), after(0))).toBe(true);
  expect([isDue(row('fine'), after(24)), isDue(row('fine'), after(25))]).toEqual([false, true]);
});

const SIGNED = {
  headers: {},
  signal: new AbortController().signal,
  redirect: 'manual',
  credentials: 'omit',
} as const;

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254'],
  ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fd00::1'],
  ...['::ffff:127.0.0.1', '::ffff:a00:1', 'ff02::1', 'localhost', 'no address'],
  ...['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '2002:7f00:1::', '::127.0.0.1', '::ffff:0:127.0.0.1'],
  ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '64:ff9b:1::7f00:1', '2001::1'],
])('%s is not outside', (address) => {
  expect(isOutside(address)).toBe(false);
});

test.each([
  ...['1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1'],
  ...['64:ff9b::1.1.1.1', '2002:101:101::', '2001:4860:4860::8888'],
])('%s is', (address) => {
  expect(isOutside(address)).toBe(true);
});

test('an IPv4 address is as much outside in each form of IPv6 that is translated to it', () => {
  const byte = fc.nat(255);
  const inner = [
    [10, 0],
    [100, 64],
    [127, 0],
    [169, 254],
    [172, 16],
    [192, 0],
    [192, 168],
  ];
  const start = fc.oneof(fc.tuple(byte, byte), fc.constantFrom(...inner));
  fc.assert(
    fc.property(start, byte, byte, fc.nat(0xffff), ([a = 0, b = 0], c, d, rest) => {
      const ipv4 = [a, b, c, d].join('.');
      const hex = [a * 256 + b, c * 256 + d].map((pair) => pair.toString(16)).join(':');
      const forms = [
        ...['::ffff:', '::ffff:0:', '64:ff9b::'].flatMap((net) => [net + ipv4, net + hex]),
        `2002:${hex}::${rest.toString(16)}`,
      ];
      expect(forms.filter((form) => isOutside(form) !== isOutside(ipv4))).toEqual([]);
      expect(isOutside(`::${ipv4}`)).toBe(false);
    }),
  );
});

test('neither a number nor a name leads to this machine, however it is written', async () => {
  const before = requests.length;
  const { port } = server.address() as AddressInfo;
  for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::1]', 'localhost', '0'])
    await expect(fetchOutside(`http://${host}:${String(port)}/fine`, SIGNED)).rejects.toThrow(
      'no address of the web',
    );
  expect(requests.length).toBe(before);
});

test('a page of the web that leads to this machine is told, and that is not asked', async () => {
  const before = requests.length;
  const moved: Fetch = (url, sent) =>
    url.startsWith('https://a.example/')
      ? Promise.resolve(new Response(null, { status: 302, headers: { Location: `${site}/fine` } }))
      : fetchOutside(url, sent);
  const answer = await askAddress('https://a.example/x', { ...world, fetch: moved });
  expect(toRow('https://a.example/x', answer, undefined, NOW)).toMatchObject({
    verdict: 'not asked',
    said: '127.0.0.1 is no address of the web, but of this machine or its network',
    to: `${site}/fine`,
  });
  expect(requests.length).toBe(before);
});
