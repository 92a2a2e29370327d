/** Addresses that say more than where something stands, or less safely than they could. */
import type { FieldPath } from '../../content/kinds/relations.ts';
import { isTracking } from '../../content/kinds/url.ts';
import type { Entry } from '../../model/entry.ts';
import { isOf, type Doubt, type Written } from '../../model/doubt.ts';

/** `texts` are those of its front matter. */
export function listTracking({ facts }: Entry, texts: readonly Written[]): Doubt[] {
  const written = texts
    .filter(({ value }) => isAddress(value))
    .map(({ path, value }) => ({ at: path, value }));
  const linked = facts.links.map(({ url, place }) => ({ at: place, field: 'body', value: url }));
  const cited = facts.quotes.map(({ cite = '', place }) => ({
    at: place,
    field: 'Quote.cite',
    value: cite,
  }));
  return [...written, ...linked, ...cited].flatMap(({ value, ...spot }): Doubt[] => {
    const clean = withoutTracking(value);
    if (clean === value) return [];
    return [
      {
        ...spot,
        code: 'doubt.tracking',
        message: 'the address tells the site where its readers come from',
        remedy: `write ${clean}`,
      },
    ];
  });
}

export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** The address as written but for what `isTracking` knows. */
export function withoutTracking(address: string): string {
  if (!address.includes('?')) return address;
  const parts = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address);
  if (parts === null) return address;
  const [, page = '', query = '', part = ''] = parts;
  const kept = query.split('&').filter((pair) => !isTracking(pair.replace(/=.*/s, '')));
  if (kept.length === query.split('&').length) return address;
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${part}`;
}

/** An address without encryption on a host whose front page has it. `homepages` has that of each outlet by its id. */
export function listPlain(entry: Entry, homepages: ReadonlyMap<string, URL>): Doubt[] {
  return listSources(entry).flatMap(({ path, url, outlet }): Doubt[] => {
    // To read an address takes far longer than to see that it is not meant.
    const own = /^http:/i.test(url) ? URL.parse(url) : null;
    const homepage = homepages.get(outlet);
    if (own?.protocol !== 'http:' || homepage?.protocol !== 'https:') return [];
    if (toHost(own) !== toHost(homepage)) return [];
    return [
      {
        at: path,
        code: 'doubt.http',
        message: `the address begins with http:, and the front page of ${outlet} with https:`,
        remedy: `see whether https:${url.slice('http:'.length)} opens, and write that`,
      },
    ];
  });
}

interface Named {
  readonly path: FieldPath;
  readonly url: string;
  /** The one on whose pages the address is. */
  readonly outlet: string;
}

function listSources(entry: Entry): Named[] {
  if (isOf(entry, 'coverage'))
    return entry.data.sources.flatMap(({ url, via, outlet }, index) =>
      url === undefined ? [] : [{ path: ['sources', index, 'url'], url, outlet: via ?? outlet }],
    );
  if (!isOf(entry, 'measure')) return [];
  return entry.data.history.flatMap(({ source }, index) =>
    source?.url === undefined
      ? []
      : [{ path: ['history', index, 'source', 'url'], url: source.url, outlet: source.outlet }],
  );
}

function toHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}
