/** Addresses of things and of the lists of their kinds: the folder of the kind, then the id. */
import { getKind, KIND_NAMES, type KindName } from '../../kinds/kinds.ts';
import { findBelow } from './read.ts';

/** Gives the list of all things of a kind. */
export function toKindUrl(kind: KindName): string {
  return `/${getKind(kind).folder}`;
}

/** Gives the page of a thing, as `/people/xi-jinping`. */
export function toThingUrl(kind: KindName, id: string): string {
  return `${toKindUrl(kind)}/${id}`;
}

/** Gives the address that content writes with or without its first slash. */
export function toWrittenUrl(written: string): string {
  return written.startsWith('/') ? written : `/${written}`;
}

/** Whether only an entry can stand at this address; lists and pages of the site are not entries. */
export function isEntryUrl(url: string): boolean {
  return KIND_NAMES.some((kind) => {
    const id = findBelow(toKindUrl(kind), url);
    return id !== undefined && getKind(kind).id.test(id);
  });
}
