/** Old addresses, which redirect to the current one. */
import { isOwnAddress, LISTED_KINDS, toWrittenUrl } from '../site/addresses/things.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { listWrittenAddresses, toOldAddressField } from '../content/kinds/relations.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { findAbove } from './register.ts';
import type { Thing } from './thing.ts';
import { isOut } from './visible.ts';

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface OldAddress {
  readonly thing: Thing;
  readonly at: FieldPath;
  /** The first slash may be missing. */
  readonly written: string;
  /** The page or thing that has it, or below which it lies; a reader who followed it would come to the wrong page. */
  readonly taken: 'by-site' | { readonly by: Thing } | { readonly below: Thing } | undefined;
  /** Whether it includes its folder: without it, the true old address would stay dead. */
  readonly isWhole: boolean;
}

/** Those of drafts too. If two things claim one address, the first has it. */
export function resolveOldAddresses(byUrl: ReadonlyMap<string, Thing>): OldAddress[] {
  const claimed = new Map<string, Thing>();
  return [...byUrl.values()].flatMap((thing) =>
    listAliases(thing).map(({ at, written }) => {
      const url = toWrittenUrl(written);
      const taken = findTaken(written, byUrl, claimed);
      const isWhole = written.startsWith('/') || isOfEntry(written);
      if (taken === undefined && isWhole) claimed.set(url, thing);
      return { thing, at, written, taken, isWhole };
    }),
  );
}

/** Those of things that have a page. */
export function toRedirects(old: readonly OldAddress[]): Redirect[] {
  return old
    .filter(({ thing, taken, isWhole }) => taken === undefined && isWhole && isOut(thing))
    .map(({ thing, written }) => ({ from: toWrittenUrl(written), to: thing.url }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function listAliases({ kind, data }: Thing): { at: FieldPath; written: string }[] {
  const field = toOldAddressField(kind);
  if (field === undefined) return [];
  return listWrittenAddresses(kind, data).map((written, index) => ({
    at: [field, index],
    written,
  }));
}

/** Without a first slash, an address is that of an entry, so it must have the folder and an id of that kind. */
function isOfEntry(written: string): boolean {
  const [folder = '', ...rest] = written.split('/');
  const held = LISTED_KINDS.find((name) => getKind(name).folder === folder);
  return held !== undefined && getKind(held).id.test(rest.join('/'));
}

function findTaken(
  written: string,
  byUrl: ReadonlyMap<string, Thing>,
  claimed: ReadonlyMap<string, Thing>,
): OldAddress['taken'] {
  if (isOwnAddress(written.replace(/^\//, ''))) return 'by-site';
  const url = toWrittenUrl(written);
  const by = byUrl.get(url) ?? claimed.get(url);
  if (by !== undefined) return { by };
  const below = findAbove({ byUrl }, url);
  return below && { below };
}
