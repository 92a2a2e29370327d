/** Addresses of what the site offers beside its pages, made in this one place as those of pages are. */
import { DATA_URL, DAYS_URL } from './pages.ts';

/** Gives the path below the folder of the site of the file at an address. */
export function toPath(url: string): string {
  return url.slice(1);
}

/** Gives the address of the file at a path below the folder of the site. */
export function toFileUrl(path: string): string {
  return `/${path}`;
}

/** Gives the file of a page, as hosts and headers name it. */
export function toHtmlUrl(page: string): string {
  return `${page}.html`;
}

export function toMarkdownUrl(page: string): string {
  return `${page}.md`;
}

export const GRAPH_URL = `${DATA_URL}/graph.json`;
export const CHANGES_URL = `${DATA_URL}/changes.json`;
export const DATAPACKAGE_URL = `${DATA_URL}/datapackage.json`;

/** Gives a list as JSON: `statements`, `rates`, or the folder of a kind. */
export function toJsonUrl(list: string): string {
  return `${DATA_URL}/${list}.json`;
}

export function toCsvUrl(table: string): string {
  return `${DATA_URL}/${table}.csv`;
}

/** Gives the JSON Schema of a file: of a kind, of a row of a list (`statement`), of the graph or the changes. */
export function toSchemaUrl(name: string): string {
  return `${DATA_URL}/schemas/${name}.schema.json`;
}

/** Names of the files of a feed, alike for each. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** Gives a feed of the page at `url`, or, where that is `''`, of the whole site. */
export function toFeedUrl(url: string, format: keyof typeof FEED_FILES): string {
  return `${url}/${FEED_FILES[format]}`;
}

export const FEED_LIST_URL = '/feeds.opml';
export const FEED_STYLE_URL = '/feed.css';

/** The name of the file of a calendar, alike for each. */
export const CALENDAR_FILE = 'events.ics';

/** Gives the calendar of the page at `url`, or, where that is `''`, of the whole site. */
export function toCalendarUrl(url: string): string {
  return `${url}/${CALENDAR_FILE}`;
}

export const BIBTEX_URL = '/citations.bib';
export const RIS_URL = '/citations.ris';
export const CSL_JSON_URL = '/citations.json';

/** The days that have a page, which the field for a date asks for. */
export const DAY_LIST_URL = `${DAYS_URL}/all.json`;

export const SITEMAP_INDEX_URL = '/sitemap-index.xml';

export function toSitemapUrl(number: number): string {
  return `/sitemap-${String(number)}.xml`;
}

export const ROBOTS_URL = '/robots.txt';
export const HUMANS_URL = '/humans.txt';
export const LLMS_URL = '/llms.txt';
export const SECURITY_URL = '/.well-known/security.txt';

export const LOOK_URL = '/look.css';

export const ICON_URL = '/favicon.png';
export const ICON_SVG_URL = '/favicon.svg';

export const INDEX_URL = '/pagefind';

/** Gives the folder of one part of the search index, by the digest of what it holds. */
export function toIndexPartUrl(digest: string): string {
  return `${INDEX_URL}/${digest}/`;
}

/** Begins the path of what the parts of the index share, each file under a name that is of its content. */
export const SHARED = 'shared/';

/** Gives the folder to which the path of a file of a part is added: that part’s, or the one above for what is shared. */
export function toIndexFolderUrl(digest: string, path: string): string {
  return path.startsWith(SHARED) ? `${INDEX_URL}/` : toIndexPartUrl(digest);
}

/** The folder of what pages share and name by what is in it: what Astro bundles, and pictures. */
export const ASSETS_URL = '/_astro';

/** Gives one of its files. */
export function toAssetUrl(name: string): string {
  return `${ASSETS_URL}/${name}`;
}
