import type { Statement } from '../../model/statements/statement.ts';
import {
  answerColumn,
  dates,
  dayColumn,
  flagColumn,
  idColumn,
  textColumn,
  toColumns,
  toTable,
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
    ({ speakerLabel }) => speakerLabel,
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
  venue: textColumn(
    'The occasion: `interview`, `briefing`, `remarks`, `post`, `readout`, `document` or `anonymous`.',
    ({ venue }) => venue,
  ),
  kind: textColumn(
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
  answer: answerColumn(
    'question',
    'The answer it gives to that question, by id.',
    ({ position }) => position,
  ),
  reading: textColumn(
    'How we read it against the position before: `first`, `same`, `softer`, `harder` or `reversed`.',
    ({ step }) => step,
  ),
  note: textColumn('Why we read it that way.', ({ note }) => note),
  sources: words('The addresses of the reports that carry it.', ({ sources, item }) =>
    sources.flatMap((index) => item.pieces[index]?.url ?? []),
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

/** `coverage/2025/04/some-item#id`, as authors write it. */
export function toStatementId({ address }: Pick<Statement, 'address'>): string {
  return address.slice(1);
}
