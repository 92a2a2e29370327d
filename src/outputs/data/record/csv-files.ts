/** The record as tables. Lists stand in one cell, with a blank between ids and addresses, since those hold none. */
import { toAbsolute, type Context } from '../../context.ts';
import { printCsv } from '../../print/csv.ts';
import { toStatementRow, type StatementRow } from './statement-row.ts';

/** One row a statement, in the order of saying. */
export function toStatementsCsv(context: Context): string {
  const rows = context.publication.record.statements.map((statement) =>
    toStatementRow(context, statement),
  );
  const names = Object.keys(CELLS);
  const getters = Object.values(CELLS);
  return printCsv([names, ...rows.map((row) => getters.map((get) => get(row) ?? ''))]);
}

const CELLS: Readonly<Record<string, (row: StatementRow) => string | undefined>> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  by: ({ by }) => by,
  speaker: ({ speaker }) => speaker,
  as: ({ as }) => as,
  on_behalf_of: ({ onBehalfOf }) => onBehalfOf.join(' '),
  parties: ({ parties }) => parties.join(' '),
  on_record: ({ onRecord }) => (onRecord ? 'yes' : 'no'),
  to: ({ to }) => to,
  venue: ({ venue }) => venue,
  kind: ({ kind }) => kind,
  words: ({ words }) => words,
  lang: ({ lang }) => lang,
  original: ({ original }) => original,
  translator: ({ translator }) => translator,
  happened: ({ happened }) => happened,
  said: ({ said }) => said,
  published: ({ published }) => published,
  added: ({ added }) => added,
  known: ({ known }) => known,
  about: ({ about }) => about,
  position: ({ position }) => position,
  reading: ({ reading }) => reading,
  note: ({ note }) => note,
  sources: ({ sources }) => sources.join(' '),
  relations: ({ relations }) => relations.map(({ type, to }) => `${type}:${to}`).join(' '),
};

/**
 * One row an entry of the history of a measure, in the order in which measures and entries began; the status is
 * `never-in-force` where one expires that had not begun.
 */
export function toMeasuresCsv(context: Context): string {
  const head = [
    'id',
    'url',
    'title',
    'actor',
    'party',
    'target',
    'instrument',
    'goods',
    'series',
    'status',
    'on',
    'effective',
    'holds',
    'rate',
    'authority',
    'outlet',
    'source_url',
    'note',
  ];
  const rows = [...context.publication.record.measures.values()].flatMap(
    ({ thing, party, changes }) =>
      changes.map(({ data, status, holds }) => [
        thing.id,
        toAbsolute(context, thing.url),
        thing.caption,
        thing.data.actor,
        party ?? '',
        thing.data.target ?? '',
        thing.data.instrument ?? '',
        thing.data.goods ?? '',
        thing.data.series ?? '',
        status,
        data.on,
        data.effective ?? '',
        holds,
        data.rate === undefined ? '' : String(data.rate),
        data.authority ?? '',
        data.source?.outlet ?? '',
        data.source?.url ?? '',
        data.note ?? '',
      ]),
  );
  return printCsv([head, ...rows]);
}

/** One row a day on which the sum of a series changed; `parts` are `measure=rate`. */
export function toRatesCsv({ publication }: Context): string {
  const rows = publication.record.series.flatMap(({ data, changes }) =>
    changes.map(({ on, before, after }) => [
      data.id,
      data.unit,
      data.party ?? '',
      on,
      String(before.value),
      String(after.value),
      after.parts.map(({ measure, rate }) => `${measure.thing.id}=${String(rate)}`).join(' '),
      data.excludes ?? '',
    ]),
  );
  return printCsv([
    ['series', 'unit', 'party', 'from', 'before', 'value', 'parts', 'excludes'],
    ...rows,
  ]);
}
