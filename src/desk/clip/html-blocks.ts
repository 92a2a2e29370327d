/** The text of an HTML page, in order, in blocks as a browser shows them. */
import type { Element, Nodes, Parents, Root } from 'hast';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { type Block, splitBlock, toPlainText } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };

const toSet = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const SET_APART = toSet(SIGNS.elementsSetApart);
const FRAME = toSet(SIGNS.elementsOfFrame);
/** Elements that never hold text of the page. */
export const SILENT = toSet(SIGNS.elementsWithoutText);
const FRAME_ROLES = new RegExp(`^(?:${SIGNS.rolesOfFrame})$`, 'i');
/** Whole words of class names and ids, as in `newsletter-signup` and `relatedCoverage`. */
const FRAME_WORDS = new RegExp(`(^|[\\s_-])(${SIGNS.classesOfFrame})(?=$|[\\s_-])`, 'i');
const HEADING = /^h[1-6]$/;

type Place = Pick<Block, 'role' | 'isFrame'>;

/** `paid` are class names and ids that the article itself declares as its text. */
export function listBlocks(
  tree: Root,
  paid: ReadonlySet<string> = new Set(),
  lexicon?: Lexicon,
): Block[] {
  const blocks: Block[] = [];
  let [parts, line]: [string[], number] = [[], 1];
  /** How many bold elements are open, and whether the block has text outside them. */
  let [bold, isPlain] = [0, false];
  const close = (place: Place) => {
    const text = toPlainText(parts.join(''));
    const strong = isPlain ? {} : { isStrong: true as const };
    if (text !== '') blocks.push(...splitBlock({ text, line, ...place, ...strong }));
    [parts, isPlain] = [[], false];
  };
  const enter = (node: Nodes, place: Place): void => {
    if (node.type === 'text') {
      if (parts.length === 0 && node.value.trim() !== '') line = toFirstLine(node);
      if (parts.length > 0 || node.value.trim() !== '') parts.push(node.value);
      isPlain ||= bold === 0 && node.value.trim() !== '';
      return;
    }
    if (node.type !== 'root' && !isElement(node)) return;
    const name = isElement(node) ? node.tagName : '';
    if (name === 'br') parts.push(' ');
    if (name === 'br' || name === 'title' || SILENT.has(name)) return;
    const inner = isElement(node) ? toPlace(node, place, paid) : place;
    const isApart = SET_APART.has(name) || inner !== place;
    if (isApart) close(place);
    const isBold = name === 'b' || name === 'strong';
    if (isBold) bold += 1;
    const related = findRelated(node, lexicon);
    for (const child of node.children)
      enter(child, related.has(child) ? { ...inner, isFrame: true } : inner);
    if (isApart) close(inner);
    if (isBold) bold -= 1;
  };
  enter(tree, { role: 'text', isFrame: false });
  close({ role: 'text', isFrame: false });
  return blocks;
}

/**
 * The children below a “Related” label: all, if the element begins with it; else up to the next heading, or to a
 * paragraph that is more than a link.
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

/** The words of an element that is small enough for a label, else `''`; large elements are not read. */
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

/** Returns the same object if an element changes nothing. */
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

/** Includes hidden elements: a visitor does not see them. */
function isOfFrame(node: Element, paid: ReadonlySet<string>): boolean {
  const named = `${toAttribute(node, 'className')} ${toAttribute(node, 'id')}`;
  // The toolbar that an archive adds to its copies.
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

/** Visits each node in order, without recursion. */
export function walk(tree: Parents, visit: (node: Nodes) => void): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    visit(node);
    if ('children' in node) for (const child of node.children.toReversed()) left.push(child);
  }
}

/** `''` for a missing attribute. `name` is hast's: `itemProp`, `dateTime`. */
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

// Text that is not the article: of the site, of a paywall, of the program that saved the page. It is listed, never
// dropped.

/** A longer paragraph belongs to the report, even if it mentions subscribers. */
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

/** A headline of another article; a text that ends like a sentence is none. */
function isTeaser({ text }: Block): boolean {
  return text.length <= 200 && !/[.。!?\uFF01\uFF1F…]["”’»」)]?$/u.test(text);
}

/** In plain text, where only the label shows it: the “Related” lines, and the headlines below them. */
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
