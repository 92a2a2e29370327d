/** Prints pages of routes whose heads are known. */
import type { Plan } from '../../build/publish/plan.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { FIXED, type RoutedView, SUBJECTS } from '../../site/subjects.ts';
import type { PageFiles } from '../page-files.ts';
import {
  type App,
  asksForPicture,
  isPrintable,
  listPaths,
  type PrintContext,
  type Route,
  toRequest,
  toScriptUrl,
  toUrl,
} from './astro-internals.ts';

/** What Astro puts at the end of the head, by route pattern; missing if Astro renders differently. */
export type Heads = Readonly<Record<string, string>>;

/** Addresses by route pattern. */
export type RoutesToPrint = Readonly<Record<string, readonly string[]>>;

/** Prints the page at an address; `undefined` if that is impossible. */
type PrintPage = (url: string) => string | undefined;

/** Loads the template of a route; `undefined` if none of its pages can be printed. */
export async function findPrinter(
  app: App,
  pattern: string,
  head: string | undefined,
): Promise<PrintPage | undefined> {
  const route = findOurRoute(app, pattern);
  if (route === undefined || head === undefined) return undefined;
  const { default: component } = await app.getComponentByRoute(route);
  if (!isPrintable(component)) return undefined;
  const site = app.manifest.site === undefined ? undefined : new URL(app.manifest.site);
  const context: PrintContext = { head, toScript: (id) => toScriptUrl(app, id), site };
  return (url) => {
    try {
      return component.print({ url }, context);
    } catch {
      // Astro renders it next, and reports a failure in more detail.
      return undefined;
    }
  };
}

/** Pages printed between turns of the event loop. */
const YIELD_EVERY = 64;

/** Resolves to the pages that could not be printed. Yields now and then, since the search index is made meanwhile. */
export async function printRoutes(
  { app, heads }: { readonly app: App; readonly heads: Heads },
  routes: RoutesToPrint,
  write: (url: string, text: string) => void,
  signal?: AbortSignal,
): Promise<RoutesToPrint> {
  const left: Record<string, string[]> = {};
  let count = 0;
  for (const [pattern, urls] of Object.entries(routes)) {
    const print = await findPrinter(app, pattern, heads[pattern]);
    for (const url of urls) {
      const text = print?.(url);
      if (text === undefined) (left[pattern] ??= []).push(url);
      else write(url, text);
      count += 1;
      if (count % YIELD_EVERY !== 0) continue;
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
  }
  return left;
}

/** The stale pages of the plan, and those made each time, except those that the publisher replaces. */
export function toRoutesToPrint(
  pages: readonly RoutedView[],
  plan: Plan,
  ownPages: ReadonlyMap<string, string>,
): RoutesToPrint {
  const stale = pages.filter(({ url }) => plan.isStale(url));
  const fixed = FIXED.filter((url) => !ownPages.has(url)).map((url) => ({ url, pattern: url }));
  return Object.fromEntries(
    [...Map.groupBy([...stale, ...fixed], ({ pattern }) => pattern)].map(([pattern, group]) => [
      pattern,
      group.map(({ url }) => url),
    ]),
  );
}

const PATTERNS: ReadonlySet<string> = new Set(SUBJECTS.flatMap(({ patterns }) => patterns));

/** Whether Dateline, not the publisher, defines the route. */
function isOurs({ route, origin }: Route): boolean {
  return origin === 'external' && PATTERNS.has(route);
}

function findOurRoute({ manifest }: App, pattern: string): Route | undefined {
  return manifest.routes.find(({ routeData }) => routeData.route === pattern && isOurs(routeData))
    ?.routeData;
}

/** Placeholder for what Astro puts at the end of the head; no page can contain it. */
export const HEAD_MARK = '\0head\0';

const STYLES = /^(?:<link rel="stylesheet" href="[^"<>]*">)*$/;

/** The part of `rendered` where `printed` has the mark; `undefined` if they differ elsewhere. */
export function learnHead(rendered: string, printed: string): string | undefined {
  const [before, after, ...more] = printed.split(HEAD_MARK);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const end = rendered.length - after.length;
  if (end < before.length || !rendered.startsWith(before) || !rendered.endsWith(after))
    return undefined;
  const head = rendered.slice(before.length, end);
  return STYLES.test(head) ? head : undefined;
}

/**
 * The heads of routes whose first page is printed as Astro renders it. `ask` tells Astro which pages the routes have.
 */
export async function judgeRoutes(
  app: App,
  routes: RoutesToPrint,
  ask: (asked: RoutesToPrint) => void,
): Promise<Heads> {
  const firsts = Object.entries(routes).map(([pattern, urls]) => [pattern, urls.slice(0, 1)]);
  ask(Object.fromEntries(firsts) as RoutesToPrint);
  const heads: Record<string, string> = {};
  for (const [pattern, [url]] of Object.entries(routes)) {
    const route = findOurRoute(app, pattern);
    const print = await findPrinter(app, pattern, HEAD_MARK);
    const printed = url === undefined ? undefined : print?.(url);
    if (route === undefined || url === undefined || printed === undefined) continue;
    const response = await app.render(toRequest(app, url, route), { routeData: route });
    const head = learnHead(await response.text(), printed);
    if (head !== undefined) heads[pattern] = head;
  }
  app.routeCache.clearAll();
  return heads;
}

/**
 * Resolves to `false` if a page needs a whole build by Astro: it shows a picture of its own, redirects, takes an
 * address of `planned`, or fails, which such a build reports better.
 */
export async function renderByApp(
  app: App,
  left: RoutesToPrint,
  pages: PageFiles,
  planned: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const isWanted = (route: Route) => !isOurs(route) || route.route in left;
    for (const { pathname, route } of await listPaths(app, isWanted)) {
      if (!isOurs(route) && planned.has(toUrl(pathname))) return false;
      const response = await app.render(toRequest(app, pathname, route), { routeData: route });
      const isFine = response.status === 200 || route.route === NOT_FOUND_URL;
      if (!isFine) return false;
      const body = Buffer.from(await response.arrayBuffer());
      if (asksForPicture(body.toString('latin1'))) return false;
      if (route.type === 'page') pages.write(toUrl(pathname), body.toString());
      else pages.writeFile(pathname, body);
    }
    return true;
  } catch {
    return false;
  }
}
