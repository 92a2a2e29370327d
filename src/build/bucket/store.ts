/**
 * A bucket that speaks S3, by the few requests that publishing needs. Objects change as a whole, and each answer is
 * checked. None of our messages holds a credential.
 */
import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { SettingsError } from '../settings.ts';
import { explainRefusal, StoreError } from './refusals.ts';

export interface Store {
  /** As in `s3://bucket/prefix`. */
  readonly name: string;
  /** `undefined` if there is no such object. The tag is `''` if the store gives none. */
  find(key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  /** Resolves to the new tag, or to `undefined` if nothing was written because of `over`. */
  put(key: string, sent: Sent): Promise<string | undefined>;
  /** Also if there is none. */
  remove(key: string): Promise<void>;
}

interface Sent {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** Left out for a store that does not know them. */
  readonly wishes?: Readonly<Record<string, string>>;
  /** Write only over the object with this tag, `''` for none. Some stores do not know conditions: they refuse, or write. */
  readonly over?: string;
}

type Answer = Parameters<typeof explainRefusal>[1];

/** How often to try, and how many milliseconds to wait before the second time; then twice as long each time. */
const [TRIES, PAUSE] = [5, 250];
const PASSING = [408, 429, 500, 502, 503, 504];

/**
 * @param to such as `s3://bucket/prefix`
 * @throws SettingsError if the address or the environment is wrong
 */
export function openStore(
  to: string,
  endpoint: string | undefined,
  env: NodeJS.ProcessEnv,
  pause = PAUSE,
): Store {
  const { bucket, url, region, name } = toPlace(to, endpoint, env);
  const accessKeyId = readVariable(env, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = readVariable(env, 'AWS_SECRET_ACCESS_KEY');
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new SettingsError(
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the key of the bucket and its secret',
    );
  const sessionToken = readVariable(env, 'AWS_SESSION_TOKEN');
  const keys = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  const client = new AwsClient({ ...keys, service: 's3', region });

  /** Tries again what may pass. Rejects with StoreError if nothing answers; resolves to any answer, read to its end. */
  const send = async (method: string, key: string, init: RequestInit = {}): Promise<Answer> => {
    for (let left = TRIES - 1, wait = pause; ; left -= 1, wait *= 2) {
      try {
        const asked = { method, redirect: 'manual', ...init } as const;
        const response = await fetch(await client.sign(url + toSafePath(key), asked));
        const { status, headers } = response;
        const body = Buffer.from(await response.arrayBuffer());
        if (left === 0 || !PASSING.includes(status)) return { status, headers, body };
      } catch (error) {
        if (left === 0) throw new StoreError(describeSilence(url, error));
      }
      await sleep(wait);
    }
  };
  const refuse = (method: string, answer: Answer): StoreError =>
    new StoreError(explainRefusal(method, answer, { bucket, url: new URL(url).origin }));

  return {
    name,
    find: async (key) => {
      const answer = await send('GET', key);
      const { status, headers, body } = answer;
      if (status === 200) return { text: body.toString(), etag: headers.get('etag') ?? '' };
      if (status === 404 && !body.includes('<Code>NoSuchBucket<')) return undefined;
      throw refuse('GET', answer);
    },
    put: async (key, { body, headers, wishes = {}, over }) => {
      const condition = over === '' ? { 'If-None-Match': '*' } : over && { 'If-Match': over };
      const own = {
        ...headers,
        ...condition,
        // With it, the store refuses a body that was cut or changed on the way.
        'X-Amz-Content-Sha256': hash('sha256', body, 'hex'),
      };
      const sent = { body: new Uint8Array(body) };
      let answer = await send('PUT', key, { ...sent, headers: { ...own, ...wishes } });
      if ([400, 501].includes(answer.status) && Object.keys(wishes).length > 0)
        answer = await send('PUT', key, { ...sent, headers: own });
      if (answer.status === 200) return answer.headers.get('etag') ?? '';
      if (over !== undefined && [409, 412, 501].includes(answer.status)) return undefined;
      throw refuse('PUT', answer);
    },
    remove: async (key) => {
      const answer = await send('DELETE', key);
      if (![200, 204, 404].includes(answer.status)) throw refuse('DELETE', answer);
    },
  };
}

/** The cause of an error of `fetch` names host and port, but no header. */
function describeSilence(url: string, error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  const why = typeof cause?.code === 'string' ? ` (${cause.code})` : '';
  return `${new URL(url).host} does not answer${why}: check the endpoint and the network`;
}

/** The errors quote nothing, since some put credentials into addresses. `url` ends with a slash. */
function toPlace(to: string, given: string | undefined, env: NodeJS.ProcessEnv) {
  const [, bucket = '', folder = ''] =
    /^s3:\/\/([a-z\d][\w.-]{1,61}[a-z\d])((?:\/[^\\?#]*)?)$/i.exec(to) ?? [];
  const parts = folder.split('/').filter((part) => part !== '');
  if (bucket === '' || parts.some((part) => /^\.+$|[^ -\uffff]/.test(part)))
    throw new SettingsError(
      'The address after --to names no bucket: write s3://bucket or s3://bucket/folder; keys belong in the environment',
    );
  const region = readVariable(env, 'AWS_REGION', 'AWS_DEFAULT_REGION') ?? 'us-east-1';
  const endpoint = given ?? readVariable(env, 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
  const prefix = toSafePath(parts.map((part) => `${part}/`).join(''));
  const url = `${toBucketUrl(bucket, region, endpoint)}/${prefix}`;
  return { bucket, url, region, name: `s3://${[bucket, ...parts].join('/')}` };
}

function toBucketUrl(bucket: string, region: string, endpoint: string | undefined): string {
  const aws = `s3.${region}.amazonaws.com`;
  // Certificates cover no name with a dot more.
  if (endpoint === undefined && !bucket.includes('.')) return `https://${bucket}.${aws}`;
  const given = endpoint ?? `https://${aws}`;
  const parsed = new URL(URL.canParse(given) ? given : 'none:');
  const { protocol, username, password, search, hash: mark, origin, pathname } = parsed;
  if (!/^https?:$/.test(protocol) || [username, password, search, mark].join('') !== '')
    throw new SettingsError(
      'The endpoint is not an address such as https://storage.example, without keys, “?” and “#”',
    );
  return `${origin}${pathname.replace(/\/+$/, '')}/${bucket}`;
}

/** Also of what `encodeURIComponent` leaves, as signatures want it. */
function toSafePath(key: string): string {
  const toCode = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, toCode);
}

/** The first that is set, trimmed. */
function readVariable(env: NodeJS.ProcessEnv, ...names: readonly string[]): string | undefined {
  const values = names.map((name) => env[name]?.trim() ?? '');
  // In a header it would be an error that quotes it.
  if (values.some((value) => /[^!-~]/.test(value)))
    throw new SettingsError(`${names.join(' or ')} has a sign that no key has: copy it again`);
  return values.find((value) => value !== '');
}
