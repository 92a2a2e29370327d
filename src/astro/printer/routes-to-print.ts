/** What is to be made in a build, route by route. */
import type { Plan } from '../../build/publish/plan.ts';
import { FIXED, SUBJECTS, type RoutedView } from '../../site/subjects.ts';
import type { App, Route } from './astro-internals.ts';

/** Addresses by the pattern of their route. */
export type RoutesToPrint = ReadonlyMap<string, readonly string[]>;

/** The stale pages of the plan and those that are made each time, but for those in whose place the publisher has one. */
export function toRoutesToPrint(
  pages: readonly RoutedView[],
  plan: Plan,
  ownPages: ReadonlyMap<string, string>,
): RoutesToPrint {
  const stale = pages.filter(({ url }) => plan.isStale(url));
  const fixed = FIXED.filter((url) => !ownPages.has(url)).map((url) => ({ url, pattern: url }));
  const grouped = Map.groupBy([...stale, ...fixed], ({ pattern }) => pattern);
  return new Map([...grouped].map(([pattern, group]) => [pattern, group.map(({ url }) => url)]));
}

export function joinRoutes(all: readonly RoutesToPrint[]): RoutesToPrint {
  const joined = new Map<string, readonly string[]>();
  for (const routes of all)
    for (const [pattern, urls] of routes)
      joined.set(pattern, [...(joined.get(pattern) ?? []), ...urls]);
  return joined;
}

/** Those that `isFirst` tells, and the others. */
export function partRoutes(
  routes: RoutesToPrint,
  isFirst: (pattern: string) => boolean,
): [RoutesToPrint, RoutesToPrint] {
  const all = [...routes];
  return [
    new Map(all.filter(([pattern]) => isFirst(pattern))),
    new Map(all.filter(([pattern]) => !isFirst(pattern))),
  ];
}

const PATTERNS: ReadonlySet<string> = new Set(SUBJECTS.flatMap(({ patterns }) => patterns));

/** Whether it is of one of our templates. */
export function isOurs({ route, origin }: Route): boolean {
  return origin === 'external' && PATTERNS.has(route);
}

export function listOurRoutes(app: App): Route[] {
  return app.manifest.routes.map(({ routeData }) => routeData).filter(isOurs);
}
