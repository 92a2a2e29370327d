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
import { byId } from '../tables/table.ts';
import type { LongFile } from './cut.ts';
import { findDerived } from './derived.ts';
import schemas from './fields.json' with { type: 'json' };
import {
  address,
  eachLine,
  list,
  printIndex,
  printList,
  printSchema,
  textSchema,
  toCutShape,
  toDataHead,
  toLastingHead,
} from './head.ts';

type FieldOf<Name extends ListName> = keyof (typeof schemas)[Name]['row']['properties'];

/** What gives the rows of a list, and their fields; `fields.json` has their schemas. */
interface List<Row, Field extends string> {
  readonly listRows: (publication: Publication) => readonly Row[];
  /** What has its item's month in it, for a list that grows with the items. */
  readonly toKey?: (row: Row) => string;
  readonly fields: Readonly<Record<Field, (row: Row, context: OutputContext) => unknown>>;
  /** All words of a field that has few. */
  readonly oneOf?: Readonly<Partial<Record<Field, readonly string[]>>>;
}

const STATEMENT: List<Statement, FieldOf<'statement'>> = {
  listRows: ({ record }) => record.statements,
  toKey: toStatementId,
  fields: {
    id: toStatementId,
    url: (one, context) => toAbsolute(context, one.address),
    item: ({ item }) => item.id,
    by: ({ speaker }) => speaker?.id ?? 'anonymous',
    speaker: ({ nameSpeakers }) => nameSpeakers(),
    as: ({ role }) => role,
    onBehalfOf: ({ onBehalfOf }) => onBehalfOf.map(({ id }) => id),
    parties: ({ parties }) => parties,
    onRecord: ({ onRecord }) => onRecord,
    to: ({ to }) => (typeof to === 'string' ? to : to?.id),
    venue: ({ venue }) => venue,
    kind: ({ kind }) => kind,
    words: ({ words }) => words,
    hedges: ({ hedges }) => hedges,
    lang: ({ lang }) => lang,
    original: ({ original }) => original,
    translator: ({ translator }) => translator,
    happened: ({ happened }) => happened?.when.text,
    said: ({ said }) => said.when.text,
    published: ({ published, publishedBy }) =>
      publishedBy === 'added' ? undefined : published.when.text,
    added: ({ added }) => added.when.text,
    known: ({ knownOn }) => knownOn,
    about: ({ about }) => about?.id,
    position: ({ position }) => position,
    reading: ({ step }) => step,
    note: ({ note }) => note,
    sources: ({ sources, item }) => sources.flatMap((index) => item.pieces[index]?.url ?? []),
    sourceNumbers: listSourceNumbers,
    relations: ({ relations }) =>
      relations.map(({ type, to }) => ({ type, to: toStatementId(to) })),
  },
  oneOf: { venue: VENUES, kind: STATEMENT_KINDS, reading: READINGS },
};

const CORRECTION: List<Correction, FieldOf<'correction'>> = {
  listRows: ({ record }) => record.corrections,
  fields: {
    kind: ({ thing }) => thing.kind,
    id: ({ thing }) => thing.id,
    url: ({ thing }, context) => toAbsolute(context, thing.url),
    title: ({ thing }) => thing.caption,
    index: ({ index }) => index,
    on: ({ on }) => on,
    type: ({ type }) => type,
    was: ({ was }) => was,
    now: ({ now }) => now,
    why: ({ why }) => why,
  },
  oneOf: { type: CORRECTION_TYPES },
};

const RATE: List<SeriesChange & Pick<Series, 'data'>, FieldOf<'rate'>> = {
  listRows: ({ record }) =>
    record.series.flatMap(({ data, changes }) => changes.map((change) => ({ ...change, data }))),
  fields: {
    series: ({ data }) => data.id,
    unit: ({ data }) => data.unit,
    party: ({ data }) => data.party,
    excludes: ({ data }) => data.excludes,
    from: ({ on }) => on,
    before: ({ before }) => before.value,
    value: ({ after }) => after.value,
    parts: ({ after }) =>
      after.parts.map(({ measure, rate }) => ({ measure: measure.thing.id, rate })),
  },
};

const LISTS = { statement: STATEMENT, correction: CORRECTION, rate: RATE };

type ListName = 'statement' | 'correction' | 'rate';

export function toListJson(context: OutputContext, name: ListName): string {
  return [...toListFile(context, name).print(() => true)].join('');
}

export function toListFile(context: OutputContext, name: ListName): LongFile {
  const { listRows, toKey = () => '', fields } = LISTS[name] as List<unknown, string>;
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
  const { about } = schemas[name];
  const properties = { [`${name}s`]: list(toRowSchema(name), about) };
  const shape = { title: `${name}s`, about, properties };
  return printSchema(context, name, LISTS[name].toKey === undefined ? shape : toCutShape(shape));
}

function toRowSchema(name: ListName): object {
  const { row } = schemas[name];
  const { oneOf = {} } = LISTS[name] as List<unknown, string>;
  const properties = Object.entries<{ type: string }>(row.properties).map(
    ([field, { type, ...more }]) => {
      const words = oneOf[field];
      return [field, { type, ...(words !== undefined && { enum: words }), ...more }] as const;
    },
  );
  return { ...row, properties: Object.fromEntries(properties) };
}

function toRow<Row>(fields: List<Row, string>['fields'], row: Row, context: OutputContext) {
  return Object.fromEntries(Object.entries(fields).map(([name, get]) => [name, get(row, context)]));
}

/** The data file of a kind: withdrawn things in the head, all others by id in code units. */
export function toKindFile(context: OutputContext, kind: KindName): LongFile {
  const { withdrawn, items, things } = context.publication;
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
    statements.map((one) => toRow<Statement>(STATEMENT.fields, one, context));
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
    withdrawn: {
      type: 'array',
      items: schemas.withdrawn,
      description: 'Those that were taken back.',
    },
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
