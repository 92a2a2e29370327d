/** Where a set of statements or items comes from: how many reports, and how many origins behind them. */
import type { CoverageData } from '../../kinds/coverage.ts';
import type { Item } from '../item.ts';
import type { Statement } from './statement.ts';

export type Source = CoverageData['sources'][number];

export interface Lineage {
  /** Each report once, however many items name it and wherever copies of it stand. */
  readonly reports: readonly Source[];
  /**
   * Reports that rest on the same briefing, wire or interview are one origin. `name` is the words of `origin`; of a
   * report without them it is the id of its outlet, since two reports of one outlet do not confirm each other.
   */
  readonly origins: readonly { readonly name: string; readonly reports: readonly Source[] }[];
  /** Reports that a reader can open free, and those of which access was noted: the share is of these. */
  readonly free: number;
  readonly noted: number;
  /** Official records among the reports. */
  readonly official: number;
}

export function toLineage(sources: readonly Source[]): Lineage {
  const reports = [...new Map(sources.map((source) => [toReportKey(source), source])).values()];
  const origins = Map.groupBy(reports, ({ origin, outlet }) => toKey(origin ?? outlet));
  return {
    reports,
    origins: [...origins.values()].map((group) => ({
      name: group[0]?.origin ?? group[0]?.outlet ?? '',
      reports: group,
    })),
    free: reports.filter(({ access }) => access === 'free').length,
    noted: reports.filter(({ access }) => access !== undefined).length,
    official: reports.filter(({ official }) => official !== undefined).length,
  };
}

/** All sources of some items. */
export function listItemSources(items: readonly Item[]): Source[] {
  return items.flatMap(({ data }) => data.sources);
}

/** The sources that carry some statements. */
export function listStatementSources(statements: readonly Statement[]): Source[] {
  return statements.flatMap(({ item, sources }) =>
    sources.flatMap((index) => item.data.sources[index] ?? []),
  );
}

/** A report is its outlet’s and has a title; copies of it elsewhere (`via`) have another address. */
function toReportKey({ outlet, title, url, unlinked, published, origin }: Source): string {
  const mark = title ?? url ?? [published, origin, unlinked].join('|');
  return `${outlet} ${toKey(mark)}`;
}

/** Case, white space and a full stop do not make another origin. */
function toKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}
