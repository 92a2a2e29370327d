/**
 * Object storage on this machine: s3rver, and a server in front of it that checks what s3rver does not (signatures,
 * digests of bodies, conditions), and that cuts or refuses what a test tells it to.
 */
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import S3Object from 's3rver/lib/models/object.js';

const SECRET = 'a+secret/of-this.test';
const SERVICE = 's3.amazonaws.com';
/** The variables with which the server is reached; the token is not checked, and must not be printed either. */
export const KEYS = {
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: 'a-token-of-this-test',
  AWS_REGION: 'eu-test-1',
};

export interface BucketRequest {
  readonly method: string;
  /** Below the bucket. */
  readonly key: string;
  /** Whether it has this header, in small letters. */
  readonly has: (header: string) => boolean;
}

/** What becomes of a request: `cut` before the store sees it, `lose` its answer, or refused with this status and code. */
export type Fate = 'pass' | 'cut' | 'lose' | Fault;

type Fault = readonly [status: number, code: string];

interface Kept {
  readonly bytes: Buffer;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface TestBucket {
  readonly endpoint: string;
  /** Keys as they were asked for, without those of readers. */
  readonly asked: BucketRequest[];
  /** By bucket and key. */
  readonly kept: Map<string, Kept>;
  decide: (asked: BucketRequest) => Fate | Promise<Fate>;
  knowsConditions: boolean;
  /** Milliseconds by which its clock is ahead. */
  isAhead: number;
  /** What the store's web server answers. */
  readonly get: (bucket: string, path: string) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

const WEBSITE =
  '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument><ErrorDocument><Key>404.html</Key></ErrorDocument></WebsiteConfiguration>';

export async function startBucket(...names: readonly string[]): Promise<TestBucket> {
  const directory = mkdtempSync(join(tmpdir(), 'dateline-bucket-'));
  const configureBuckets = names.map((name) => ({ name, configs: [WEBSITE] }));
  const inner = new S3rver({ port: 0, silent: true, directory, configureBuckets });
  const kept = new Map<string, Kept>();
  Object.assign(inner.store, toWholeStore(kept));
  const { port } = await inner.run();
  const front = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '/', headers } = incoming;
    const body = await buffer(incoming);
    const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(url)) ?? [];
    if (headers.authorization === undefined) {
      const host = `${bucket}.s3-website-x.amazonaws.com`;
      await pass(port, { path: url.slice(bucket.length + 1), headers: { host } }, body, response);
      return;
    }
    const asked = { method, key, has: (header: string) => header in headers };
    store.asked.push(asked);
    const fate = await store.decide(asked);
    const fault =
      findFault(incoming, body, Date.now() + store.isAhead) ??
      findUnmet(incoming, kept.get(`${bucket}/${key}`));
    if (fate === 'cut') response.destroy();
    else if (typeof fate !== 'string') refuse(response, fate);
    else if (fault !== undefined) refuse(response, fault);
    else {
      const own = { ...headers, host: SERVICE };
      await pass(port, { method, path: url, headers: own }, body, response, fate === 'lose');
    }
  };
  const findUnmet = ({ headers }: IncomingMessage, there: Kept | undefined) => {
    const { 'if-match': tag, 'if-none-match': none } = headers;
    const isMet =
      !store.knowsConditions ||
      ((tag === undefined || tag === `"${toMd5(there?.bytes ?? Buffer.alloc(0))}"`) &&
        (none === undefined || there === undefined));
    return isMet ? undefined : ([412, 'PreconditionFailed'] as const);
  };
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${String((front.address() as AddressInfo).port)}`;
  const store: TestBucket = {
    endpoint,
    asked: [],
    kept,
    decide: () => 'pass',
    knowsConditions: true,
    isAhead: 0,
    get: (bucket, path) => fetch(`${endpoint}/${bucket}${path}`, { redirect: 'manual' }),
    stop: async () => {
      front.closeAllConnections();
      front.close();
      await inner.close();
      rmSync(directory, { recursive: true });
    },
  };
  return store;
}

/** Objects that change as a whole, as in all real stores; s3rver writes over a file while others read it. */
function toWholeStore(kept: Map<string, Kept>) {
  return {
    existsObject: (bucket: string, key: string) => Promise.resolve(kept.has(`${bucket}/${key}`)),
    getObject: (bucket: string, key: string) => {
      const found = kept.get(`${bucket}/${key}`);
      if (found === undefined) return Promise.resolve(null);
      const metadata = {
        ...found.metadata,
        etag: `"${toMd5(found.bytes)}"`,
        'content-length': String(found.bytes.length),
        'last-modified': new Date().toUTCString(),
      };
      return Promise.resolve(new S3Object(bucket, key, Readable.from([found.bytes]), metadata));
    },
    putObject: async ({ bucket, key, content, metadata }: S3Object) => {
      const bytes = await buffer(content);
      kept.set(`${bucket}/${key}`, { bytes, metadata });
      return { md5: toMd5(bytes), size: bytes.length };
    },
    deleteObject: (bucket: string, key: string) =>
      Promise.resolve(void kept.delete(`${bucket}/${key}`)),
  };
}

function pass(
  port: number,
  options: object,
  body: Buffer,
  response: ServerResponse,
  isLost = false,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, agent: false, ...options }, (inner) => {
      void buffer(inner).then((bytes) => {
        if (isLost) response.destroy();
        else response.writeHead(inner.statusCode ?? 500, inner.headers).end(bytes);
        resolve();
      }, reject);
    })
      .on('error', reject)
      .end(body);
  });
}

function refuse(response: ServerResponse, [status, code]: Fault): void {
  // As real stores do, it quotes what it was sent.
  const quoted = `<AWSAccessKeyId>${KEYS.AWS_ACCESS_KEY_ID}</AWSAccessKeyId><Message>${SECRET}</Message>`;
  const region = status === 301 ? '<Region>eu-other-1</Region>' : '';
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code>${quoted}${region}</Error>`);
}

/** Signature Version 4, from the request as it came. */
function findFault(
  { method = '', url = '', headers }: IncomingMessage,
  body: Buffer,
  now: number,
): Fault | undefined {
  const given = (name: string) => String(headers[name] ?? '');
  const [, id, scope = '', signed = '', signature] =
    /Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      given('authorization'),
    ) ?? [];
  if (id !== KEYS.AWS_ACCESS_KEY_ID) return [403, 'InvalidAccessKeyId'];
  const date = given('x-amz-date').replace(/(....)(..)(.....)(..)(..Z)/, '$1-$2-$3:$4:$5');
  if (!(Math.abs(now - Date.parse(date)) < 900_000)) return [403, 'RequestTimeTooSkewed'];
  const names = signed.split(';');
  const lines = names.map((name) => `${name}:${given(name)}`);
  const digest = given('x-amz-content-sha256');
  const canonical = [method, url, '', ...lines, '', signed, digest].join('\n');
  const text = ['AWS4-HMAC-SHA256', given('x-amz-date'), scope, toSha256(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((secret, part) => toHmac(secret, part), `AWS4${SECRET}`);
  const isSafe = /^(?:[\w.~/-]|%[\dA-F]{2})*$/.test(url);
  const isWhole = Object.keys(headers).every(
    (name) => !name.startsWith('x-amz-') || names.includes(name),
  );
  if (!isSafe || !isWhole || toHmac(key, text).toString('hex') !== signature)
    return [403, 'SignatureDoesNotMatch'];
  if (method === 'PUT' && toSha256(body) !== digest) return [400, 'XAmzContentSHA256Mismatch'];
  return undefined;
}

const toHmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();
const toSha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const toMd5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');
