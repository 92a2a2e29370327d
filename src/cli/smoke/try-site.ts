/** The finished site, asked over HTTP as a reader would ask: whether pages answer, and whether the search finds. */
import { toFeedUrl } from '../../site/addresses/files.ts';
import { FRONT_URL, NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import type { Item } from '../../model/item.ts';
import { openPreview } from '../../astro/serve/start-preview.ts';
import { openSession } from '../../build/session.ts';
import type { Settings } from '../../build/settings.ts';
import { listFound } from './search.ts';

export interface Try {
  readonly what: string;
  /** How it failed; `undefined` if it did not. */
  readonly fault: string | undefined;
}

/** Tries the site in the output folder, at a port of its own. */
export async function trySite(settings: Settings): Promise<Try[]> {
  const { publication } = openSession(settings).read();
  const { url, server } = await openPreview(settings, 0);
  // By number: of `localhost` a machine may have two.
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
  const fault = status === wanted ? undefined : `it says ${String(status)}`;
  return { what: `${path} answers with ${String(wanted)}`, fault };
}

/** Every page that the front page links. */
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
      wrong.push(isInside ? `${path} says ${String(status)}` : `${path} is outside`);
  }
  return {
    what: `the front page leads on (${String(paths.length)} addresses)`,
    fault: wrong.length === 0 ? undefined : wrong.join(', '),
  };
}

async function finds(site: string, { url, data }: Item): Promise<Try> {
  const what = `the search finds “${data.title}”`;
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
