import type { Statement } from '../../model/statements/statement.ts';
import { READINGS, STATEMENT_KINDS } from '../../content/prose/statement-rule.ts';
import { VENUES } from '../../content/kinds/shared.ts';
import { toTable } from './table.ts';

export const STATEMENTS = toTable(
  'statements',
  ({ record }) => record.statements,
  {
    id: (one) => toStatementId(one),
    url: ({ address }, site) => site + address,
    item: ({ item }) => item.id,
    speaker_id: ({ speaker }) => speaker?.id ?? 'anonymous',
    speaker: ({ nameSpeakers }) => nameSpeakers(),
    speaker_role: ({ role }) => role,
    on_behalf_of: ({ onBehalfOf }) => onBehalfOf.map(({ id }) => id),
    parties: ({ parties }) => parties,
    on_record: ({ onRecord }) => onRecord,
    listener: ({ to }) => (typeof to === 'string' ? to : to?.id),
    venue: ({ venue }) => venue,
    kind: ({ kind }) => kind,
    words: (one) => one.words,
    lang: ({ lang }) => lang,
    original: ({ original }) => original,
    translator: ({ translator }) => translator,
    happened: ({ happened }) => happened?.when,
    said: ({ said }) => said.when,
    published: (one) => (one.publishedBy === 'added' ? undefined : one.published.when),
    added: ({ added }) => added.when,
    known: ({ knownOn }) => knownOn,
    question: ({ about }) => about?.id,
    answer: ({ position }) => position,
    reading: ({ step }) => step,
    note: ({ note }) => note,
    sources: ({ sources, item }) => sources.flatMap((index) => item.pieces[index]?.url ?? []),
    source_numbers: (one) => listSourceNumbers(one).map(String),
    relations: ({ relations }) => relations.map(({ type, to }) => `${type}:${toStatementId(to)}`),
  },
  { venue: VENUES, kind: STATEMENT_KINDS, reading: READINGS },
);

export const STATEMENT_SOURCES = toTable(
  'statement_sources',
  ({ record }) =>
    record.statements.flatMap((statement) =>
      listSourceNumbers(statement).map((number) => ({ statement, number })),
    ),
  {
    statement: ({ statement }) => toStatementId(statement),
    item: ({ statement }) => statement.item.id,
    source_number: ({ number }) => number,
  },
);

/** From 1, as in the table of sources. */
export function listSourceNumbers({ sources }: Pick<Statement, 'sources'>): number[] {
  return sources.map((index) => index + 1);
}

/** `coverage/2025/04/some-item#id`, as authors write it. */
export function toStatementId({ address }: Pick<Statement, 'address'>): string {
  return address.slice(1);
}
