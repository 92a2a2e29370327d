/** What the preview alone promises; the answers that it shares with hosts are in `test/servers.test.ts`. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ask } from '../../../test/support/ask.ts';
import { DISK } from '../../build/publish/disk.ts';
import { replaceOutput, updateOutput } from '../../build/publish/output.ts';
import { toHeaderRules } from '../../outputs/headers.ts';
import { type Listening, servePreview } from './preview-server.ts';
import { HANGS } from '../../../test/support/patience.ts';

let root: string;
let served: Listening;
let port: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'preview-'));
  for (const release of ['1', '2']) {
    mkdirSync(join(root, release, '_astro'), { recursive: true });
    writeFileSync(join(root, release, 'index.html'), `release ${release}`);
    writeFileSync(join(root, release, '404.html'), 'nothing');
  }
  writeFileSync(join(root, '1/_astro/large.woff2'), '');
  truncateSync(join(root, '1/_astro/large.woff2'), 64_000_000);
  symlinkSync('1', join(root, 'current'));
  served = await servePreview({ dir: join(root, 'current'), port: 0, host: 'record.example' });
  port = Number(new URL(served.url).port);
});

afterAll(() => {
  served.server.closeAllConnections();
  served.server.close();
  rmSync(root, { recursive: true });
});

const as = (host: string) => ask(port, { path: '/', headers: { Host: host } });

test.each([
  'localhost',
  'localhost:4321',
  '127.0.0.1',
  '[::1]:4321',
  'record.example',
  'LOCALHOST',
])('%s is a name of this server', async (host) => {
  expect((await as(host)).status).toBe(200);
});

test.each(['elsewhere.example', 'localhost.elsewhere.example', '10.0.0.1', 'a b'])(
  'a request for the host “%s” gets nothing to read',
  async (host) => {
    const { status, headers, body } = await as(host);
    expect(status).toBe(421);
    expect(body.toString()).not.toContain('release');
    expect(headers['cache-control']).toBe('no-cache');
  },
);

test('a copy with drafts is for no page of another port or host, the site itself for all', async () => {
  const rules = toHeaderRules({}, true);
  const copy = await servePreview({ dir: join(root, '1'), port: 0, rules });
  const asked = [
    { Origin: 'http://localhost:8899', 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    { 'Sec-Fetch-Site': 'none' },
  ];
  const askEach = (at: number) =>
    Promise.all(asked.map(async (headers) => (await ask(at, { path: '/', headers })).status));
  expect(await askEach(Number(new URL(copy.url).port))).toEqual([403, 403, 200]);
  expect(await askEach(port)).toEqual([200, 200, 200]);
  copy.server.closeAllConnections();
  copy.server.close();
});

/** Asks for a large file and goes away at its first bytes. */
function abort(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/_astro/large.woff2', agent: false },
      (response) => {
        response.once('data', () => asked.destroy());
        response.once('close', resolve);
      },
    );
    asked.on('error', reject).end();
  });
}

/** The answer's file, by what the system says is open; other systems than Linux have no such folder. */
function countOpen(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

test('a download that is broken off leaves nothing open', async () => {
  const before = countOpen();
  for (let times = 0; times < 20; times += 1) await abort();
  await vi.waitFor(() => expect(countOpen()).toBeLessThanOrEqual(before + 2), HANGS);
  await vi.waitFor(async () => {
    const open = await new Promise((resolve) =>
      served.server.getConnections((_error, count) => {
        resolve(count);
      }),
    );
    expect(open).toBe(0);
  }, HANGS);
  expect((await as('localhost')).status).toBe(200);
});

/** Puts the next site beside the one that is served, as a build does; each page says which it is, and of which site. */
function writeNext(out: string, site: number): void {
  mkdirSync(`${out}.next`, { recursive: true });
  for (const name of [...PAGES, '404'])
    writeFileSync(join(`${out}.next`, `${name}.html`), toPage(name, site));
}

const PAGES = ['index', 'a', 'b', 'c'];
// Of another length in each site: an answer that mixes two of them is cut short, or never ends.
const toPage = (name: string, site: number) =>
  `<${name} ${String(site)}>${'x'.repeat(2000 * (site % 7))}</${name}>`;

/** An answer that ended before its end. */
const CUT = { status: 0, body: Buffer.from('cut short') };

test.each([
  ['one file after the other', (out: string) => updateOutput(DISK, out, [])],
  ['the whole folder', (out: string) => replaceOutput(DISK, out)],
])(
  'while a build exchanges %s each page is answered, whole, as it is in one of the sites',
  async (_how, exchange) => {
    const out = join(root, 'out');
    writeNext(out, 0);
    replaceOutput(DISK, out);
    const { server, url } = await servePreview({ dir: out, port: 0 });
    const at = Number(new URL(url).port);
    let isBuilding = true;
    let answers = 0;
    const wrong: string[] = [];
    const read = async (name: string) => {
      while (isBuilding) {
        const path = name === 'index' ? '/' : `/${name}`;
        const { status, body } = await ask(at, { path }).catch(() => CUT);
        const site = Number(/ (\d+)>/.exec(body.toString())?.[1]);
        if (status !== 200 || body.toString() !== toPage(name, site)) wrong.push(body.toString());
        answers += 1;
      }
    };
    const readers = PAGES.flatMap((name) => [read(name), read(name)]);
    for (let site = 1; site <= 150; site += 1) {
      writeNext(out, site);
      exchange(out);
      const before = answers;
      await vi.waitUntil(() => answers > before + 8, { timeout: HANGS, interval: 1 });
    }
    isBuilding = false;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
    server.closeAllConnections();
    server.close();
  },
  60_000,
);

test('a new release is served as soon as the link leads to it', async () => {
  expect((await as('localhost')).body.toString()).toBe('release 1');
  symlinkSync('2', join(root, 'next'));
  renameSync(join(root, 'next'), join(root, 'current'));
  expect((await as('localhost')).body.toString()).toBe('release 2');
  renameSync(join(root, 'current'), join(root, 'away'));
  expect((await as('localhost')).status).toBe(500);
  renameSync(join(root, 'away'), join(root, 'current'));
  expect((await as('localhost')).body.toString()).toBe('release 2');
});

test('what is packed beside a file is sent to those who accept it', async () => {
  const dir = join(root, 'packed');
  mkdirSync(dir);
  writeFileSync(join(dir, 'index.html'), 'plain');
  writeFileSync(join(dir, 'index.html.br'), 'as br');
  writeFileSync(join(dir, 'index.html.gz'), 'as gzip');
  const { url, server } = await servePreview({ dir, port: 0 });
  const get = async (headers: Record<string, string>) => {
    const answer = await ask(Number(new URL(url).port), { path: '/', headers });
    const { vary, 'content-type': type, 'content-encoding': encoding } = answer.headers;
    expect([vary, type]).toEqual(['Accept-Encoding', 'text/html; charset=utf-8']);
    return [answer.body.toString(), encoding];
  };
  expect(await get({})).toEqual(['plain', undefined]);
  expect(await get({ 'Accept-Encoding': 'gzip, deflate, BR' })).toEqual(['as br', 'br']);
  expect(await get({ 'Accept-Encoding': 'br;q=0, gzip;q=0.5' })).toEqual(['as gzip', 'gzip']);
  expect(await get({ 'Accept-Encoding': 'br', Range: 'bytes=0-1' })).toEqual(['pl', undefined]);
  server.close();
});
