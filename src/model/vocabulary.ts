import type { KindName } from '../content/kinds/kinds.ts';
import { none, type None } from '../content/kinds/kind.ts';
import { isNewsMedium, type OutletData } from '../content/kinds/outlet.ts';
import nodeWords from './node-words.json' with { type: 'json' };
import relations from './relations.json' with { type: 'json' };
import type { Entity, EntityKind, Thing } from './thing.ts';

/**
 * The relations of the graph, as they read from the thing that is named: `/topics/tariffs` has the items that name it
 * as `coverage`. The data page explains them, and the graph maps them, from this table.
 */
export interface RelationWord {
  readonly about: string;
  /** A term of a shared vocabulary with the same meaning. */
  readonly same?: string;
  /** A term of a shared vocabulary for the relation as seen from the other end. */
  readonly reverse?: string;
}

export const PREFIXES = {
  schema: 'https://schema.org/',
  cito: 'http://purl.org/spar/cito/',
} as const;

/** What the graph says about a statement or a thing besides its relations. */
export const NODE_WORDS = nodeWords;

export const RELATIONS: Readonly<Record<string, RelationWord>> = relations;

/** The most exact type for a thing of each kind; the pages of the others describe themselves in their own way. */
const TYPES = {
  coverage: none('an item is our article on other people’s pieces'),
  topic: none('a topic is a list of what we have on it'),
  question: none('a question is a list of claims'),
  day: none('a day is a list of what was said and done on it'),
  page: none('a page of the desk is about the publication'),
  measure: none('schema.org has no word for what a state does to trade'),
  person: () => 'Person' as const,
  // A body that speaks for a side is part of a government.
  organization: ({ data }: Thing<'organization'>) =>
    data.party === undefined ? ('Organization' as const) : ('GovernmentOrganization' as const),
  place: () => 'Place' as const,
  // What may not have happened is only a thing.
  event: (event: Thing<'event'>) => (isCertain(event) ? ('Event' as const) : ('Thing' as const)),
  outlet: ({ data }: Thing<'outlet'>) => toOutletType(data),
} satisfies { readonly [Name in KindName]: ((thing: Thing<Name>) => string) | None };

type EntityType = { [Kind in EntityKind]: ReturnType<(typeof TYPES)[Kind]> }[EntityKind];

export function toEntityType(entity: Entity): EntityType {
  const toType = TYPES[entity.kind] as (thing: Entity) => EntityType;
  return toType(entity);
}

function toOutletType(data: OutletData) {
  if (isNewsMedium(data)) return 'NewsMediaOrganization' as const;
  return data.type === 'government'
    ? ('GovernmentOrganization' as const)
    : ('Organization' as const);
}

export function isCertain({ data }: Thing<'event'>): boolean {
  return data.outcome === 'held' || data.outcome === 'planned';
}
