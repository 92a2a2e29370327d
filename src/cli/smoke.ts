/**
 * `smoke` checks, builds, and tests the site over HTTP, as a reader would use it: whether pages answer and the search
 * finds. Exit codes as for build; also 1 if the site fails.
 */
import { openPreview } from '../astro/serve/preview-server.ts';
import { buildSite } from '../build/run/build-site.ts';
import { openSession } from '../build/session.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import type { Item } from '../model/item.ts';
import { toIndexQuery } from '../search/words.ts';
import { toFeedUrl } from '../site/addresses/files.ts';
import { FRONT_URL, NOT_FOUND_URL, SEARCH_URL } from '../site/addresses/pages.ts';
import { printLine } from './exit.ts';

export async function runSmoke(): Promise<number> {
  const settings = readSettings(process.env);
  if (!(await buildSite(settings, printLine))) return 1;
  const tries = await trySite(settings);
  for (const { what, fault } of tries)
    printLine(fault === undefined ? `✓ ${what}` : `✗ ${what}: ${fault}`);
  return tries.some(({ fault }) => fault !== undefined) ? 1 : 0;
}

interface Try {
  readonly what: string;
  /** Why it failed; `undefined` if it did not. */
  readonly fault: string | undefined;
}

/** Tests the site in the output folder, on a free port. */
export async function trySite(settings: Settings): Promise<Try[]> {
  const { publication } = openSession(settings).read();
  const { url, server } = await openPreview(settings, 0);
  // By number, since `localhost` may be two addresses.
  const site = url.replace('//localhost:', '//127.0.0.1:');
  try {
    const newest = publication?.items[0];
    return [
      await answers(site, FRONT_URL, 200),
      await answers(site, toFeedUrl('', 'atom'), 200),
      await answers(site, `${NOT_FOUND_URL}-no-such-page`, 404),
      await leadsOn(site),
      ...(newest === undefined ? [] : [await finds(site, newest)]),
    ];
  } finally {
    server.close();
  }
}

async function answers(site: string, path: string, wanted: number): Promise<Try> {
  const { status } = await fetch(site + path);
  const fault = status === wanted ? undefined : `it answered ${String(status)}`;
  return { what: `${path} answers with ${String(wanted)}`, fault };
}

/** Tests every link on the front page. */
async function leadsOn(site: string): Promise<Try> {
  const base = new URL(site).pathname.replace(/\/$/, '');
  const html = await (await fetch(site + FRONT_URL)).text();
  const links = [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, path = '']) => path);
  const paths = [...new Set(links.map((path) => path.replaceAll('&amp;', '&')))];
  const wrong: string[] = [];
  for (const path of paths) {
    const isInside = path.startsWith(`${base}/`) || path === base;
    const status = isInside ? (await fetch(new URL(path, site))).status : 0;
    if (status !== 200)
      wrong.push(isInside ? `${path} answered ${String(status)}` : `${path} is outside`);
  }
  return {
    what: `the front page’s links work (${String(paths.length)} addresses)`,
    fault: wrong.length === 0 ? undefined : wrong.join(', '),
  };
}

async function finds(site: string, { url, data }: Item): Promise<Try> {
  const what = `search finds “${data.title}”`;
  try {
    const found = await listFound(site, data.title);
    return {
      what,
      fault: found.includes(url) ? undefined : `it finds ${found.join(', ') || 'nothing'}`,
    };
  } catch (error) {
    return { what, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The site's search, run with the files that a browser loads. */
interface Pagefind {
  readonly createInstance: (options: object) => {
    search(
      words: string,
      options: { filters: object },
    ): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
  };
}

/** The addresses that the newest part of the index finds. Rejects if there is no index. */
async function listFound(site: string, words: string): Promise<string[]> {
  const page = await read(new URL(`${site}${SEARCH_URL}`));
  const [, program] = /data-program="([^"]*)"/.exec(page) ?? [];
  const [, list = ''] = /data-shards="([^"]*)"/.exec(page) ?? [];
  const [newest] = JSON.parse(list.replaceAll('&quot;', '"') || '[]') as string[];
  if (newest === undefined || program === undefined) throw new Error('its page names no index');
  const folder = new URL(newest, site);
  // Node does not import modules over HTTP.
  const code = await read(new URL(`${program}pagefind.js`, site));
  const { createInstance } = (await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )) as Pagefind;
  const index = createInstance({
    noWorker: true,
    basePath: folder.href,
    baseUrl: '/',
    // As in the page: our words are already split.
    language: 'und',
  });
  const { results } = await index.search(toIndexQuery(words), { filters: {} });
  const found = await Promise.all(results.map((result) => result.data()));
  return found.map(({ url }) => url);
}

async function read(url: URL): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname} answered ${String(answer.status)}`);
  return answer.text();
}
