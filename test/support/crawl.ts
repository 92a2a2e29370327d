/** Finds all addresses on a finished site that lead to the site or its host, and wrong ones. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listAllFiles } from '../../src/content/disk/list-files.ts';

export interface Found {
  readonly file: string;
  /** As written. */
  readonly address: string;
}

export interface Crawled {
  /** Addresses that lead to the site, as they should. */
  readonly inside: readonly Found[];
  /** Addresses on the host but outside the site's path. */
  readonly outside: readonly Found[];
  /** Addresses in the site's path where there is nothing. */
  readonly missing: readonly Found[];
}

/** Crawls the folder `dir` of a site at `home` (absolute, without a final slash). */
export function crawl(dir: string, home: string): Crawled {
  const files = listAllFiles(dir);
  const known = new Set(files);
  const moved = new Set(
    readFileSync(join(dir, '_redirects'), 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? ''),
  );
  const { origin, pathname } = new URL(home);
  const base = pathname.replace(/\/$/, '');
  const found = files.flatMap((file) =>
    listAddresses(file, readFileSync(join(dir, file), 'utf8')).map((address) => ({
      file,
      address,
    })),
  );
  const ours = found.flatMap((one) => {
    const url = URL.parse(one.address, `${home}/${one.file}`);
    return url?.origin === origin ? [{ ...one, path: url.pathname }] : [];
  });
  const isInside = ({ path }: { path: string }) => path.startsWith(`${base}/`);
  const isThere = ({ path }: { path: string }) => {
    const inside = decodeURIComponent(path.slice(base.length + 1));
    return (
      [inside === '' ? 'index.html' : inside, `${inside}.html`].some((name) => known.has(name)) ||
      moved.has(path)
    );
  };
  return {
    inside: ours.filter((one) => isInside(one) && isThere(one)),
    outside: ours.filter((one) => !isInside(one)),
    missing: ours.filter((one) => isInside(one) && !isThere(one)),
  };
}

/** The places in a text that contain addresses; none in other types of files. */
function listAddresses(file: string, text: string): string[] {
  switch (posix.extname(file)) {
    case '.html':
      return [...listInMarkup(text), ...listAbsolute(text)];
    case '.css':
      return [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url);
    case '.xml':
    case '.opml':
      return [...listInMarkup(text), ...listAbsolute(text)];
    case '.js':
      return file.startsWith('pagefind/')
        ? []
        : [...text.matchAll(/["'`](\/[a-z@][\w./@+%-]*)["'`]/g)].map(([, url = '']) => url);
    case '.json':
      return file.startsWith('pagefind/') ? [] : listInJson(JSON.parse(text));
    case '.ics':
      return listAbsolute(text.replaceAll('\r\n ', ''));
    case '.csv':
    case '.txt':
    case '.bib':
    case '.ris':
      return listAbsolute(text);
    default:
      return [];
  }
}

const ATTRIBUTE =
  /\s(?:href|src|action|cite|poster|data-days|data-key|data-since|htmlUrl|xmlUrl|url)="(\/[^"]*|[^"]*:\/\/[^"]*)"/g;

function listInMarkup(text: string): string[] {
  const single = [...text.matchAll(ATTRIBUTE)].map(([, url = '']) => url);
  const sets = [...text.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((one) => one.trim().split(/\s+/)[0] ?? ''),
  );
  const shards = [...text.matchAll(/data-shards="([^"]*)"/g)].flatMap(
    ([, list = '']) => JSON.parse(list.replaceAll('&quot;', '"')) as string[],
  );
  return [...single, ...sets, ...shards.map((path) => `${path}pagefind-entry.json`)].map((url) =>
    url.replaceAll('&amp;', '&'),
  );
}

function listAbsolute(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>)\]},\\;]+/g)].map(([url]) =>
    url.replaceAll('&amp;', '&').replace(/[.:]$/, ''),
  );
}

/** Includes texts in markup, such as the content of an entry. */
function listInJson(value: unknown): string[] {
  if (typeof value === 'string')
    return value.startsWith('/') ? [value] : [...listInMarkup(value), ...listAbsolute(value)];
  if (!(value instanceof Object)) return [];
  // Addresses in examples of schemas do not exist.
  return Object.entries(value).flatMap(([key, one]) => (key === 'examples' ? [] : listInJson(one)));
}
