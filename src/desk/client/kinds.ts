/** Kinds that share one name space; the page loads no schema for it. */
export const ENTITY_KINDS: readonly string[] = [
  'person',
  'organization',
  'place',
  'event',
  'outlet',
] satisfies readonly (typeof import('../../content/kinds/shared.ts').ENTITY_KINDS)[number][];

/** In the order in which they stand in a file. */
export const ORDER = ['id', 'by', 'as', 'said', 'venue', 'kind', 'about', 'position', 'source'];
export const RELATIONS = [
  'denies',
  'disputes',
  'confirms',
  'qualifies',
  'replies-to',
  'updates',
  'repeats',
  'corrects',
  'retracts',
];
