/** Where statements or items come from, in sentences and by origin. */
import { toLineage, type Cited, type Origin, type Report } from '../model/record/lineage.ts';
import type { Context } from './context.ts';
import { toShortDay } from './dates.ts';
import { toText } from '../time/words/pieces.ts';
import { toCount } from './link.ts';
import { toReachMark, type SourceMark } from './source-mark.ts';

export interface ReportLine {
  readonly text: string;
  /** The item that cites it, unless that is the page itself. */
  readonly url: string | undefined;
  /** Left out where the page tells it of each source. */
  readonly mark: SourceMark | undefined;
}

export interface OriginRow {
  readonly name: string;
  /** The page of an origin that is an outlet. */
  readonly url: string | undefined;
  readonly count: number;
  /** Empty of an outlet with one report, with too many to name, and on the page that shows them all. */
  readonly reports: readonly ReportLine[];
}

export interface LineageView {
  /** “Five reports, two independent origins.” */
  readonly finding: string;
  /** How many a reader can open free; the numbers add up to the reports. */
  readonly access: string;
  /**
   * Most reports first; those behind one report each are one row, without a name of their own. Empty on the page of
   * an item whose sources share no more than an outlet, since they stand there one by one with its name.
   */
  readonly rows: readonly OriginRow[];
  readonly total: number;
  /** Some reports are of one origin. */
  readonly isShared: boolean;
}

/** With more reports than these, those of an outlet are counted and not named. */
const FEW = 40;
/** With more origins of one report than these, they are one row. */
const FEW_SINGLE = 3;

/** `undefined` without sources. `page` is the item whose own sources these are. */
export function findLineage(
  context: Context,
  cited: readonly Cited[],
  page?: string,
): LineageView | undefined {
  const { reports, origins } = toLineage(context.publication, cited);
  if (reports.length === 0) return undefined;
  const isFew = reports.length <= FEW;
  const toLine = (report: Report, text: string): ReportLine => ({
    text,
    url: report.item.url === page ? undefined : report.item.url,
    mark: page === undefined ? toReachMark(context, report.source.url, report.reach) : undefined,
  });
  const toRow = (origin: Origin): OriginRow => ({
    name: trim(origin.name),
    url: origin.outlet && context.publication.entities.get(origin.outlet)?.url,
    count: origin.reports.length,
    reports:
      origin.outlet === undefined || (page === undefined && isFew && origin.reports.length > 1)
        ? origin.reports.map((one) => toLine(one, toReportName(context, one, origin)))
        : [],
  });
  return {
    finding: toFinding(context, reports.length, origins.length),
    access: toAccessWords(reports),
    rows: toRows(origins, page !== undefined, toRow, toLine),
    total: reports.length,
    isShared: origins.length < reports.length,
  };
}

function toRows(
  origins: readonly Origin[],
  isOwn: boolean,
  toRow: (origin: Origin) => OriginRow,
  toLine: (report: Report, text: string) => ReportLine,
): OriginRow[] {
  const shared = origins.filter(({ reports }) => reports.length > 1);
  const single = origins.filter(({ reports }) => reports.length === 1);
  if (isOwn && shared.every(({ outlet }) => outlet !== undefined)) return [];
  const rows = shared.toSorted((a, b) => b.reports.length - a.reports.length).map(toRow);
  if (single.length <= FEW_SINGLE) return [...rows, ...single.map(toRow)];
  const reports = single.flatMap(({ name, reports: own }) =>
    own.map((one) => toLine(one, trim(name))),
  );
  return [
    ...rows,
    {
      name: `${String(single.length)} origins with one report each`,
      url: undefined,
      count: single.length,
      reports,
    },
  ];
}

function toFinding({ language }: Context, reports: number, origins: number): string {
  const toNumber = (count: number) => language.numbers[count] ?? String(count);
  const text = `${toNumber(reports)} ${reports === 1 ? 'report' : 'reports'}, ${toNumber(origins)} independent ${origins === 1 ? 'origin' : 'origins'}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toAccessWords(reports: readonly Report[]): string {
  const free = reports.filter(({ reach }) => reach.access === 'free').length;
  const unrecorded = reports.filter(({ reach }) => reach.access === undefined).length;
  const walled = reports.length - free - unrecorded;
  const official = reports.filter(({ source }) => source.official !== undefined).length;
  const parts = [
    `Free to read: ${String(free)}`,
    ...(walled === 0 ? [] : [`account or payment: ${String(walled)}`]),
    ...(unrecorded === 0 ? [] : [`access not recorded: ${String(unrecorded)}`]),
  ];
  const records =
    official === 0 ? '' : ` ${toCount(official, 'is an official record', 'are official records')}.`;
  return `${parts.join('; ')}.${records}`;
}

/** Under words, its outlet and where the copy stands; under an outlet, its day. */
function toReportName(context: Context, { source, item }: Report, { outlet }: Origin): string {
  const nameOf = (id: string) => context.publication.entities.get(id)?.caption ?? id;
  if (outlet === undefined || source.outlet !== outlet)
    return source.via === undefined
      ? nameOf(source.outlet)
      : `${nameOf(source.outlet)}, at ${nameOf(source.via)}`;
  return source.published === undefined
    ? 'date not recorded'
    : toText(toShortDay(context, source.published, item.zone));
}

function trim(name: string): string {
  return name.replace(/\.$/, '');
}
