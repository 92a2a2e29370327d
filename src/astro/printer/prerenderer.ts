/**
 * Our prerenderer in a build by Astro. The first page of each of our routes is rendered by Astro and printed by us; where
 * both agree, all are left to be printed. Astro renders the others, and the publisher’s own pages.
 */
import type { AstroPrerenderer } from 'astro';
import { isOurs, listOurRoutes, type App, type Route } from './app.ts';
import { HEAD_MARK, learnHead } from './judge.ts';
import { listTemplates, printPage, toPress, type Heads } from './print-routes.ts';
import { toRequest } from './render-by-app.ts';
import type { RoutesToPrint } from './routes-to-print.ts';

export interface Printing {
  readonly routes: RoutesToPrint;
  /** What Astro renders in any case. */
  readonly left: RoutesToPrint;
  /** Says which addresses Astro’s routes are asked for from now on. */
  readonly ask: (asked: RoutesToPrint) => void;
  /** Gets the heads of the routes that can be printed, while the bundle is there. */
  readonly onJudged: (heads: Heads) => void;
}

export function toPrerenderer(astro: AstroPrerenderer, printing: Printing): AstroPrerenderer {
  const { routes, left, ask, onJudged } = printing;
  const toApp = () => (astro as unknown as { readonly app: App }).app;
  return {
    name: 'dateline:printer',
    setup: () => astro.setup?.() ?? Promise.resolve(),
    async getStaticPaths() {
      const app = toApp();
      const heads = await judge(astro, app, routes, ask);
      onJudged(heads);
      const isUnlike = (pattern: string) => heads[pattern] === undefined;
      const asked = new Map([...left, ...[...routes].filter(([pattern]) => isUnlike(pattern))]);
      ask(asked);
      app.routeCache.clearAll();
      return (await astro.getStaticPaths()).filter(
        ({ route }) => !isOurs(route as Route) || asked.has(route.route),
      );
    },
    render: (request, options) => astro.render(request, options),
    teardown: () => astro.teardown?.() ?? Promise.resolve(),
  };
}

async function judge(
  astro: AstroPrerenderer,
  app: App,
  routes: RoutesToPrint,
  ask: Printing['ask'],
): Promise<Record<string, string>> {
  const firsts = new Map([...routes].map(([pattern, urls]) => [pattern, urls.slice(0, 1)]));
  ask(firsts);
  const paths = await astro.getStaticPaths();
  const templates = new Map(
    (await listTemplates(app)).map(({ pattern, component }) => [pattern, component]),
  );
  const heads: Record<string, string> = {};
  for (const route of listOurRoutes(app)) {
    const [url] = firsts.get(route.route) ?? [];
    const path = paths.find((one) => one.route.route === route.route);
    if (url === undefined || path === undefined) continue;
    const printed = printPage(templates.get(route.route), url, toPress(app, HEAD_MARK));
    if (printed === undefined) continue;
    const request = toRequest(app, url, route);
    const head = learnHead(await renderText(astro, request, path.route), printed);
    if (head !== undefined) heads[route.route] = head;
  }
  return heads;
}

async function renderText(
  astro: AstroPrerenderer,
  request: Request,
  routeData: Parameters<AstroPrerenderer['render']>[1]['routeData'],
): Promise<string> {
  const rendered = await astro.render(request, { routeData, collectMetadata: false });
  return (rendered instanceof Response ? rendered : rendered.response).text();
}
