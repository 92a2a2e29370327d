/** What our things are in the words of https://schema.org, on pages and in the graph. */
import type { KindName } from '../content/kinds/kinds.ts';
import { none, type None } from '../content/kinds/none.ts';
import { isNewsMedium, type OutletData } from '../content/kinds/outlet.ts';
import type { Entity, EntityKind, Thing } from './thing.ts';

/** The most exact type of a thing of each kind; pages of the others say what they are in a way of their own. */
const TYPES = {
  coverage: none('an item is our article on other people’s pieces'),
  topic: none('a topic is a list of what we have on it'),
  question: none('a question is a list of claims'),
  day: none('a day is a list of what was said and done on it'),
  page: none('a page of the desk is about the publication'),
  measure: none('schema.org has no word for what a state does to trade'),
  person: () => 'Person' as const,
  // A body that speaks for a side is one of government.
  organization: ({ data }: Thing<'organization'>) =>
    data.party === undefined ? ('Organization' as const) : ('GovernmentOrganization' as const),
  place: () => 'Place' as const,
  // What may not have been is a thing, no more.
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

/** Whether an event took place or is to. */
export function isCertain({ data }: Thing<'event'>): boolean {
  return data.outcome === 'held' || data.outcome === 'planned';
}
