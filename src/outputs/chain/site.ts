/** Reads what a site publishes from its host. Runs in browsers, too. */

export interface PublishedSite {
  /** The JSON at an address; `undefined` if nothing is there, `null` if it is no JSON. */
  readonly read: (path: string) => Promise<unknown>;
  /** The text of a page, also of one that was withdrawn; `undefined` if there is none. */
  readonly readPage: (path: string) => Promise<string | undefined>;
}

/** Nobody can tell now what is at an address: this accuses nobody. */
export class UnreadableError extends Error {
  readonly address: string;
  readonly status: string;

  constructor(address: string, status: string) {
    super(`${address} cannot be read now (${status}). Try again later.`);
    this.address = address;
    this.status = status;
  }
}

/** Hosts refuse who asks for too much at once. */
const AT_ONCE = 4;
const TRIES = 3;
const LONGEST_WAIT = 5;

/** Throws UnreadableError for any answer that does not tell what is there. */
export function openHost(base: string): PublishedSite {
  const takeTurn = makeTurns();
  const ask = (path: string, isThere: (status: number) => boolean) =>
    takeTurn(async () => {
      for (let tried = 1; ; tried += 1) {
        const { answer, text } = await askOnce(base + path);
        if (isThere(answer.status)) return text;
        if (answer.status === 404 || answer.status === 410) return undefined;
        if (tried === TRIES || ![429, 503].includes(answer.status))
          throw new UnreadableError(base + path, String(answer.status));
        await wait(Number(answer.headers.get('retry-after') ?? 1));
      }
    });
  return {
    read: async (path) => parsePublished(await ask(path, isFine)),
    readPage: (path) => ask(path, (status) => isFine(status) || status === 410),
  };
}

function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}

async function askOnce(url: string) {
  try {
    const answer = await fetch(url);
    return { answer, text: await answer.text() };
  } catch {
    throw new UnreadableError(url, 'no answer');
  }
}

/** A date in place of seconds is one second. */
function wait(seconds: number): Promise<void> {
  const time = Math.min(Number.isFinite(seconds) ? seconds : 1, LONGEST_WAIT);
  return new Promise((resolve) => setTimeout(resolve, time * 1000));
}

function makeTurns() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running === AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

export function parsePublished(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
