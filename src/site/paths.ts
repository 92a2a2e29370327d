/** What `getStaticPaths` of each route returns: one path a page. */
import type { AddressedView } from '../views/addressed.ts';
import { findCurrent } from './current.ts';

export interface StaticPath<View> {
  readonly params: Record<string, string>;
  readonly props: { readonly view: () => View };
}

/**
 * In a build only the pages of the plan, with the views that it made already; in dev every page, with its view made
 * when it is asked for.
 */
export function toStaticPaths<View>(
  pages: readonly AddressedView<View>[],
  toParams: (url: string) => Record<string, string>,
): StaticPath<View>[] {
  const plan = findCurrent()?.plan;
  return pages.flatMap(({ url, view }) => {
    if (plan === undefined) return [{ params: toParams(url), props: { view } }];
    if (!plan.stale.has(url)) return [];
    return [{ params: toParams(url), props: { view: () => plan.stale.get(url) as View } }];
  });
}
