/** The section of a site to which a page belongs, by its markup alone. */
import type { Element, Nodes, Parents, Root } from 'hast';
import type { Candidate } from './clip.ts';
import { isElement, toAttribute, toInnerText, walk } from './html-blocks.ts';
import { type Claim, type Facts, listPageClaims, settleCandidates, toBareWords } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { say } from '../words/say.ts';

export function findSection(facts: Facts): Candidate | null {
  return settleCandidates(facts, 'section', listPageClaims(facts, 'section'), (name) =>
    name.toLowerCase(),
  );
}

const HOME = new RegExp(`^(?:${SIGNS.wordsOfHome})$`, 'iu');
const KICKER =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|rubric|rubrik|topline|section-(?:label|name|link)|article-section)(?=$|[\s_-])/i;
const TRAIL = /(?:^|[\s_-])breadcrumbs?(?=$|[\s_-])/i;
const LONGEST = 40;

/** A trail of links to the page, `articleSection`, and what is marked as a kicker or a tag above the headline. */
export function listSections(tree: Root, trails: readonly string[][]): Claim[] {
  const titles: string[] = [];
  const found: { values: readonly string[]; origin: string; isTrail?: true }[] = trails.map(
    (values) => ({ values, origin: 'JSON-LD BreadcrumbList', isTrail: true }),
  );
  walk(tree, (node) => {
    if (!isElement(node)) return;
    // Of few elements of a long page.
    const toLine = () => say.shared.line({ n: node.position?.start.line ?? 1 });
    const words = toWords(node);
    if (node.tagName === 'h1') titles.push(words);
    else if (toAttribute(node, 'itemProp') === 'articleSection')
      found.push({
        values: [toAttribute(node, 'content') || words],
        origin: `itemprop articleSection, ${toLine()}`,
      });
    else if (isTrail(node))
      found.push({
        values: listCrumbs(node),
        origin: say.section.trail({ line: toLine() }),
        isTrail: true,
      });
    else if (titles.length === 0 && isKicker(node))
      found.push({ values: [words], origin: say.section.above({ line: toLine() }) });
  });
  const names = new Set(titles.map(toBareWords));
  return found.flatMap(({ values, origin, isTrail: isPath }) =>
    toSections(values, names, isPath === true).map((value): Claim => ({
      field: 'section',
      value,
      origin,
      isWeak: true,
    })),
  );
}

/** The steps of a trail, without the front page and the page itself. */
function toSections(
  values: readonly string[],
  titles: ReadonlySet<string>,
  isTrail: boolean,
): string[] {
  const steps = values.filter((value, at) => {
    const isPage =
      titles.has(toBareWords(value)) ||
      (isTrail && at > 1 && at === values.length - 1 && value.length > LONGEST);
    return value !== '' && !isPage && !HOME.test(value);
  });
  return steps.filter((value) => value.length <= LONGEST && !/[.!?]$/u.test(value));
}

function toWords(node: Parents): string {
  return toInnerText(node).replace(/^[\s/|›»>:·•]+|[\s/|›»>:·•]+$/gu, '');
}

function isTrail(node: Element): boolean {
  const label = toAttribute(node, 'ariaLabel');
  return (
    (/^(?:nav|ol|ul|div)$/.test(node.tagName) &&
      (/breadcrumb|brotkrumen|fil d['’]ariane|migas|крошки|パンくず|面包屑/iu.test(label) ||
        toAttribute(node, 'itemType').endsWith('BreadcrumbList'))) ||
    (/^(?:nav|ol|ul)$/.test(node.tagName) && TRAIL.test(toAttribute(node, 'className')))
  );
}

function listCrumbs(trail: Element): string[] {
  const list = (name: string) => {
    const all: Element[] = [];
    walk(trail, (node: Nodes) => {
      if (isElement(node) && node.tagName === name) all.push(node);
    });
    return all.map(toWords);
  };
  const items = list('li');
  return items.length > 0 ? items : list('a');
}

function isKicker(node: Element): boolean {
  if (node.children.length > 4 || /^(?:body|main|article|header|section)$/.test(node.tagName))
    return false;
  const isTag =
    node.tagName === 'a' && /(?:^|\s)(?:tag|category)(?:\s|$)/i.test(toAttribute(node, 'rel'));
  return isTag || KICKER.test(toAttribute(node, 'className'));
}
