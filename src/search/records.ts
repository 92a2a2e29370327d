/** The publication as the search knows it: one record for each published page about something, and for each statement. */
import { KIND_NAMES } from '../content/kinds/kinds.ts';
import type { SearchContext } from './context.ts';
import { toItemRecord } from './item-record.ts';
import type { SearchRecord } from './record.ts';
import { toStatementRecord } from './statement-record.ts';
import { toThingRecord } from './thing-record.ts';

/** Things first, by kind and name, then coverage and statements, each newest first. The same publication gives the same records. */
export function toRecords(context: SearchContext): SearchRecord[] {
  const { items, things, record } = context.publication;
  const others = KIND_NAMES.filter((kind) => kind !== 'coverage').flatMap(
    (kind) => things.get(kind) ?? [],
  );
  return [
    ...others.map((thing) => toThingRecord(context, thing)),
    ...items.map((item) => toItemRecord(context, item)),
    ...record.statements.toReversed().map((statement) => toStatementRecord(context, statement)),
  ];
}
