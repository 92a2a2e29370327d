/** One list of requests, and what each server has to answer: the preview, nginx, Caddy and Apache under our own files for them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toBase, toSiteUrl } from '../src/site/addresses/print.ts';
import { HEADER_NAMES, type Headers, OTHER_HEADERS, toHeaders } from '../src/outputs/headers.ts';
import { findMediaType } from '../src/site/addresses/media-types.ts';
import { ask, type Answer, type Asked } from './support/ask.ts';
import { HAS_BROTLI, HOST, SERVERS, type Started } from './support/servers.ts';
import {
  FILES,
  GONE,
  LONG,
  MALFORMED,
  MISSING,
  REDIRECTED,
  SENT,
  writeSite,
} from './support/served-site.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const site = writeSite();
afterAll(() => {
  site.remove();
});

const GZIP = { 'Accept-Encoding': 'gzip' };

/** At the root of a host, under a path, and under one of other letters and signs. */
const BASES = ['', '/fish', toBase({ siteUrl: toSiteUrl('https://record.example/@鱼/a+(b).c/') })];
const ASKED = SERVERS.flatMap((server) => BASES.map((base) => ({ ...server, base })));

describe.each(ASKED)('$name, at “$base”', ({ name, start, base }) => {
  // Without the server nothing is asked, and `npm test` says which one it was.
  describe.skipIf(start === undefined)(start ? 'is asked' : 'is not on this machine', () => {
    let server: Started;
    beforeAll(async () => {
      const work = join(site.root, `${name}-${String(BASES.indexOf(base))}`);
      mkdirSync(work);
      const { current: dir, redirects, gone } = site;
      const served = { dir, work, redirects, gone, base, isPacked: false };
      server = (await start?.(served)) as Started;
    });
    afterAll(() => server.stop());

    const follows = ['Caddy', 'Apache'].includes(name);
    const get = (asked: Asked): Promise<Answer> =>
      ask(server.port, {
        ...asked,
        path: `${base}${asked.path}`,
        headers: { Host: HOST, ...asked.headers },
      });

    test.skipIf(base === '')('beside the path nothing is there', async () => {
      for (const path of ['/', '/coverage', `${base}es/coverage`, '/404.html', '/_headers']) {
        const { status, body } = await ask(server.port, { path, headers: { Host: HOST } });
        expect({ path, status, body: body.toString() }).toEqual({
          path,
          status: 404,
          body: FILES['404.html'],
        });
      }
    });

    test.skipIf(base === '')(
      'the path without its last slash leads to the front page',
      async () => {
        for (const query of ['', '?from=feed']) {
          const path = `${base}${query}`;
          const { status, headers } = await ask(server.port, { path, headers: { Host: HOST } });
          expect([status, toPath(headers.location)]).toEqual([301, `${base}/${query}`]);
          expect(pickOurs(headers)).toEqual(toLowerCase(OTHER_HEADERS));
        }
      },
    );

    test.for(SENT)('%s is %s', async ([path, file]) => {
      const { status, headers, body } = await get({ path });
      expect({ status, body: body.toString() }).toEqual({ status: 200, body: FILES[file] });
      expect(pickOurs(headers)).toEqual(toLowerCase(toHeaders(`/${file}`)));
      expect(headers['content-type']).toBe(findMediaType(file)?.type ?? 'application/octet-stream');
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers.etag).toBeDefined();
      expect(headers['last-modified']).toBeDefined();
    });

    test.for(SENT)('%s is packed if that makes it smaller', async ([path, file]) => {
      const { headers, body } = await get({ path, headers: GZIP });
      const packs = findMediaType(file)?.packs === true;
      // The preview sends what is packed beside the file, and nothing is here.
      const isPacked = packs && name !== 'preview';
      expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
      expect((isPacked ? gunzipSync(body) : body).toString()).toBe(FILES[file]);
      expect(headers['content-type']).toBe(findMediaType(file)?.type ?? 'application/octet-stream');
      if (packs) expect(headers.vary).toMatch(/accept-encoding/i);
      else expect(headers.vary).toBeUndefined();
    });

    test('what is packed for some says so to all', async () => {
      const { headers } = await get({ path: '/coverage' });
      expect(headers.vary).toMatch(/^accept-encoding$/i);
    });

    test.for(REDIRECTED)('%s leads to %s', async ([path, to]) => {
      const { status, headers } = await get({ path });
      expect(status).toBe(301);
      expect(toPath(headers.location)).toBe(`${base}${to}`);
      expect(pickOurs(headers)).toEqual(toLowerCase(OTHER_HEADERS));
    });

    test.for(MISSING)('nothing is at %s, and that is not kept for long', async (path) => {
      const { status, headers, body } = await get({ path });
      expect({ status, body: body.toString() }).toEqual({ status: 404, body: FILES['404.html'] });
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(pickOurs(headers)).toEqual(toLowerCase(OTHER_HEADERS));
      expect(headers['cache-control']).toBe('no-cache');
    });

    test.for(MALFORMED)('%s is refused', async (path) => {
      const { status, body } = await get({ path });
      expect(status === 400 || status === 404, String(status)).toBe(true);
      expect(body.toString()).not.toBe('secret');
    });

    test('a name longer than a disk has, and links that go round, are nothing', async () => {
      const path = `/${'a'.repeat(300)}`;
      expect((await get({ path })).status).toBeOneOf(name === 'Apache' ? [403] : [404]);
      // Caddy and Apache follow links, and call this their own failure, or forbidden.
      for (const path of ['/round', '/round.html'])
        expect((await get({ path })).status).toBeOneOf(follows ? [403, 404, 500] : [404]);
      expect((await get({ path: '/coverage' })).status).toBe(200);
    });

    test('a link that leads out of the folder is followed by Caddy and Apache alone', async () => {
      // They have no word against it that serves the linked release: docs/operators/servers.md.
      const status = follows ? 200 : 404;
      for (const path of ['/leak.txt', '/up/secret.txt'])
        expect({ path, status: (await get({ path })).status }).toEqual({ path, status });
    });

    test('no address leads to another host', async () => {
      for (const path of [
        '//elsewhere.example/',
        '/\\elsewhere.example/',
        '/%5celsewhere.example/',
      ]) {
        const location = toPath((await get({ path })).headers.location);
        expect({ path, location: location ?? '/nowhere' }).toEqual({
          path,
          location: expect.stringMatching(/^\/[^/\\]/) as string,
        });
      }
    });

    test('HEAD says what GET says, without the bytes', async () => {
      for (const path of ['/coverage', '/data/coverage.csv', '/nothing', '/search/']) {
        const full = await get({ path });
        const head = await get({ path, method: 'HEAD' });
        expect(head.body.length).toBe(0);
        expect(head.status).toBe(full.status);
        for (const name of ['content-type', 'etag', 'last-modified', 'location'])
          expect(head.headers[name]).toBe(full.headers[name]);
        expect(pickOurs(head.headers)).toEqual(pickOurs(full.headers));
      }
    });

    test('a copy that still holds is not sent again', async () => {
      for (const path of ['/coverage', '/_astro/page.0a1b.js', '/data/coverage.csv']) {
        const first = await get({ path });
        const again = await get({ path, headers: { 'If-None-Match': first.headers.etag ?? '' } });
        expect({ path, status: again.status, length: again.body.length }).toEqual({
          path,
          status: 304,
          length: 0,
        });
        expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
        expect(again.headers.etag).toBe(first.headers.etag);
        const since = { 'If-Modified-Since': first.headers['last-modified'] ?? '' };
        expect((await get({ path, headers: since })).status).toBe(304);
      }
    });

    test('a part is sent as asked for', async () => {
      const path = '/_astro/quay.0a1b.webp';
      for (const [range, from, to] of [
        ['bytes=6-10', 6, 11],
        ['bytes=-6', LONG.length - 6, LONG.length],
      ] as const) {
        const { status, headers, body } = await get({ path, headers: { Range: range, ...GZIP } });
        expect({ status, body: body.toString() }).toEqual({
          status: 206,
          body: LONG.slice(from, to),
        });
        expect(headers['content-range']).toBe(
          `bytes ${String(from)}-${String(to - 1)}/${String(LONG.length)}`,
        );
        expect(headers['cache-control']).toContain('immutable');
      }
      expect((await get({ path, headers: { Range: 'bytes=99999-' } })).status).toBe(416);
    });

    test('there is nothing to write to, and nothing to ask but GET and HEAD', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const { status, headers } = await get({ path: '/coverage', method });
        expect([method, status]).toEqual([method, 405]);
        // Apache adds one of its own where the host has not turned it off.
        expect(headers.allow).toMatch(/^GET, HEAD(, (TRACE)?)?$/);
      }
    });

    test('what was withdrawn says why, and that it is gone', async () => {
      for (const path of [GONE, `${GONE}.html`, `${GONE}?from=feed`, `${GONE}.html?from=feed`]) {
        const { status, headers, body } = await get({ path });
        expect(body.toString()).toBe(FILES[`${GONE.slice(1)}.html`]);
        // The preview knows no more than hosts that read `_redirects`.
        expect([path, status]).toEqual([path, name === 'preview' ? 200 : 410]);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(pickOurs(headers)).toEqual(toLowerCase(OTHER_HEADERS));
        const packed = await get({ path, method: 'HEAD', headers: GZIP });
        expect([packed.status, packed.body.length]).toEqual([status, 0]);
      }
    });
  });
});

const packedSite = writeSite();
afterAll(() => {
  packedSite.remove();
});
for (const [path, text] of Object.entries(FILES)) {
  const file = join(packedSite.current, path);
  if (findMediaType(path)?.packs !== true) continue;
  writeFileSync(`${file}.br`, brotliCompressSync(text));
  writeFileSync(`${file}.gz`, gzipSync(text));
}

describe.each(SERVERS)('$name, with copies compressed beside the files', ({ name, start }) => {
  describe.skipIf(start === undefined)(start ? 'is asked' : 'is not on this machine', () => {
    let server: Started;
    beforeAll(async () => {
      const work = join(packedSite.root, name);
      mkdirSync(work);
      const { current: dir, redirects, gone } = packedSite;
      const served = { dir, work, redirects, gone, base: '', isPacked: true };
      server = (await start?.(served)) as Started;
    });
    afterAll(() => server.stop());

    test.for([
      ['br, gzip', name === 'nginx' && !HAS_BROTLI ? 'gzip' : 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const)('to who accepts %s', async ([accepted, encoding]) => {
      for (const [path, file] of [...SENT, ['/no', '404.html']] as const) {
        // The preview does without for an error.
        if (path === '/no' && name === 'preview') continue;
        const packs = findMediaType(file)?.packs === true;
        const headers = { Host: HOST, 'Accept-Encoding': accepted };
        const answer = await ask(server.port, { path, headers });
        const { 'content-encoding': sent, vary, 'content-type': type, etag } = answer.headers;
        const unpack = sent === 'br' ? brotliDecompressSync : gunzipSync;
        const text = (sent === undefined ? answer.body : unpack(answer.body)).toString();
        expect({ path, sent, vary: vary?.toLowerCase(), type, text }).toEqual({
          ...{ path, sent: packs ? encoding : undefined, text: FILES[file] },
          vary: packs ? 'accept-encoding' : undefined,
          type: findMediaType(file)?.type ?? 'application/octet-stream',
        });
        expect(pickOurs(answer.headers)).toEqual(toLowerCase(toHeaders(`/${file}`)));
        if (path === '/no') continue;
        const again = { path, headers: { ...headers, 'If-None-Match': etag ?? '' } };
        expect([path, (await ask(server.port, again)).status]).toEqual([path, 304]);
      }
    });
  });
});

/** Apache names its own host, with the scheme of the site. */
function toPath(location: string | undefined): string | undefined {
  return location?.replace(`https://${HOST}`, '');
}

/** Those that our rules are about. */
function pickOurs(headers: Answer['headers']): Record<string, unknown> {
  return Object.fromEntries(
    HEADER_NAMES.map((name) => name.toLowerCase())
      .filter((name) => name in headers)
      .map((name) => [name, headers[name]]),
  );
}

/** Names as `node:http` gives them. */
function toLowerCase(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
