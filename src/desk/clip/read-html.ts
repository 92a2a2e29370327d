/** HTML → the claims of its markup, and its text. Nothing in it runs, and nothing is fetched. */
import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import type { Doubt } from './clip.ts';
import { isElement, listBlocks, toAttribute, toInnerText, walk } from './html-blocks.ts';
import {
  type Described,
  chooseArticles,
  listDescribed,
  listLive,
  listPaidParts,
  listTrails,
  toArticleClaims,
} from './json-ld.ts';
import type { Lexicon } from './lexicon.ts';
import type { Claim, Field, Page } from './page.ts';
import { listSections } from './section.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { say } from '../words/say.ts';

interface Where {
  readonly url?: string | undefined;
  readonly given?: string | undefined;
  readonly lexicon?: Lexicon | undefined;
}

/** Throws a RangeError for a page that is nested too deeply. */
export function readHtml(html: string, { url, given, lexicon }: Where = {}): Page {
  const tree: Root = rehype().parse(html);
  separate(tree);
  const doubts: Doubt[] = [];
  const articles: Described[] = [];
  const claims: Claim[] =
    url === undefined ? [] : toClaim('url', url, say.readHtml.ofSavedPage, true);
  walk(tree, (node) => {
    // Browsers and SingleFile write this into pages that they save.
    if (node.type === 'comment') {
      const saved = /(?:\burl:\s*|saved from url=\(\d+\))(https?:\/\/\S+)/i.exec(node.value)?.[1];
      claims.push(...toClaim('url', saved ?? '', say.readHtml.ofProgram, true));
    } else if (!isElement(node)) return;
    else if (node.tagName === 'script' && /^application\/ld\+json/i.test(toAttribute(node, 'type')))
      articles.push(...listDescribed(toInnerText(node), { doubts }));
    else claims.push(...toClaims(node));
  });
  const blocks = listBlocks(tree, listPaidParts(articles), lexicon);
  const list = (field: Field) => claims.flatMap((one) => (one.field === field ? [one.value] : []));
  const headings = blocks.filter(({ role, isFrame }) => role === 'heading' && !isFrame);
  const urls = [...(given === undefined ? [] : [given]), ...list('url')];
  const titles = [...list('title'), ...headings.slice(0, 3).map(({ text }) => text)];
  claims.push(...listSections(tree, listTrails(articles)));
  const own = chooseArticles(articles, urls, titles, { doubts });
  claims.push(...own.flatMap(toArticleClaims));
  const live = listLive(own);
  return { blocks, claims, tree, doubts, ...(live !== undefined && { live }) };
}

const BESIDE: ReadonlySet<string> = new Set(SIGNS.elementsBeside.split(' '));

/** Separates adjacent elements that only styles set apart: “12 FebJane Roe”. */
function separate(tree: Root): void {
  walk(tree, (node) => {
    if (!('children' in node)) return;
    const { children } = node;
    if (!children.some((child, at) => areGlued(children[at - 1], child))) return;
    node.children = children.flatMap((child, at) =>
      areGlued(children[at - 1], child) ? [{ type: 'text' as const, value: ' ' }, child] : [child],
    );
  });
}

/** Only at word boundaries: parts of a word, such as a drop cap, stay together. */
function areGlued(before: Nodes | undefined, after: Nodes): boolean {
  if (before === undefined || !isElement(before) || !isElement(after)) return false;
  if (!BESIDE.has(before.tagName) || !BESIDE.has(after.tagName)) return false;
  return (
    /(?:\p{Ll}\p{Ll}|\d\d|[.!?:;,)”])$/u.test(toEdge(before, -1)) &&
    /^(?:\p{Lu}\p{Ll}|\d|\p{Lu}{2}|[(“]\p{L})/u.test(toEdge(after, 0))
  );
}

function toEdge(node: Element, edge: 0 | -1): string {
  let one: Nodes | undefined = node;
  for (let depth = 0; depth < 5 && one !== undefined && isElement(one); depth += 1)
    one = one.children.at(edge);
  return one?.type === 'text' ? one.value : '';
}

/** Names of `<meta>`, in lower case; some are those of the content systems of newspapers. */
const META = new Map(Object.entries(SIGNS.meta as Readonly<Record<string, Field>>));

function toClaims(node: Element): Claim[] {
  const attribute = (name: string) => toAttribute(node, name);
  switch (node.tagName) {
    case 'html':
      return toClaim('language', attribute('lang'), 'html lang');
    case 'title':
      return toClaim('title', toInnerText(node), 'title', true);
    case 'link':
      if (/(^|\s)canonical(\s|$)/i.test(attribute('rel')))
        return toClaim('url', attribute('href'), 'link rel=canonical');
      // Archives with short addresses write the long one here.
      return /^bookmark$/i.test(attribute('rel')) && /\/\d{8,14}\/https?:/.test(attribute('href'))
        ? toClaim('url', attribute('href'), 'link rel=bookmark', true)
        : [];
    case 'meta': {
      const names = ['property', 'name', 'itemProp', 'httpEquiv'].map(attribute);
      const name = names.map((one) => one.toLowerCase()).find((one) => META.has(one)) ?? '';
      const field = META.get(name);
      const value = attribute('content');
      // The address of an author is no name.
      if (field === undefined || (field === 'author' && /^https?:/i.test(value))) return [];
      return toClaim(field, value, `meta ${name}`, /^og:(?:title|updated_time)$/.test(name));
    }
    default:
      return toBodyClaim(node);
  }
}

/** Microdata, and elements that mean something by themselves. */
function toBodyClaim(node: Element): Claim[] {
  const property = toAttribute(node, 'itemProp');
  const toLine = () => say.shared.line({ n: node.position?.start.line ?? 1 });
  const time = toAttribute(node, 'dateTime');
  if (property === 'datePublished' || property === 'dateModified') {
    const field = property === 'datePublished' ? 'published' : 'updated';
    return toClaim(field, time || toAttribute(node, 'content'), `itemprop ${property}`);
  }
  if (node.tagName === 'time') return toClaim('published', time, `time, ${toLine()}`, true);
  const isAuthor = /(^|\s)author(\s|$)/i.test(toAttribute(node, 'rel')) || property === 'author';
  return isAuthor ? toClaim('author', toInnerText(node), `author, ${toLine()}`, true) : [];
}

const MAX_VALUE = 2048;

function toClaim(field: Field, value: string, origin: string, isWeak = false): Claim[] {
  const plain = value.replace(/\s+/g, ' ').trim();
  if (plain === '' || plain.length > MAX_VALUE) return [];
  return [{ field, value: plain, origin, ...(isWeak && { isWeak }) }];
}
