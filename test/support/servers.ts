/** Servers for a site: always our preview, and nginx and Caddy if this machine has them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redirect } from '../../src/model/redirects.ts';
import { HEADER_RULES } from '../../src/outputs/headers.ts';
import { toCaddySnippet } from '../../src/outputs/hosts/caddy.ts';
import { toNginxSnippet } from '../../src/outputs/hosts/nginx.ts';
import { parseRedirects, toRedirectsFile } from '../../src/outputs/hosts/host-files.ts';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { HANGS } from './patience.ts';

export interface SiteServer {
  readonly name: string;
  /** `undefined` if this machine has no such program. */
  readonly start: ((site: ServedSite) => Promise<Started>) | undefined;
}

export interface ServedSite {
  /** The root, or a link to it. */
  readonly dir: string;
  /** An empty folder for files of the server. */
  readonly work: string;
  readonly redirects: readonly Redirect[];
  /** The path on the host; `''` at the root. */
  readonly base: string;
}

export interface Started {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The host name of requests. */
export const HOST = 'record.example';

const nginx = findCommand('nginx');
const caddy = findCommand('caddy');

export const SERVERS: readonly SiteServer[] = [
  { name: 'preview', start: startPreview },
  { name: 'nginx', start: nginx === undefined ? undefined : (site) => startNginx(nginx, site) },
  { name: 'Caddy', start: caddy === undefined ? undefined : (site) => startCaddy(caddy, site) },
];

function findCommand(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function startPreview({ dir, redirects, base }: ServedSite): Promise<Started> {
  const table = parseRedirects(toRedirectsFile(redirects, base), base);
  const { url, server } = await servePreview({ dir, port: 0, base, redirects: table, host: HOST });
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: Number(new URL(url).port), stop };
}

async function startNginx(
  command: string,
  { dir, work, redirects, base }: ServedSite,
): Promise<Started> {
  const port = await findFreePort();
  const site = toNginxSnippet({
    host: HOST,
    isSecure: true,
    root: dir,
    rules: HEADER_RULES,
    redirects,
    base,
  });
  writeFileSync(
    join(work, 'site.conf'),
    site.replace('listen 80;', `listen 127.0.0.1:${String(port)};`),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(work, name)};`,
  );
  const conf = join(work, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off;
master_process off;
pid ${join(work, 'nginx.pid')};
error_log stderr;
events {}
http {
    access_log off;
    ${temporary.join('\n    ')}
    include ${join(work, 'site.conf')};
}
`,
  );
  return whenReady(spawn(command, ['-c', conf, '-e', 'stderr'], { stdio: 'pipe' }), port);
}

async function startCaddy(
  command: string,
  { dir, work, redirects, base }: ServedSite,
): Promise<Started> {
  const port = await findFreePort();
  const site = toCaddySnippet({
    host: HOST,
    isSecure: true,
    root: dir,
    rules: HEADER_RULES,
    redirects,
    base,
  });
  const file = join(work, 'Caddyfile');
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https off\n}\n${site.replace(
      `${HOST} {`,
      `http://${HOST}:${String(port)} {\n\tbind 127.0.0.1`,
    )}`,
  );
  const home = join(work, 'home');
  mkdirSync(home);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const args = ['run', '--adapter', 'caddyfile', '--config', file];
  return whenReady(spawn(command, args, { env, stdio: 'pipe' }), port);
}

/** Rejects with the server's output if it ends or does not answer. */
async function whenReady(child: ChildProcess, port: number): Promise<Started> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let waited = 0; waited < HANGS; waited += 50) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} has ended: ${said}`);
    if (await isListening(port)) return { port, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`${child.spawnfile} does not answer: ${said}`);
}

async function isListening(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${String(port)}/`, { method: 'HEAD' });
    return true;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
