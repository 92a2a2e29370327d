/** Addresses of things and of the lists of their kinds: the folder of the kind, then the id. */
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { findBelow } from './read.ts';

/** Kinds whose things stand below the address of their list. */
export const LISTED_KINDS: readonly KindName[] = KIND_NAMES.filter(
  (kind) => getKind(kind).atRoot !== true,
);

/** Gives the list of all things of a kind that has one. */
export function toKindUrl(kind: KindName): string {
  return `/${getKind(kind).folder}`;
}

/** Gives the page of a thing, as `/people/xi-jinping`. */
export function toThingUrl(kind: KindName, id: string): string {
  return getKind(kind).atRoot === true ? `/${id}` : `${toKindUrl(kind)}/${id}`;
}

/** Gives the address that content writes with or without its first slash. */
export function toWrittenUrl(written: string): string {
  return written.startsWith('/') ? written : `/${written}`;
}

/**
 * Whether only an entry can stand at this address; lists and pages of the site are not entries, nor are days. At the root of the site a
 * page of the publisher’s own may stand as well.
 */
export function isEntryUrl(url: string): boolean {
  return LISTED_KINDS.some((kind) => {
    const id = findBelow(toKindUrl(kind), url);
    return id !== undefined && getKind(kind).fromRecord !== true && getKind(kind).id.test(id);
  });
}
