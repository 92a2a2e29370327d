/** Nothing on the built site leads nowhere: pages, fragments, pictures, fonts, and the addresses in feeds and data. */
import { posix } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { listPages, openBuiltSite, toPath, type BuiltSite } from './built-site.ts';

interface Parsed {
  readonly ids: readonly string[];
  /** As written: of links, pictures, scripts, styles, forms, and what readers can copy. */
  readonly links: readonly string[];
  readonly canonical: string;
}

let browser: Browser;
let page: Page;
let site: BuiltSite;
/** By path. */
const parsed = new Map<string, Parsed>();
/** Address of the site as its pages give it. */
let home: string;

beforeAll(async () => {
  site = await openBuiltSite();
  ({ browser } = await launchBrowser());
  page = await browser.newPage();
  for (const file of listPages(site)) parsed.set(toPath(file), await parse(site.read(file)));
  home = new URL(parsed.get('/')?.canonical ?? '').origin;
});
afterAll(async () => {
  await browser.close();
  site.close();
});

function parse(html: string): Promise<Parsed> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/html');
    const all = (name: string) =>
      [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? '');
    const sets = all('srcset').flatMap((set) =>
      set.split(',').map((one) => one.trim().split(/\s+/)[0] ?? ''),
    );
    const metas = [...document.querySelectorAll('meta[content^="http"]')].map(
      (one) => one.getAttribute('content') ?? '',
    );
    return {
      ids: all('id'),
      links: [
        ...['href', 'src', 'action', 'poster', 'data-versionurl'].flatMap(all),
        ...sets,
        ...metas,
        // Addresses to copy.
        ...[...document.querySelectorAll<HTMLInputElement>('.copy input[value^="http"]')].map(
          ({ value }) => value,
        ),
      ],
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    };
  }, html);
}

/** Why an address (absolute, or a path) leads nowhere; `undefined` if it is well or not ours. */
function findFault(address: string, from: string): string | undefined {
  const url = URL.parse(address, `${home}${from}`);
  if (url === null) return 'cannot be read';
  if (url.origin !== home) return undefined;
  const path = decodeURIComponent(url.pathname);
  const fragment = decodeURIComponent(url.hash.slice(1));
  const target = parsed.get(path);
  if (target !== undefined) {
    return fragment === '' || target.ids.includes(fragment) ? undefined : 'has no such place';
  }
  if (path.length > 1 && path.endsWith('/') && parsed.has(path.slice(0, -1))) return undefined;
  return site.redirects.has(path) || site.files.includes(path.slice(1))
    ? undefined
    : 'is not there';
}

function listFaults(links: Iterable<string>, from: string): string[] {
  return [...new Set(links)].flatMap((link) => {
    const fault = findFault(link, from);
    return fault === undefined ? [] : [`${from}: ${link} ${fault}`];
  });
}

test('links, fragments, pictures, scripts and forms of every page', () => {
  expect(parsed.size).toBeGreaterThan(400);
  expect([...parsed].flatMap(([path, { links }]) => listFaults(links, path))).toEqual([]);
});

test('every page gives its own address, what stands in frames that of its page', () => {
  const wrong = [...parsed].filter(([path, { canonical }]) =>
    path.startsWith('/embed/')
      ? !parsed.has(canonical.slice(home.length).replace(/#.*/, '')) ||
        canonical.includes('/embed/')
      : canonical !== `${home}${path}`,
  );
  expect(wrong.map(([path, { canonical }]) => `${path}: ${canonical}`)).toEqual([]);
});

/** Addresses of ours in any text, up to what is in none of them; of the name of a thing itself (`…#it`) its page. */
function listOwn(text: string): string[] {
  const plain = text.replaceAll('&amp;', '&').replaceAll('\\/', '/');
  const pattern = new RegExp(`${home.replaceAll('.', '\\.')}[^\\s"'<>)\\]},\\\\]*`, 'g');
  return (plain.match(pattern) ?? []).map((link) => link.replace(/#it$/, ''));
}

test('addresses in feeds, data, sitemaps, calendars, citations and notes for machines', () => {
  const texts = site.files.filter(
    (file) => /\.(xml|json|opml|csv|txt|bib|ris)$/.test(file) && !file.startsWith('pagefind/'),
  );
  expect(texts.length).toBeGreaterThan(20);
  // A long line of a calendar goes on in the next one after a space.
  const calendars = site.files.filter((file) => file.endsWith('.ics'));
  const unfolded = calendars.map(
    (file) => [file, site.read(file).replaceAll('\r\n ', '')] as const,
  );
  const all = [...texts.map((file) => [file, site.read(file)] as const), ...unfolded];
  const own = all.map(([file, text]) => [file, listOwn(text)] as const);
  expect(own.flatMap(([file, links]) => listFaults(links, `/${file}`))).toEqual([]);
  expect(own.flatMap(([, links]) => links).length).toBeGreaterThan(1000);
});

test('what style sheets load, and what redirects lead to', () => {
  const styles = site.files.filter((file) => file.endsWith('.css'));
  const loaded = styles.flatMap((file) =>
    [...site.read(file).matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(([, link = '']) =>
      link.startsWith('data:') ? [] : listFaults([link], posix.join('/', file)),
    ),
  );
  const led = [...site.redirects].flatMap(([from, to]) => listFaults([to], from));
  expect([...loaded, ...led]).toEqual([]);
});

test('every page can be reached from the front page', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const link of parsed.get(path)?.links ?? []) {
      const url = URL.parse(link, `${home}${path}`);
      if (url?.origin === home && parsed.has(url.pathname)) reached.add(url.pathname);
    }
  }
  const rest = [...parsed.keys()].filter((path) => !reached.has(path));
  expect(rest).toEqual(['/404']);
});

test('every feed, calendar and data file is offered on a page about them, on that of its thing, or by its feed', () => {
  const offered = site.files.filter((file) =>
    /(^|\/)(atom\.xml|rss\.xml|feed\.json|events\.ics|feeds\.opml)$|^data\/[^/]+$|^citations\./.test(
      file,
    ),
  );
  const isNamed = (file: string) =>
    ['/feeds', '/data', `/${posix.dirname(file)}`].some((path) => {
      const { links = [] } = parsed.get(path) ?? {};
      return links.includes(`/${file}`) || links.includes(`${home}/${file}`);
    });
  const feeds = offered.filter((file) => file.endsWith('atom.xml')).map((file) => site.read(file));
  const isLed = (file: string) =>
    feeds.some((feed) =>
      feed.includes(`rel="prev-archive" type="application/atom+xml" href="${home}/${file}"`),
    );
  const isOfNothing = (file: string) => /^data\/\w+\.json$/.test(file) && isEmpty(site.read(file));
  expect(offered.filter((file) => !isNamed(file) && !isLed(file) && !isOfNothing(file))).toEqual(
    [],
  );
});

/** A kind of which there is nothing yet. */
function isEmpty(json: string): boolean {
  const lists = Object.values(JSON.parse(json) as Record<string, unknown>).filter(Array.isArray);
  return lists.every((list) => list.length === 0);
}
