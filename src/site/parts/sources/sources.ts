/** The pieces that an item covers, and where statements and items come from. */
import type { Source } from '../../../content/kinds/coverage.ts';
import type { Item, SourcePiece } from '../../../model/item.ts';
import { type Cited, type Origin, type Report, toLineage } from '../../../model/lineage.ts';
import { type Citation, findReach, joinReaches, type Reach } from '../../../model/reach.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Credit } from '../../../model/writers.ts';
import { printBibtex, printRis, toCoins } from '../../../outputs/citations/formats.ts';
import type { Reference } from '../../../outputs/citations/reference.ts';
import type { Words } from '../../../words/words.ts';
import { type Context, toAbsolute } from '../../context.ts';
import { toDayPieces, toShortDate } from '../dates.ts';
import { type Link, toHost, toLink } from '../links.ts';

export type SourceView = ReturnType<typeof toSource>;

export type SourceChangeView = ReturnType<typeof toSourceChange>;

export function toSources(context: Context, item: Item): SourceView[] {
  return item.pieces.flatMap((piece) =>
    piece.outlet === undefined ? [] : [toSource(context, piece, toLink(piece.outlet))],
  );
}

function toSource(context: Context, piece: SourcePiece, outlet: Link) {
  const { source, authors, isOfficial, published, url, via } = piece;
  const others = (source.credits ?? []).filter((credit) => !authors.includes(credit));
  return {
    outlet,
    title: source.title,
    lang: source.language,
    // “Chinese”, if it is not the language of the publication.
    language: source.language && context.words.text.language(source.language),
    published: toDayPieces(context, published?.when) ?? [{ text: context.words.sources.noDate }],
    byline: toByline(context, authors, isOfficial),
    credits: toCreditLine(context, others),
    read:
      url === undefined ? undefined : { url, at: via?.caption ?? outlet.text, host: toHost(url) },
    unlinked: source.unlinked,
    mark: toReachMark(context, url, piece),
    official: isOfficial,
    isFree: piece.access === 'free',
    origin: source.origin,
    note: source.note,
    changes: (source.changes ?? []).map((change) => toSourceChange(context, change)),
    // A COinS value, for reference managers.
    coins: toCoins(context, piece),
  };
}

/** References as records for reference managers; RIS with plain line ends, for the screen. */
export function toReferenceTexts(references: readonly Reference[]) {
  return {
    bibtex: printBibtex(references).trim(),
    ris: printRis(references).replaceAll('\r\n', '\n').trim(),
  };
}

export function toSourceChange(
  context: Context,
  { on, was, now, note }: NonNullable<Source['changes']>[number],
) {
  return { on: toShortDate(context, on), was, now, note };
}

/** Nothing if no byline was seen: that does not mean that there was none. */
function toByline(
  context: Context,
  authors: readonly Credit[],
  official: boolean,
): string | undefined {
  const { sources, text } = context.words;
  if (authors.length > 0)
    return sources.by({ names: text.list(authors.map((author) => nameOf(context, author))) });
  return official ? sources.officialRecord : undefined;
}

/** “Picture by Jade Gao, Agence France-Presse, via Getty Images”; `undefined` for no credits. */
export function toCreditLine(context: Context, credits: readonly Credit[]): string | undefined {
  if (credits.length === 0) return undefined;
  const { done } = context.words.sources;
  const { stop, space } = context.words.text;
  return credits
    .map((credit) => done[credit.role]({ name: nameOf(context, credit) }))
    .join(`${stop}${space}`);
}

function nameOf({ publication, words }: Context, { name, organization, via }: Credit): string {
  const captionOf = (id = '') => publication.entities.get(id)?.caption;
  const distributor = captionOf(via);
  return [name, captionOf(organization), distributor && words.sources.via({ name: distributor })]
    .filter((part) => part !== undefined)
    .join(words.text.comma);
}

/** What to know before following a citation: what access it needs, and whether an archive has a copy. */
export type SourceMark = ReturnType<typeof toReachMark>;

export function toMark(context: Context, citation: Citation): SourceMark {
  return toReachMark(context, citation.url, findReach(context.publication.reaches, citation));
}

export function toReachMark(context: Context, url: string | undefined, { access, archive }: Reach) {
  return {
    access: access && context.words.sources.access[access],
    word: access && context.words.sources.words[access],
    url,
    archive: archive && toCopy(context, archive),
  };
}

/** A copy in an archive, or among the publication’s own files, for which nobody else vouches. */
function toCopy(context: Context, { url, on }: NonNullable<Reach['archive']>) {
  const { sources, text } = context.words;
  const isOurs = url.startsWith('/');
  const size = isOurs ? context.publication.findSize(url) : undefined;
  const [, format] = (isOurs ? /\.(\w+)$/ : /\.(wacz)$/i).exec(url) ?? [];
  const known = [format?.toUpperCase(), size === undefined ? undefined : text.size(size)];
  const parts = known.filter((part) => part !== undefined);
  return {
    url,
    /** Of our own, for programs that read the page elsewhere. */
    ...(isOurs && { ours: toAbsolute(context, url) }),
    // “ (WACZ, 2.1 MB)”
    ...(parts.length > 0 && { file: sources.file({ parts }) }),
    on: toShortDate(context, on),
    /** As in `2025-02-05`. */
    date: on,
  };
}

/** After a comma: “archived”. */
export function toCopyWord({ sources, text }: Words, { ours }: { readonly ours?: string }): string {
  return ours === undefined ? sources.archivedWord : text.inSentence(sources.ours);
}

export type CitedOutlet = ReturnType<typeof listCited>[number];

/** The outlets that carry a statement. Of several pieces the first is cited; the mark is that of the most accessible. */
export function listCited(context: Context, { item, sources }: Statement) {
  const named = sources.flatMap((index) => {
    const piece = item.pieces[index];
    return piece?.outlet === undefined ? [] : [{ outlet: piece.outlet, piece }];
  });
  return [...Map.groupBy(named, ({ outlet }) => outlet).entries()].map(([outlet, own]) => {
    const reach = joinReaches(own.map(({ piece }) => piece));
    return { ...toLink(outlet), mark: toReachMark(context, own[0]?.piece.url, reach) };
  });
}

/** Where statements or items come from, in sentences and by origin. */
interface ReportLine {
  readonly text: string;
  readonly url: string | undefined;
  /** Left out if the page shows it with each source. */
  readonly mark: SourceMark | undefined;
}

export interface OriginRow {
  readonly name: string;
  readonly count: number;
  /** Empty if origins are not recorded and the reports too many to name. */
  readonly reports: readonly ReportLine[];
}

export type LineageView = NonNullable<ReturnType<typeof findLineage>>;

/** More reports without a recorded origin are counted, not named. */
const FEW = 40;
/** The most origins and reports that are named; others are counted. */
const MOST_ORIGINS = 100;
const MOST_REPORTS = 400;
/** More origins with a single report share one row. */
const FEW_SINGLE = 3;

/** `undefined` without sources. `page` is the item whose sources these are. */
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
    // How many are free to read; the numbers add up to the reports.
    access: toAccessWords(words, reports),
    // Most reports first. Many origins with a single report share one row; reports without a
    // recorded origin come last. Empty on the page of an item whose sources share no origin or are
    // all of one, since it lists them one by one.
    rows:
      page !== undefined && (!isShared || origins.length + unrecorded.length === 1)
        ? []
        : cutRows(words, [
            ...toOriginRows(words, origins, toLine),
            ...toUnrecordedRows(words, unrecorded, toLine),
          ]),
    total: reports.length,
    // Some reports share an origin.
    isShared,
    isUnrecorded: unrecorded.length > 0,
  };
}

/** Rows in order, while there is room. */
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

/** Reports without a recorded origin are counted apart: that nobody recorded it does not make them independent. */
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

/** Its outlet, and the outlet with the copy. */
function toReportName({ sources }: Words, { piece: { publisher, via } }: Report): string {
  return via === undefined ? publisher : sources.reportAt({ publisher, at: via.caption });
}

function trim(name: string): string {
  return name.replace(/\.$/, '');
}
