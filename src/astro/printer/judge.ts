/**
 * Astro’s own rendering as the judge of ours. The first page of each route is rendered by Astro and printed by us; the two
 * may differ in the head’s styles alone, which are learnt for all other pages of the route.
 */
import { toRequest, type App } from './astro-internals.ts';
import { listTemplates, printPage, toPress, type Heads } from './print-routes.ts';
import { listOurRoutes, type RoutesToPrint } from './routes-to-print.ts';

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
    const printed = printPage(template, url, toPress(app, HEAD_MARK));
    if (printed === undefined) continue;
    const response = await app.render(toRequest(app, url, route), { routeData: route });
    const head = learnHead(await response.text(), printed);
    if (head !== undefined) heads[route.route] = head;
  }
  app.routeCache.clearAll();
  return heads;
}
