/** A static server with the headers that hosts should send, so the preview shows what readers get. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, posix } from 'node:path';
import { readServedPortal } from '../../build/portal/portal-hosts.ts';
import { DISK } from '../../build/publish/disk.ts';
import { LockError, whileLocked } from '../../build/publish/lock.ts';
import { recoverOutput } from '../../build/publish/output.ts';
import { type Settings, SettingsError } from '../../build/settings.ts';
import { readRegular } from '../../content/disk/decode.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { HEADER_RULES, type HeaderRule, OPEN_TO, toOtherHeaders } from '../../outputs/headers.ts';
import { findBase, parseHeaders, parseRedirects } from '../../outputs/hosts/host-files.ts';
import { findForeign, isOwnHost } from './foreign.ts';
import { type Exchange, refuse, sendPath, setHeaders } from './preview-file.ts';

interface PreviewOptions {
  /** Folder of the finished site, or a link to it. */
  readonly dir: string;
  /** 0 for any. */
  readonly port: number;
  /** The site's path on its host, as in `/fish`; at the root by default. */
  readonly base?: string;
  /** From old path below the base to new address. */
  readonly redirects?: ReadonlyMap<string, string>;
  /** Sites in folders of this one, such as `/ferries`: the addresses of their front pages keep the slash. */
  readonly entrances?: readonly string[] | undefined;
  /** Header rules; by default those of a publication that allows no other host. */
  readonly rules?: readonly HeaderRule[];
  /** The site's public host name, if a proxy passes it on. */
  readonly host?: string | undefined;
}

export interface Listening {
  readonly url: string;
  readonly server: Server;
}

/** Serves a finished site on this machine. Rejects if the port is taken. */
export function servePreview(options: PreviewOptions): Promise<Listening> {
  const server = createServer((request, response) => {
    const exchange = { request, response, rules: options.rules ?? HEADER_RULES };
    answer(options, exchange).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(exchange, 500, error instanceof Error ? error.message : String(error));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : options.port;
      resolve({ url: `http://localhost:${String(actual)}${options.base ?? ''}`, server });
    });
  });
}

async function answer(options: PreviewOptions, exchange: Exchange): Promise<void> {
  const { method = '', url = '/', headers } = exchange.request;
  const [, address = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const { base = '' } = options;
  const whole = toPath(address);
  const path = whole === undefined ? undefined : findInside(whole, base);
  // Otherwise, a foreign page with a host name that leads here could read drafts through the editor's browser.
  const isOurs = (host: string | undefined) => isOwnHost(host, options.host);
  const foreign = isForDesk(exchange) ? findForeign({ method, headers }, isOurs) : undefined;
  if (!isOurs(headers.host)) {
    refuse(exchange, 421, 'This server answers for localhost, and for the host of SITE_URL.');
  } else if (foreign !== undefined) {
    refuse(exchange, foreign.status, `A copy with drafts: ${foreign.why}.`);
  } else if (whole === undefined) {
    refuse(exchange, 400, 'This is not an address.');
  } else if (method !== 'GET' && method !== 'HEAD') {
    exchange.response.setHeader('Allow', 'GET, HEAD');
    refuse(exchange, 405, 'Here is nothing to write to.');
  } else {
    const isFront = options.entrances?.some((url) => path === `${url}/`) === true;
    const to =
      path === undefined
        ? findEntrance(whole, base)
        : (options.redirects?.get(path) ?? (isFront ? undefined : withoutSlash(address, base)));
    if (to === undefined)
      await sendPath(options.dir, isFront ? `${path ?? ''}index.html` : path, exchange);
    else redirect(exchange, `${to}${query}`);
  }
}

/** Whether pages of other sites may read nothing, as for a copy with drafts. */
function isForDesk({ rules }: Exchange): boolean {
  return !rules.some(({ headers }) => OPEN_TO in headers);
}

/** `undefined` for a malformed address. */
function toPath(address: string): string | undefined {
  const path = attempt(() => posix.normalize(decodeURIComponent(address)));
  return path?.startsWith('/') === true && !path.includes('\0') ? path : undefined;
}

/** The path below the base; `undefined` if it is outside. */
function findInside(path: string, base: string): string | undefined {
  const place = decodeURIComponent(base);
  return path.startsWith(`${place}/`) ? path.slice(place.length) : undefined;
}

/** Adds the slash after the base. */
function findEntrance(path: string, base: string): string | undefined {
  return path === decodeURIComponent(base) ? `${base}/` : undefined;
}

/**
 * `/coverage/` → `/coverage`; `undefined` without a trailing slash. Two slashes at the start would lead to another
 * host, and browsers treat a backslash as a slash.
 */
function withoutSlash(address: string, base: string): string | undefined {
  const inside = address.startsWith(`${base}/`) ? address.slice(base.length) : '';
  const path = /^(\/[^/\\][^\\]*?)\/+$/.exec(inside)?.[1];
  return path === undefined ? undefined : `${base}${path}`;
}

function redirect({ response, rules }: Exchange, to: string): void {
  setHeaders(response, toOtherHeaders(rules));
  response.writeHead(301, { Location: to }).end();
}

/** Serves the finished site at the first free port from `port` on, and prints its address. */
export async function startPreview(
  settings: Settings,
  port: number,
  say: (line: string) => void,
): Promise<void> {
  await recoverUnlessBuilding(settings, say);
  const { url } = await openPreview(settings, port);
  const end = new URL(url).pathname === '/' ? '' : '/';
  say(`The site is at ${url}${end} (stop with Ctrl-C)`);
}

/** As `startPreview`, but prints nothing, and takes any port for 0. `url` includes the site's path on its host. */
export async function openPreview(
  { outDir, siteUrl }: Pick<Settings, 'outDir' | 'siteUrl'>,
  port: number,
): Promise<Listening> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new SettingsError(
      `There is no finished site in ${outDir}: run the command \`build\` first`,
    );
  }
  // As built, whatever the settings are now.
  const sent = readIfThere(join(outDir, '_headers'));
  const base = findBase(sent);
  const rules = parseHeaders(sent, base);
  const portal = readServedPortal(outDir);
  const redirects =
    portal === undefined
      ? parseRedirects(readIfThere(join(outDir, '_redirects')), base)
      : new Map(portal.redirects.map(({ from, to }) => [from, to]));
  const host = siteUrl === undefined ? undefined : new URL(siteUrl).hostname;
  return serveAtFreePort({
    dir: outDir,
    port,
    base,
    redirects,
    entrances: portal?.entrances,
    host,
    ...(rules.length > 0 && { rules }),
  });
}

function readIfThere(path: string): string {
  return existsSync(path) ? readRegular(path).toString() : '';
}

/** A running build finishes its own work; meanwhile the last finished site is shown. */
async function recoverUnlessBuilding(
  { outDir }: Settings,
  say: (line: string) => void,
): Promise<void> {
  try {
    await whileLocked([outDir], () => {
      recoverOutput(DISK, outDir);
    });
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    say('A build is running: this is the site before it.');
  }
}

const TRIES = 20;

async function serveAtFreePort(options: PreviewOptions): Promise<Listening> {
  for (let offset = 0; ; offset += 1) {
    try {
      return await servePreview({ ...options, port: options.port + offset });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || offset >= TRIES) throw error;
    }
  }
}

/** 4321 by default. */
export function toPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new SettingsError(`The port is “${value}”: write a number from 0 to 65535`);
}
