/** `hosts nginx|caddy|apache <folder on the server>`: prints server configuration for the site. */
import { toContext } from '../site/context.ts';
import { toApacheSnippet } from '../outputs/hosts/apache.ts';
import { toCaddySnippet } from '../outputs/hosts/caddy.ts';
import { toServed } from '../outputs/hosts/host-files.ts';
import { type NginxPart, type ServerInput, toNginxSnippet } from '../outputs/hosts/nginx.ts';
import type { Given } from './arguments.ts';
import { checkPublication } from '../build/check.ts';
import { reportProblems } from '../build/report.ts';
import { UsageError } from './exit.ts';
import { openPortal } from '../build/portal/portal-hosts.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';

type Print = (input: ServerInput) => string;

const PRINTERS = new Map<string, Print>([
  ['nginx', toNginxSnippet],
  ['caddy', toCaddySnippet],
  ['apache', toApacheSnippet],
]);

const IS_PAGES =
  'publication.yaml says “host: pages”, which is for hosts that only send files. Delete that line: this server sends the headers and redirects itself, and pages need not hold them.';

const PARTS: readonly NginxPart[] = ['maps', 'locations'];

/**
 * The folder is an argument, since no local folder would be right: servers send a published copy, never the output
 * folder.
 */
export async function runHosts({ words, usage, values }: Given<'hosts'>): Promise<number> {
  const [server = '', root = ''] = words;
  const print = choosePrinter(server, values.part);
  if (typeof print === 'string') throw new UsageError(`${print}. Usage: ${usage}`);
  const { portal } = values;
  const served = await (portal === undefined ? readServedSite() : openPortal(portal));
  if (served === undefined) return 1;
  // Caddy gets certificates for what it takes for https.
  const isSecure = served.isSecure && (values.behind !== true || server !== 'caddy');
  const isPacked = values.precompressed === true;
  process.stdout.write(print({ ...served, root, isSecure, isPacked }));
  return 0;
}

/** `undefined` if the check finds an error. */
async function readServedSite(): Promise<Omit<ServerInput, 'root' | 'isPacked'> | undefined> {
  const settings = readSettings(process.env);
  const session = openSession(settings);
  // Leaving out faulty redirects would silently remove them from the server.
  const errors = (await checkPublication(session)).filter(({ severity }) => severity === 'error');
  const { publication } = session.read();
  if (reportProblems(errors) || publication === undefined) return undefined;
  if (publication.about.host === 'pages') process.stderr.write(`${IS_PAGES}\n`);
  return toServed(toContext(publication, settings.siteUrl));
}

/** Or what is wrong. */
function choosePrinter(server: string, part: string | undefined): Print | string {
  const print = PRINTERS.get(server);
  if (print === undefined) return `“${server}” is not a known server`;
  if (part === undefined) return print;
  const known = PARTS.find((name) => name === part);
  if (server !== 'nginx' || known === undefined)
    return '--part is for nginx: write `--part maps` or `--part locations`';
  return (input) => toNginxSnippet(input, known);
}
