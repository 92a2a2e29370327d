/** Requests and answers of the desk: JSON in, JSON out, and no more of it than a page may weigh. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is asked for cannot be given; the message says why, in words for an editor. */
export class AskError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A page of 20 MB in base64, and what stands around it. */
const MOST_BYTES = 28 * 1024 * 1024;

/** Lists and maps in each other; in content there are five levels of them. */
const MOST_LEVELS = 64;

/** Throws AskError for what is too long, no JSON, or nothing that could be content. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too long is heard to its end: a connection that is closed before tells nobody why.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new AskError(413, 'it is larger than 20 MB');
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

/** Level by level, since what is nested without end would be too much for a function that calls itself. */
function refuseUnfit(asked: unknown): void {
  let level: readonly unknown[] = [asked];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS)
      throw new AskError(400, `lists and maps stand more than ${String(MOST_LEVELS)} deep in it`);
    if (level.some((value) => typeof value === 'string' && !value.isWellFormed()))
      throw new AskError(400, 'a text has half a character in it, which no file can hold');
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
