/** Statements, corrections and rates as JSON, a row a line. */
import { toSchemaUrl } from '../../site/addresses/files.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toHead } from './head.ts';
import { printLines } from './print-lines.ts';
import { toStatementRow } from './statement-row.ts';

/** In the order of saying: the first bound, then the more exact date, then the address. */
export function toStatementsJson(context: Context): string {
  const { statements } = context.publication.record;
  return printLines(
    toHead(context, toSchemaUrl('statement')),
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
  return printLines(toHead(context, toSchemaUrl('correction')), 'corrections', rows);
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
  return printLines(toHead(context, toSchemaUrl('rate')), 'rates', rows);
}
