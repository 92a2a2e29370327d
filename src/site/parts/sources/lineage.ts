/** Where statements or items come from, in sentences and by origin. */
import type { Words } from '../../../words/words.ts';
import { toLineage, type Cited, type Origin, type Report } from '../../../model/lineage.ts';
import type { Context } from '../../context.ts';
import { type SourceMark, toReachMark } from './sources.ts';

interface ReportLine {
  readonly text: string;
  readonly url: string | undefined;
  /** Left out where the page tells it of each source. */
  readonly mark: SourceMark | undefined;
}

export interface OriginRow {
  readonly name: string;
  readonly count: number;
  /** Empty of those without a recorded origin, if they are too many to name. */
  readonly reports: readonly ReportLine[];
}

export type LineageView = NonNullable<ReturnType<typeof findLineage>>;

/** More reports of unrecorded origin than these are counted and not named. */
const FEW = 40;
/** The most origins, and the most reports together, that are named; the others are counted. */
const MOST_ORIGINS = 100;
const MOST_REPORTS = 400;
/** With more origins of one report than these, they are one row. */
const FEW_SINGLE = 3;

/** `undefined` without sources. `page` is the item whose own sources these are. */
export function findLineage(context: Context, cited: readonly Cited[], page?: string) {
  const { reports, origins, unrecorded } = toLineage(cited);
  if (reports.length === 0) return undefined;
  const { words } = context;
  const toLine = (report: Report, text = toReportName(words, report)): ReportLine => ({
    text,
    url: report.item.url === page ? undefined : report.item.url,
    mark: page === undefined ? toReachMark(context, report.piece.url, report.reach) : undefined,
  });
  const isShared = origins.some((origin) => origin.reports.length > 1);
  return {
    // “Five reports, two named origins; origin not recorded: 1.”
    finding: toFinding(words, reports.length, origins.length, unrecorded.length),
    // How many a reader can open free; the numbers add up to the reports.
    access: toAccessWords(words, reports),
    // Most reports first; origins behind one report each are one row if they are many, and
    // reports without a recorded origin are the last. Empty on the page of an item whose sources
    // share none, since they stand there one by one.
    rows:
      page !== undefined && !isShared
        ? []
        : cutRows(words, [
            ...toOriginRows(words, origins, toLine),
            ...toUnrecordedRows(words, unrecorded, toLine),
          ]),
    total: reports.length,
    // Some reports are of one origin.
    isShared,
    isUnrecorded: unrecorded.length > 0,
  };
}

/** Rows in their order, as long as there is room. */
function cutRows({ sources }: Words, rows: readonly OriginRow[]): OriginRow[] {
  let room = MOST_REPORTS;
  const shown = rows.slice(0, MOST_ORIGINS).map((row) => {
    if (row.reports.length > room) return { ...row, reports: [] };
    room -= row.reports.length;
    return row;
  });
  const rest = rows.slice(MOST_ORIGINS);
  if (rest.length === 0) return shown;
  const count = rest.reduce((sum, row) => sum + row.count, 0);
  return [...shown, { name: sources.otherOrigins({ n: rest.length }), count, reports: [] }];
}

type ToLine = (report: Report, text?: string) => ReportLine;

function toOriginRows({ sources }: Words, origins: readonly Origin[], toLine: ToLine): OriginRow[] {
  const toRow = ({ name, reports }: Origin): OriginRow => ({
    name: trim(name),
    count: reports.length,
    reports: reports.map((one) => toLine(one)),
  });
  const shared = origins.filter(({ reports }) => reports.length > 1);
  const single = origins.filter(({ reports }) => reports.length === 1);
  const rows = shared.toSorted((a, b) => b.reports.length - a.reports.length).map(toRow);
  if (single.length <= FEW_SINGLE) return [...rows, ...single.map(toRow)];
  return [
    ...rows,
    {
      name: sources.singleOrigins({ n: single.length }),
      count: single.length,
      reports: single.flatMap(({ name, reports }) => reports.map((one) => toLine(one, trim(name)))),
    },
  ];
}

function toUnrecordedRows({ sources }: Words, all: readonly Report[], toLine: ToLine) {
  if (all.length === 0) return [];
  const reports = all.length > FEW ? [] : all.map((one) => toLine(one));
  return [{ name: sources.originNotRecorded, count: all.length, reports }];
}

/** Reports without a recorded origin are counted apart: that nothing is written of it does not make them independent. */
function toFinding({ sources }: Words, reports: number, origins: number, unrecorded: number) {
  if (origins === 0) return sources.noOrigin({ n: reports });
  return unrecorded === 0
    ? sources.origins({ n: reports, origins })
    : sources.someOrigins({ n: reports, origins, unrecorded });
}

function toAccessWords({ sources, text }: Words, reports: readonly Report[]): string {
  const free = reports.filter(({ reach }) => reach.access === 'free').length;
  const unrecorded = reports.filter(({ reach }) => reach.access === undefined).length;
  const walled = reports.length - free - unrecorded;
  const official = reports.filter(({ piece }) => piece.isOfficial).length;
  const parts = [
    ...(free === 0 ? [] : [sources.free({ n: free })]),
    ...(walled === 0 ? [] : [sources.walled({ n: walled })]),
  ];
  const accesses = parts.length === 0 ? '' : text.capital(sources.accesses({ parts }));
  return `${accesses}${official === 0 ? '' : sources.official({ n: official })}`.trim();
}

/** Its outlet, and where the copy stands. */
function toReportName({ sources }: Words, { piece: { publisher, via } }: Report): string {
  return via === undefined ? publisher : sources.reportAt({ publisher, at: via.caption });
}

function trim(name: string): string {
  return name.replace(/\.$/, '');
}
