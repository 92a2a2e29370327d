/** Requests whole files of other sites, within limits of bytes and time, and as their robots.txt allows. */
import { gunzipSync } from 'node:zlib';
import robotsParser from 'robots-parser';
import { type Fetch, NotAsked, toWhy, type World } from '../../outputs/links/ask.ts';
import { fetchOutside } from '../../outputs/links/fetch-outside.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../words/say.ts';
import type { KeptRobots } from './state.ts';

/** What requests need. Tests alone give another `fetch`, which may ask this machine, or another `github`. */
export interface WatchWorld extends World {
  /** How the requests name themselves. */
  readonly agent: string;
  /** The address of GitHub's interface for programs. */
  readonly github: string;
  readonly token?: string | undefined;
}

/** What sites call us in robots.txt. */
const AGENT = 'dateline-watch';

export function openWorld(
  site: string,
  now: () => number,
  { fetch = fetchOutside, ...more }: Partial<WatchWorld> = {},
): WatchWorld {
  return {
    wait: async (milliseconds) => {
      await wait(milliseconds);
    },
    patience: 20_000,
    github: 'https://api.github.com',
    agent: `Mozilla/5.0 (compatible; ${AGENT}; +${site})`,
    ...more,
    now,
    fetch,
  };
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Where redirects led. */
  readonly url: string;
}

/** Nothing that can be read came; the message is a sentence's end: “no answer in time”. */
export interface Missed {
  readonly why: string;
}

interface Wanted {
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes, packed or not. */
  readonly most: number;
  /** Whether the beginning of a larger file will do. */
  readonly isPartFine?: boolean;
  /** Says why an address may not be asked. */
  readonly refuse?: (url: string) => Promise<string | undefined>;
}

const MOST_HOPS = 6;

/** Never rejects. Headers with a token go to the first host alone. */
export async function getWhole(
  address: string,
  { fetch, patience, agent }: Pick<WatchWorld, 'fetch' | 'patience' | 'agent'>,
  wanted: Wanted,
): Promise<Got | Missed> {
  let url = address;
  let signal: AbortSignal | undefined;
  try {
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const refused = await wanted.refuse?.(url);
      if (refused !== undefined) return { why: refused };
      const headers = { 'User-Agent': agent, 'Accept-Encoding': 'gzip', ...wanted.headers };
      if (new URL(url).host !== new URL(address).host)
        Reflect.deleteProperty(headers, 'Authorization');
      const asked = { redirect: 'manual', credentials: 'omit' } as const;
      signal = AbortSignal.timeout(patience);
      const said = await fetch(url, { ...asked, headers, signal });
      const next = said.status >= 300 && said.status < 400 ? said.headers.get('location') : null;
      const target = next === null ? null : URL.parse(next, url);
      if (target === null || !/^https?:$/.test(target.protocol)) {
        const bytes = await readBody(said, wanted);
        return { status: said.status, headers: said.headers, bytes, url };
      }
      await said.body?.cancel();
      url = target.href;
    }
    return { why: say.get.redirects({ n: MOST_HOPS }) };
  } catch (error) {
    if (error instanceof TooLarge || error instanceof NotAsked) return { why: error.message };
    return { why: signal?.aborted === true ? say.get.noAnswer : toWhy(error) };
  }
}

class TooLarge extends Error {}

async function readBody(
  { body }: Awaited<ReturnType<Fetch>>,
  { most, isPartFine = false }: Wanted,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let end = reader === undefined; !end && size <= most;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    end = done;
    if (value !== undefined) chunks.push(value);
    size += value?.length ?? 0;
  }
  if (size > most) await reader?.cancel();
  const bytes = Buffer.concat(chunks);
  const tooLarge = () => new TooLarge(say.shared.tooLarge({ n: toMegabytes(most) }));
  if (size > most && !isPartFine) throw tooLarge();
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.subarray(0, most);
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new TooLarge(say.get.packed, { cause: error });
  }
}

const toMegabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** As much as RFC 9309 asks for. */
const MOST_OF_ROBOTS = 512 * 1024;
const DAY = 24 * 3_600_000;

/**
 * Says why an address may not be asked, by the robots.txt of its site, which is asked once a day (RFC 9309: none allows
 * all, and one that does not answer allows nothing). `kept` is read and written.
 */
export function openRobots(world: WatchWorld, kept: Map<string, KeptRobots>) {
  return async (url: string): Promise<string | undefined> => {
    const { origin } = new URL(url);
    let own = kept.get(origin);
    if (own === undefined || world.now() - own.asked >= DAY) {
      const got = await getWhole(`${origin}/robots.txt`, world, {
        most: MOST_OF_ROBOTS,
        isPartFine: true,
      });
      if ('why' in got) return got.why;
      if (got.status >= 500 || got.status === 429)
        return say.get.robotsAnswered({ status: got.status });
      own = { asked: world.now(), text: got.status < 300 ? got.bytes.toString('utf8') : '' };
      kept.set(origin, own);
    }
    const isAllowed =
      robotsParser(`${origin}/robots.txt`, own.text).isAllowed(url, AGENT) !== false;
    return isAllowed ? undefined : say.get.robotsRefuse;
  };
}
