/** The data files as JSON, with one record per line so that two versions can be compared, and their schemas. */
import { toDataSchema } from '../../content/kinds/json-schema.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { CORRECTION_TYPES, VENUES } from '../../content/kinds/shared.ts';
import { READINGS, STATEMENT_KINDS } from '../../content/prose/statement-rule.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Publication } from '../../model/publication.ts';
import type { Correction } from '../../model/record.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Thing } from '../../model/thing.ts';
import { toJsonUrl, toOneJsonUrl, toPath, toSchemaUrl } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { type OutputContext, type OutputFile, printLater } from '../output-file.ts';
import { toRecord, toWithdrawnRecord } from '../chain/records.ts';
import { listSourceNumbers, toStatementId } from '../tables/statements.ts';
import type { LongFile } from './cut.ts';
import { findDerived } from './derived.ts';
import {
  address,
  closed,
  eachLine,
  flagSchema,
  list,
  numberSchema,
  printIndex,
  printList,
  printSchema,
  textSchema,
  toCutShape,
  texts,
  wordSchema,
  toDataHead,
  toLastingHead,
} from './head.ts';

/** A field of a row: its schema and its value. If the value may be `undefined`, the schema is wrapped in `maybe`. */
type Field<Row> = readonly [schema: object, get: (row: Row, context: OutputContext) => unknown];

interface List<Row> {
  readonly about: string;
  readonly listRows: (publication: Publication) => readonly Row[];
  /** What has its item's month in it, for a list that grows with the items. */
  readonly toKey?: (row: Row) => string;
  readonly fields: Readonly<Record<string, Field<Row>>>;
}

const OPTIONAL = new WeakSet<object>();

function maybe(schema: object): object {
  OPTIONAL.add(schema);
  return schema;
}

const DATE = 'as it was written: a day, a time with its offset, or EDTF';

const STATEMENT: List<Statement> = {
  about:
    'What somebody said, in the order of saying: by the first day that it may have been, then the more exact date, then the id.',
  listRows: ({ record }) => record.statements,
  toKey: toStatementId,
  fields: {
    id: [
      textSchema('Path of the item and, after #, the name of the statement in it.'),
      toStatementId,
    ],
    url: [address('Its address.'), (one, context) => toAbsolute(context, one.address)],
    item: [textSchema('Id of the item.'), ({ item }) => item.id],
    by: [
      textSchema('Id of the speaker, or “anonymous”.'),
      ({ speaker }) => speaker?.id ?? 'anonymous',
    ],
    speaker: [
      textSchema('Name of the speaker, or what the report says of an unnamed one.'),
      ({ nameSpeakers }) => nameSpeakers(),
    ],
    as: [maybe(textSchema('Their role at the time.')), ({ role }) => role],
    onBehalfOf: [
      texts('Ids of those spoken for; several of a joint statement.'),
      ({ onBehalfOf }) => onBehalfOf.map(({ id }) => id),
    ],
    parties: [texts('The sides spoken for.'), ({ parties }) => parties],
    onRecord: [
      flagSchema('Whether it commits its side: an unnamed speaker does not.'),
      ({ onRecord }) => onRecord,
    ],
    to: [
      maybe(textSchema('The listener: an id, or words.')),
      ({ to }) => (typeof to === 'string' ? to : to?.id),
    ],
    venue: [maybe(wordSchema(VENUES, 'Where it was said.')), ({ venue }) => venue],
    kind: [
      wordSchema(STATEMENT_KINDS, '“quote” for the very words, “paraphrase” for ours.'),
      ({ kind }) => kind,
    ],
    words: [textSchema('The words.'), ({ words }) => words],
    hedges: [texts('The speaker’s own limiting words among them.'), ({ hedges }) => hedges],
    lang: [maybe(textSchema('Language of the original, or of the words.')), ({ lang }) => lang],
    original: [maybe(textSchema('The words in their own language.')), ({ original }) => original],
    translator: [maybe(textSchema('Who translated them.')), ({ translator }) => translator],
    happened: [
      maybe(textSchema(`When the thing spoken of happened, as claimed, ${DATE}.`)),
      ({ happened }) => happened?.when.text,
    ],
    said: [textSchema(`When it was said, ${DATE}.`), ({ said }) => said.when.text],
    published: [
      maybe(textSchema(`When it was published, ${DATE}; absent if nobody recorded it.`)),
      ({ published, publishedBy }) => (publishedBy === 'added' ? undefined : published.when.text),
    ],
    added: [textSchema(`When it was added here, ${DATE}.`), ({ added }) => added.when.text],
    known: [textSchema('The day from which a reader could know it.'), ({ knownOn }) => knownOn],
    about: [maybe(textSchema('Id of the question that it bears on.')), ({ about }) => about?.id],
    position: [
      maybe(textSchema('Id of the position that it takes on it.')),
      ({ position }) => position,
    ],
    reading: [
      maybe(wordSchema(READINGS, 'The editor’s reading, compared with the position before.')),
      ({ step }) => step,
    ],
    note: [maybe(textSchema('Why the editor reads it so.')), ({ note }) => note],
    sources: [
      texts('Addresses of the pieces that carry it, if they have one.'),
      ({ sources, item }) => sources.flatMap((index) => item.pieces[index]?.url ?? []),
    ],
    sourceNumbers: [
      list(
        { type: 'integer' },
        'Those pieces, with an address or without: places among the `sources` of the item, from 1.',
      ),
      listSourceNumbers,
    ],
    relations: [
      list(
        closed({
          type: textSchema('How it bears on the other.'),
          to: textSchema('Id of the other statement.'),
        }),
        'How it bears on earlier statements.',
      ),
      ({ relations }) => relations.map(({ type, to }) => ({ type, to: toStatementId(to) })),
    ],
  },
};

const CORRECTION: List<Correction> = {
  about: 'What was changed after publication, newest first.',
  listRows: ({ record }) => record.corrections,
  fields: {
    kind: [textSchema('Kind of the thing corrected.'), ({ thing }) => thing.kind],
    id: [textSchema('Its id.'), ({ thing }) => thing.id],
    url: [address('Its page.'), ({ thing }, context) => toAbsolute(context, thing.url)],
    title: [textSchema('Its title or name.'), ({ thing }) => thing.caption],
    index: [
      { type: 'integer', description: 'Its place among the corrections of the thing, from 0.' },
      ({ index }) => index,
    ],
    on: [textSchema('When we corrected it.'), ({ on }) => on],
    type: [wordSchema(CORRECTION_TYPES, 'What sort of change.'), ({ type }) => type],
    was: [maybe(textSchema('The words before.')), ({ was }) => was],
    now: [maybe(textSchema('The words after.')), ({ now }) => now],
    why: [textSchema('Why, and who noticed.'), ({ why }) => why],
  },
};

const RATE: List<SeriesChange & Pick<Series, 'data'>> = {
  about: 'The sum of the rates in force of a series, from each day on which it changed.',
  listRows: ({ record }) =>
    record.series.flatMap(({ data, changes }) => changes.map((change) => ({ ...change, data }))),
  fields: {
    series: [textSchema('Id of the series.'), ({ data }) => data.id],
    unit: [textSchema('The unit of its rates.'), ({ data }) => data.unit],
    party: [maybe(textSchema('The side whose measures it counts.')), ({ data }) => data.party],
    excludes: [maybe(textSchema('What the series leaves out.')), ({ data }) => data.excludes],
    from: [textSchema('The day on which the sum changed.'), ({ on }) => on],
    before: [numberSchema('The sum until then.'), ({ before }) => before.value],
    value: [numberSchema('The sum from then on.'), ({ after }) => after.value],
    parts: [
      list(
        closed({ measure: textSchema('Id of the measure.'), rate: numberSchema('Its rate.') }),
        'What the sum is made of.',
      ),
      ({ after }) => after.parts.map(({ measure, rate }) => ({ measure: measure.thing.id, rate })),
    ],
  },
};

const LISTS = { statement: STATEMENT, correction: CORRECTION, rate: RATE };

type ListName = keyof typeof LISTS;

export function toListJson(context: OutputContext, name: ListName): string {
  return [...toListFile(context, name).print(() => true)].join('');
}

export function toListFile(context: OutputContext, name: ListName): LongFile {
  const { listRows, toKey = () => '', fields } = LISTS[name] as List<unknown>;
  const head = toDataHead(context, toSchemaUrl(name));
  return {
    url: toJsonUrl(`${name}s`),
    listKeys: () => listRows(context.publication).map(toKey),
    print(isIn) {
      const rows = listRows(context.publication).filter((row) => isIn(toKey(row)));
      const lines = rows.map((row) => toRow(fields, row, context));
      return eachLine(head, `${name}s`, lines);
    },
    printIndex: (parts) => printIndex(context, head, parts),
  };
}

export function toListSchema(context: OutputContext, name: ListName): string {
  const { about } = LISTS[name];
  const properties = { [`${name}s`]: list(toRowSchema(name), about) };
  const shape = { title: `${name}s`, about, properties };
  return printSchema(context, name, LISTS[name].toKey === undefined ? shape : toCutShape(shape));
}

function toRowSchema(name: ListName) {
  const { fields } = LISTS[name] as List<unknown>;
  const schemas = Object.entries(fields).map(([field, [schema]]) => [field, schema] as const);
  const optional = schemas.flatMap(([field, schema]) => (OPTIONAL.has(schema) ? [field] : []));
  return closed(Object.fromEntries(schemas), optional);
}

function toRow<Row>(fields: List<Row>['fields'], row: Row, context: OutputContext) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [, get]]) => [name, get(row, context)]),
  );
}

/** The data file of a kind: withdrawn things in the head, all others by id in code units. */
export function toKindFile(context: OutputContext, kind: KindName): LongFile {
  const { withdrawn, items, things } = context.publication;
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  const head = toDataHead(context, toSchemaUrl(kind));
  const { folder } = getKind(kind);
  const all = (kind === 'coverage' ? items : (things.get(kind) ?? [])).toSorted(byId);
  return {
    url: toJsonUrl(folder),
    listKeys: () => [...all, ...withdrawn.filter((one) => one.kind === kind)].map(({ id }) => id),
    print: (isIn) =>
      eachLine(
        {
          ...head,
          withdrawn: listGone(context, withdrawn, kind)
            .filter(({ id }) => isIn(id))
            .sort(byId),
        },
        folder,
        eachRecord(
          context,
          kind,
          all.filter(({ id }) => isIn(id)),
        ),
      ),
    printIndex: (parts) => printIndex(context, { ...head, withdrawn: [] }, parts),
  };
}

function listGone(context: OutputContext, withdrawn: readonly Thing[], kind: KindName) {
  return withdrawn
    .filter((thing) => thing.kind === kind)
    .map((thing) => ({
      ...{ id: thing.id, url: toAbsolute(context, thing.url) },
      ...toWithdrawnRecord(thing),
    }));
}

/** Kinds of which each thing also has a file by itself, with its statements. */
const ONE_BY_ONE: readonly KindName[] = ['question', 'person'];

/**
 * Each question, person and statement in a file by itself, of the shape of the file with all of them. It changes only
 * when they do. One that was taken back says so at its address.
 */
export function* eachOneJson(context: OutputContext): Generator<OutputFile> {
  const { record, things, withdrawn } = context.publication;
  const toRows = (statements: readonly Statement[]) =>
    statements.map((one) => toRow(STATEMENT.fields as List<unknown>['fields'], one, context));
  const toFile = (address: string, schema: string, print: (head: object) => string) =>
    printLater(toPath(toOneJsonUrl(address)), () =>
      print(toLastingHead(context, toSchemaUrl(schema))),
    );
  for (const kind of ONE_BY_ONE) {
    const print = (out: readonly Thing[], gone: readonly Thing[]) => (head: object) =>
      printList(
        {
          ...{ ...head, withdrawn: listGone(context, gone, kind) },
          [getKind(kind).folder]: [...eachRecord(context, kind, out)],
        },
        'statements',
        toRows(out.flatMap(({ url }) => record.of.get(url) ?? [])),
      );
    for (const thing of things.get(kind) ?? []) yield toFile(thing.url, kind, print([thing], []));
    for (const thing of withdrawn)
      if (thing.kind === kind) yield toFile(thing.url, kind, print([], [thing]));
  }
  for (const one of record.statements)
    yield toFile(one.address, 'statement', (head) => printList(head, 'statements', toRows([one])));
}

function* eachRecord(context: OutputContext, kind: KindName, things: readonly Thing[]) {
  const derived = findDerived(kind);
  for (const thing of things) {
    const { id, url } = thing;
    yield {
      ...{ id, url: toAbsolute(context, url) },
      ...{ ...toRecord(thing), ...derived?.make(context, thing) },
    };
  }
}

/** The JSON Schema (draft 2020-12) of the data file of a kind. */
export function toFileSchema(context: OutputContext, kind: KindName): string {
  const { folder, about, many } = getKind(kind);
  const { $schema: _, ...record } = toDataSchema(kind);
  const derived = findDerived(kind);
  const properties = {
    withdrawn: { type: 'array', items: WITHDRAWN, description: 'Those that were taken back.' },
    [folder]: { type: 'array', items: { $ref: '#/$defs/record' }, description: 'By id.' },
  };
  const whole = {
    ...record,
    properties: {
      id: textSchema('Path of the file below its folder, without its ending.'),
      url: address('The page.'),
      ...record.properties,
      body: textSchema('Its text, in Markdown with the components of its file.'),
      ...derived?.properties,
    },
    required: ['id', 'url', ...(record.required ?? []), ...(derived?.required ?? [])],
  };
  const statements = {
    statements: list(
      toRowSchema('statement'),
      'In the file of one thing: what was said on or by it.',
    ),
  };
  const file = ONE_BY_ONE.includes(kind)
    ? { title: many, about, properties: { ...properties, ...statements }, optional: ['statements'] }
    : { title: many, about, properties };
  const shape = kind === 'coverage' ? toCutShape(file) : file;
  return printSchema(context, kind, shape, { $defs: { record: whole } });
}

const WITHDRAWN = closed({
  id: textSchema('Its id.'),
  url: address('The page.'),
  why: textSchema('Why it was withdrawn.'),
});
