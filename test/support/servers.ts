/** Servers for a site: always our preview, and nginx, Caddy and Apache if this machine has them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redirect } from '../../src/model/redirects.ts';
import { HEADER_RULES, type HeaderRule, OTHER_HEADERS } from '../../src/outputs/headers.ts';
import { toApacheSnippet, toHtaccess } from '../../src/outputs/hosts/apache.ts';
import { toCaddySnippet } from '../../src/outputs/hosts/caddy.ts';
import { type NginxPart, type ServerInput, toNginxSnippet } from '../../src/outputs/hosts/nginx.ts';
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
  /** Addresses of what was withdrawn. */
  readonly gone: readonly string[];
  /** Whether copies lie beside the files. */
  readonly isPacked: boolean;
  /** The path on the host; `''` at the root. */
  readonly base: string;
  readonly rules?: readonly HeaderRule[];
  readonly entrances?: readonly string[];
}

export interface Started {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The host name of requests. */
export const HOST = 'record.example';

const nginx = findCommand('nginx');
const caddy = findCommand('caddy');
/** Debian's `libnginx-mod-http-brotli-static`. */
const brotli = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find(existsSync);
export const HAS_BROTLI = brotli !== undefined;
const apache = findCommand('apache2') ?? findCommand('httpd');

export const SERVERS: readonly SiteServer[] = [
  { name: 'preview', start: startPreview },
  { name: 'nginx', start: nginx === undefined ? undefined : (site) => startNginx(nginx, site) },
  { name: 'Caddy', start: caddy === undefined ? undefined : (site) => startCaddy(caddy, site) },
  {
    name: 'Apache',
    start: apache === undefined ? undefined : (site) => startApache(apache, site),
  },
];

export function findCommand(name: string): string | undefined {
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

async function startPreview({ redirects, ...site }: ServedSite): Promise<Started> {
  const table = parseRedirects(toRedirectsFile(redirects, site.base), site.base);
  const options = { ...site, port: 0, redirects: table, host: HOST };
  const { url, server } = await servePreview(options);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: Number(new URL(url).port), stop };
}

const toInput = ({ dir, rules = HEADER_RULES, ...site }: ServedSite): ServerInput => ({
  ...{ host: HOST, isSecure: true, root: dir, rules },
  ...site,
});

/** A path that is served as part of a host that its owner had before, by the other form that we print for it. */
const GUEST = '/fish';

async function startNginx(command: string, site: ServedSite): Promise<Started> {
  const { work, base, isPacked } = site;
  const port = await findFreePort();
  const listen = `listen 127.0.0.1:${String(port)};`;
  const print = (part: NginxPart) => {
    const text = toNginxSnippet(toInput(site), part).replace('listen 80;', listen);
    return isPacked && brotli !== undefined
      ? text.replace(/disable_symlinks on.*/, '').replace('# brotli_static', 'brotli_static')
      : text;
  };
  // Its own rules for endings may not win.
  const guest = `${print('maps')}
server {
    ${listen}
    server_name ${HOST};
    error_page 404 ${base}/404.html;
    location / { return 404; }
    location ~ \\.(md|json|css)$ { return 418; }
    add_header X-Frame-Options DENY always;
${print('locations')}
}`;
  return runNginx(command, work, base === GUEST ? guest : print('file'), port);
}

/** nginx with this in its `http` block. */
export function runNginx(
  command: string,
  work: string,
  text: string,
  port: number,
): Promise<Started> {
  writeFileSync(join(work, 'site.conf'), text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(work, name)};`,
  );
  const conf = join(work, 'nginx.conf');
  writeFileSync(
    conf,
    `${brotli === undefined ? '' : `load_module ${brotli};`}
daemon off;
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

async function startCaddy(command: string, site: ServedSite): Promise<Started> {
  const { work } = site;
  const port = await findFreePort();
  const file = join(work, 'Caddyfile');
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https off\n}\n${toCaddySnippet(toInput(site)).replace(
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

const MODULES = 'mpm_event authz_core alias mime dir negotiation filter deflate headers rewrite';

/** As Debian sets it up: MultiViews, languages and encodings by endings, and a word against `.ht` files. */
async function startApache(command: string, site: ServedSite): Promise<Started> {
  const { dir, work, base } = site;
  const port = await findFreePort();
  const guest = `<VirtualHost *:${String(port)}>
ServerName ${HOST}
DocumentRoot ${join(work, 'www')}
ErrorDocument 404 ${base}/404.html
${Object.entries(OTHER_HEADERS)
  .map(([name, value]) => `Header always set ${name} "${value}"`)
  .join('\n')}
Alias ${base} ${dir}
<Directory ${dir}>
Options MultiViews FollowSymLinks Indexes
Require all granted
AllowOverride All
</Directory>
</VirtualHost>`;
  mkdirSync(join(work, 'www'));
  if (base === GUEST) writeFileSync(join(dir, '.htaccess'), toHtaccess(toInput(site)));
  const text = toApacheSnippet(toInput(site)).replace('*:80', `*:${String(port)}`);
  const conf = join(work, 'apache.conf');
  const log = join(work, 'error.log');
  const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'].find(existsSync) ?? '';
  writeFileSync(
    conf,
    `${MODULES.split(' ')
      .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so\n`)
      .join('')}
ServerName ${HOST}
ServerRoot ${work}
DefaultRuntimeDir ${work}
PidFile apache.pid
ErrorLog ${log}
Listen 127.0.0.1:${String(port)}
User nobody
Group nogroup
TypesConfig /dev/null
AddEncoding x-gzip .gz
AddLanguage en .en
<FilesMatch "^\\.ht">
Require all denied
</FilesMatch>
${base === GUEST ? guest : text}
`,
  );
  const child = spawn(command, ['-f', conf, '-DFOREGROUND'], { stdio: 'pipe' });
  return whenReady(child, port);
}

/** Rejects with the server's output if it ends or does not answer. */
export async function whenReady(child: ChildProcess, port: number): Promise<Started> {
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

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
