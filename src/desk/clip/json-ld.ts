/** What a page says of itself in JSON-LD, in the words of schema.org. */
import type { Doubt } from './clip.ts';
import { toAddressKey } from '../../content/kinds/url.ts';
import { cleanUrl } from './clean-url.ts';
import { type Claim, type Field, toPlainText } from './page.ts';

type Node = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(\w*Article|\w*BlogPosting|Report|LiveBlogPosting|PodcastEpisode|RadioEpisode|SocialMediaPosting)$/;
/** A page describes a handful of things; more are lists of others, or made to keep a reader busy. */
const MOST_NODES = 5000;

/** An article that a page describes: itself, or another to which it leads. */
export interface Described {
  readonly name: string;
  readonly node: Node;
}

export function listDescribed(text: string): {
  readonly articles: readonly Described[];
  readonly doubts: readonly Doubt[];
} {
  try {
    return { articles: listArticles(JSON.parse(text)), doubts: [] };
  } catch {
    const why = 'a block of JSON-LD cannot be read';
    return { articles: [], doubts: [{ field: 'metadata', why, candidates: [] }] };
  }
}

/** Articles at the top, in a graph, or as what the page is mainly about: those in lists are others. */
function listArticles(data: unknown): Described[] {
  const left: unknown[] = [data];
  const found: Described[] = [];
  for (let count = 0; left.length > 0 && count < MOST_NODES; count += 1) {
    const one = left.shift();
    if (Array.isArray(one)) left.push(...(one.slice(0, MOST_NODES) as unknown[]));
    if (!isNode(one)) continue;
    const name = toList(one['@type'])
      .map((type) => ARTICLE.exec(toText(type) ?? '')?.[1])
      .find((type) => type !== undefined);
    if (name === undefined) left.push(one['@graph'], one.mainEntity);
    else found.push({ name, node: one });
  }
  return found;
}

export interface Itself {
  readonly urls: readonly string[];
  readonly titles: readonly string[];
}

/**
 * What the page says of itself: of several articles the one that has its address, else its title. One of another address and
 * another title is another article, though it be alone.
 */
export function toArticleClaims(
  articles: readonly Described[],
  { urls, titles }: Itself,
): { readonly claims: readonly Claim[]; readonly doubts: readonly Doubt[] } {
  const [base] = urls;
  const own = new Set(urls.flatMap((url) => toKey(url) ?? []));
  const names = titles.map(toWords);
  const sorted = articles.map((article) => {
    const addresses = listAddresses(article, base);
    return {
      article,
      isHere: addresses.some((one) => own.has(one)),
      isElsewhere: addresses.length > 0 && own.size > 0,
      isNamed: [article.node.headline, article.node.name].some((one) => {
        const words = toWords(toText(one) ?? '');
        // The title of a page ends with the name of its site.
        return words !== '' && names.some((name) => name === words || name.startsWith(`${words} `));
      }),
    };
  });
  const here = sorted.filter(({ isHere }) => isHere);
  const named = sorted.filter(({ isNamed }) => isNamed);
  const open = sorted.filter(({ isElsewhere }) => !isElsewhere);
  const chosen = [here, named, open].find((some) => some.length > 0) ?? [];
  const heads = new Set(chosen.map(({ article }) => toWords(toText(article.node.headline) ?? '')));
  if (heads.size <= 1)
    return { claims: chosen.flatMap(({ article }) => toClaims(article)), doubts: [] };
  const why = 'the page describes several articles, and does not say which it is';
  const candidates = chosen.map(({ article }) => toText(article.node.headline) ?? '');
  return { claims: [], doubts: [{ field: 'metadata', why, candidates }] };
}

/** Class names and ids of what is only shown to those who pay: it is text of the article, whatever it is called. */
export function listPaidParts(articles: readonly Described[]): ReadonlySet<string> {
  const selectors = articles.flatMap(({ node }) =>
    toList(node.hasPart).flatMap((part) =>
      isNode(part) ? toList(part.cssSelector).map((one) => toText(one) ?? '') : [],
    ),
  );
  return new Set(selectors.flatMap((one) => one.slice(0, 500).match(/(?<=[.#])[\w-]+/g) ?? []));
}

function listAddresses({ node }: Described, base: string | undefined): string[] {
  const told = [node.url, toId(node.mainEntityOfPage), node['@id']].map(toText);
  return told.flatMap((one) =>
    one === undefined || !/^(?:https?:)?\/|^https?:/i.test(one)
      ? []
      : (toKey(URL.parse(one, base)?.href ?? '') ?? []),
  );
}

function toKey(address: string): string | undefined {
  const url = cleanUrl(address);
  return url === undefined ? undefined : toAddressKey(url);
}

/** Titles are the same whatever their marks, and in capitals. */
function toWords(title: string): string {
  return toPlainText(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function toClaims({ name, node }: Described): Claim[] {
  const claim = (field: Field, path: string, value: unknown): Claim[] => {
    const text = toText(value)?.trim() ?? '';
    return text === '' || text.length > 2048
      ? []
      : [{ field, value: text, origin: `JSON-LD ${name}.${path}` }];
  };
  const images = toList(node.image).filter(isNode);
  return [
    ...(node.headline === undefined
      ? claim('title', 'name', node.name)
      : claim('title', 'headline', node.headline)),
    ...toList(node.author).flatMap((author) =>
      claim('author', 'author', isNode(author) ? author.name : author),
    ),
    ...(node.author === undefined
      ? toList(node.creator).flatMap((one) =>
          claim('author', 'creator', isNode(one) ? one.name : one),
        )
      : []),
    ...claim('published', 'datePublished', node.datePublished),
    ...claim('updated', 'dateModified', node.dateModified),
    ...claim('url', 'url', node.url),
    ...claim('url', 'mainEntityOfPage', toId(node.mainEntityOfPage)),
    ...toList(node.publisher).flatMap((publisher) =>
      claim('site', 'publisher', isNode(publisher) ? publisher.name : publisher),
    ),
    ...claim('free', 'isAccessibleForFree', node.isAccessibleForFree),
    ...toList(node.articleSection).flatMap((one) => claim('section', 'articleSection', one)),
    ...claim('language', 'inLanguage', node.inLanguage),
    ...images.flatMap((image) => [
      ...claim('caption', 'image.caption', image.caption),
      ...claim('credit', 'image.creditText', image.creditText),
    ]),
  ];
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

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : undefined;
}
