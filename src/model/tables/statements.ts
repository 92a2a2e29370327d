import type { Statement } from '../statements/statement.ts';
import { dates, day, flag, text, words } from './columns.ts';
import { toTable, type Column } from './table.ts';

const COLUMNS: readonly Column<Statement>[] = [
  text('id', 'Path of the item and, after #, the name of the statement in it.', toStatementId),
  text('url', 'Its address.', ({ address }, site) => site + address),
  text('item', 'Id of the item.', ({ item }) => item.id),
  text(
    'speaker_id',
    'Id of the speaker, or “anonymous”.',
    ({ speaker }) => speaker?.id ?? 'anonymous',
  ),
  text(
    'speaker',
    'Name of the speaker, or what the report says of an unnamed one.',
    ({ speakerLabel }) => speakerLabel,
  ),
  text('speaker_role', 'Their role at the time.', ({ role }) => role),
  words(
    'on_behalf_of',
    'Ids of those spoken for; several of a joint statement.',
    ({ onBehalfOf }) => onBehalfOf.map(({ id }) => id),
  ),
  words('parties', 'Ids of the sides spoken for.', ({ parties }) => parties),
  flag(
    'on_record',
    'Whether it counts for its side: the words of an unnamed speaker do not.',
    ({ onRecord }) => onRecord,
  ),
  text('listener', 'The listener: an id, or words.', ({ to }) =>
    typeof to === 'string' ? to : to?.id,
  ),
  text(
    'venue',
    'Where it was said: interview, briefing, remarks, post, readout, document, anonymous.',
    ({ venue }) => venue,
  ),
  text('kind', '“quote” for the very words, “paraphrase” for ours.', ({ kind }) => kind),
  text('words', 'The words.', (one) => one.words),
  text('lang', 'Language of the original, or of the words.', ({ lang }) => lang),
  text('original', 'The words in their own language.', ({ original }) => original),
  text('translator', 'Who translated them.', ({ translator }) => translator),
  ...dates<Statement>(
    'happened',
    'When the thing spoken of happened, as claimed.',
    ({ happened }) => happened?.when,
  ),
  ...dates<Statement>('said', 'When it was said.', ({ said }) => said.when),
  ...dates<Statement>('published', 'When it was published, if known.', (one) =>
    one.publishedBy === 'added' ? undefined : one.published.when,
  ),
  ...dates<Statement>('added', 'When it was added here.', ({ added }) => added.when),
  day('known', 'The day from which a reader could know it.', ({ knownOn }) => knownOn),
  text('question', 'Id of the question that it is about.', ({ about }) => about?.id),
  text('answer', 'Id of the position that it takes on it.', ({ position }) => position),
  text(
    'reading',
    'The editor’s reading, compared with the position before: first, same, softer, harder, reversed.',
    ({ step }) => step,
  ),
  text('note', 'Why the editor judges it so.', ({ note }) => note),
  words('sources', 'Addresses of the reports that carry it.', ({ sources, item }) =>
    sources.flatMap((index) => item.pieces[index]?.url ?? []),
  ),
  words(
    'relations',
    'How it relates to earlier statements: the relation and the id, as in `denies:coverage/2025/04/item#id`.',
    ({ relations }) => relations.map(({ type, to }) => `${type}:${toStatementId(to)}`),
  ),
];

export const STATEMENTS = toTable<Statement>({
  name: 'statements',
  title: 'Statements',
  about:
    'One row a statement, in the order spoken: by its first possible day, then the more exact date, then the id.',
  key: ['id'],
  columns: COLUMNS,
  listRows: ({ record }) => record.statements,
});

/** `coverage/2025/04/some-item#id`, as authors write it. */
export function toStatementId({ address }: Pick<Statement, 'address'>): string {
  return address.slice(1);
}
