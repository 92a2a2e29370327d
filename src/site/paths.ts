/** What `getStaticPaths` of each route returns: one path a page. */
import type { AddressedView } from '../views/addressed.ts';
import { findCurrent } from './current.ts';

export interface StaticPath<View> {
  readonly params: Record<string, string>;
  readonly props: { readonly view: () => View };
}

/** In a build the pages of the plan; in dev every page, with its view made when it is asked for. */
export function toStaticPaths<View>(
  pages: readonly AddressedView<View>[],
  toParams: (url: string) => Record<string, string>,
): StaticPath<View>[] {
  const plan = findCurrent()?.plan;
  return pages.flatMap(({ url, view }) => {
    const planned =
      plan === undefined ? view : (plan.findView(url, view) as (() => View) | undefined);
    return planned === undefined ? [] : [{ params: toParams(url), props: { view: planned } }];
  });
}
