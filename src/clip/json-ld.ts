/** What a page says of itself in JSON-LD, in the words of schema.org. */
import type { Doubt } from './clip.ts';
import type { Claim, Field } from './page.ts';

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(\w*Article|\w*BlogPosting|Report|LiveBlogPosting)$/;
/** A page describes a handful of things; more are lists of others, or made to keep a reader busy. */
const MOST_NODES = 5000;

export function listJsonLdClaims(text: string): {
  readonly claims: readonly Claim[];
  readonly doubts: readonly Doubt[];
} {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const why = 'a block of JSON-LD cannot be read';
    return { claims: [], doubts: [{ field: 'metadata', why, candidates: [] }] };
  }
  return { claims: listArticles(data).flatMap(toClaims), doubts: [] };
}

/** Articles at the top, in a graph, or as what the page is mainly about: those in lists are others. */
function listArticles(data: unknown): { name: string; node: Node }[] {
  const left: unknown[] = [data];
  const found: { name: string; node: Node }[] = [];
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

function toClaims({ name, node }: { name: string; node: Node }): Claim[] {
  const claim = (field: Field, path: string, value: unknown): Claim[] => {
    const text = toText(value)?.trim() ?? '';
    return text === '' || text.length > 2048
      ? []
      : [{ field, value: text, origin: `JSON-LD ${name}.${path}` }];
  };
  const images = toList(node.image).filter(isNode);
  return [
    ...claim('title', 'headline', node.headline),
    ...toList(node.author).flatMap((author) =>
      claim('author', 'author', isNode(author) ? author.name : author),
    ),
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
