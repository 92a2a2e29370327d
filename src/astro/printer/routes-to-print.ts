/** What is to be made in a build, route by route. */
import type { Plan } from '../../publish/plan.ts';
import { FIXED, type RoutedView } from '../../subjects/subjects.ts';

/** Addresses by the pattern of their route. */
export type RoutesToPrint = ReadonlyMap<string, readonly string[]>;

/** The stale pages of the plan and those that are made each time, but for those in whose place the publisher has one. */
export function toRoutesToPrint(
  pages: readonly RoutedView[],
  plan: Plan,
  ownPages: ReadonlySet<string>,
): RoutesToPrint {
  const stale = pages.filter(({ url }) => plan.isStale(url));
  const fixed = FIXED.filter((url) => !ownPages.has(url)).map((url) => ({ url, pattern: url }));
  const grouped = Map.groupBy([...stale, ...fixed], ({ pattern }) => pattern);
  return new Map([...grouped].map(([pattern, group]) => [pattern, group.map(({ url }) => url)]));
}

/** The same without the addresses that `made` has. */
export function without(
  routes: RoutesToPrint,
  made: { readonly has: (url: string) => boolean },
): RoutesToPrint {
  return new Map(
    [...routes].map(([pattern, urls]) => [pattern, urls.filter((url) => !made.has(url))]),
  );
}
