/** HTML → what it says of itself in its markup, and its text. Nothing in it runs, and nothing is fetched. */
import type { Comment, Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import type { Doubt } from './clip.ts';
import { listBlocks } from './html-blocks.ts';
import { isElement, toAttribute, toInnerText, walk } from './html-tree.ts';
import { listJsonLdClaims } from './json-ld.ts';
import type { Claim, Field, Page } from './page.ts';

interface Where {
  /** Where a browser was when it saved the page. */
  readonly url?: string | undefined;
}

/** Throws a RangeError for a page that is nested beyond reading. */
export function readHtml(html: string, { url }: Where = {}): Page {
  const tree: Root = rehype().parse(html);
  const claims: Claim[] = [];
  const doubts: Doubt[] = [];
  if (url !== undefined)
    claims.push({ field: 'url', value: url, origin: 'address of the saved page', isWeak: true });
  walk(tree, (node) => {
    if (node.type === 'comment') claims.push(...toSavedFrom(node));
    if (!isElement(node)) return;
    if (isJsonLd(node)) {
      const read = listJsonLdClaims(toInnerText(node));
      claims.push(...read.claims);
      doubts.push(...read.doubts);
    } else claims.push(...toClaims(node));
  });
  return { blocks: listBlocks(tree), claims, tree, doubts };
}

function isJsonLd(node: Element): boolean {
  return node.tagName === 'script' && /^application\/ld\+json/i.test(toAttribute(node, 'type'));
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
