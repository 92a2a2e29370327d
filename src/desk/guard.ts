/**
 * Who may talk to the desk: the page that it has served itself, in the browser of whoever has started it. Another page that
 * is open there can send requests to any port of this machine, and a name of its own host can lead here.
 */
import { timingSafeEqual } from 'node:crypto';

export interface Asked {
  readonly method: string;
  /** Headers as Node gives them: names in small letters. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Door {
  readonly port: number;
  /** Of this start; the page knows it from the fragment of its address, which no server is sent. */
  readonly token: string;
}

export interface Refusal {
  readonly status: 400 | 403 | 405 | 415;
  readonly why: string;
}

export const TOKEN_HEADER = 'x-dateline-token';

/** For everything below the address of the desk. */
export function findForeign({ headers }: Asked, { port }: Pick<Door, 'port'>): Refusal | undefined {
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${String(port)}`);
  const { host, origin } = headers;
  if (typeof host !== 'string' || !hosts.includes(host))
    return { status: 403, why: 'the desk answers at localhost alone' };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, why: 'another page asked' };
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none'
    ? undefined
    : { status: 403, why: 'another page asked' };
}

/** For what reads or changes content, beside that. */
export function findRefusal(asked: Asked, door: Door): Refusal | undefined {
  const foreign = findForeign(asked, door);
  if (foreign !== undefined) return foreign;
  const { method, headers } = asked;
  if (!isSame(headers[TOKEN_HEADER], door.token))
    return { status: 403, why: 'open the desk again at the address that the terminal shows' };
  if (method === 'GET') return undefined;
  if (method !== 'POST') return { status: 405, why: 'write GET or POST' };
  return headers['content-type'] === 'application/json'
    ? undefined
    : { status: 415, why: 'send application/json' };
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
