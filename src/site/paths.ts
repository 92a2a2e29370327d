/** What `getStaticPaths` of each route returns: one path a page, keyed by the digest of all that the page may read. */
import { createHash } from 'node:crypto';
import type { AddressedView } from '../views/addressed.ts';

export interface StaticPath<View> {
  readonly params: Record<string, string>;
  readonly props: { readonly view: () => View };
  readonly cacheKey?: string;
}

/**
 * In a build every view is made now, since its digest decides whether its page is rendered at all; in dev only the
 * one that is asked for.
 */
export function toStaticPaths<View>(
  pages: readonly AddressedView<View>[],
  toParams: (url: string) => Record<string, string>,
): StaticPath<View>[] {
  return pages.map(({ url, view }) => {
    const params = toParams(url);
    if (import.meta.env.DEV) return { params, props: { view } };
    const made = view();
    return { params, props: { view: () => made }, cacheKey: digest(made) };
  });
}

/** A view is plain JSON made in one order, so equal views have equal texts. */
function digest(view: unknown): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url');
}
