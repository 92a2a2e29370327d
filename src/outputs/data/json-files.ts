/** Statements, corrections and rates as JSON, a row a line. */
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Thing } from '../../model/thing.ts';
import { toSchemaUrl } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { Context } from '../output-file.ts';
import { toStatementId } from '../tables/statements.ts';
import { toDerived } from './derived.ts';
import { eachLine, printList, toDataHead } from './head.ts';

/** In the order of saying: the first bound, then the more exact date, then the address. */
export function toStatementsJson(context: Context): string {
  const { statements } = context.publication.record;
  return printList(
    toDataHead(context, toSchemaUrl('statement')),
    'statements',
    statements.map((one) => toStatementRow(context, one)),
  );
}

/** Newest first. */
export function toCorrectionsJson(context: Context): string {
  const rows = context.publication.record.corrections.map(
    ({ thing, index, on, type, was, now, why }) => ({
      kind: thing.kind,
      id: thing.id,
      url: toAbsolute(context, thing.url),
      title: thing.caption,
      index,
      on,
      type,
      was,
      now,
      why,
    }),
  );
  return printList(toDataHead(context, toSchemaUrl('correction')), 'corrections', rows);
}

/** By series, then by day. */
export function toRatesJson(context: Context): string {
  const rows = context.publication.record.series.flatMap(({ data, changes }) =>
    changes.map(({ on, before, after }) => ({
      series: data.id,
      unit: data.unit,
      party: data.party,
      excludes: data.excludes,
      from: on,
      before: before.value,
      value: after.value,
      parts: after.parts.map(({ measure, rate }) => ({ measure: measure.thing.id, rate })),
    })),
  );
  return printList(toDataHead(context, toSchemaUrl('rate')), 'rates', rows);
}

/** A head, then one record a line, so that two versions can be compared line by line. */
export function eachKindLine(context: Context, kind: KindName): Generator<string> {
  const { withdrawn } = context.publication;
  const head = {
    ...toDataHead(context, toSchemaUrl(kind)),
    withdrawn: withdrawn
      .filter((thing) => thing.kind === kind)
      .map(({ id, url, data }) => ({
        id,
        url: toAbsolute(context, url),
        why: data.withdrawn ?? '',
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return eachLine(head, getKind(kind).folder, eachRecord(context, kind));
}

function* eachRecord(context: Context, kind: KindName): Generator<object> {
  for (const thing of listOfKind(context, kind)) yield toRecord(context, thing);
}

/** All of a kind that is published, by id in code units. Withdrawn items are not here. */
function listOfKind({ publication }: Context, kind: KindName): readonly Thing[] {
  const things = kind === 'coverage' ? publication.items : (publication.things.get(kind) ?? []);
  return things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toRecord(context: Context, thing: Thing): Readonly<Record<string, unknown>> {
  const { id, url, data } = thing;
  return { id, url: toAbsolute(context, url), ...data, ...toDerived(context, thing) };
}

/**
 * A statement as data: all that its item says of it, and what follows from that. Dates are as they were written, relations
 * as the later statement names them.
 */
export function toStatementRow(context: Context, statement: Statement) {
  const { item, speaker, onBehalfOf, to, about } = statement;
  return {
    id: toStatementId(statement),
    url: toAbsolute(context, statement.address),
    item: item.id,
    by: speaker?.id ?? 'anonymous',
    speaker: statement.speakerLabel,
    as: statement.role,
    onBehalfOf: onBehalfOf.map(({ id }) => id),
    parties: statement.parties,
    onRecord: statement.onRecord,
    to: typeof to === 'string' ? to : to?.id,
    venue: statement.venue,
    kind: statement.kind,
    words: statement.words,
    hedges: statement.hedges,
    lang: statement.lang,
    original: statement.original,
    translator: statement.translator,
    happened: statement.happened?.when.text,
    said: statement.said.when.text,
    // Absent if nobody recorded it.
    published: statement.publishedBy === 'added' ? undefined : statement.published.when.text,
    added: statement.added.when.text,
    known: statement.knownOn,
    about: about?.id,
    position: statement.position,
    reading: statement.step,
    note: statement.note,
    sources: statement.sources.flatMap((index) => item.pieces[index]?.url ?? []),
    relations: statement.relations.map((relation) => ({
      type: relation.type,
      to: toStatementId(relation.to),
    })),
  };
}
