/** How a template gets its addresses and its view: a page is given its address alone, so that it can be printed anywhere. */
import type { AddressedView, Context } from '../site/context.ts';
import { findParams } from '../site/templates.ts';
import { findCurrent } from './current.ts';
import { getContext } from './load.ts';

export interface PageProps {
  /** Path on the site. */
  url: string;
}

export interface StaticPath {
  /** `undefined` stands for the empty rest of an address. */
  readonly params: Record<string, string | undefined>;
  readonly props: PageProps;
}

type List<View> = (context: Context) => readonly AddressedView<View>[];

/** What a template exports as `getStaticPaths`: in a build the pages that Astro is to render, in dev every page. */
export function pathsOf(list: List<unknown>) {
  return ({ routePattern }: { routePattern: string }): StaticPath[] => {
    const { asked, ownPages } = findCurrent() ?? {};
    const urls =
      asked === undefined
        ? list(getContext()).flatMap(({ url }) => (ownPages?.has(url) === true ? [] : [url]))
        : (asked.get(routePattern) ?? []);
    return urls.flatMap((url) => {
      const params = findParams(routePattern, url);
      return params === undefined ? [] : [{ params, props: { url } }];
    });
  };
}

/** The view of the page at `url`, which is one of `list`. */
export function getView<View>(list: List<View>, url: string): View {
  const plan = findCurrent()?.plan;
  if (plan !== undefined) return plan.takeView(url) as View;
  const page = list(getContext()).find((one) => one.url === url);
  if (page === undefined) throw new Error(`no page has the address ${url}`);
  return page.view();
}
