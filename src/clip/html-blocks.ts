/** The text of a page in its order, a block for what a browser sets as one. */
import type { Element, Nodes, Root } from 'hast';
import { isElement, SILENT, toAttribute } from './html-tree.ts';
import { splitBlock, toPlainText, type Block, type Role } from './page.ts';

const SET_APART: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd'],
  ...['details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu'],
  ...[
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
  ],
  ...['tr', 'ul'],
]);
const FRAME: ReadonlySet<string> = new Set([
  ...['nav', 'footer', 'aside', 'form', 'button', 'dialog', 'menu'],
]);
const FRAME_ROLES = /^(navigation|complementary|banner|contentinfo|dialog|alert|search|menu)$/i;
/** Whole words of class names and ids, as in `newsletter-signup` and `relatedCoverage`. */
const FRAME_WORDS =
  /(^|[\s_-])(ad|ads|advert|advertisement|promo|newsletter|related|recommended|share|sharing|social|comments?|cookie|consent|paywall|gateway|subscribe|signup|trending|sidebar|breadcrumbs?|toolbar)(?=$|[\s_-])/i;

interface Place {
  readonly role: Role;
  readonly isFrame: boolean;
}

export function listBlocks(tree: Root): Block[] {
  const blocks: Block[] = [];
  let [parts, line]: [string[], number] = [[], 1];
  const close = (place: Place) => {
    const text = toPlainText(parts.join(''));
    if (text !== '') blocks.push(...splitBlock({ text, line, ...place }));
    parts = [];
  };
  const enter = (node: Nodes, place: Place) => {
    if (node.type === 'text') {
      if (parts.length === 0 && node.value.trim() !== '') line = toFirstLine(node);
      if (parts.length > 0 || node.value.trim() !== '') parts.push(node.value);
      return;
    }
    if (node.type !== 'root' && !isElement(node)) return;
    if (isElement(node) && (SILENT.has(node.tagName) || node.tagName === 'title')) return;
    if (isElement(node) && node.tagName === 'br') {
      parts.push(' ');
      return;
    }
    const inner = isElement(node) ? toPlace(node, place) : place;
    const isApart = isElement(node) && (SET_APART.has(node.tagName) || inner !== place);
    if (isApart) close(place);
    for (const child of node.children) enter(child, inner);
    if (isApart) close(inner);
  };
  const outermost: Place = { role: 'text', isFrame: false };
  enter(tree, outermost);
  close(outermost);
  return blocks;
}

/** The line of the first character that is seen. */
function toFirstLine(node: Extract<Nodes, { type: 'text' }>): number {
  const before = /^\s*/.exec(node.value)?.[0] ?? '';
  return (node.position?.start.line ?? 1) + (before.match(/\n/g)?.length ?? 0);
}

/** The same object where an element changes nothing. */
function toPlace(node: Element, place: Place): Place {
  const isFrame = place.isFrame || isOfFrame(node);
  const role = toRole(node) ?? place.role;
  return isFrame === place.isFrame && role === place.role ? place : { role, isFrame };
}

function toRole(node: Element): Role | undefined {
  if (/^h[1-6]$/.test(node.tagName)) return 'heading';
  if (node.tagName === 'figcaption') return 'caption';
  const names = toAttribute(node, 'className');
  return /(^|[\s_-])byline(?=$|[\s_-])/i.test(names) ? 'byline' : undefined;
}

/** Also what is there and not shown: whoever reads the page does not see it. */
function isOfFrame(node: Element): boolean {
  const named = `${toAttribute(node, 'className')} ${toAttribute(node, 'id')}`;
  const words = named.replace(/([a-z])([A-Z])/g, '$1-$2');
  const isUnseen =
    'hidden' in node.properties ||
    toAttribute(node, 'ariaHidden') === 'true' ||
    /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(toAttribute(node, 'style'));
  return (
    isUnseen ||
    FRAME.has(node.tagName) ||
    FRAME_ROLES.test(toAttribute(node, 'role')) ||
    (FRAME_WORDS.test(words) && !/^(html|body|main|article)$/.test(node.tagName))
  );
}
