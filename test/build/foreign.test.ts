/** Where drafts are shown, pages of other ports and hosts get nothing: at no address, by no method, over no socket. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { openDesk } from '../support/build.ts';
import { startDeskProcess } from '../support/desk-process.ts';
import { startDev } from '../support/dev.ts';

const DRAFT = 'coverage/2025/05/secret.mdx';
const PUBLIC = 'places/northport';

/** The secret is a draft that names a topic of the publication, whose page then shows it. */
function openDrafts() {
  const desk = openDesk('one-story');
  const path = join(desk.contentDir, DRAFT);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `---
title: A secret of the desk
summary: A secret of the desk.
status: draft
dates: { added: 2025-05-03, happened: 2025-05-02 }
sources: [{ outlet: daily-post, url: "https://post.example/secret", published: 2025-05-02 }]
credits: [{ role: curator, name: The desk }]
topics: [harbour]
---

A secret of the desk.
`,
  );
  return desk;
}

const SERVERS = {
  desk: async () => {
    const desk = openDrafts();
    const running = await startDeskProcess(desk);
    return { origin: running.origin, close: () => running.stop().then(desk.close) };
  },
  dev: async () => {
    const desk = openDrafts();
    const { url, close } = await startDev(desk);
    return { origin: url, close: () => close().then(desk.close) };
  },
};

const PATHS = [
  ...['/', `/${PUBLIC}`, '/coverage/2025/05/secret', '/topics/harbour', '/search', '/nothing'],
  ...['/feed.json', '/rss.xml', '/data/coverage.json', '/data/coverage.csv', '/events.ics'],
  ...[
    '/coverage/2025/05/secret.md',
    '/coverage/2025/02/opening.md',
    '/citations.bib',
    '/sitemap.xml',
  ],
  ...['/@vite/client', `/@fs${process.cwd()}/package.json`, '/__open-in-editor', '/package.json'],
  ...['/favicon.ico', '/_astro/nothing.css', '/@desk/', '/@desk/ask/start', '/%', '//'],
];

const FOREIGN: readonly [string, Readonly<Record<string, string>>][] = [
  ['a page of another port', { Origin: 'http://localhost:8899', 'Sec-Fetch-Site': 'same-site' }],
  ['a page of another port by its origin alone', { Origin: 'http://localhost:8899' }],
  ['a page of another host', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['a sandboxed frame', { Origin: 'null' }],
  ['an image of a page of another port', { 'Sec-Fetch-Site': 'same-site' }],
  ['a script of a page of another host', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a name that leads here', { Host: 'evil.example' }],
];

/** What a browser sends for a link that somebody has followed. */
const VISIT = {
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Dest': 'document',
};

describe.each(Object.entries(SERVERS))('%s', (_name, start) => {
  let served: Awaited<ReturnType<typeof start>>;
  let port = 0;
  let host = '';
  beforeAll(async () => {
    served = await start();
    ({ port: host } = new URL(served.origin));
    port = Number(host);
    host = `localhost:${host}`;
  });
  afterAll(() => served.close());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    ask(port, { path, method, headers: { Host: host, ...headers } });

  test('our own pages get all of it, and nobody is told that others may', async () => {
    for (const path of ['/feed.json', '/data/coverage.json', '/coverage/2025/05/secret.md']) {
      for (const site of ['same-origin', 'none']) {
        const { status, headers, body } = await get(path, { 'Sec-Fetch-Site': site });
        expect([path, status]).toEqual([path, 200]);
        expect(body.toString()).toContain('A secret of the desk');
        expect(headers).not.toHaveProperty('access-control-allow-origin');
      }
    }
  });

  test.each(FOREIGN)('%s gets 403, whatever it asks', async (_who, headers) => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
      for (const path of PATHS) {
        const preflight = method === 'OPTIONS' && { 'Access-Control-Request-Method': 'GET' };
        const answer = await get(path, { ...headers, ...preflight }, method);
        expect([method, path, answer.status]).toEqual([method, path, 403]);
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
        expect(answer.body.toString()).not.toContain('secret of');
      }
  });

  test.each(['vite-hmr', 'vite-ping', 'other'])(
    'no socket %s is opened to it',
    async (protocol) => {
      const shake = (headers: Readonly<Record<string, string>>) =>
        new Promise<number | undefined>((resolve, reject) => {
          const asked = request({
            ...{ host: '127.0.0.1', port, path: '/', agent: false },
            headers: {
              ...{ Host: host, Connection: 'Upgrade', Upgrade: 'websocket' },
              ...{ 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==' },
              'Sec-WebSocket-Protocol': protocol,
              ...headers,
            },
          });
          asked.on('upgrade', ({ statusCode }, socket) => {
            socket.destroy();
            resolve(statusCode);
          });
          asked.on('response', ({ statusCode }) => {
            resolve(statusCode);
          });
          asked.on('error', reject).end();
        });
      for (const [who, headers] of FOREIGN) expect([who, await shake(headers)]).toEqual([who, 403]);
      if (protocol === 'vite-hmr') expect(await shake({})).toBe(101);
    },
  );

  test('a link in a mail opens a page without drafts, in a window of its own, and no other', async () => {
    expect((await get(`/${PUBLIC}`, VISIT)).status).toBe(200);
    for (const path of ['/coverage/2025/05/secret', '/topics/harbour', '/', '/feed.json']) {
      const { status, body } = await get(path, VISIT);
      expect([path, status]).toEqual([path, 403]);
      expect(body.toString()).toContain('open this address yourself');
    }
    for (const more of [
      { 'Sec-Fetch-Dest': 'iframe' },
      { 'Sec-Fetch-Mode': 'no-cors' },
      { Origin: 'null' },
      { Host: 'evil.example' },
    ])
      expect((await get(`/${PUBLIC}`, { ...VISIT, ...more })).status).toBe(403);
    for (const method of ['HEAD', 'POST', 'OPTIONS'])
      expect((await get(`/${PUBLIC}`, VISIT, method)).status).toBe(403);
  });
});
