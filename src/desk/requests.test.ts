import { expect, test } from 'vitest';
import { watchDisk } from '../../test/support/failing-disk.ts';
import { makeMemoryDisk } from '../../test/support/memory-disk.ts';
import { AskError, findRefusal, orExplain, TOKEN_HEADER } from './requests.ts';
import { saveText } from './save.ts';

const door = { port: 4321, token: 'a'.repeat(43) };
const own = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  [TOKEN_HEADER]: door.token,
};
const ask = (method: string, headers: Record<string, string | undefined> = {}) =>
  findRefusal({ method, headers: { ...own, ...headers } }, door)?.status;

test('the page of the desk may read and write', () => {
  expect([ask('GET'), ask('POST')]).toEqual([undefined, undefined]);
  expect(ask('POST', { origin: undefined, 'sec-fetch-site': undefined })).toBeUndefined();
  expect(ask('GET', { host: '[::1]:4321', origin: undefined })).toBeUndefined();
});

test.each([
  ['a name that leads here', { host: 'evil.example:4321' }],
  ['another port', { host: 'localhost:4322' }],
  ['no host', { host: undefined }],
  ['the page of another host', { origin: 'https://evil.example' }],
  ['a file or a sandboxed frame', { origin: 'null' }],
  ['another port of this machine', { origin: 'http://localhost:4322' }],
  ['the same host by another name', { origin: 'http://127.0.0.1:4321' }],
  ['a link on another page', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
  ['another port, which sends no origin', { origin: undefined, 'sec-fetch-site': 'same-site' }],
  ['no token', { [TOKEN_HEADER]: undefined }],
  ['a guessed token', { [TOKEN_HEADER]: 'b'.repeat(43) }],
  ['a part of the token', { [TOKEN_HEADER]: door.token.slice(1) }],
  ['no token and no length', { [TOKEN_HEADER]: '' }],
])('%s is refused', (_, headers) => {
  expect(ask('GET', headers)).toBe(403);
  expect(ask('POST', headers)).toBe(403);
});

test('a form of another page can send neither JSON nor another method', () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', undefined])
    expect(ask('POST', { 'content-type': type })).toBe(415);
  expect(ask('PUT')).toBe(405);
  expect(ask('DELETE')).toBe(405);
});

const SAVE = { inside: 'topics/fish.mdx', text: 'new', seen: undefined };

test('a full disk is told in words, and what to do', () => {
  const full = watchDisk(makeMemoryDisk(), () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  const save = () => orExplain('fish is not saved', () => saveText(full, '/content', SAVE));
  expect(save).toThrow(AskError);
  expect(save).toThrow('fish is not saved: the disk is full. Make room, and save again');
});

test('another mistake stays what it is', () =>
  expect(() =>
    orExplain('fish is not saved', () => {
      throw new RangeError('x');
    }),
  ).toThrow(new RangeError('x')));
