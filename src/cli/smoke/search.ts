/** The search of a site, asked with the files that a browser would load. */
import { SEARCH_URL } from '../../site/addresses/pages.ts';
import { toIndexQuery } from '../../search/words.ts';

interface Pagefind {
  readonly createInstance: (options: object) => {
    search(
      words: string,
      options: { filters: object },
    ): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
  };
}

/** The addresses that the search of `site` finds for `words`, of the newest part of its index. Rejects where it has none. */
export async function listFound(site: string, words: string): Promise<string[]> {
  const page = await read(new URL(`${site}${SEARCH_URL}`));
  const [, program] = /data-program="([^"]*)"/.exec(page) ?? [];
  const [, list = ''] = /data-shards="([^"]*)"/.exec(page) ?? [];
  const [newest] = JSON.parse(list.replaceAll('&quot;', '"') || '[]') as string[];
  if (newest === undefined || program === undefined) throw new Error('its page names no index');
  const folder = new URL(newest, site);
  // Node imports no modules over HTTP.
  const code = await read(new URL(`${program}pagefind.js`, site));
  const { createInstance } = (await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )) as Pagefind;
  const index = createInstance({
    noWorker: true,
    basePath: folder.href,
    baseUrl: '/',
    // As in the page: our words are parted already.
    language: 'und',
  });
  const { results } = await index.search(toIndexQuery(words), { filters: {} });
  const found = await Promise.all(results.map((result) => result.data()));
  return found.map(({ url }) => url);
}

async function read(url: URL): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname} says ${String(answer.status)}`);
  return answer.text();
}
