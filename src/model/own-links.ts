/** Links to this site, however their addresses are written. */
import type { PublicationData } from '../content/kinds/publication.ts';
import { findAt, listFields } from '../content/kinds/relations.ts';
import { recalled } from '../content/problems/memoize.ts';
import type { Entry, Spot } from './entry.ts';

export interface OwnLink {
  /** See `toOwnAddress`. */
  readonly address: string;
  readonly spot: Spot;
}

/** Those of an entry, each with its place. */
export const listOwnLinks = recalled((entry: Entry, site: string) =>
  toOwnLinks(listEntryLinks(entry), site),
);

export function listAboutLinks(about: PublicationData): OwnLink[] {
  const links = listFieldLinks({ kind: 'publication', inside: 'publication.yaml' }, about);
  return toOwnLinks(
    links.filter(({ spot }) => spot.at[0] !== 'url'),
    about.url,
  );
}

/** Every web address that an entry links to or cites, with its place: those of fields, then those of the body. */
export function listEntryLinks(entry: Entry) {
  const { links, quotes } = entry.facts;
  const cited = quotes.flatMap(({ cite, place }) =>
    cite === undefined ? [] : [{ url: cite, place, field: 'Quote.cite' }],
  );
  return [
    ...listFieldLinks(entry, entry.data),
    ...[...links.map((link) => ({ ...link, field: 'link' })), ...cited].map(
      ({ url, place, field }) => ({ url, spot: { entry, at: place, field } }),
    ),
  ];
}

function listFieldLinks(entry: Spot['entry'], data: unknown) {
  return listFields(entry.kind)
    .filter(({ meta }) => meta.address === true)
    .flatMap(({ pattern }) => findAt(data, pattern))
    .map(({ path, value }) => ({ url: value, spot: { entry, at: path } }));
}

function toOwnLinks(links: readonly { url: string; spot: Spot }[], site: string): OwnLink[] {
  return links.flatMap(({ url, spot }) => {
    const address = toOwnAddress(url, site);
    return address === undefined ? [] : [{ address, spot }];
  });
}

/**
 * `/topics/tariffs` for any http or https address that leads there: the path as a web server reads it, decoded, without
 * dots, a last slash, `index` and `.html`. `undefined` for another site, and for a place on the page itself. `site` is
 * the address of the publication; everything outside its path is another site.
 */
export function toOwnAddress(url: string, site: string): string | undefined {
  if (!/^(?:\/|https?:)/i.test(url)) return undefined;
  const own = recallSite(site);
  const parsed = URL.parse(url, site);
  if (own === null || parsed === null || toHost(parsed) !== toHost(own)) return undefined;
  const path = toParts(parsed.pathname);
  const base = url.startsWith('/') ? [] : toParts(own.pathname);
  if (base.some((part, index) => path[index] !== part)) return undefined;
  const parts = path.slice(base.length);
  return `/${parts.join('/')}`
    .replace(/\.html$/, '')
    .replace(/^\/index$/, '/')
    .replace(/\/index$/, '');
}

let SITE: { readonly site: string; readonly own: URL | null } | undefined;

/** Kept, since every outside address is compared with it. */
function recallSite(site: string): URL | null {
  if (SITE?.site !== site) SITE = { site, own: URL.parse(site) };
  return SITE.own;
}

function toParts(path: string): string[] {
  const parts: string[] = [];
  for (const part of decode(path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

/** With its port, unless that is the default. */
function toHost({ hostname, port }: URL): string {
  const name = hostname.replace(/\.$/, '');
  return port === '' || port === '80' || port === '443' ? name : `${name}:${port}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not text: no address here is like this.
    return path;
  }
}
