import type { KindName } from '../content/kinds/kinds.ts';
import { none, type None } from '../content/kinds/kind.ts';
import { isNewsMedium, type OutletData } from '../content/kinds/outlet.ts';
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

/** What the graph says about a statement besides its relations. */
export const STATEMENT_WORDS = {
  author: {
    about: 'Who made a statement, as an entity of ours; left out for an unnamed speaker.',
    same: 'schema:author',
  },
  speaker: {
    about: 'The name of the speaker of a statement, or how the report describes an unnamed one.',
  },
} as const satisfies Readonly<Record<string, RelationWord>>;

export const RELATIONS: Readonly<Record<string, RelationWord>> = {
  amendedBy: { about: 'Measures that change its terms while it stays in force.' },
  answeredBy: { about: 'Later statements that reply to it.', reverse: 'cito:repliesTo' },
  asked: { about: 'Topics that name the question among theirs.' },
  children: { about: 'Topics within it, or bodies that are part of it.' },
  confirmedBy: { about: 'Later statements that confirm it.', reverse: 'cito:confirms' },
  correctedBy: { about: 'Later statements that correct it.', reverse: 'cito:corrects' },
  coverage: {
    about: 'Items of the topic, items that name the thing, or items with a source at the outlet.',
  },
  credited: { about: 'Items with a source that credits somebody from this body.' },
  currentMembers: {
    about: 'Those of `members` who hold their office at the end of the record.',
    same: 'schema:member',
  },
  datelined: { about: 'Items whose dateline names the place.', reverse: 'schema:contentLocation' },
  deniedBy: { about: 'Later statements that deny it.', reverse: 'cito:disputes' },
  disputedBy: {
    about: 'Later statements that conflict with it without mentioning it.',
    reverse: 'cito:citesAsRelated',
  },
  distributed: { about: 'Items with a source that this agency distributed.' },
  events: {
    about: 'Events at the place, or with the person or body taking part, if only by a claim.',
  },
  measured: { about: 'Measures with a step that we read at this outlet.' },
  measures: { about: 'Measures that it takes.' },
  members: { about: 'People who held, hold or will hold an office in the body.' },
  plays: { about: 'Topics in which it plays a part.' },
  qualifiedBy: { about: 'Later statements that limit it.', reverse: 'cito:qualifies' },
  questions: { about: 'Questions that belong to the topic.' },
  related: { about: 'Questions that list this one as easy to confuse with them.' },
  repeatedBy: { about: 'Later statements that repeat it.' },
  republished: { about: 'Items with a source that this outlet republished.' },
  retractedBy: { about: 'Later statements that take it back.', reverse: 'cito:retracts' },
  statements: { about: 'Statements in the item, by the speaker, or on the question.' },
  steps: {
    about: 'Measures with a step that this item reports, or that this event led to.',
  },
  supersededBy: { about: 'Measures that began where it ended.' },
  turned: { about: 'Topics that have the event as a turning point.' },
  updatedBy: { about: 'Later statements that build on it.', reverse: 'cito:updates' },
};

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
