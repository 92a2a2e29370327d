/** A `Statement` of a body as plain data. */
import type { Position } from '../problems/lines.ts';
import { RELATION_TYPES } from './statement-rule.ts';
import type { Venue } from '../kinds/venues.ts';
import type { Reading, RelationType, StatementKind } from './statement-rule.ts';
import { toText } from './text.ts';
import type { ProseComponent, ProseNode } from './tree.ts';
import { countWords } from './words.ts';

/** Dates, ids and addresses are as written; nothing is looked up. */
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
  /** Places in the item’s list of sources, counted from 0; at least one. */
  readonly sources: readonly number[];
  readonly step?: Reading;
  readonly note?: string;
  /** Names that it had before; at least one. */
  readonly was?: readonly string[];
  /** In the order of `RELATION_TYPES`. */
  readonly relations: readonly RelationFact[];
  /** The words shown, as plain text, and their number. */
  readonly text: string;
  readonly words: number;
  /** The speaker’s own hedges among them, in order. */
  readonly hedges: readonly string[];
  readonly place: Position;
}

export interface RelationFact {
  readonly type: RelationType;
  /** `/coverage/2025/04/some-item#id`, or `#id` for one of the same item. */
  readonly target: string;
}

export function toStatementFact({ attributes, children, place }: ProseComponent): StatementFact {
  const { id = '', by = '', said = '', kind, venue, step, source = '0' } = attributes;
  const { as, to, published, happened, lang, original, translator, about, position, note } =
    attributes;
  const onBehalfOf = attributes['on-behalf-of']?.split(/\s+/);
  const was = attributes.was?.split(' ');
  const text = toText({ type: 'root', children });
  return {
    id,
    by,
    said,
    kind: kind === 'paraphrase' ? kind : 'quote',
    ...omitUndefined({
      as,
      onBehalfOf,
      to,
      published,
      happened,
      lang,
      original,
      translator,
      about,
      position,
      note,
      was,
    }),
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
    return [toText({ type: 'root', children: node.children })];
  return node.children.flatMap(listHedges);
}

type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Fields that are absent rather than `undefined`: JSON knows only the former. */
function omitUndefined<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  ) as Defined<Value>;
}
