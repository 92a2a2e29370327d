/** What `getStaticPaths` of each route returns: one path a page. */
import type { AddressedView } from '../subjects/addressed.ts';
import { findCurrent } from './current.ts';

export interface StaticPath<View> {
  /** `undefined` stands for the empty rest of an address. */
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly view: () => View };
}

/** In a build the pages of the plan; in dev every page, with its view made when it is asked for. */
export function toStaticPaths<View>(
  pages: readonly AddressedView<View>[],
  toParams: (url: string) => Record<string, string | undefined>,
): StaticPath<View>[] {
  const plan = findCurrent()?.plan;
  return pages.flatMap(({ url, view }) => {
    const planned =
      plan === undefined ? view : (plan.findView(url, view) as (() => View) | undefined);
    return planned === undefined ? [] : [{ params: toParams(url), props: { view: planned } }];
  });
}

/** Those of the timelines of every page of a `kind`, whose route names the id by `param`: `/topics/trade/timeline/known`. */
export function toTimelinePaths<View>(
  pages: readonly AddressedView<View>[],
  kind: 'topics' | 'questions',
  param: string,
): StaticPath<View>[] {
  return toStaticPaths(
    pages.filter(({ url }) => url.startsWith(`/${kind}/`)),
    (url) => {
      const [, , id = '', , ...order] = url.split('/');
      return { [param]: id, order: order.join('/') || undefined };
    },
  );
}
