/** HTML → what it says of itself in its markup, and its text. Nothing in it runs, and nothing is fetched. */
import type { Comment, Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import type { Doubt } from './clip.ts';
import { isElement, listBlocks, toAttribute, toInnerText, walk } from './html-blocks.ts';
import {
  listDescribed,
  listPaidParts,
  toArticleClaims,
  type Described,
  type Itself,
} from './json-ld.ts';
import type { Lexicon } from './lexicon.ts';
import type { Block, Claim, Field, Page } from './page.ts';

interface Where {
  /** Where a browser was when it saved the page. */
  readonly url?: string | undefined;
  /** Where an editor says that the page stands. */
  readonly told?: string | undefined;
  readonly lexicon?: Lexicon | undefined;
}

/** Throws a RangeError for a page that is nested beyond reading. */
export function readHtml(html: string, { url, told, lexicon }: Where = {}): Page {
  const tree: Root = rehype().parse(html);
  separate(tree);
  const claims: Claim[] = [];
  const doubts: Doubt[] = [];
  const articles: Described[] = [];
  if (url !== undefined)
    claims.push({ field: 'url', value: url, origin: 'address of the saved page', isWeak: true });
  walk(tree, (node) => {
    if (node.type === 'comment') claims.push(...toSavedFrom(node));
    if (!isElement(node)) return;
    if (node.tagName === 'script' && /^application\/ld\+json/i.test(toAttribute(node, 'type'))) {
      const read = listDescribed(toInnerText(node));
      articles.push(...read.articles);
      doubts.push(...read.doubts);
    } else claims.push(...toClaims(node));
  });
  const blocks = listBlocks(tree, listPaidParts(articles), lexicon);
  const read = toArticleClaims(articles, toItself(claims, blocks, told));
  claims.push(...read.claims);
  doubts.push(...read.doubts);
  return { blocks, claims, tree, doubts };
}

function toItself(
  claims: readonly Claim[],
  blocks: readonly Block[],
  told: string | undefined,
): Itself {
  const list = (field: Field) => claims.flatMap((one) => (one.field === field ? [one.value] : []));
  const headings = blocks.filter(({ role, isFrame }) => role === 'heading' && !isFrame);
  return {
    urls: [...(told === undefined ? [] : [told]), ...list('url')],
    titles: [...list('title'), ...headings.slice(0, 3).map(({ text }) => text)],
  };
}

/** Beside each other so that no blank is between them, as styles set what they hold apart: “12 FebJane Roe”. */
const BESIDE: ReadonlySet<string> = new Set(['span', 'time', 'a', 'cite', 'small', 'strong', 'b']);

function separate(tree: Root): void {
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const { children } = node;
    const isGlued = children.some((child, at) => areGlued(children[at - 1], child));
    if (!isGlued) return;
    node.children = children.flatMap((child, at) =>
      areGlued(children[at - 1], child) ? [{ type: 'text' as const, value: ' ' }, child] : [child],
    );
  });
}

/** Only where words end and begin: parts of a word, as the first letter of a paragraph, stay one. */
function areGlued(before: Nodes | undefined, after: Nodes): boolean {
  if (before === undefined || !isElement(before) || !isElement(after)) return false;
  if (!BESIDE.has(before.tagName) || !BESIDE.has(after.tagName)) return false;
  const [left, right] = [toEdge(before, 'last'), toEdge(after, 'first')];
  return (
    /(?:\p{Ll}\p{Ll}|\d\d|[.!?:;,)”])$/u.test(left) &&
    /^(?:\p{Lu}\p{Ll}|\d|\p{Lu}{2}|[(“]\p{L})/u.test(right)
  );
}

/** The text at an edge, as far as it is found without looking deeper than such elements are. */
function toEdge(node: Element, edge: 'first' | 'last'): string {
  let one: Nodes | undefined = node;
  for (let depth = 0; depth < 5 && one !== undefined && isElement(one); depth += 1)
    one = edge === 'first' ? one.children[0] : one.children.at(-1);
  return one?.type === 'text' ? one.value : '';
}

/** What browsers and SingleFile write into a page that they save. */
function toSavedFrom({ value }: Comment): Claim[] {
  const [, url] = /(?:\burl:\s*|saved from url=\(\d+\))(https?:\/\/\S+)/i.exec(value) ?? [];
  if (url === undefined) return [];
  return [
    { field: 'url', value: url, origin: 'comment of the program that saved it', isWeak: true },
  ];
}

/** Names of `<meta>`, in lower case; several are of content systems, and are what newspapers print. */
const META: Readonly<Record<string, Field>> = {
  'og:title': 'title',
  'og:site_name': 'site',
  author: 'author',
  'article:author': 'author',
  'parsely-author': 'author',
  'dc.creator': 'author',
  'article:published_time': 'published',
  datepublished: 'published',
  'parsely-pub-date': 'published',
  pubdate: 'published',
  'dcterms.issued': 'published',
  'dcterms.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.modified': 'updated',
  'dcterms.creator': 'author',
  'article:modified_time': 'updated',
  datemodified: 'updated',
  'og:updated_time': 'updated',
  'og:url': 'url',
  'article:section': 'section',
  'content-language': 'language',
  'article:content_tier': 'free',
};

function toClaims(node: Element): Claim[] {
  switch (node.tagName) {
    case 'html':
      return toClaim('language', toAttribute(node, 'lang'), 'html lang');
    case 'title':
      return toClaim('title', toInnerText(node), 'title', true);
    case 'link':
      return /(^|\s)canonical(\s|$)/i.test(toAttribute(node, 'rel'))
        ? toClaim('url', toAttribute(node, 'href'), 'link rel=canonical')
        : [];
    case 'meta':
      return toMetaClaim(node);
    default:
      return toBodyClaim(node);
  }
}

function toMetaClaim(node: Element): Claim[] {
  const name = ['property', 'name', 'itemProp', 'httpEquiv']
    .map((attribute) => toAttribute(node, attribute).toLowerCase())
    .find((one) => Object.hasOwn(META, one));
  const field = name === undefined ? undefined : META[name];
  if (name === undefined || field === undefined) return [];
  const value = toAttribute(node, 'content');
  // An address of whoever wrote it is no name.
  if (field === 'author' && /^https?:/i.test(value)) return [];
  return toClaim(field, value, `meta ${name}`, name === 'og:title' || name === 'og:updated_time');
}

/** Microdata, and what the elements of the text are by themselves. */
function toBodyClaim(node: Element): Claim[] {
  const property = toAttribute(node, 'itemProp');
  if (property === 'datePublished' || property === 'dateModified') {
    const value = toAttribute(node, 'dateTime') || toAttribute(node, 'content');
    const field = property === 'datePublished' ? 'published' : 'updated';
    return toClaim(field, value, `itemprop ${property}`);
  }
  if (node.tagName === 'time')
    return toClaim('published', toAttribute(node, 'dateTime'), `time, line ${toLine(node)}`, true);
  const isAuthor = /(^|\s)author(\s|$)/i.test(toAttribute(node, 'rel')) || property === 'author';
  return isAuthor ? toClaim('author', toInnerText(node), `author, line ${toLine(node)}`, true) : [];
}

function toLine(node: Nodes): string {
  return String(node.position?.start.line ?? 1);
}

const MOST = 2048;

function toClaim(field: Field, value: string, origin: string, isWeak = false): Claim[] {
  const plain = value.replace(/\s+/g, ' ').trim();
  if (plain === '' || plain.length > MOST) return [];
  return [{ field, value: plain, origin, ...(isWeak && { isWeak }) }];
}
