/** What was published last: enough to tell that an entry changed in substance, or that an address has died. */
import { toSeriesUrl } from '../site/addresses/pages.ts';
import { toFileUrl, toPath } from '../site/addresses/files.ts';
import { listOldAddresses } from '../content/kinds/relations.ts';
import type { Publication } from './publication.ts';
import { ANCHOR_FIELDS, groupDated, listAnchors, listNamed, listParts } from './substance.ts';
import { isKind, type Thing } from './thing.ts';

/** One row a thing or a series, by its address without the first slash. */
export type Released = Readonly<Record<string, ReleasedRow>>;

/** What a row does not have, since its release did not keep it yet, is not compared. */
export interface ReleasedRow {
  /** The digests of `listParts`, by their fields. */
  readonly parts: Readonly<Record<string, string>>;
  /** The keys of `groupDated`, by their fields; corrections among them. */
  readonly dated: Readonly<Record<string, readonly string[]>>;
  /** The digests of statements, by their names. */
  readonly statements?: Readonly<Record<string, string>> | undefined;
  /** Ids of positions, and of steps that have one. */
  readonly positions?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
  /** Old addresses, without the first slash. */
  readonly old?: readonly string[] | undefined;
  /** `dates.updated` of coverage. */
  readonly updated?: string | undefined;
}

/** Everything that has an address, withdrawn things too; sorted. */
export function toReleased({ byUrl, record }: Publication): Released {
  const rows = [
    ...[...byUrl.values()].map((thing) => [thing.url.slice(1), toRow(thing)] as const),
    ...record.series.map(
      (one) => [toPath(toSeriesUrl(one.data.id)), { parts: {}, dated: {} }] as const,
    ),
  ];
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Addresses that were published and lead nowhere now, redirects among them. */
export function listGone({ byUrl, redirects, record }: Publication, released: Released): string[] {
  const known = new Set([
    ...byUrl.keys(),
    ...redirects.map(({ from }) => from),
    ...record.series.map(({ data }) => toSeriesUrl(data.id)),
  ]);
  const all = Object.entries(released).flatMap(([key, { old = [] }]) => [key, ...old]);
  return [...new Set(all)].filter((key) => !known.has(toFileUrl(key)));
}

function toRow(thing: Thing): ReleasedRow {
  const dated = [...groupDated(thing)].map(
    ([field, list]) => [field, list.map(({ key }) => key)] as const,
  );
  const statements = listNamed(thing).map(({ name, digest }) => [name, digest] as const);
  const old = listOldAddresses(thing.kind, thing.data);
  const anchors = ANCHOR_FIELDS.map(
    (field) => [field, listAnchors(thing, field)?.names ?? []] as const,
  );
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return {
    parts: Object.fromEntries(listParts(thing)),
    dated: Object.fromEntries(dated),
    ...(statements.length > 0 && { statements: Object.fromEntries(statements) }),
    ...Object.fromEntries(anchors.filter(([, list]) => list.length > 0)),
    ...(old.length > 0 && { old }),
    ...(updated !== undefined && { updated }),
  };
}
