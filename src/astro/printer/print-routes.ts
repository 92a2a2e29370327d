/** Prints the pages of routes whose heads are known. */
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
  type Printable,
  type Route,
  toRequest,
  toScript,
  toUrl,
} from './astro-internals.ts';

/** What Astro puts at the end of the head, by the pattern of the route; absent where Astro renders differently. */
export type Heads = Readonly<Record<string, string>>;

/** Takes a finished page. */
type WritePage = (url: string, text: string) => void;

/** Pages between which others get their turn. */
const TURN = 64;

/** Those of the templates of these routes that can be printed at all, by the pattern of their route; no others are loaded. */
export async function listTemplates(
  app: App,
  routes: RoutesToPrint,
): Promise<Map<string, Printable>> {
  const templates = new Map<string, Printable>();
  for (const route of listOurRoutes(app).filter((one) => routes.has(one.route))) {
    const { default: component } = await app.getComponentByRoute(route);
    if (isPrintable(component)) templates.set(route.route, component);
  }
  return templates;
}

export function toPrintContext(app: App, head: string): PrintContext {
  const { site } = app.manifest;
  return {
    head,
    toScript: (id) => toScript(app, id),
    site: site === undefined ? undefined : new URL(site),
  };
}

/** Resolves to what could not be printed. Others get a turn now and then, since the search index is made beside it. */
export async function printRoutes(
  { app, heads }: { readonly app: App; readonly heads: Heads },
  routes: RoutesToPrint,
  write: WritePage,
): Promise<RoutesToPrint> {
  const templates = await listTemplates(app, routes);
  const left = new Map<string, string[]>();
  let count = 0;
  for (const [pattern, urls] of routes) {
    const [component, head] = [templates.get(pattern), heads[pattern]];
    const context =
      component === undefined || head === undefined ? undefined : toPrintContext(app, head);
    for (const url of urls) {
      const text = context === undefined ? undefined : printPage(component, url, context);
      if (text === undefined) getList(left, pattern).push(url);
      else write(url, text);
      count += 1;
      if (count % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return left;
}

function getList(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** `undefined` if it cannot be printed. Of a template that fails Astro tells more, and renders it next. */
export function printPage(
  component: Printable | undefined,
  url: string,
  context: PrintContext,
): string | undefined {
  try {
    return component?.print({ url }, context);
  } catch {
    return undefined;
  }
}

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
function isOurs({ route, origin }: Route): boolean {
  return origin === 'external' && PATTERNS.has(route);
}

function listOurRoutes(app: App): Route[] {
  return app.manifest.routes.map(({ routeData }) => routeData).filter(isOurs);
}

/** Stands for what Astro puts at the end of the head; no page can hold it. */
export const HEAD_MARK = '\0head\0';

const STYLES = /^(?:<link rel="stylesheet" href="[^"<>]*">)*$/;

/** What stands in `rendered` where `printed` has the mark; `undefined` if they differ elsewhere. */
export function learnHead(rendered: string, printed: string): string | undefined {
  const [before, after, ...more] = printed.split(HEAD_MARK);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const end = rendered.length - after.length;
  if (end < before.length || !rendered.startsWith(before) || !rendered.endsWith(after))
    return undefined;
  const head = rendered.slice(before.length, end);
  return STYLES.test(head) ? head : undefined;
}

/** The heads of the routes whose first page is printed as Astro renders it. `ask` says which pages Astro’s routes have. */
export async function judgeRoutes(
  app: App,
  routes: RoutesToPrint,
  ask: (asked: RoutesToPrint) => void,
): Promise<Heads> {
  const firsts = new Map([...routes].map(([pattern, urls]) => [pattern, urls.slice(0, 1)]));
  ask(firsts);
  const templates = await listTemplates(app, routes);
  const heads: Record<string, string> = {};
  for (const route of listOurRoutes(app)) {
    const [url] = firsts.get(route.route) ?? [];
    const template = templates.get(route.route);
    if (url === undefined || template === undefined) continue;
    const printed = printPage(template, url, toPrintContext(app, HEAD_MARK));
    if (printed === undefined) continue;
    const response = await app.render(toRequest(app, url, route), { routeData: route });
    const head = learnHead(await response.text(), printed);
    if (head !== undefined) heads[route.route] = head;
  }
  app.routeCache.clearAll();
  return heads;
}

/**
 * Resolves to `false` if one of them needs a whole build by Astro: it shows a picture of its own, redirects, takes the
 * address of one of `planned`, or fails, which is better told there.
 */
export async function renderByApp(
  app: App,
  left: RoutesToPrint,
  pages: PageFiles,
  planned: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const isWanted = (route: Route) => !isOurs(route) || left.has(route.route);
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
