/** Links to this very site, however their addresses are written. */
import type { PublicationData } from '../content/kinds/publication.ts';
import { findAt, listFields, type MarkedField } from '../content/kinds/relations.ts';
import type { Entry, Spot } from './entry.ts';

export interface OwnLink {
  /** See `toOwnAddress`. */
  readonly address: string;
  readonly spot: Spot;
}

const KNOWN = new WeakMap<Entry, { readonly site: string; readonly links: readonly OwnLink[] }>();

/** Those of the body, then those of fields. */
export function listOwnLinks(entry: Entry, site: string): readonly OwnLink[] {
  const known = KNOWN.get(entry);
  if (known?.site === site) return known.links;
  const links = readOwnLinks(entry, site);
  KNOWN.set(entry, { site, links });
  return links;
}

function readOwnLinks(entry: Entry, site: string): OwnLink[] {
  const { links, quotes } = entry.facts;
  const written = [
    ...links.map(({ url, place }) => ({ url, spot: { entry, at: place, field: 'link' } })),
    ...quotes.map(({ cite = '', place }) => ({
      url: cite,
      spot: { entry, at: place, field: 'Quote.cite' },
    })),
    ...listWritten(entry, entry.data, listFields(entry.kind)),
  ];
  return written.flatMap((one) => toOwnLink(one, site));
}

/** Those of `publication.yaml`. */
export function listAboutLinks(about: PublicationData): OwnLink[] {
  const entry = { kind: 'publication', inside: 'publication.yaml' } as const;
  return listWritten(entry, about, listFields('publication'))
    .filter(({ spot }) => spot.at[0] !== 'url')
    .flatMap((one) => toOwnLink(one, about.url));
}

function listWritten(entry: Spot['entry'], data: unknown, fields: readonly MarkedField[]) {
  return fields
    .filter(({ meta }) => meta.address === true)
    .flatMap(({ pattern }) => findAt(data, pattern))
    .map(({ path, value }) => ({ url: value, spot: { entry, at: path } }));
}

function toOwnLink({ url, spot }: { url: string; spot: Spot }, site: string): OwnLink[] {
  const address = toOwnAddress(url, site);
  return address === undefined ? [] : [{ address, spot }];
}

/**
 * `/topics/tariffs` of an address that leads there, by http or https: the path as a web server reads it, decoded, without
 * dots, a last slash, `index` and `.html`. `undefined` for the address of another site, and for a place on the page
 * itself. `site` is the address of the publication; what lies beside its own path is another site.
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

/** Each address of others is held against it. */
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

/** The name with its port, unless it is the one that goes without saying. */
function toHost({ hostname, port }: URL): string {
  const name = hostname.replace(/\.$/, '');
  return port === '' || port === '80' || port === '443' ? name : `${name}:${port}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Bytes that are no text: nothing of ours has such an address.
    return path;
  }
}
