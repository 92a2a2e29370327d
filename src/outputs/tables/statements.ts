import type { Statement } from '../../model/statements/statement.ts';
import { READINGS, STATEMENT_KINDS } from '../../content/prose/statement-rule.ts';
import { VENUES } from '../../content/kinds/shared.ts';
import {
  count,
  dates,
  dayColumn,
  flagColumn,
  idColumn,
  keyWithin,
  sinceVersion,
  textColumn,
  toColumns,
  toTable,
  wordColumn,
  words,
} from './table.ts';

const COLUMNS = toColumns<Statement>({
  id: textColumn(
    'The path of its item, then # and its own name: `coverage/2025/04/some-item#denial`.',
    toStatementId,
  ),
  url: textColumn('The full address of the statement.', ({ address }, site) => site + address),
  item: idColumn('coverage', 'The item that carries it, by id.', ({ item }) => item.id),
  speaker_id: textColumn(
    'Who spoke, by id, or `anonymous`.',
    ({ speaker }) => speaker?.id ?? 'anonymous',
  ),
  speaker: textColumn(
    'The speaker’s name, or how the report describes an unnamed one.',
    ({ nameSpeakers }) => nameSpeakers(),
  ),
  speaker_role: textColumn(
    'The speaker’s role at the time, such as US president.',
    ({ role }) => role,
  ),
  on_behalf_of: words(
    'Whom they spoke for, by id; a joint statement has several.',
    ({ onBehalfOf }) => onBehalfOf.map(({ id }) => id),
  ),
  parties: words('The sides they spoke for, by id.', ({ parties }) => parties),
  on_record: flagColumn(
    'Whether it counts as the word of its side; what an unnamed speaker says does not.',
    ({ onRecord }) => onRecord,
  ),
  listener: textColumn(
    'Whom they spoke to: an id, or words if we have no page on them.',
    ({ to }) => (typeof to === 'string' ? to : to?.id),
  ),
  venue: wordColumn(
    VENUES,
    'The occasion: `interview`, `briefing`, `remarks`, `post`, `readout`, `document` or `anonymous`.',
    ({ venue }) => venue,
  ),
  kind: wordColumn(
    STATEMENT_KINDS,
    '`quote` for the speaker’s own words, `paraphrase` for ours.',
    ({ kind }) => kind,
  ),
  words: textColumn('What was said.', (one) => one.words),
  lang: textColumn(
    'The language of `original`, or of `words` if there is none: `zh`.',
    ({ lang }) => lang,
  ),
  original: textColumn('What was said, before translation.', ({ original }) => original),
  translator: textColumn('Who translated it.', ({ translator }) => translator),
  happened: dates(
    'When the thing they talk about happened, by their account.',
    ({ happened }) => happened?.when,
  ),
  said: dates('When it was said.', ({ said }) => said.when),
  published: dates('When it was published, if we know.', (one) =>
    one.publishedBy === 'added' ? undefined : one.published.when,
  ),
  added: dates('When we added it.', ({ added }) => added.when),
  known: dayColumn('The first day on which a reader could know of it.', ({ knownOn }) => knownOn),
  question: idColumn('questions', 'The question it is about, by id.', ({ about }) => about?.id),
  answer: keyWithin(
    'question',
    'answers',
    textColumn('The answer it gives to that question, by id.', ({ position }) => position),
  ),
  reading: wordColumn(
    READINGS,
    'How we read it against the position before: `first`, `same`, `softer`, `harder` or `reversed`.',
    ({ step }) => step,
  ),
  note: textColumn('Why we read it that way.', ({ note }) => note),
  sources: words(
    'The addresses of the reports that carry it, if they have one.',
    ({ sources, item }) => sources.flatMap((index) => item.pieces[index]?.url ?? []),
  ),
  source_numbers: sinceVersion(
    '0.2',
    words(
      'The reports that carry it, with an address or without: with `item`, each number is a row of `sources.csv`.',
      (one) => listSourceNumbers(one).map(String),
    ),
  ),
  relations: words(
    'How it relates to earlier statements, a relation and an id each: `denies:coverage/2025/04/some-item#claim`.',
    ({ relations }) => relations.map(({ type, to }) => `${type}:${toStatementId(to)}`),
  ),
});

export const STATEMENTS = toTable<Statement>({
  name: 'statements',
  title: 'Statements',
  about:
    'One row per statement, in the order spoken: by first possible day, then the more exact date first, then by id.',
  since: '0.1',
  key: ['id'],
  columns: COLUMNS,
  listRows: ({ record }) => record.statements,
});

interface Carried {
  readonly statement: Statement;
  readonly number: number;
}

export const STATEMENT_SOURCES = toTable<Carried>({
  name: 'statement_sources',
  title: 'Sources of statements',
  about:
    'One row per statement and report that carries it, with an address or without, in the order of statements.',
  since: '0.2',
  key: ['statement', 'source_number'],
  columns: toColumns<Carried>({
    statement: idColumn('statements', 'The statement, by id.', (one) =>
      toStatementId(one.statement),
    ),
    item: idColumn('coverage', 'Its item, by id.', ({ statement }) => statement.item.id),
    source_number: keyWithin(
      'item',
      'sources',
      count('The report: its place among the sources of the item, from 1.', ({ number }) => number),
    ),
  }),
  listRows: ({ record }) =>
    record.statements.flatMap((statement) =>
      listSourceNumbers(statement).map((number) => ({ statement, number })),
    ),
});

/** From 1, as in the table of sources. */
export function listSourceNumbers({ sources }: Pick<Statement, 'sources'>): number[] {
  return sources.map((index) => index + 1);
}

/** `coverage/2025/04/some-item#id`, as authors write it. */
export function toStatementId({ address }: Pick<Statement, 'address'>): string {
  return address.slice(1);
}
