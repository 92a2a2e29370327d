import { getWhen, isReconstructed, type Item, toPublishedHere } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question, State } from '../../model/questions/question.ts';
import type { Correction } from '../../model/record.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { isKind } from '../../model/thing.ts';
import { toSchemaUrl } from '../../site/addresses/files.ts';
import { toBase, toPrinted } from '../../site/addresses/print.ts';
import type { Placed } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { compareValues } from '../../time/compare-when.ts';
import type { OutputContext } from '../output-file.ts';
import { list, printList, textSchema, toDataHead, printSchema } from './head.ts';

/** What was added to the publication, newest first: items, statements, corrections, and statuses of questions. */
const CHANGE_KINDS = ['item', 'statement', 'correction', 'status'] as const;
type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * A change, the day on which it was added here, and the pages of topics, questions and things for which it counts. The
 * key is the address of the item or the statement; for a correction, that of its page and `#correction-1`, counted from
 * 1 in the order of its file; for a status, that of its question and the day on which it began.
 */
type Change = readonly [kind: ChangeKind, key: string, on: string, of: readonly string[]];

export function listArrivals(publication: Publication): Change[] {
  const { items, record, about } = publication;
  const listPages = toListPages(publication);
  const toAddedDay = ({ when }: Placed) =>
    isReconstructed(about, when) ? (about['live-from'] ?? '') : toLastWrittenDay(when);
  const toItemChange = ({ url, data, topics, questions }: Item): Change => {
    const published = getWhen(toPublishedHere(about, data.dates.added), about.zone);
    return ['item', url, toLastWrittenDay(published), listPages(topics, questions)];
  };
  const toStatementChange = ({ address, added, item, about }: Statement): Change => [
    'statement',
    address,
    toAddedDay(added),
    listPages(item.topics, about === undefined ? [] : [about]),
  ];
  const toStatusChange = ({ thing }: Question, { on, statements }: State): Change => [
    'status',
    `${thing.url}#${on ?? ''}`,
    [on ?? '', ...statements.map(({ added }) => toAddedDay(added))].sort().at(-1) ?? '',
    listPages([], [thing]),
  ];
  return [
    ...items.map(toItemChange),
    ...record.statements.map(toStatementChange),
    ...record.corrections.map(toCorrectionChange(publication, listPages)),
    ...[...record.questions.values()].flatMap((question) =>
      question.states
        .filter(({ on, since }, index) => index > 0 && on === since)
        .map((state) => toStatusChange(question, state)),
    ),
  ].sort((a, b) => compareValues(b[2], a[2]) || compareValues(a[1], b[1]));
}

type Addressed = Readonly<{ url: string }>;

type ListPages = ReturnType<typeof toListPages>;

/** A question counts for its topics, too. */
function toListPages(publication: Publication) {
  const topicsOf = new Map<string, string[]>();
  for (const topic of publication.things.get('topic') ?? []) {
    if (!isKind(topic, 'topic')) continue;
    for (const { thing } of listTopicQuestions(publication, topic))
      topicsOf.set(thing.url, [...(topicsOf.get(thing.url) ?? []), topic.url]);
  }
  return (topics: readonly Addressed[], questions: readonly Addressed[]) => [
    ...new Set([
      ...topics.map(({ url }) => url),
      ...questions.flatMap(({ url }) => [url, ...(topicsOf.get(url) ?? [])]),
    ]),
  ];
}

/** A correction of an item counts for its topics and questions, any other for its own page. */
function toCorrectionChange({ items, withdrawnItems, record }: Publication, listPages: ListPages) {
  const byUrl = new Map([...items, ...withdrawnItems].map((item) => [item.url, item]));
  return ({ thing, index, on }: Correction): Change => {
    const item = byUrl.get(thing.url);
    const questions = record.questions.has(thing.url) ? [thing] : [];
    const of = listPages(item?.topics ?? [], item?.questions ?? questions);
    const key = `${thing.url}#correction-${String(index + 1)}`;
    return ['correction', key, on, of.length === 0 ? [thing.url] : of];
  };
}

/** More than a reader would go through. */
export const LENGTH = 400;

/**
 * The newest changes, for the marks “new since your last visit”, which the reader’s browser works out without telling
 * anybody. No change after the day `after` is left out; `''` if the list is complete.
 */
export function toChangesJson(context: OutputContext): string {
  const base = toBase(context);
  const changes = listArrivals(context.publication);
  const after = changes[LENGTH]?.[2] ?? '';
  const head = { ...toDataHead(context, toSchemaUrl('changes')), after };
  const rows = changes
    .slice(0, LENGTH)
    .map(([kind, key, on, of]) => [
      kind,
      toPrinted(base, key),
      on,
      of.map((url) => toPrinted(base, url)),
    ]);
  return printList(head, 'changes', rows);
}

export function toChangesSchema(context: OutputContext): string {
  const about = 'What came into the publication, newest first.';
  const change = {
    type: 'array',
    prefixItems: [
      { enum: CHANGE_KINDS, description: 'What came.' },
      textSchema(
        'The address of the item or the statement; of a correction or a status its page and a mark.',
      ),
      textSchema('The day on which it came here.'),
      list({ type: 'string' }, 'The pages of topics, questions and things that it counts for.'),
    ],
    items: false,
    minItems: 4,
    description: 'One change.',
  };
  return printSchema(context, 'changes', {
    title: 'Changes',
    about,
    properties: {
      after: textSchema('The day after which no change is left out; empty where all are there.'),
      changes: list(change, about),
    },
  });
}
