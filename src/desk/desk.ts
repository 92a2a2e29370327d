/** The desk: a page of its own beside the site that is written, and what it asks. It commits nothing and pushes nothing. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EditError } from './edit/fields.ts';
import { PageError } from './clip/read-page.ts';
import { LockError } from '../build/publish/lock.ts';
import type { Session } from '../build/session.ts';
import {
  answer,
  answerJson,
  AskError,
  type Door,
  findRefusal,
  findStranger,
  readJson,
} from './requests.ts';
import { bundleClient, printDeskPage, toDeskPolicy } from './page.ts';
import { ROUTES, type Desk as Routed } from './routes.ts';
import { PathError } from './save.ts';

/** No address of a site begins so. */
export const DESK_URL = '/@desk/';

export interface Desk {
  /** Beside the address of the server: the token stands in the fragment, which no server is sent. */
  readonly fragment: string;
  /** Whether it is for the desk; if so it is answered. `port` is that of the server. */
  serve(request: IncomingMessage, response: ServerResponse, port: number): boolean;
}

export interface DeskOptions {
  /** Says that files of content were written and read again. */
  readonly onSaved: () => void;
}

export function openDesk(session: Session, { onSaved }: DeskOptions): Desk {
  const token = randomBytes(32).toString('base64url');
  const routed: Routed = { session, onSaved };
  const client = bundleClient();
  // Whoever opens the page is told.
  client.catch(() => undefined);
  return {
    fragment: `#${token}`,
    serve: (request, response, port) => {
      const path = (request.url ?? '').replace(/[?#].*$/, '');
      if (path !== DESK_URL.slice(0, -1) && !path.startsWith(DESK_URL)) return false;
      const name = path.slice(DESK_URL.length);
      const work = name.startsWith('ask/')
        ? ask(routed, name.slice('ask/'.length), request, response, { port, token })
        : serveOwn(client, name, request, response, port);
      work.catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
      return true;
    },
  };
}

async function ask(
  desk: Routed,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  const { method = '', headers } = request;
  const refusal = findRefusal({ method, headers }, door);
  if (refusal !== undefined) {
    answerJson(response, refusal.status, { why: refusal.why });
    return;
  }
  try {
    const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
    if (route === undefined) throw new AskError(404, 'the desk has no answer to that');
    if (method !== 'POST') throw new AskError(405, 'ask by POST');
    answerJson(response, 200, await route(desk, await readJson(request)));
  } catch (error) {
    const { status, why } = toFault(error);
    const kept = 'it is not saved, and stays on this page: ';
    const isSave = (name === 'look' || name === 'save') && error instanceof PathError;
    answerJson(response, status, { why: isSave ? kept + why : why });
  }
}

function toFault(error: unknown): { status: number; why: string } {
  if (error instanceof AskError) return { status: error.status, why: error.message };
  if (error instanceof EditError) return { status: 409, why: `${error.message}: ${error.remedy}` };
  if (error instanceof LockError) return { status: 503, why: `it is not saved: ${error.message}` };
  if (error instanceof PathError) return { status: 400, why: error.message };
  if (error instanceof PageError)
    return { status: 409, why: `the page cannot be read: ${error.message}` };
  return { status: 500, why: error instanceof Error ? error.message : String(error) };
}

async function serveOwn(
  client: ReturnType<typeof bundleClient>,
  name: string,
  { headers, method = '' }: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const foreign = findStranger({ method, headers }, { port });
  if (foreign !== undefined) {
    answer(response, foreign.status, 'text/plain; charset=utf-8', foreign.why);
    return;
  }
  if (name === '') {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', toDeskPolicy(nonce));
    answer(response, 200, 'text/html; charset=utf-8', printDeskPage(DESK_URL, nonce));
    return;
  }
  const file = (await client).get(name);
  if (file === undefined) answer(response, 404, 'text/plain; charset=utf-8', 'nothing is here');
  else answer(response, 200, file.type, file.bytes);
}
