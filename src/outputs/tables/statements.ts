import type { Statement } from '../../model/statements/statement.ts';
import { type Column, dates, dayColumn, flagColumn, textColumn, toTable, words } from './table.ts';

const COLUMNS: readonly Column<Statement>[] = [
  textColumn(
    'id',
    'The path of its item, then # and its own name: `coverage/2025/04/some-item#denial`.',
    toStatementId,
  ),
  textColumn('url', 'The full address of the statement.', ({ address }, site) => site + address),
  textColumn('item', 'The item that carries it, by id.', ({ item }) => item.id),
  textColumn(
    'speaker_id',
    'Who spoke, by id, or `anonymous`.',
    ({ speaker }) => speaker?.id ?? 'anonymous',
  ),
  textColumn(
    'speaker',
    'The speaker’s name, or how the report describes an unnamed one.',
    ({ speakerLabel }) => speakerLabel,
  ),
  textColumn(
    'speaker_role',
    'The speaker’s role at the time, such as US president.',
    ({ role }) => role,
  ),
  words(
    'on_behalf_of',
    'Whom they spoke for, by id; a joint statement has several.',
    ({ onBehalfOf }) => onBehalfOf.map(({ id }) => id),
  ),
  words('parties', 'The sides they spoke for, by id.', ({ parties }) => parties),
  flagColumn(
    'on_record',
    'Whether it counts as the word of its side; what an unnamed speaker says does not.',
    ({ onRecord }) => onRecord,
  ),
  textColumn(
    'listener',
    'Whom they spoke to: an id, or words if we have no page on them.',
    ({ to }) => (typeof to === 'string' ? to : to?.id),
  ),
  textColumn(
    'venue',
    'The occasion: `interview`, `briefing`, `remarks`, `post`, `readout`, `document` or `anonymous`.',
    ({ venue }) => venue,
  ),
  textColumn(
    'kind',
    '`quote` for the speaker’s own words, `paraphrase` for ours.',
    ({ kind }) => kind,
  ),
  textColumn('words', 'What was said.', (one) => one.words),
  textColumn(
    'lang',
    'The language of `original`, or of `words` if there is none: `zh`.',
    ({ lang }) => lang,
  ),
  textColumn('original', 'What was said, before translation.', ({ original }) => original),
  textColumn('translator', 'Who translated it.', ({ translator }) => translator),
  ...dates<Statement>(
    'happened',
    'When the thing they talk about happened, by their account.',
    ({ happened }) => happened?.when,
  ),
  ...dates<Statement>('said', 'When it was said.', ({ said }) => said.when),
  ...dates<Statement>('published', 'When it was published, if we know.', (one) =>
    one.publishedBy === 'added' ? undefined : one.published.when,
  ),
  ...dates<Statement>('added', 'When we added it.', ({ added }) => added.when),
  dayColumn('known', 'The first day on which a reader could know of it.', ({ knownOn }) => knownOn),
  textColumn('question', 'The question it is about, by id.', ({ about }) => about?.id),
  textColumn('answer', 'The answer it gives to that question, by id.', ({ position }) => position),
  textColumn(
    'reading',
    'How we read it against the position before: `first`, `same`, `softer`, `harder` or `reversed`.',
    ({ step }) => step,
  ),
  textColumn('note', 'Why we read it that way.', ({ note }) => note),
  words('sources', 'The addresses of the reports that carry it.', ({ sources, item }) =>
    sources.flatMap((index) => item.pieces[index]?.url ?? []),
  ),
  words(
    'relations',
    'How it relates to earlier statements, a relation and an id each: `denies:coverage/2025/04/some-item#claim`.',
    ({ relations }) => relations.map(({ type, to }) => `${type}:${toStatementId(to)}`),
  ),
];

export const STATEMENTS = toTable<Statement>({
  name: 'statements',
  title: 'Statements',
  about:
    'One row per statement, in the order spoken: by first possible day, then the more exact date first, then by id.',
  key: ['id'],
  columns: COLUMNS,
  listRows: ({ record }) => record.statements,
});

/** `coverage/2025/04/some-item#id`, as authors write it. */
export function toStatementId({ address }: Pick<Statement, 'address'>): string {
  return address.slice(1);
}
