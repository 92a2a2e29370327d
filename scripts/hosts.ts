/** `npm run --silent hosts -- nginx|caddy [folder on the server]`: prints the configuration of a server for the site. */
import { toCaddySnippet } from '../src/outputs/hosts/caddy.ts';
import { toNginxSnippet } from '../src/outputs/hosts/nginx.ts';
import { HEADER_RULES } from '../src/outputs/headers.ts';
import { reportProblems } from '../src/site/report.ts';
import { runScript, UsageError } from '../src/site/exit.ts';
import { openSession } from '../src/site/session.ts';
import { readSettings } from '../src/site/settings.ts';

const PRINTERS = new Map([
  ['nginx', toNginxSnippet],
  ['caddy', toCaddySnippet],
]);

await runScript(() => {
  const [server = '', root] = process.argv.slice(2);
  const print = PRINTERS.get(server);
  if (print === undefined) {
    throw new UsageError('Usage: npm run --silent hosts -- nginx|caddy [folder on the server]');
  }
  const settings = readSettings(process.env);
  const { publication, problems } = openSession(settings).read();
  if (publication === undefined) {
    reportProblems(problems);
    return Promise.resolve(1);
  }
  const { host } = new URL(settings.siteUrl ?? publication.about.url);
  const { redirects } = publication;
  const text = print({ host, root: root ?? settings.outDir, rules: HEADER_RULES, redirects });
  process.stdout.write(text);
  return Promise.resolve(0);
});
