/** `hosts nginx|caddy <folder on the server>`: prints server configuration for the site. */
import { toBase, toSiteUrl } from '../site/addresses/print.ts';
import { toCaddySnippet } from '../outputs/hosts/caddy.ts';
import { toNginxSnippet } from '../outputs/hosts/nginx.ts';
import { toHeaderRules } from '../outputs/headers.ts';
import type { Given } from './arguments.ts';
import { checkPublication } from '../build/check.ts';
import { reportProblems } from '../build/report.ts';
import { UsageError } from './exit.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';

const PRINTERS = new Map([
  ['nginx', toNginxSnippet],
  ['caddy', toCaddySnippet],
]);

/**
 * The folder is an argument, since no local folder would be right: servers send a published copy, never the output
 * folder.
 */
export async function runHosts({ words, usage }: Given): Promise<number> {
  const [server = '', root = ''] = words;
  const print = PRINTERS.get(server);
  if (print === undefined)
    throw new UsageError(`“${server}” is not a known server. Usage: ${usage}`);
  const settings = readSettings(process.env);
  const session = openSession(settings);
  // Leaving out faulty redirects would silently remove them from the server.
  const errors = (await checkPublication(session)).filter(({ severity }) => severity === 'error');
  const { publication } = session.read();
  if (reportProblems(errors) || publication === undefined) return 1;
  const siteUrl = settings.siteUrl ?? toSiteUrl(publication.about.url);
  const { host, protocol } = new URL(siteUrl);
  const base = toBase({ siteUrl });
  const { redirects } = publication;
  const rules = toHeaderRules(publication.about);
  const text = print({ host, isSecure: protocol === 'https:', root, rules, redirects, base });
  process.stdout.write(text);
  return 0;
}
