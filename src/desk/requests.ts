/** Requests to the desk, and answers: who may ask, JSON in, JSON out, and size limits. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AskedRequest, findForeign, isOwnHost } from '../astro/serve/foreign.ts';
import { codeOf } from '../build/publish/disk.ts';
import { say } from './words/say.ts';

export class AskError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A page of 20 MB in base64, and the JSON around it. */
const MOST_BYTES = 28 * 1024 * 1024;

/** Nested lists and maps; content has five levels of them. */
const MOST_LEVELS = 64;

/** Throws AskError for a request that is too large, not JSON, or could not be content. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Read an excess to its end: a client whose connection is closed early never sees the reason.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new AskError(413, say.shared.tooLarge({ n: 20 }));
  const asked = parse(Buffer.concat(chunks).toString('utf8'));
  refuseUnfit(asked);
  return asked;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AskError(400, 'it is no JSON');
  }
}

/** Level by level, since deep nesting would overflow the stack of a recursive function. */
function refuseUnfit(asked: unknown): void {
  let level: readonly unknown[] = [asked];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) throw new AskError(400, say.requests.tooDeep({ n: MOST_LEVELS }));
    if (level.some((value) => typeof value === 'string' && !value.isWellFormed()))
      throw new AskError(400, say.requests.halfLetter);
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.entries(value).flat() : [],
    );
  }
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  text: string | Buffer,
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(text);
}

/** Who may use the desk: the page that it served, in the browser of the person who started it. */
export interface Door {
  readonly port: number;
  /** New at each start; the page has it from the fragment of its address, which no server is sent. */
  readonly token: string;
}

interface Refusal {
  readonly status: 400 | 403 | 405 | 415;
  readonly why: string;
}

export const TOKEN_HEADER = 'x-dateline-token';

/** For everything below the address of the desk, which serves this machine alone. */
export function findStranger(
  asked: AskedRequest,
  { port }: Pick<Door, 'port'>,
): Refusal | undefined {
  return findForeign(asked, (host) => isOwnHost(host) && host.endsWith(`:${port}`));
}

/** For requests that read or change content, in addition. */
export function findRefusal(asked: AskedRequest, door: Door): Refusal | undefined {
  const foreign = findStranger(asked, door);
  if (foreign !== undefined) return foreign;
  const { method, headers } = asked;
  if (!isSame(headers[TOKEN_HEADER], door.token))
    return { status: 403, why: say.requests.openAgain };
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

const WHY: Readonly<Record<string, 'full' | 'shut'>> = {
  ...{ ENOSPC: 'full', EDQUOT: 'full' },
  ...{ EACCES: 'shut', EPERM: 'shut', EROFS: 'shut' },
};

/** Writes to a disk. Throws AskError if the disk refuses; `failed` says what was not done. */
export function orExplain<Result>(failed: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const why = WHY[codeOf(error) ?? ''];
    if (why === undefined) throw error;
    throw new AskError(507, say.requests.failed({ failed, why: say.requests[why] }));
  }
}
