import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putDeskContent } from '../../../test/support/desk-content.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { openSession } from '../../build/session.ts';
import { listInbox, openClip } from '../clip-store.ts';
import { AskError, TOKEN_HEADER } from '../requests.ts';
import { admit, answerAtLoopback, BUTTON_URL, keepSent, UnpairedError } from './button.ts';
import { forgetPairs, offerPair, readPairs } from './pairs.ts';

const ORIGIN = `chrome-extension://${'a'.repeat(32)}`;
const OTHER = 'moz-extension://0f3a7f6e-4b6f-4a3e-9d53-1d2f6a8b9c0d';
const WRONG = { 'access-control-request-method': 'PUT' };
let dir = '';
let contentDir = '';
let token = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-pairs-'));
  contentDir = join(dir, 'content');
  token = offerPair(contentDir);
});
afterEach(() => {
  forgetPairs(contentDir);
  rmSync(dir, { recursive: true });
});

type Headers = Record<string, string | undefined>;

function ask(method: string, headers: Headers = {}) {
  const own = { host: '127.0.0.1:4321', origin: ORIGIN, 'content-type': 'application/json' };
  return admit(
    { method, headers: { ...own, [TOKEN_HEADER]: token, ...headers } },
    4321,
    contentDir,
  );
}

function refusal(method: string, headers: Headers = {}): number | undefined {
  try {
    ask(method, headers);
    return undefined;
  } catch (error) {
    if (error instanceof AskError) return error.status;
    throw error;
  }
}

test('a paired button may send pages, also after the desk has started again', () => {
  expect(refusal('POST')).toBeUndefined();
  expect(refusal('POST')).toBeUndefined();
  expect(refusal('POST', { host: 'localhost:4321', 'sec-fetch-site': 'none' })).toBeUndefined();
  offerPair(contentDir);
  expect(refusal('POST')).toBeUndefined();
});

test('the first origin that uses a code gets it', () => {
  expect(refusal('POST', { origin: OTHER })).toBeUndefined();
  expect(() => ask('POST')).toThrow(UnpairedError);
  expect(readPairs(contentDir).map(({ origin }) => origin)).toEqual([OTHER]);
});

test('a code is void once there is a new one, and a pair once it is forgotten', () => {
  const next = offerPair(contentDir);
  expect(() => ask('POST')).toThrow(UnpairedError);
  token = next;
  expect(refusal('POST')).toBeUndefined();
  forgetPairs(contentDir);
  expect(() => ask('POST')).toThrow(UnpairedError);
});

test('its file is for this user alone, out of git, and has no token', () => {
  ask('POST');
  const clips = `${contentDir}.clips`;
  const path = join(clips, '.pairs.json');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).not.toContain(token);
  expect(readFileSync(join(clips, '.gitignore'), 'utf8').split('\n')).toContain('*');
  writeFileSync(path, 'not JSON');
  expect(() => ask('POST')).toThrow(UnpairedError);
});

test.each([
  ['a page on the web', { origin: 'https://evil.example' }],
  ['a page of this machine', { origin: 'http://127.0.0.1:4321' }],
  ['the page of the desk', { origin: 'http://localhost:4321' }],
  ['a file or a sandboxed frame', { origin: 'null' }],
  ['a program without an origin', { origin: undefined }],
  ['an origin that begins like an extension', { origin: `${ORIGIN}.evil.example` }],
  ['an extension in a path', { origin: `https://evil.example/${ORIGIN}` }],
  ['a name that leads here', { host: 'evil.example:4321' }],
  ['another port', { host: '127.0.0.1:4322' }],
  ['no host', { host: undefined }],
  ['no token', { [TOKEN_HEADER]: undefined }],
  ['an empty token', { [TOKEN_HEADER]: '' }],
  ['a guessed token', { [TOKEN_HEADER]: 'b'.repeat(43) }],
])('%s is refused, and pairs nothing', (_, headers) => {
  expect(refusal('POST', headers)).toBe(403);
  expect(readPairs(contentDir)).toEqual([]);
});

test('other methods and types of content are refused', () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH']) expect(refusal(method)).toBe(405);
  for (const type of ['text/plain', 'text/html', 'multipart/form-data', undefined])
    expect(refusal('POST', { 'content-type': type })).toBe(415);
});

test('a preflight is answered for a button alone, and for what it asks alone', () => {
  const asks = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,x-dateline-token',
    [TOKEN_HEADER]: undefined,
    'content-type': undefined,
  };
  const allowed = {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'content-type, x-dateline-token',
  };
  expect(ask('OPTIONS', asks)).toEqual(allowed);
  const toPrivate = { ...asks, 'access-control-request-private-network': 'true' };
  expect(ask('OPTIONS', toPrivate)).toEqual({
    ...allowed,
    'Access-Control-Allow-Private-Network': 'true',
  });
  expect(refusal('OPTIONS', { ...asks, ...WRONG })).toBe(403);
  expect(refusal('OPTIONS', { ...asks, origin: 'https://evil.example' })).toBe(403);
  expect(refusal('OPTIONS', { ...toPrivate, host: 'evil.example:4321' })).toBe(403);
  const more = { 'access-control-request-headers': 'x-other' };
  expect(refusal('OPTIONS', { ...asks, ...more })).toBe(403);
  forgetPairs(contentDir);
  expect(refusal('OPTIONS', asks)).toBe(403);
});

test('what is no page, too large or of another form is refused, and the first words selected are noted', async () => {
  putDeskContent(contentDir);
  const session = openSession(toTestSettings(contentDir, { cacheDir: join(dir, 'cache') }));
  const desk = { session, onSaved: () => undefined };
  const url = 'https://times.example/2025/02/20/a-page';
  const send = (sent: unknown) => keepSent(desk, sent);
  await expect(send({ url, html: '  ' })).rejects.toThrow('it is empty');
  await expect(send({ url, html: '\u0001'.repeat(99) })).rejects.toThrow('neither HTML');
  const large = `<p>${'a'.repeat(20 * 1024 * 1024)}`;
  await expect(send({ url, html: large })).rejects.toThrow('larger than 20 MB');
  for (const other of [{ url }, { html: '<p>a' }, { url, html: '<p>a', inside: 'x' }, [], 'a'])
    await expect(send(other)).rejects.toThrow(AskError);
  expect(listInbox(session)).toEqual([]);
  const head = '<meta name="dateline:selected" content="&quot;No &amp; no,&quot; she said.\nMore">';
  const html = `<html><head>${head}<title>A page</title></head><p>One.<p>Then "No &amp; no," she said.`;
  expect(await send({ url: 'javascript:1', html })).toBe('Kept: A page');
  const name = listInbox(session)[0]?.name ?? '';
  const { selected, paragraphs } = await openClip(session, name);
  const { paragraph = -1, start, end } = selected ?? {};
  expect(paragraphs[paragraph]?.text.slice(start, end)).toBe('"No & no," she said.');
});

test('a server at ::1 alone answers the button at 127.0.0.1, and nothing else', async () => {
  const main = createServer();
  await new Promise<void>((resolve) => main.listen(0, '::1', resolve));
  const { port } = main.address() as AddressInfo;
  await answerAtLoopback(main, {
    serve: (_, response, asked) => {
      response.end(`the desk at ${asked}`);
      return true;
    },
  });
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [answer.status, await answer.text()];
  };
  expect(await get(BUTTON_URL)).toEqual([200, `the desk at ${port}`]);
  expect(await get('/@desk/')).toEqual([404, '']);
  main.close();
});
