import type { Position } from '../problems/lines.ts';
import { toAddresses } from './checks.ts';
import { getRule } from './components.ts';
import { findLinkFault } from './link.ts';
import { toStatementFact } from './statement-fact.ts';
import type { StatementFact } from './statement-fact.ts';
import { toText } from './text.ts';
import type { ProseComponent, ProseElement, ProseNode, ProseTree } from './tree.ts';
import { countWords } from './words.ts';

/** What the rest of Dateline wants to know of a body. Plain data: JSON holds all of it. Lists are in reading order. */
export interface ProseFacts {
  /** Of its text, see `toText` and `countWords`. */
  readonly words: number;
  /** Entities that the body names, once for each time; never `anonymous`. */
  readonly mentions: readonly Mention[];
  readonly seeAlso: readonly SeeAlsoFact[];
  readonly charts: readonly ChartFact[];
  /** Those whose address is fit to be followed. */
  readonly links: readonly LinkFact[];
  readonly quotes: readonly QuoteFact[];
  readonly statements: readonly StatementFact[];
  readonly figures: readonly FigureFact[];
  readonly headings: readonly HeadingFact[];
}

export interface Mention {
  readonly id: string;
  /** The attribute that names it, as `Quote.by`. */
  readonly field: string;
  readonly place: Position;
}

/** An address with a slash in front: `/topics/tariffs`. */
export interface SeeAlsoFact {
  readonly address: string;
  readonly place: Position;
}

export interface ChartFact {
  /** As written: an address, or `coverage`. */
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
  readonly place: Position;
}

export interface LinkFact {
  readonly url: string;
  readonly text: string;
  readonly place: Position;
}

export interface QuoteFact {
  readonly by: string;
  readonly as?: string;
  readonly lang?: string;
  readonly cite?: string;
  /** The words themselves, as plain text, and their number. */
  readonly text: string;
  readonly words: number;
  readonly place: Position;
}

export interface FigureFact {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly rights: string;
  readonly caption?: string;
  readonly place: Position;
}

export interface HeadingFact {
  readonly level: 2 | 3 | 4;
  readonly text: string;
  readonly place: Position;
}

type Lists = {
  -readonly [Key in Exclude<keyof ProseFacts, 'words'>]: ProseFacts[Key][number][];
};

/** `text` is that of the tree. */
export function factsOf(tree: ProseTree, text = toText(tree)): ProseFacts {
  const lists: Lists = {
    mentions: [],
    seeAlso: [],
    charts: [],
    links: [],
    quotes: [],
    statements: [],
    figures: [],
    headings: [],
  };
  for (const child of tree.children) collect(child, lists);
  return { words: countWords(text), ...lists };
}

function collect(node: ProseNode, lists: Lists): void {
  if (node.type === 'text') return;
  if (node.type === 'component') collectComponent(node, lists);
  else if (node.place !== undefined) collectElement(node, node.place, lists);
  for (const child of node.children) collect(child, lists);
}

function collectElement(node: ProseElement, place: Position, lists: Lists): void {
  const text = toText(node);
  if (node.tagName === 'a') {
    const url = node.properties.href ?? '';
    if (findLinkFault(url) === undefined) lists.links.push({ url, text, place });
  } else lists.headings.push({ level: Number(node.tagName.slice(1)) as 2 | 3 | 4, text, place });
}

function collectComponent(node: ProseComponent, lists: Lists): void {
  const { attributes, place } = node;
  const right = omitWrong(node);
  for (const [key, rule] of Object.entries(getRule(node.name).attributes)) {
    const ids = rule.mentions === true ? right[key]?.split(/\s+/) : undefined;
    for (const id of ids ?? [])
      if (id !== 'anonymous') lists.mentions.push({ id, field: `${node.name}.${key}`, place });
  }
  switch (node.name) {
    case 'Quote': {
      const text = toText({ type: 'root', children: node.children });
      lists.quotes.push({ by: '', ...attributes, text, words: countWords(text), place });
      break;
    }
    case 'Statement':
      lists.statements.push(toStatementFact({ ...node, attributes: right }));
      break;
    case 'Figure':
      lists.figures.push({ src: '', alt: '', credit: '', rights: '', ...attributes, place });
      break;
    case 'Chart':
      if (right.of !== undefined) lists.charts.push({ ...right, of: right.of, place });
      break;
    case 'SeeAlso':
      for (const address of toAddresses(right.ids ?? '')) lists.seeAlso.push({ address, place });
      break;
    case 'Entity':
    case 'Aside':
    case 'Hedge':
  }
}

/** A value of the wrong form is told where the body is read; looking for what it names would tell it once more. */
function omitWrong({ name, attributes }: ProseComponent): Readonly<Record<string, string>> {
  const rules = getRule(name).attributes;
  return Object.fromEntries(
    Object.entries(attributes).filter(([key, value]) => rules[key]?.check?.(value) === undefined),
  );
}
