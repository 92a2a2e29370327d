/** Addresses of files: everything on the site that is not a page. Made only here. */
import { COVERAGE_URL, DATA_URL, DAYS_URL, STATEMENTS_URL } from './pages.ts';

/** The path, below the folder of the site, of the file at an address. */
export function toPath(url: string): string {
  return url.slice(1);
}

/** The address of the file at a path below the folder of the site. */
export function toFileUrl(path: string): string {
  return `/${path}`;
}

/** The file of a page, as hosts and headers name it. */
export function toHtmlUrl(page: string): string {
  return `${page}.html`;
}

export function toMarkdownUrl(page: string): string {
  return `${page}.md`;
}

export const GRAPH_URL = `${DATA_URL}/graph.json`;
export const CHANGES_URL = `${DATA_URL}/changes.json`;
export const DATAPACKAGE_URL = `${DATA_URL}/datapackage.json`;

/** The releases of the record: their list, and each. */
export const RELEASES_URL = `${DATA_URL}/releases.json`;

export function toReleaseUrl(number: number): string {
  return `${DATA_URL}/releases/${String(number)}.json`;
}

/** All tables in one file. */
export const DATABASE_URL = `${DATA_URL}/dateline.sqlite`;

/** A list as JSON: `statements`, `rates`, or the folder of a kind. */
export function toJsonUrl(list: string): string {
  return `${DATA_URL}/${list}.json`;
}

/** A question, a person or a statement by itself: `/data/people/x.json`, `/data/statements/2025/04/some-item/id.json`. */
export function toOneJsonUrl(address: string): string {
  const [page = '', statement] = address.split('#');
  const path =
    statement === undefined ? page : `${page.replace(COVERAGE_URL, STATEMENTS_URL)}/${statement}`;
  return `${DATA_URL}${path}.json`;
}

/** The part of a data file that was cut: `/data/coverage/2025/04.json` of `/data/coverage.json`, for `2025-04`. */
export function toPartUrl(url: string, period: string): string {
  return url.replace(/(?=\.\w+$)/, `/${period.replace('-', '/')}`);
}

export function toCsvUrl(table: string): string {
  return `${DATA_URL}/${table}.csv`;
}

/** The JSON Schema of a file: of a kind, of a row of a list (`statement`), of the graph or the changes. */
export function toSchemaUrl(name: string): string {
  return `${DATA_URL}/schemas/${name}.schema.json`;
}

/** File names of a feed, the same everywhere. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** A feed of the page at `url`, or of the whole site for `''`. */
export function toFeedUrl(url: string, format: keyof typeof FEED_FILES): string {
  return `${url}/${FEED_FILES[format]}`;
}

/** What the feed of the page at `url` published in a month (`2025-02`). */
export function toFeedArchiveUrl(url: string, month: string): string {
  return toFeedUrl(`${url}/archive/${month}`, 'atom');
}

/** The map of the item at `url`, for each theme. */
export function toMapUrl(url: string, theme: 'light' | 'dark'): string {
  return theme === 'light' ? `${url}.svg` : `${url}.dark.svg`;
}

export const FEED_LIST_URL = '/feeds.opml';
export const FEED_STYLE_URL = '/feed.css';

/** The file name of a calendar, the same everywhere. */
export const CALENDAR_FILE = 'events.ics';

/** The calendar of the page at `url`, or of the whole site for `''`. */
export function toCalendarUrl(url: string): string {
  return `${url}/${CALENDAR_FILE}`;
}

/** The folder of their parts, if they are long. */
export const CITATIONS_URL = '/citations';
export const BIBTEX_URL = `${CITATIONS_URL}.bib`;
export const RIS_URL = `${CITATIONS_URL}.ris`;
export const CSL_JSON_URL = `${CITATIONS_URL}.json`;

/** The days that have a page, for the date field. */
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

/** How a browser adds the search to its own. */
export const OPENSEARCH_URL = '/opensearch.xml';
/** How a phone puts the site beside its programs. */
export const MANIFEST_URL = '/site.webmanifest';

export const ICON_URL = '/favicon.png';
export const ICON_SVG_URL = '/favicon.svg';

export const INDEX_URL = '/pagefind';

/** The folder of one part of the search index, by the digest of its content. */
export function toIndexPartUrl(digest: string): string {
  return `${INDEX_URL}/${digest}/`;
}

/** The path of files that parts of the index share, each named by its content. */
export const SHARED = 'shared/';

/** The folder for a file of an index part: that of the part or, for shared files, the one above it. */
export function toIndexFolderUrl(digest: string, path: string): string {
  return path.startsWith(SHARED) ? `${INDEX_URL}/` : toIndexPartUrl(digest);
}

/** The folder of files named by their content: Astro’s bundles, and pictures. */
export const ASSETS_URL = '/_astro';

export function toAssetUrl(name: string): string {
  return `${ASSETS_URL}/${name}`;
}
