/** What a page says about itself in JSON-LD, in schema.org's vocabulary. */
import { toAddressKey } from '../../content/kinds/url.ts';
import { cleanUrl } from './address.ts';
import type { LiveEntry } from './clip.ts';
import { type Claim, type Facts, type Field, inDoubt, toBareWords, toPlainText } from './page.ts';
import { say } from '../words/say.ts';

type Node = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(\w*Article|\w*BlogPosting|Report|LiveBlogPosting|PodcastEpisode|RadioEpisode|SocialMediaPosting)$/;
/** A page describes a few things; more are lists, or an attack. */
const MAX_NODES = 5000;
const MAX_VALUE = 2048;
const [MAX_ENTRIES, MAX_BODY] = [1000, 8192];

export interface Described {
  readonly type: string;
  readonly node: Node;
}

const TRAIL = 'BreadcrumbList';

/** The names in the trails to the page. */
export function listTrails(described: readonly Described[]): string[][] {
  return described
    .filter(({ type }) => type === TRAIL)
    .map(({ node }) =>
      toList(node.itemListElement)
        .filter(isNode)
        .toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
        .map((step) => toPlainText(toText(step.name) || toText(toName(step.item)))),
    );
}

/** Articles and trails at the top level, in a graph, or as the main entity; those in lists are others. */
export function listDescribed(text: string, facts: Pick<Facts, 'doubts'>): Described[] {
  const found: Described[] = [];
  const left: unknown[] = [];
  try {
    left.push(JSON.parse(text));
  } catch {
    inDoubt(facts, 'metadata', say.jsonLd.unread, []);
  }
  for (let count = 0; left.length > 0 && count < MAX_NODES; count += 1) {
    const one = left.shift();
    if (Array.isArray(one)) left.push(...(one.slice(0, MAX_NODES) as unknown[]));
    if (!isNode(one)) continue;
    const type = toList(one['@type'])
      .map((name) => ARTICLE.exec(toText(name))?.[1])
      .find((name) => name !== undefined);
    if (toList(one['@type']).map(toText).includes(TRAIL)) found.push({ type: TRAIL, node: one });
    else if (type === undefined) left.push(one['@graph'], one.mainEntity, one.breadcrumb);
    else found.push({ type, node: one });
  }
  return found;
}

/**
 * The page's article: of several, the one with its address, else with its title. One with another address and another
 * title is not the page, even if it is alone.
 */
export function chooseArticles(
  articles: readonly Described[],
  urls: readonly string[],
  titles: readonly string[],
  facts: Pick<Facts, 'doubts'>,
): Described[] {
  const own = new Set(urls.flatMap((url) => toKey(url) ?? []));
  const names = titles.map(toWords);
  const isOwnTitle = (title: unknown) => {
    const words = toWords(toText(title));
    // The title of a page may end with the name of the site.
    return words !== '' && names.some((name) => name === words || name.startsWith(`${words} `));
  };
  const sorted = articles
    .filter(({ type }) => type !== TRAIL)
    .map((article) => {
      const addresses = listAddresses(article, urls[0]);
      return { article, addresses, isHere: addresses.some((one) => own.has(one)) };
    });
  const chosen =
    [
      sorted.filter(({ isHere }) => isHere),
      sorted.filter(({ article: { node } }) => [node.headline, node.name].some(isOwnTitle)),
      sorted.filter(({ addresses }) => addresses.length === 0 || own.size === 0),
    ].find((some) => some.length > 0) ?? [];
  const heads = chosen.map(({ article }) => toText(article.node.headline));
  if (new Set(heads.map(toWords)).size <= 1) return chosen.map(({ article }) => article);
  facts.doubts.push({ field: 'metadata', why: say.jsonLd.several, candidates: heads });
  return [];
}

/** Class names and ids of the parts behind a paywall: they are text of the article, whatever they are called. */
export function listPaidParts(articles: readonly Described[]): ReadonlySet<string> {
  const parts = articles.flatMap(({ node }) => toList(node.hasPart)).filter(isNode);
  const selectors = parts.flatMap((part) => toList(part.cssSelector).map(toText));
  return new Set(selectors.flatMap((one) => one.slice(0, 500).match(/(?<=[.#])[\w-]+/g) ?? []));
}

function listAddresses({ node }: Described, base: string | undefined): string[] {
  return [node.url, toId(node.mainEntityOfPage), node['@id']]
    .map(toText)
    .filter((one) => /^(?:https?:)?\/|^https?:/i.test(one))
    .flatMap((one) => toKey(URL.parse(one, base)?.href ?? '') ?? []);
}

function toKey(address: string): string | undefined {
  const url = cleanUrl(address);
  return url && toAddressKey(url);
}

function toWords(title: string): string {
  return toBareWords(toPlainText(title));
}

/** `undefined` for what is no live blog. */
export function listLive(articles: readonly Described[]): LiveEntry[] | undefined {
  const live = articles.filter(
    ({ type, node }) => type === 'LiveBlogPosting' || node.liveBlogUpdate !== undefined,
  );
  const entries = live.flatMap(({ node }) => [node.liveBlogUpdate].flat().slice(0, MAX_ENTRIES));
  if (live.length === 0) return undefined;
  return entries.filter(isNode).map((entry) => ({
    published: toText(entry.datePublished),
    title: toPlainText(toText(entry.headline)),
    text: toPlainText(
      toText(entry.articleBody)
        .slice(0, MAX_BODY)
        .replace(/<[^>]*>|&#?\w+;/g, ' '),
    ),
  }));
}

export function toArticleClaims({ type, node }: Described): Claim[] {
  const claim = (field: Field, path: string, ...values: readonly unknown[]): Claim[] =>
    values
      .map((value) => toText(value).trim())
      .filter((value) => value !== '' && value.length <= MAX_VALUE)
      .map((value) => ({ field, value, origin: `JSON-LD ${type}.${path}` }));
  const named = (field: Field, path: string) =>
    claim(field, path, ...toList(node[path]).map(toName));
  const by = node.author === undefined ? 'creator' : 'author';
  const title = node.headline === undefined ? 'name' : 'headline';
  return [
    ...claim('title', title, node[title]),
    ...named('author', by),
    ...claim(
      'body',
      by,
      ...toList(node[by])
        .filter((one) => isBody(type, one))
        .map(toName),
    ),
    ...claim('published', 'datePublished', node.datePublished),
    ...claim('updated', 'dateModified', node.dateModified),
    ...claim('url', 'url', node.url),
    ...claim('url', 'mainEntityOfPage', toId(node.mainEntityOfPage)),
    ...named('site', 'publisher'),
    ...claim('free', 'isAccessibleForFree', node.isAccessibleForFree),
    ...claim('section', 'articleSection', ...toList(node.articleSection)),
    ...claim('language', 'inLanguage', node.inLanguage),
    ...toList(node.image)
      .filter(isNode)
      .flatMap((image) => [
        ...claim('caption', 'image.caption', image.caption),
        ...claim('credit', 'image.creditText', image.creditText),
      ]),
  ];
}

/** A company, by its type; who makes podcasts is named without one. */
function isBody(type: string, author: unknown): boolean {
  if (!isNode(author)) return type.endsWith('Episode');
  return toList(author['@type']).some((name) =>
    /(?:Organization|Series|Corporation)$/.test(toText(name)),
  );
}

function toName(value: unknown): unknown {
  return isNode(value) ? value.name : value;
}

function toId(value: unknown): unknown {
  return isNode(value) ? (value['@id'] ?? value.url) : value;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function toText(value: unknown): string {
  return ['string', 'boolean', 'number'].includes(typeof value) ? String(value) : '';
}
