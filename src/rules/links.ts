/** Web addresses that say too much or are less safe than they could be, and links that say too little. */
import { toAddressKey, isTracking } from '../content/kinds/url.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { toFieldName } from '../content/kinds/relations.ts';
import { isOf, type Entry } from '../model/entry.ts';
import { toOwnAddress } from '../model/own-links.ts';
import type { Whole } from '../model/publication.ts';
import {
  CORRECTIONS_URL,
  DATA_URL,
  FEEDS_URL,
  FRONT_URL,
  GLOSSARY_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
  SEARCH_URL,
} from '../site/addresses/pages.ts';
import { LISTED_KINDS, toKindUrl, toThingUrl } from '../site/addresses/things.ts';
import { ABOUT_FILE, type RuleContext, type RuleFault, type Reads, type Rule } from './rule.ts';

export const LINK_RULES: readonly Rule[] = [
  { id: 'doubt.tracking', reads: 'entry', find: listTracking },
  { id: 'doubt.http', reads: 'entries', find: listPlain },
  {
    id: 'doubt.twice',
    reads: 'entries',
    find: ({ entries }) => listTwice(entries.filter((entry) => isOf(entry, 'coverage'))),
  },
  {
    id: 'access.contradicts',
    reads: 'publication',
    find: ({ register }) =>
      listContradictions([...register.byUrl.values()].map(({ entry }) => entry)),
  },
  { id: 'link.nameless', reads: 'publication', find: listNameless },
];

function listTracking({ entry, texts }: RuleContext): RuleFault[] {
  const { links, quotes } = entry.facts;
  const written = texts.filter(({ value }) => isAddress(value));
  return [
    ...written.map(({ path, value }) => ({ entry, at: path, value })),
    ...links.map(({ url, place }) => ({ entry, at: place, field: 'body', value: url })),
    ...quotes.map(({ cite = '', place }) => ({
      ...{ entry, at: place },
      ...{ field: 'Quote.cite', value: cite },
    })),
  ].flatMap(({ value, ...spot }): RuleFault[] => {
    const clean = withoutTracking(value);
    if (clean === value) return [];
    return [{ ...spot, row: 'doubt.tracking:clean', slots: { clean } }];
  });
}

export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** The address as written, without the parameters that `isTracking` knows. */
export function withoutTracking(address: string): string {
  if (!address.includes('?')) return address;
  const parts = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address);
  if (parts === null) return address;
  const [, page = '', query = '', part = ''] = parts;
  const kept = query.split('&').filter((pair) => !isTracking(pair.replace(/=.*/s, '')));
  if (kept.length === query.split('&').length) return address;
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${part}`;
}

function listPlain({ entries }: Reads['entries']): RuleFault[] {
  const homepages = new Map(
    entries.flatMap((entry) => {
      const url = isOf(entry, 'outlet') ? URL.parse(entry.data.homepage) : null;
      return url === null ? [] : [[entry.id, url] as const];
    }),
  );
  return entries.flatMap((entry) =>
    listCited(entry).flatMap(({ at, url = '', outlet, via = outlet }): RuleFault[] => {
      // Parsing an address takes far longer than seeing that it does not matter.
      const own = /^http:/i.test(url) ? URL.parse(url) : null;
      const homepage = homepages.get(via);
      if (own?.protocol !== 'http:' || homepage?.protocol !== 'https:') return [];
      if (toHost(own) !== toHost(homepage)) return [];
      return [
        {
          ...{ entry, at: [...at, 'url'] },
          row: 'doubt.http:https',
          slots: { outlet: via, rest: url.slice('http:'.length) },
        },
      ];
    }),
  );
}

function toHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

/** The sources of an item, or of the steps of a measure, each with its path. */
function listCited(entry: Entry) {
  if (isOf(entry, 'coverage'))
    return entry.data.sources.map((source, index) => ({
      ...source,
      at: ['sources', index] as FieldPath,
    }));
  if (!isOf(entry, 'measure')) return [];
  return entry.data.history.flatMap(({ source }, index) =>
    source === undefined
      ? []
      : [{ via: undefined, ...source, at: ['history', index, 'source'] as FieldPath }],
  );
}

type Item = Entry<'coverage'>;

/** Reported at each item whose lead address is that of an item above, if neither names the other. */
function listTwice(items: readonly Item[]): RuleFault[] {
  const first = new Map<string, Item>();
  return items.flatMap((item): RuleFault[] => {
    const url = item.data.sources[0]?.url;
    if (url === undefined) return [];
    const other = first.get(toPageKey(url));
    if (other === undefined) first.set(toPageKey(url), item);
    if (other === undefined || isNamedBy(other, item) || isNamedBy(item, other)) return [];
    return [{ entry: item, at: ['sources', 0, 'url'], slots: { path: other.path } }];
  });
}

/** Whether the second item links to the first, or its statements bear on the first one’s. */
function isNamedBy({ id }: Item, { facts }: Item): boolean {
  const address = toThingUrl('coverage', id);
  return [
    ...facts.seeAlso.map((one) => one.address),
    ...facts.links.map(({ url }) => url),
    ...facts.statements.flatMap(({ relations }) => relations.map(({ target }) => target)),
  ].some((named) => named.replace(/#.*/s, '') === address);
}

/** The part of an address that identifies the page, without its fragment, protocol, tracking and last slash. */
function toPageKey(url: string): string {
  return withoutTracking(url)
    .replace(/#.*/s, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '');
}

/** Reported at the second citation. */
function listContradictions(entries: readonly Entry[]): RuleFault[] {
  const stated = new Map<string, { entry: Entry; at: FieldPath; access: string }>();
  return entries.flatMap((entry) =>
    listCited(entry).flatMap(({ url, access, at }): RuleFault[] => {
      if (url === undefined || access === undefined) return [];
      const key = toAddressKey(url);
      const first = stated.get(key) ?? { entry, access, at };
      stated.set(key, first);
      if (first.access === access) return [];
      const field = toFieldName([...first.at, 'access']);
      return [
        {
          ...{ entry, at: [...at, 'access'] },
          slots: { access, field, path: first.entry.path, other: first.access },
        },
      ];
    }),
  );
}

/** Lists and pages whose names the engine knows. */
const NAMED: ReadonlySet<string> = new Set([
  ...[FRONT_URL, STATEMENTS_URL, TIMELINE_URL, CORRECTIONS_URL, SEARCH_URL, FEEDS_URL],
  ...[DATA_URL, GLOSSARY_URL],
  ...LISTED_KINDS.map(toKindUrl),
]);

function listNameless({ publication: { about }, register }: Whole): RuleFault[] {
  const { url: site, nav = [], footer } = about;
  const rows = [
    ...nav.map((link, index) => ({ ...link, at: ['nav', index, 'url'] })),
    ...(footer?.links ?? []).map((link, index) => ({
      ...link,
      at: ['footer', 'links', index, 'url'],
    })),
  ];
  return rows.flatMap(({ url, text, at }) => {
    const address = toOwnAddress(url, site) ?? '';
    const isNamed =
      NAMED.has(address) || register.byUrl.has(address) || register.brokenUrls.has(address);
    return text !== undefined || isNamed ? [] : { entry: ABOUT_FILE, at, slots: { url } };
  });
}
