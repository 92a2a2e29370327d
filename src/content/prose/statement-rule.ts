/** What a `Statement` may say: one thing that somebody said, as the record keeps it. */
import { toFault } from '../problems/fault.ts';
import {
  checkDate,
  checkId,
  checkIds,
  checkIndexes,
  checkLanguage,
  checkSlug,
  checkSlugs,
  checkStatements,
  toWordCheck,
} from './checks.ts';
import { ENTITY_KINDS, VENUES } from '../kinds/shared.ts';
import type { AttributeRule, ComponentRule, AttributeFault } from './components.ts';

/** Whether the children are the speaker’s words or ours. */
export const STATEMENT_KINDS = ['quote', 'paraphrase'] as const;
/** An editor’s reading of a position, compared with the one before. */
export const READINGS = ['first', 'same', 'softer', 'harder', 'reversed'] as const;
/** How one statement bears on an earlier one. */
export const RELATION_TYPES = [
  'denies',
  'disputes',
  'confirms',
  'qualifies',
  'corrects',
  'retracts',
  'repeats',
  'replies-to',
  'updates',
] as const;

export type StatementKind = (typeof STATEMENT_KINDS)[number];
export type Reading = (typeof READINGS)[number];
export type RelationType = (typeof RELATION_TYPES)[number];

/** The most words in a quotation, and in a paraphrase, which is ours and may be longer. */
export const MAX_QUOTE = 25;
export const MAX_PARAPHRASE = 60;
/** The most statements in one item, so that its page stays below 500 KB. */
export const MOST_STATEMENTS = 50;

const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  denies: 'Statements that this one says are untrue.',
  disputes: 'Statements that are hard to reconcile with this one, which does not mention them.',
  confirms: 'Statements that this one says are true.',
  qualifies: 'Statements that this one qualifies, or answers without yes or no.',
  corrects: 'Statements in which this one corrects an error.',
  retracts: 'Statements that the speaker takes back.',
  repeats: 'Statements that this one repeats.',
  'replies-to': 'Statements that this one answers.',
  updates: 'Earlier statements of the same side that this one develops.',
};

const word = (describe: string, words: readonly string[]): AttributeRule => ({
  required: false,
  describe: `${describe} One of: ${words.join(', ')}.`,
  check: toWordCheck(words),
  words,
});

export const optional = (
  describe: string,
  check?: AttributeRule['check'],
  more: Partial<AttributeRule> = {},
): AttributeRule => ({
  required: false,
  describe,
  ...(check !== undefined && { check }),
  ...more,
});

export const required = (
  describe: string,
  check?: AttributeRule['check'],
  more: Partial<AttributeRule> = {},
): AttributeRule => ({ ...optional(describe, check, more), required: true });

export const NAMES_ENTITIES = { mentions: true, to: ENTITY_KINDS } as const;

const relations = Object.fromEntries(
  RELATION_TYPES.map((type) => [
    type,
    optional(RELATION_WORDS[type], checkStatements, { sort: 'addresses' }),
  ]),
) as Readonly<Record<RelationType, AttributeRule>>;

const attributes = {
  id: required('Its name within the item, such as no-recent-call.', checkSlug, { anchor: true }),
  by: required('The id of the speaker, or anonymous.', checkId, NAMES_ENTITIES),
  said: required('When it was said: a date, an interval or a time.', checkDate, { sort: 'when' }),
  as: optional(
    'The speaker’s role at the time, required for an anonymous speaker. The type of text belongs in `venue`.',
  ),
  'on-behalf-of': optional(
    'The id of the body or person spoken for. For a joint statement, all ids, separated by spaces: it then counts for each of their sides.',
    checkIds,
    NAMES_ENTITIES,
  ),
  to: optional('The listener: an id or a text.', undefined, { orWords: ENTITY_KINDS }),
  published: optional('When it became public, if not with its source.', checkDate, {
    sort: 'when',
  }),
  venue: word('Where it was said.', VENUES),
  kind: word(
    'Whether these are the exact words (quote, the default) or yours (paraphrase).',
    STATEMENT_KINDS,
  ),
  happened: optional('When what the statement is about happened, as it claims.', checkDate, {
    sort: 'when',
  }),
  lang: optional('The language of `original` or, without one, of the words shown.', checkLanguage, {
    sort: 'language',
  }),
  original: optional('The words in their original language.'),
  translator: optional('Who translated them; `anonymous` if the source does not say.'),
  about: optional('The id of the question that it is about.', checkSlug, { to: ['question'] }),
  position: optional(
    'The position that it takes on that question; leave it out for a non-answer.',
    checkSlug,
    { sort: 'position' },
  ),
  source: optional(
    'Which sources of the item have it, counted from 0; by default the first.',
    checkIndexes,
  ),
  step: word('The editor’s reading, compared with the position before.', READINGS),
  note: optional('One sentence on that reading.'),
  was: optional('Earlier names, separated by spaces; links to them still work.', checkSlugs, {
    anchor: true,
  }),
  ...relations,
} satisfies ComponentRule['attributes'];

export const STATEMENT = {
  describe: `One statement: who said what, when, to whom. An item has at most ${String(MOST_STATEMENTS)}: split one that needs more. Other statements are named by their addresses, separated by spaces: coverage/2025/04/some-item#id, or #id in this item.`,
  attributes,
  children: 'phrasing',
  childrenRequired: true,
  stands: 'either',
  maxWords: (values: Readonly<Record<string, string>>) =>
    values.kind === 'paraphrase' ? MAX_PARAPHRASE : MAX_QUOTE,
  holds: ['Hedge'],
  // Only the speaker’s own words can have a marked hedge.
  holdsIf: ({ kind }: Readonly<Record<string, string>>) => kind !== 'paraphrase',
  findFaults,
} satisfies ComponentRule;

function findFaults(values: Readonly<Record<string, string>>): AttributeFault[] {
  const { by, as: role, about, position } = values;
  return [
    ...(by === 'anonymous' && role === undefined
      ? [{ attribute: 'as', ...toFault('prose.bad-attribute:role') }]
      : []),
    ...(position !== undefined && about === undefined
      ? [{ attribute: 'position', ...toFault('prose.bad-attribute:question') }]
      : []),
  ];
}
