/** Requests the start of a page as a reader’s browser would, without cookies and without running anything. */
import type { LinkAnswer } from './answer.ts';

type Said = Pick<Response, 'status' | 'headers' | 'body'>;

/** Like `fetch`, but without following redirects and without cookies. */
export type Fetch = (
  url: string,
  asked: {
    readonly headers: Record<string, string>;
    readonly signal: AbortSignal;
    readonly redirect: 'manual';
    readonly credentials: 'omit';
  },
) => Promise<Said>;

export interface World {
  readonly fetch: Fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

/** What `fetch` throws instead of sending a request. */
export class NotAsked extends Error {}

const MOST_HOPS = 8;
/** Bytes within which the title of a page is found. */
const BEGINNING = 16_384;
/** A host that asks for more time than this (milliseconds) is tried another day. */
const LONGEST_WAIT = 60_000;

const HEADERS = {
  Range: `bytes=0-${String(BEGINNING - 1)}`,
  Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'User-Agent': 'Mozilla/5.0 (compatible; dateline-links)',
};

/** Never rejects: whatever goes wrong is an answer, too. */
export async function askAddress(address: string, world: World): Promise<LinkAnswer> {
  let url = address;
  let isForGood = true;
  let hasWaited = false;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const reply = await get(url, world);
    if ('why' in reply) return { url, ...reply };
    const { status, headers, title } = reply;
    const pause = toPause(status, headers, world.now());
    if (pause !== undefined && !hasWaited) {
      hasWaited = true;
      await world.wait(pause);
      continue;
    }
    const next = status >= 300 && status < 400 ? headers.get('location') : null;
    const target = next === null ? null : URL.parse(next, url);
    if (target === null || !/^https?:$/.test(target.protocol))
      return { url, status, isForGood, ...(title !== undefined && { title }) };
    isForGood &&= status === 301 || status === 308;
    url = target.href;
  }
  return { url, why: `more than ${String(MOST_HOPS)} redirects` };
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly title: string | undefined;
}

async function get(
  url: string,
  { fetch, patience }: World,
): Promise<Reply | (Pick<LinkAnswer, 'isRefused'> & { why: string })> {
  try {
    const response = await fetch(url, {
      headers: HEADERS,
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    const { status, headers } = response;
    return { status, headers, title: findTitle(await readBeginning(response)) };
  } catch (error) {
    if (error instanceof NotAsked) return { why: error.message, isRefused: true };
    return { why: toWhy(error) };
  }
}

/** Reads about `BEGINNING` bytes, and does not wait for the rest. */
async function readBeginning({ body }: Said): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; read < BEGINNING;) {
    const { done, value } = await reader.read();
    if (done) return text;
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

function findTitle(html: string): string | undefined {
  return /<title[^>]*>([^<]{1,500})/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim();
}

/** How long a busy host asks us to wait; `undefined` if it does not, or if that is too long. */
function toPause(status: number, headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after');
  if ((status !== 429 && status !== 503) || after === null) return undefined;
  const pause = /^\d+$/.test(after.trim()) ? Number(after) * 1000 : Date.parse(after) - now;
  return pause >= 0 && pause <= LONGEST_WAIT ? pause : undefined;
}

interface Why {
  readonly code?: string;
}

export function toWhy(error: unknown): string {
  const { name, cause, code, message } = error as Error & Why & { cause?: Partial<Error> & Why };
  if ([name, cause?.name].includes('TimeoutError')) return 'no answer in time';
  return cause?.code ?? code ?? message;
}

/** Milliseconds between two requests to one host. */
export const HOST_PAUSE = 1000;
const HOSTS_AT_ONCE = 8;

/**
 * Requests many addresses: several hosts at a time, each host one address at a time with a pause in between. `onAnswer`
 * is called with each answer as it comes, in no order.
 */
export function askAll(
  addresses: readonly string[],
  world: World,
  onAnswer: (address: string, answer: LinkAnswer) => void,
): Promise<void> {
  return eachByHost(addresses, String, world, async (address) => {
    onAnswer(address, await askAddress(address, world));
  });
}

/** The same for any work that asks one address of each. */
export async function eachByHost<Item>(
  items: readonly Item[],
  toAddress: (item: Item) => string,
  { wait }: Pick<World, 'wait'>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const byHost = Map.groupBy(items, (item) => new URL(toAddress(item)).host);
  // The host with the most addresses takes longest, so it begins.
  const waiting = [...byHost.values()].sort((a, b) => b.length - a.length);
  const workHosts = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      for (const [index, item] of own.entries()) {
        if (index > 0) await wait(HOST_PAUSE);
        await work(item);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, workHosts));
}

/** This many addresses that answered before show whether there is a network. */
const MOST_KNOWN = 3;

/**
 * The same, but `onAnswer` learns that an address did not answer only after another one has: without a network, none
 * does. `known` are addresses that answered earlier, tried in case of doubt. Gives those about which nothing is known.
 */
export async function askSurely(
  addresses: readonly string[],
  known: readonly string[],
  world: World,
  onAnswer: (address: string, answer: LinkAnswer) => void,
): Promise<readonly string[]> {
  let silent: [address: string, answer: LinkAnswer][] = [];
  let last: string | undefined;
  const tellSilent = () => {
    for (const one of silent) onAnswer(...one);
    silent = [];
  };
  await askAll(addresses, world, (address, answer) => {
    if (answer.status === undefined && answer.isRefused !== true) {
      silent.push([address, answer]);
      return;
    }
    if (answer.status !== undefined) {
      last = address;
      tellSilent();
    }
    onAnswer(address, answer);
  });
  for (const address of [...(last === undefined ? [] : [last]), ...known].slice(0, MOST_KNOWN))
    if (silent.length > 0 && (await askAddress(address, world)).status !== undefined) tellSilent();
  return silent.map(([address]) => address);
}
