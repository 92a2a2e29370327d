/** Where statements or items come from: how many reports, and how many origins behind them. */
import { perObject } from '../content/problems/memoize.ts';
import type { Source } from '../content/kinds/coverage.ts';
import type { Item, SourcePiece } from './item.ts';
import { joinReaches, type Reach } from './reach.ts';
import type { Statement } from './statements/statement.ts';

export interface Cited {
  readonly item: Item;
  readonly piece: SourcePiece;
}

/**
 * A report, counted once however many items name it and wherever its copies are: the copy that names the origin, if any
 * does, with the reach of all copies.
 */
export interface Report extends Cited {
  readonly reach: Reach;
}

/** Reports that name the same briefing, wire or interview; without a name, an official record is its issuer’s. */
export interface Origin {
  /** As the sources word it, or the name of the issuer. */
  readonly name: string;
  readonly reports: readonly Report[];
}

/** `unrecorded` are reports whose origin nobody wrote down. Silence is not independence, so they are not origins. */
export function toLineage(cited: readonly Cited[]) {
  const reports = groupCopies(cited).flatMap((own): Report[] => {
    const first = own.find(({ piece }) => piece.source.origin !== undefined) ?? own[0];
    const reach = joinReaches(own.map(({ piece }) => piece));
    return first === undefined ? [] : [{ ...first, reach }];
  });
  const findName = ({ piece: { source, isOfficial, publisher } }: Report) =>
    source.origin ?? (isOfficial ? publisher : undefined);
  const origins = new Map<string, Origin & { readonly reports: Report[] }>();
  const unrecorded: Report[] = [];
  for (const report of reports) {
    const name = findName(report);
    const known = name === undefined ? undefined : origins.get(toKey(name));
    if (name === undefined) unrecorded.push(report);
    else if (known === undefined) origins.set(toKey(name), { name, reports: [report] });
    else known.reports.push(report);
  }
  return { reports, origins: [...origins.values()] as readonly Origin[], unrecorded };
}
export function listItemSources(items: readonly Item[]): Cited[] {
  return items.flatMap((item) => item.pieces.map((piece) => ({ item, piece })));
}
export function listStatementSources(statements: readonly Statement[]): Cited[] {
  // Each once: an item may have many statements from one piece.
  const cited = new Map<SourcePiece, Cited>();
  for (const { item, sources } of statements)
    for (const index of sources) {
      const piece = item.pieces[index];
      if (piece !== undefined && !cited.has(piece)) cited.set(piece, { item, piece });
    }
  return [...cited.values()];
}

/** Copies of one report have the same address, or the same outlet and title; two copies may be linked by a third. */
function groupCopies(cited: readonly Cited[]): Cited[][] {
  const groups = new Map<string, Cited[]>();
  for (const one of cited) {
    const keys = listReportKeys(one.piece.source);
    const [group = [], ...others] = new Set(
      keys.map((key) => groups.get(key)).filter((known) => known !== undefined),
    );
    for (const key of keys) groups.set(key, group);
    // From here on, everything it links is one group.
    for (const other of others)
      for (const copy of other) {
        group.push(copy);
        for (const key of listReportKeys(copy.piece.source)) groups.set(key, group);
      }
    group.push(one);
  }
  return [...new Set(groups.values())];
}

/** Kept, since a source counts on the pages of its item, topics, questions and outlet. */
const listReportKeys = perObject((source: Source): string[] => {
  const { outlet, title, url, unlinked, published, origin } = source;
  const keys = [title && `${outlet} ${toKey(title)}`, url].filter((key) => key !== undefined);
  return keys.length > 0 ? keys : [`${outlet} ${[published, origin, unlinked].join('|')}`];
});

/** Case, white space and a final full stop do not make another origin. */
function toKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}
