import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { KEYS, startBucket, type TestBucket } from '../../../test/support/bucket.ts';
import { publishObjects } from './publish-objects.ts';
import { openStore } from './store.ts';

let web: TestBucket;
beforeAll(async () => {
  web = await startBucket('site');
});
afterEach(() => {
  web.decide = () => 'pass';
  web.kept.clear();
  web.isAhead = 0;
});
afterAll(() => web.stop());

const OBJECT = {
  key: 'a',
  headers: {},
  to: undefined,
  stage: 0,
  digest: 'a',
  read: () => Buffer.from('a'),
};

interface Asked {
  to?: string;
  endpoint?: string;
  env?: NodeJS.ProcessEnv;
}

/** What is said when nothing can be published; no text holds a key. */
async function fail({ to = 's3://site', endpoint = web.endpoint, env = KEYS }: Asked = {}) {
  try {
    const store = openStore(to, endpoint, env, 1);
    await publishObjects(store, [OBJECT], { now: 0 }, () => undefined);
  } catch (error) {
    const { message, stack } = error as Error;
    for (const key of [...Object.values(KEYS).slice(0, 3), 'pa55word'])
      expect(`${message}${String(stack)}`).not.toContain(key);
    return message
      .replace(/\. \d of 1 file uploaded; readers get .*/, '')
      .replace(web.endpoint, 'WEB');
  }
  throw new Error('it was published');
}

const NEEDS =
  'allow it s3:ListBucket for the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject for what is in it';

test.for([
  ['AccessDenied', 403, `The key may not write to site: ${NEEDS}`],
  ['', 403, `The key may not write to site: ${NEEDS}`],
  [
    'ExpiredToken',
    400,
    'AWS_SESSION_TOKEN is out of date or not valid: set a new one with its keys',
  ],
  ['InternalError', 500, 'The store fails (500 InternalError): wait until it works again'],
  ['InsufficientStorage', 507, 'The store is full: free space, or raise its limit'],
  ['XMinioStorageFull', 507, 'The store is full: free space, or raise its limit'],
  ['QuotaExceeded', 403, 'The store is full: free space, or raise its limit'],
  ['PermanentRedirect', 301, 'The bucket site is in another region: set AWS_REGION to eu-other-1'],
  [
    'MethodNotAllowed',
    405,
    'WEB answers PUT with 405 MethodNotAllowed: check that it is where the store speaks S3',
  ],
] as const)(
  '%s %i: says what is wrong and what to do, and leaves the site as it is',
  async ([code, status, said]) => {
    web.decide = ({ method }) => (method === 'PUT' ? [status, code] : 'pass');
    expect(await fail()).toBe(said);
    expect(web.kept.size).toBe(0);
  },
);

test('a key that is unknown, or may not read', async () => {
  expect(await fail({ env: { ...KEYS, AWS_ACCESS_KEY_ID: 'UNKNOWN' } })).toBe(
    'The store does not know the key in AWS_ACCESS_KEY_ID: set the one that it gave you',
  );
  expect(await fail({ env: { ...KEYS, AWS_SECRET_ACCESS_KEY: 'pa55word' } })).toBe(
    'AWS_SECRET_ACCESS_KEY is not the secret of AWS_ACCESS_KEY_ID: set both again',
  );
  web.decide = () => [403, 'AccessDenied'];
  expect(await fail()).toBe(`The key may not read site: ${NEEDS}`);
});

test('a bucket that is not there, and an endpoint that is not there', async () => {
  web.asked.length = 0;
  expect(await fail({ to: 's3://nowhere/a' })).toBe(
    'There is no bucket nowhere at WEB: create it, or correct --to or the endpoint',
  );
  // The first request says so, which comes before the build.
  expect(web.asked.map(({ method }) => method)).toEqual(['GET']);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await fail({ endpoint: `http://127.0.0.1:${String(port)}` })).toBe(
    `127.0.0.1:${String(port)} does not answer (ECONNREFUSED): check the endpoint and the network`,
  );
});

test('a clock that is off', async () => {
  web.isAhead = 3_600_000;
  expect(await fail()).toMatch(
    /^This machine’s clock is wrong: at the store it is .* GMT\. Set the clock$/,
  );
});

test('a list that is not ours is not written over', async () => {
  const store = openStore('s3://site', web.endpoint, KEYS, 1);
  await store.put('.dateline.json', { body: Buffer.from('{"format":9}'), headers: {} });
  expect(await fail()).toBe(
    's3://site/.dateline.json is not a list that this version writes: publish with a newer one, or delete it, and all is uploaded again',
  );
});

test.for<[Asked, string]>([
  [
    { env: {} },
    'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the key of the bucket and its secret',
  ],
  [
    { env: { ...KEYS, AWS_SESSION_TOKEN: 'pa55word\nx' } },
    'AWS_SESSION_TOKEN has a sign that no key has: copy it again',
  ],
  [
    { endpoint: 'https://user:pa55word@storage.example' },
    'The endpoint is not an address such as https://storage.example, without keys, “?” and “#”',
  ],
  [
    { endpoint: 'storage.example' },
    'The endpoint is not an address such as https://storage.example, without keys, “?” and “#”',
  ],
  ...[
    's3://',
    's3:/site',
    's3://user:pa55word@site',
    's3://site/../b',
    's3://site?x',
    's3://a/b\tc',
  ].map((to): [Asked, string] => [
    { to },
    'The address after --to names no bucket: write s3://bucket or s3://bucket/folder; keys belong in the environment',
  ]),
])('%j is refused before anything is asked', async ([asked, said]) => {
  web.asked.length = 0;
  expect(await fail(asked)).toBe(said);
  expect(web.asked).toEqual([]);
});

test('what may pass is tried again', async () => {
  let times = 0;
  web.decide = () => (times++ % 2 === 0 ? [503, 'SlowDown'] : 'pass');
  const store = openStore('s3://site', web.endpoint, KEYS, 1);
  await publishObjects(store, [OBJECT], { now: 0 }, () => undefined);
  expect(web.kept.get('site/a')?.bytes.toString()).toBe('a');
});
