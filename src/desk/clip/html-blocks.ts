/** The text of a page in its order, a block for what a browser sets as one. */
import type { Element, Nodes, Parents, Root } from 'hast';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { type Block, splitBlock, toPlainText } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };

const toSet = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const SET_APART = toSet(SIGNS.elementsSetApart);
const FRAME = toSet(SIGNS.elementsOfFrame);
/** What holds no text of the page, whatever stands in it. */
export const SILENT = toSet(SIGNS.elementsWithoutText);
const FRAME_ROLES = new RegExp(`^(?:${SIGNS.rolesOfFrame})$`, 'i');
/** Whole words of class names and ids, as in `newsletter-signup` and `relatedCoverage`. */
const FRAME_WORDS = new RegExp(`(^|[\\s_-])(${SIGNS.classesOfFrame})(?=$|[\\s_-])`, 'i');
const HEADING = /^h[1-6]$/;

type Place = Pick<Block, 'role' | 'isFrame'>;

/** `paid` are class names and ids of what the article itself calls its text. */
export function listBlocks(
  tree: Root,
  paid: ReadonlySet<string> = new Set(),
  lexicon?: Lexicon,
): Block[] {
  const blocks: Block[] = [];
  let [parts, line]: [string[], number] = [[], 1];
  const close = (place: Place) => {
    const text = toPlainText(parts.join(''));
    if (text !== '') blocks.push(...splitBlock({ text, line, ...place }));
    parts = [];
  };
  const enter = (node: Nodes, place: Place): void => {
    if (node.type === 'text') {
      if (parts.length === 0 && node.value.trim() !== '') line = toFirstLine(node);
      if (parts.length > 0 || node.value.trim() !== '') parts.push(node.value);
      return;
    }
    if (node.type !== 'root' && !isElement(node)) return;
    const name = isElement(node) ? node.tagName : '';
    if (name === 'br') parts.push(' ');
    if (name === 'br' || name === 'title' || SILENT.has(name)) return;
    const inner = isElement(node) ? toPlace(node, place, paid) : place;
    const isApart = SET_APART.has(name) || inner !== place;
    if (isApart) close(place);
    const related = findRelated(node, lexicon);
    for (const child of node.children)
      enter(child, related.has(child) ? { ...inner, isFrame: true } : inner);
    if (isApart) close(inner);
  };
  enter(tree, { role: 'text', isFrame: false });
  close({ role: 'text', isFrame: false });
  return blocks;
}

/**
 * Of an element the children that stand under “Related”: all of them in one that begins so; else up to the next heading, or
 * to a paragraph that is more than a link.
 */
function findRelated(parent: Parents, lexicon: Lexicon | undefined): ReadonlySet<Nodes> {
  const children = (parent.children as Nodes[]).filter(isElement);
  const start = children.findIndex((child) => isOverRelated(toLabel(child), lexicon));
  if (start < 0) return new Set();
  const below = children.slice(start + 1);
  const isAll =
    start === 0 && isElement(parent) && /^(?:div|section|ul|ol|dl)$/.test(parent.tagName);
  const end = isAll
    ? -1
    : below.findIndex(
        (child) => HEADING.test(child.tagName) || (child.tagName === 'p' && !isLink(child)),
      );
  return new Set<Nodes>(children.slice(start, end < 0 ? undefined : start + 1 + end));
}

/** Its words if they may be no more than a label, else `''`: whatever holds much is not read to find out. */
function toLabel(node: Element): string {
  const left: Nodes[] = [node];
  let text = '';
  for (let count = 0; left.length > 0; count += 1) {
    const one = left.pop();
    if (count > 12 || text.length > 60) return '';
    if (one?.type === 'text') text += one.value;
    if (one === undefined || !isElement(one) || SILENT.has(one.tagName)) continue;
    if (one.children.length > 6) return '';
    left.push(...one.children.toReversed());
  }
  return toPlainText(text);
}

function isLink(node: Element): boolean {
  const links: string[] = [];
  walk(node, (one) => {
    if (isElement(one) && one.tagName === 'a') links.push(toInnerText(one));
  });
  return links.join(' ').length * 2 > toInnerText(node).length;
}

function toFirstLine(node: Extract<Nodes, { type: 'text' }>): number {
  const before = /^\s*/.exec(node.value)?.[0] ?? '';
  return (node.position?.start.line ?? 1) + (before.match(/\n/g)?.length ?? 0);
}

/** The same object where an element changes nothing. */
function toPlace(node: Element, place: Place, paid: ReadonlySet<string>): Place {
  const isFrame = place.isFrame || isOfFrame(node, paid);
  const role = toRole(node) ?? place.role;
  return isFrame === place.isFrame && role === place.role ? place : { role, isFrame };
}

function toRole(node: Element): Block['role'] | undefined {
  if (HEADING.test(node.tagName)) return 'heading';
  if (node.tagName === 'figcaption') return 'caption';
  const names = toAttribute(node, 'className');
  return /(^|[\s_-])byline(?=$|[\s_-])/i.test(names) ? 'byline' : undefined;
}

/** Also what is there and not shown: whoever reads the page does not see it. */
function isOfFrame(node: Element, paid: ReadonlySet<string>): boolean {
  const named = `${toAttribute(node, 'className')} ${toAttribute(node, 'id')}`;
  // The tool bar that an archive sets over its copies.
  if (/(?:^|\s)wm-ipp/.test(named)) return true;
  if (named.split(/\s+/).some((name) => paid.has(name))) return false;
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

export function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** Visits each node in the order of the page, and needs no stack that grows with it. */
export function walk(tree: Parents, visit: (node: Nodes) => void): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    visit(node);
    if ('children' in node) for (const child of node.children.toReversed()) left.push(child);
  }
}

/** Empty for an attribute that is missing. `name` is as hast has it: `itemProp`, `dateTime`. */
export function toAttribute({ properties }: Element, name: string): string {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function toInnerText(node: Parents): string {
  const parts: string[] = [];
  walk(node, (one) => {
    if (one.type === 'text') parts.push(one.value);
  });
  return toPlainText(parts.join(''));
}

// What is on a page beside its text: of the site, of its walls, of the program that saved it. It is named, never dropped.

/** A paragraph of a report may speak of subscribers; what is longer than this is one. */
const MAX_NOISE = 260;
const MAX_LINE = 60;

const toSigns = ofLexicon(({ any }) => {
  const related = `^${any('clip.related')}\\s*`;
  return {
    walls: new RegExp(`^©|${any('clip.noise')}`, 'iu'),
    lines: [
      new RegExp(`^${any('clip.noise.start')}`, 'iu'),
      new RegExp(`^${any('clip.noise.whole')}(?: this)?(?: article| story)?$`, 'iu'),
      new RegExp(`^${any('clip.noise.label')}(?!.*[.!?]$)`, 'iu'),
      /\b(?:icon|logo)$/i,
    ],
    related: new RegExp(`${related}(?:[:\\uFF1A]|$)`, 'iu'),
    onlyRelated: new RegExp(`${related}[:\\uFF1A]?$`, 'iu'),
  };
});

function isOverRelated(text: string, lexicon?: Lexicon): boolean {
  return text.length <= MAX_LINE && toSigns(lexicon).onlyRelated.test(text);
}

/** Headlines of others; what ends as a sentence does is text again. */
function isTeaser({ text }: Block): boolean {
  return text.length <= 200 && !/[.。!?\uFF01\uFF1F…]["”’»」)]?$/u.test(text);
}

/** Of plain text, in which nothing but “Related” tells where another list begins: those lines, and the headlines below. */
export function listRelated(blocks: readonly Block[], lexicon?: Lexicon): Block[] {
  let isBelow = false;
  return blocks.filter((block) => {
    isBelow = isOverRelated(block.text, lexicon) || (isBelow && isTeaser(block));
    return isBelow;
  });
}

export function isNoise({ text, isFrame, role }: Block, lexicon?: Lexicon): boolean {
  if (isFrame) return true;
  if (role === 'caption' || text.length > MAX_NOISE) return false;
  const { walls, lines, related } = toSigns(lexicon);
  return (
    related.test(text) ||
    walls.test(text) ||
    (text.length <= MAX_LINE && lines.some((pattern) => pattern.test(text)))
  );
}
