/** Our nginx behind a server with the certificate, as docs/operators/servers.md has it: what it says passes through. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HSTS, toHeaderRules, toHeaders } from '../src/outputs/headers.ts';
import { findMediaType } from '../src/site/addresses/media-types.ts';
import { ask, type Asked } from './support/ask.ts';
import { FILES, GONE, MISSING, REDIRECTED, SENT, writeSite } from './support/served-site.ts';
import {
  findCommand,
  findFreePort,
  HOST,
  runNginx,
  SERVERS,
  type Started,
} from './support/servers.ts';

const nginx = findCommand('nginx');
const openssl = findCommand('openssl');
const isHere = nginx !== undefined && openssl !== undefined;
const rules = toHeaderRules({ hsts: 300 });
const strict = HSTS.toLowerCase();

const site = writeSite();
afterAll(() => {
  site.remove();
});

/** The block of our manual. */
const [, LOCATION = ''] =
  /```text\n(location \/ \{[^`]*proxy_pass[^`]*)```/.exec(
    readFileSync('docs/operators/servers.md', 'utf8'),
  ) ?? [];

describe.skipIf(!isHere)('nginx behind TLS', () => {
  let [behind, front]: Started[] = [];
  let plain = 0;
  let ca: Buffer;
  beforeAll(async () => {
    const work = join(site.root, 'front');
    for (const dir of [work, join(site.root, 'behind')]) mkdirSync(dir);
    const [key, certificate] = [join(work, 'key.pem'), join(work, 'cert.pem')];
    execFileSync(openssl ?? '', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-keyout', key, '-out', certificate, '-days', '2', '-subj', `/CN=${HOST}`],
      ...['-addext', `subjectAltName=DNS:${HOST}`],
    ]);
    ca = readFileSync(certificate);
    const { current: dir, redirects, gone } = site;
    const served = { dir, work: join(site.root, 'behind'), redirects, gone, base: '' };
    const start = SERVERS.find(({ name }) => name === 'nginx')?.start;
    behind = await start?.({ ...served, isPacked: false, rules });
    const port = await findFreePort();
    plain = await findFreePort();
    const location = LOCATION.replace(':8080', `:${String(behind?.port)}`);
    const text = `server {
    listen 127.0.0.1:${String(port)} ssl;
    listen 127.0.0.1:${String(plain)};
    server_name ${HOST};
    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
${location}}`;
    front = await runNginx(nginx ?? '', work, text, port);
  });
  afterAll(async () => {
    await front?.stop();
    await behind?.stop();
  });

  const get = (asked: Asked) =>
    ask(front?.port ?? 0, { ...asked, ca, headers: { Host: HOST, ...asked.headers } });

  test.for(SENT)('%s is %s, with its headers, whole and packed', async ([path, file]) => {
    const { status, headers, body } = await get({ path });
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: FILES[file] });
    for (const [name, value] of Object.entries(toHeaders(`/${file}`, rules)))
      expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers[strict]).toBe('max-age=300');
    const again = { 'If-None-Match': headers.etag ?? '' };
    expect((await get({ path, headers: again })).status).toBe(304);
    const packed = await get({ path, headers: { 'Accept-Encoding': 'gzip' } });
    const packs = findMediaType(file)?.packs === true;
    expect((packs ? gunzipSync(packed.body) : packed.body).toString()).toBe(FILES[file]);
  });

  test.for(REDIRECTED)('%s leads to %s, and never to the server behind', async ([path, to]) => {
    const { status, headers } = await get({ path });
    expect([status, headers.location]).toEqual([301, to]);
    expect(headers[strict]).toBe('max-age=300');
  });

  test.for(MISSING)('nothing is at %s', async (path) => {
    const { status, headers, body } = await get({ path });
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: FILES['404.html'] });
    expect(headers[strict]).toBe('max-age=300');
  });

  test('parts, HEAD, other methods and what is gone are as without it', async () => {
    const part = await get({ path: '/coverage', headers: { Range: 'bytes=0-3' } });
    expect([part.status, part.body.toString()]).toEqual([206, '<p>c']);
    const head = await get({ path: '/coverage', method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await get({ path: '/coverage', method: 'POST' })).status).toBe(405);
    expect((await get({ path: GONE })).status).toBe(410);
  });

  test('who asks without TLS is told nothing of it', async () => {
    for (const port of [plain, behind?.port ?? 0]) {
      const { status, headers } = await ask(port, { path: '/coverage', headers: { Host: HOST } });
      expect([status, headers[strict]]).toEqual([200, undefined]);
    }
  });
});
