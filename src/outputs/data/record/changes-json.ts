/**
 * The newest changes, for the marks “new since your last visit”, which a reader’s own browser works out: it asks
 * for this file and tells nobody what it has seen.
 */
import type { Item } from '../../../model/item.ts';
import { toLastWrittenDay } from '../../../time/written-day.ts';
import { getWhen } from '../../../model/item.ts';
import type { Context } from '../../context.ts';
import { printLines } from '../print-lines.ts';

/** What changed, the day on which that came here, and the pages that it counts for. */
export type Change = readonly [key: string, on: string, of: readonly string[]];

/** More than a reader would go through. */
const LENGTH = 200;

export function toChangesJson(context: Context): string {
  const { publication } = context;
  const { items, record } = publication;
  const toDay = (item: Item) =>
    toLastWrittenDay(getWhen(item.data.dates.added, publication.about.zone));
  const byUrl = new Map([...items, ...publication.withdrawn].map((item) => [item.url, item]));
  const added = items.map((item): Change => [item.url, toDay(item), listPages(item)]);
  const corrected = record.corrections.map(({ thing, index, on }): Change => [
    `${thing.url}#correction-${String(index + 1)}`,
    on,
    ['/corrections', ...(byUrl.has(thing.url) ? listPages(byUrl.get(thing.url)) : [thing.url])],
  ]);
  const newest = [...added, ...corrected]
    .sort((a, b) => compare(b[1], a[1]) || compare(a[0], b[0]))
    .slice(0, LENGTH);
  const { name: publicationName, licence } = publication.about;
  return printLines({ publication: publicationName, licence }, 'changes', newest);
}

function listPages(item: Item | undefined): string[] {
  if (item === undefined) return [];
  const { topics, questions } = item;
  return [...topics, ...questions].map(({ url }) => url);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
