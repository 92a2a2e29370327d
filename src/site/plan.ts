/**
 * Which pages a build renders. A page is a function of its view and of the code, so a page whose view has the digest
 * it had when its file was published, by the same code, need not be rendered again.
 */
import { createHash } from 'node:crypto';
import type { AddressedView } from '../views/addressed.ts';
import type { SiteRecord } from './record.ts';

export interface Plan {
  /** The digest of each page's view, by address. */
  readonly digests: ReadonlyMap<string, string>;
  /** The views of the pages to render, by address. */
  readonly stale: ReadonlyMap<string, unknown>;
}

/** `isPublished` says whether the file of an address is there, as this project left it. */
export function toPlan(
  pages: readonly AddressedView<unknown>[],
  record: SiteRecord | undefined,
  isPublished: (url: string) => boolean,
  toPictures: (url: string) => string,
): Plan {
  const digests = new Map<string, string>();
  const stale = new Map<string, unknown>();
  for (const { url, view } of pages) {
    const made = view();
    const digest = toDigest(`${JSON.stringify(made)}${toPictures(url)}`);
    if (digests.has(url)) throw new Error(`two pages claim the address ${url}`);
    digests.set(url, digest);
    if (record?.pages[url]?.digest !== digest || !isPublished(url)) stale.set(url, made);
  }
  return { digests, stale };
}

/** A view is plain JSON made in one order, so equal views have equal texts. */
export function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
