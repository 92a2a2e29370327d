/** The desk: its page beside the site, and the requests of that page. What leaves this machine is what its editor asks for. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EditError } from './edit/fields.ts';
import { PageError } from './clip/read-page.ts';
import { LockError } from '../build/publish/lock.ts';
import type { Session } from '../build/session.ts';
import { attempt } from '../content/problems/attempt.ts';
import { toDirection } from '../time/words/clocks.ts';
import {
  answer,
  answerJson,
  AskError,
  type Door,
  findRefusal,
  findStranger,
  readJson,
} from './requests.ts';
import { type RouteName, ROUTES } from './routes.ts';
import type { RoutedDesk as Routed } from './route.ts';
import { admit, BUTTON_URL, keepSent, UnpairedError } from './button/button.ts';
import { type Client, openClient } from './open-client.ts';
import { PathError } from './save.ts';
import { say, sayIn } from './words/say.ts';
import { chooseDeskWords, type DeskWords } from './words/words.ts';

/** No address of a site begins like this. */
export const DESK_URL = '/@desk/';

export interface Desk {
  /** Follows the address of the server. It holds the token, since browsers send no fragment to a server. */
  readonly fragment: string;
  /** Answers a request if it is for the desk, and returns whether it was. `port` is that of the server. */
  serve(request: IncomingMessage, response: ServerResponse, port: number): boolean;
}

export type DeskOptions = Pick<Routed, 'onSaved' | 'world'>;

export function openDesk(session: Session, options: DeskOptions): Desk {
  const token = randomBytes(32).toString('base64url');
  const routed: Routed = { session, ...options };
  const client = openClient(session.settings.cacheDir);
  // Whoever opens the page gets the error.
  client.catch(() => undefined);
  return {
    fragment: `#${token}`,
    serve: (request, response, port) => {
      const path = (request.url ?? '').replace(/[?#].*$/, '');
      if (path !== DESK_URL.slice(0, -1) && !path.startsWith(DESK_URL)) return false;
      const name = path.slice(DESK_URL.length);
      const words = chooseDeskWords(findLanguage(session));
      const work = sayIn(words, () =>
        name.startsWith('ask/')
          ? ask(routed, name.slice('ask/'.length), request, response, { port, token })
          : path === BUTTON_URL
            ? answerButton(routed, request, response, port)
            : serveOwn({ client, words }, name, request, response, port),
      );
      work.catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
      return true;
    },
  };
}

/** That of the publication; English as long as it cannot be read. */
function findLanguage(session: Session): string {
  return attempt(() => session.read().about?.language) ?? 'en';
}

async function ask(
  desk: Routed,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  const { method = '', headers } = request;
  try {
    const refusal = findRefusal({ method, headers }, door);
    if (refusal !== undefined) throw new AskError(refusal.status, refusal.why);
    if (!isRoute(name)) throw new AskError(404, 'the desk has no answer to that');
    if (method !== 'POST') throw new AskError(405, 'ask by POST');
    answerJson(response, 200, await ROUTES[name](desk, await readJson(request)));
  } catch (error) {
    const { status, why } = toFault(error);
    const isSave = (name === 'look' || name === 'save') && error instanceof PathError;
    answerJson(response, status, { why: isSave ? say.desk.notSaved({ why }) : why });
  }
}

async function answerButton(
  desk: Routed,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const { method = '', headers } = request;
  try {
    const allowed = admit({ method, headers }, port, desk.session.settings.contentDir);
    response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '');
    for (const [name, value] of Object.entries(allowed ?? {})) response.setHeader(name, value);
    const words = allowed ? '' : await keepSent(desk, await readJson(request));
    answerJson(response, 200, { words });
  } catch (error) {
    const { status, why } = toFault(error);
    answerJson(response, status, {
      words: say.desk.notKept({ why }),
      ...(error instanceof UnpairedError && { isPaired: false }),
    });
  }
}

const isRoute = (name: string): name is RouteName => Object.hasOwn(ROUTES, name);

function toFault(error: unknown): { status: number; why: string } {
  if (error instanceof AskError) return { status: error.status, why: error.message };
  if (error instanceof EditError) {
    const { message: fault, remedy } = error;
    return { status: 409, why: say.shared.faultAndRemedy({ fault, remedy }) };
  }
  if (error instanceof LockError)
    return { status: 503, why: say.desk.locked({ why: error.message }) };
  if (error instanceof PathError) return { status: 400, why: error.message };
  if (error instanceof PageError)
    return { status: 409, why: say.desk.unreadPage({ why: error.message }) };
  return { status: 500, why: error instanceof Error ? error.message : String(error) };
}

async function serveOwn(
  { client, words }: { readonly client: Promise<Client>; readonly words: DeskWords },
  name: string,
  { headers, method = '' }: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const tell = (status: number, why: string) =>
    answer(response, status, 'text/plain; charset=utf-8', why);
  const foreign = findStranger({ method, headers }, { port });
  if (foreign !== undefined) {
    tell(foreign.status, foreign.why);
    return;
  }
  if (name === '') {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', toDeskPolicy(nonce));
    answer(response, 200, 'text/html; charset=utf-8', printDeskPage(DESK_URL, nonce, words));
    return;
  }
  const file = (await client).get(name);
  if (file === undefined) tell(404, 'nothing is here');
  else answer(response, 200, file.type, file.bytes);
}

// The page of the desk; its script makes all that it shows.

/** `nonce` is for the styles that the text editor adds. */
function toDeskPolicy(nonce: string): string {
  return [
    "default-src 'none'; script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ].join('; ');
}

/** `address` is that of the desk; a visitor may leave out its last slash. */
function printDeskPage(address: string, nonce: string, words: DeskWords): string {
  return `<!doctype html>
<html lang="${words.tag}" dir="${toDirection(words.tag)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${words.desk.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${address}desk.css">
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${address}desk.js"></script>
</head>
<body>
<dateline-desk nonce="${nonce}"></dateline-desk>
<noscript><p>${words.desk.noScript}</p></noscript>
</body>
</html>
`;
}
