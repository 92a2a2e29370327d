/** `npm run --silent hosts -- nginx|caddy <folder on the server>`: prints the configuration of a server for the site. */
import { toCaddySnippet } from '../src/outputs/hosts/caddy.ts';
import { toNginxSnippet } from '../src/outputs/hosts/nginx.ts';
import { HEADER_RULES } from '../src/outputs/headers.ts';
import { readArguments } from '../src/site/arguments.ts';
import { checkPublication } from '../src/site/check.ts';
import { reportProblems } from '../src/site/report.ts';
import { runScript, UsageError } from '../src/site/exit.ts';
import { openSession } from '../src/site/session.ts';
import { readSettings } from '../src/site/settings.ts';

const PRINTERS = new Map([
  ['nginx', toNginxSnippet],
  ['caddy', toCaddySnippet],
]);

const USAGE = 'npm run --silent hosts -- nginx|caddy <folder on the server>';

await runScript(async () => {
  // No folder of this machine would do: readers are sent what is published, never the output while it is made.
  const { words } = readArguments(USAGE, { least: 2, most: 2 });
  const [server = '', root = ''] = words;
  const print = PRINTERS.get(server);
  if (print === undefined)
    throw new UsageError(`“${server}” is no server known here. Usage: ${USAGE}`);
  const settings = readSettings(process.env);
  const session = openSession(settings);
  // A configuration without the redirects that are wrong would take them off the server without a word.
  const errors = (await checkPublication(session)).filter(({ severity }) => severity === 'error');
  const { publication } = session.read();
  if (reportProblems(errors) || publication === undefined) return 1;
  const { host } = new URL(settings.siteUrl ?? publication.about.url);
  const { redirects } = publication;
  const text = print({ host, root, rules: HEADER_RULES, redirects });
  process.stdout.write(text);
  return 0;
});
