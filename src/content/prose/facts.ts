import type { Venue } from '../kinds/shared.ts';
import type { Position } from '../problems/lines.ts';
import { toAddresses } from './checks.ts';
import { getRule } from './components.ts';
import { findLinkFault } from './link.ts';
import {
  type Reading,
  RELATION_TYPES,
  type RelationType,
  type StatementKind,
} from './statement-rule.ts';
import { toProseText } from './text.ts';
import type { ProseComponent, ProseElement, ProseNode, ProseTree } from './tree.ts';
import { countWords } from './words.ts';

type At<Fact> = Readonly<Fact & { place: Position }>;

/** What the rest of Dateline needs to know about a body, as plain data for JSON. Lists are in reading order. */
export interface ProseFacts {
  /** The number of words in its text, see `toProseText` and `countWords`. */
  readonly words: number;
  /** Entities that the body names, one for each time; never `anonymous`. `field` is the attribute, as `Quote.by`. */
  readonly mentions: readonly At<{ id: string; field: string }>[];
  /** Addresses with a slash in front: `/topics/tariffs`. */
  readonly seeAlso: readonly At<{ address: string }>[];
  /** `of` is as written: an address, or `coverage`. */
  readonly charts: readonly At<{ of: string; from?: string; to?: string }>[];
  /** Those with a usable address. */
  readonly links: readonly At<{ url: string; text: string }>[];
  readonly quotes: readonly At<QuoteFact>[];
  readonly statements: readonly StatementFact[];
  readonly figures: readonly At<FigureFact>[];
  readonly headings: readonly At<{ level: 2 | 3 | 4; text: string }>[];
}

interface QuoteFact {
  by: string;
  as?: string;
  lang?: string;
  cite?: string;
  text: string;
  words: number;
}

interface FigureFact {
  src: string;
  alt: string;
  credit: string;
  rights: string;
  caption?: string;
}

type Lists = {
  -readonly [Key in Exclude<keyof ProseFacts, 'words'>]: ProseFacts[Key][number][];
};

/** `text` is that of the tree. */
export function factsOf(tree: ProseTree, text = toProseText(tree)): ProseFacts {
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
  const text = toProseText(node);
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
      const text = toProseText({ type: 'root', children: node.children });
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

/** A value of the wrong form is reported where the body is read; looking up what it names would report it again. */
function omitWrong({ name, attributes }: ProseComponent): Readonly<Record<string, string>> {
  const rules = getRule(name).attributes;
  return Object.fromEntries(
    Object.entries(attributes).filter(([key, value]) => rules[key]?.check?.(value) === undefined),
  );
}

/** A `Statement` of a body. Dates, ids and addresses are as written; nothing is looked up. */
export interface StatementFact {
  readonly id: string;
  /** Id of the speaker, or `anonymous`. */
  readonly by: string;
  readonly as?: string;
  /** Ids of those spoken for; at least one. */
  readonly onBehalfOf?: readonly string[];
  readonly to?: string;
  readonly said: string;
  readonly published?: string;
  readonly venue?: Venue;
  readonly kind: StatementKind;
  readonly happened?: string;
  /** The language of `original` or, without one, of the words shown. */
  readonly lang?: string;
  readonly original?: string;
  readonly translator?: string;
  readonly about?: string;
  readonly position?: string;
  /** Places in the item’s list of sources, from 0; at least one. */
  readonly sources: readonly number[];
  readonly step?: Reading;
  readonly note?: string;
  /** Earlier names; at least one. */
  readonly was?: readonly string[];
  readonly relations: readonly RelationFact[];
  readonly text: string;
  readonly words: number;
  /** The speaker’s own hedges among them, in order. */
  readonly hedges: readonly string[];
  readonly place: Position;
}

interface RelationFact {
  readonly type: RelationType;
  /** `/coverage/2025/04/some-item#id`, or `#id` for one in the same item. */
  readonly target: string;
}

function toStatementFact({ attributes, children, place }: ProseComponent): StatementFact {
  const { id = '', by = '', said = '', kind, venue, step, source = '0' } = attributes;
  const { as, to, published, happened, lang, original, translator, about, position, note } =
    attributes;
  const onBehalfOf = attributes['on-behalf-of']?.split(/\s+/);
  const was = attributes.was?.split(' ');
  const text = toProseText({ type: 'root', children });
  return {
    id,
    by,
    said,
    kind: kind === 'paraphrase' ? kind : 'quote',
    ...omitUndefined({ as, onBehalfOf, to, published, happened, lang, original, translator }),
    ...omitUndefined({ about, position, note, was }),
    ...omitUndefined({ venue: venue as Venue | undefined, step: step as Reading | undefined }),
    sources: source.split(' ').map(Number),
    relations: RELATION_TYPES.flatMap((type) =>
      toTargets(attributes[type]).map((target) => ({ type, target })),
    ),
    text,
    words: countWords(text),
    hedges: children.flatMap(listHedges),
    place,
  };
}

function toTargets(value = ''): string[] {
  const targets = value.split(' ').filter((target) => target !== '');
  return targets.map((target) => (/^[#/]/.test(target) ? target : `/${target}`));
}

function listHedges(node: ProseNode): string[] {
  if (node.type === 'text') return [];
  if (node.type === 'component' && node.name === 'Hedge')
    return [toProseText({ type: 'root', children: node.children })];
  return node.children.flatMap(listHedges);
}

type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Leaves out undefined fields, which JSON does not know. */
function omitUndefined<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  ) as Defined<Value>;
}
