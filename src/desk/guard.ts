/** Who may talk to the desk: the page that it has served itself, in the browser of whoever has started it. */
import { timingSafeEqual } from 'node:crypto';
import { findForeign, isOwnHost, type Asked } from '../astro/serve/foreign.ts';

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

/** For everything below the address of the desk, which is of this machine alone. */
export function findStranger(asked: Asked, { port }: Pick<Door, 'port'>): Refusal | undefined {
  return findForeign(asked, (host) => isOwnHost(host) && host.endsWith(`:${String(port)}`));
}

/** For what reads or changes content, beside that. */
export function findRefusal(asked: Asked, door: Door): Refusal | undefined {
  const foreign = findStranger(asked, door);
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
