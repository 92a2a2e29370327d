/** How a template gets its addresses and its view: a page is given its address alone, so that it can be printed anywhere. */
import type { AddressedView, Context } from '../subjects/context.ts';
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

/** What a template exports as `getStaticPaths`: in a build the pages of the plan that its route fits, in dev every page. */
export function pathsOf(list: List<unknown>) {
  return ({ routePattern }: { routePattern: string }): StaticPath[] => {
    const { plan, ownPages } = findCurrent() ?? {};
    return list(getContext()).flatMap(({ url }) => {
      const params = findParams(routePattern, url);
      const isWanted =
        params !== undefined && ownPages?.has(url) !== true && (plan?.isStale(url) ?? true);
      return isWanted ? [{ params, props: { url } }] : [];
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

/** The parts of an address by the names in a route’s pattern, as in `/topics/[topic]`; `undefined` if it does not fit. */
export function findParams(
  pattern: string,
  url: string,
): Record<string, string | undefined> | undefined {
  const names: string[] = [];
  const parts = pattern.split('/').map((part) => {
    const [, rest, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? [];
    if (name === undefined) return part === '' ? '' : `/${part}`;
    names.push(name);
    return rest === undefined ? '/([^/]+)' : '(?:/(.+))?';
  });
  const match = new RegExp(`^${parts.join('')}$`).exec(url);
  if (match === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1]]));
}
