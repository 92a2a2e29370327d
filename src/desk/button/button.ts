/** What the browser button (`extension`) sends: the page that an editor reads, by the one request that it may make. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { type AskedRequest, isOwnHost } from '../../astro/serve/foreign.ts';
import { addClip } from '../clip-store.ts';
import { AskError, TOKEN_HEADER } from '../requests.ts';
import { read, route, type RoutedDesk } from '../route.ts';
import { forgetPairs, isPaired, mayPair, offerPair, readPairs } from './pairs.ts';
import { say } from '../words/say.ts';

export const BUTTON_URL = '/@desk/clip';

/** The token is unknown: the button asks for a code. */
export class UnpairedError extends AskError {}

const EXTENSION = /^(?:chrome|moz)-extension:\/\/[\da-z-]{16,64}$/;

/**
 * Throws AskError for a request that is not from a paired button. For the question that a browser asks first (a
 * preflight), returns the headers that let it ask; `undefined` for a page. No header lets a page on the web read anything.
 */
export function admit(
  { method, headers }: AskedRequest,
  port: number,
  contentDir: string,
): Readonly<Record<string, string>> | undefined {
  const { host, origin } = headers;
  if (typeof host !== 'string' || !isOwnHost(host) || !host.endsWith(`:${port}`))
    throw new AskError(403, 'this server answers at localhost alone');
  if (typeof origin !== 'string' || !EXTENSION.test(origin))
    throw new AskError(403, 'only the browser button may ask here');
  if (method === 'OPTIONS') return toAllowed(headers, origin, contentDir);
  if (method !== 'POST') throw new AskError(405, 'ask by POST');
  if (headers['content-type'] !== 'application/json')
    throw new AskError(415, 'send application/json');
  const token = headers[TOKEN_HEADER];
  if (typeof token !== 'string' || !isPaired(contentDir, origin, token))
    throw new UnpairedError(403, say.button.unpaired);
  return undefined;
}

/**
 * Chromium asks nothing first if the extension has the permission for this host; Firefox does until the permission is given.
 * Versions of Chromium before 142 may also ask for access to a private network.
 */
function toAllowed(headers: AskedRequest['headers'], origin: string, contentDir: string) {
  const asksTo = String(headers['access-control-request-headers'] ?? '').toLowerCase();
  const names = asksTo.split(',').map((name) => name.trim());
  const isFine = names.every((name) => ['', 'content-type', TOKEN_HEADER].includes(name));
  if (headers['access-control-request-method'] !== 'POST' || !isFine)
    throw new AskError(403, 'the browser button asks in another way');
  if (!mayPair(contentDir, origin)) throw new AskError(403, say.button.pairFirst);
  return {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': `content-type, ${TOKEN_HEADER}`,
    ...(headers['access-control-request-private-network'] === 'true' && {
      'Access-Control-Allow-Private-Network': 'true',
    }),
  };
}

const SENT = z.union([
  z.strictObject({ url: z.string(), html: z.string() }),
  // Asks whether the desk knows the button.
  z.strictObject({}),
]);

/** Keeps what was sent, and says so in a sentence. Throws AskError, PageError. */
export async function keepSent({ session }: RoutedDesk, asked: unknown): Promise<string> {
  const sent = read(SENT, asked);
  const { about, entries } = session.read();
  if (!('html' in sent))
    return about === undefined ? say.button.pairedUnnamed : say.button.paired({ name: about.name });
  // The mark says how it is encoded, whatever the page said of itself.
  const bytes = Buffer.from(`\uFEFF${sent.html}`);
  const url = /^https?:/.test(sent.url) ? sent.url : undefined;
  const { title, covered } = await addClip(session, bytes, url);
  const covering = entries.find(({ inside }) => covered.includes(inside));
  if (covering === undefined) return say.button.kept({ title });
  return say.button.covered({
    title: ('title' in covering.data ? covering.data.title : undefined) ?? covering.id,
  });
}

/** `localhost` may mean ::1 alone, and the button asks at 127.0.0.1: answers it there, too, and nothing else. */
export function answerAtLoopback(
  main: Server,
  desk: { serve(request: IncomingMessage, response: ServerResponse, port: number): boolean },
): Promise<void> {
  const { family, port } = main.address() as AddressInfo;
  if (family !== 'IPv6') return Promise.resolve();
  const other = createServer((request, response) => {
    if (request.url !== BUTTON_URL || !desk.serve(request, response, port))
      response.writeHead(404).end();
  });
  main.once('close', () => {
    other.close();
    other.closeAllConnections();
  });
  return new Promise((resolve) => {
    // Taken: by this server, if it listens at every address, or by another program.
    other.on('error', () => resolve());
    other.listen(port, '127.0.0.1', resolve);
  });
}

/** Where an editor finds the extension, in the package and in the repository. */
const FOLDER = join(import.meta.dirname, '../../../extension');

export const BUTTON_ROUTES = {
  pair: route({}, ({ session: { settings } }) => ({
    token: offerPair(settings.contentDir),
    folder: FOLDER,
    paired: readPairs(settings.contentDir).length,
  })),
  unpair: route({}, ({ session: { settings } }) => {
    forgetPairs(settings.contentDir);
    return { paired: 0 };
  }),
};
