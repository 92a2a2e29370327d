/** Prints the pages of routes whose heads are known. */
import { toScript, type App } from './astro-internals.ts';
import { isPrintable, type Press, type Printable } from './press.ts';
import { listOurRoutes, type RoutesToPrint } from './routes-to-print.ts';

/** What Astro puts at the end of the head, by the pattern of the route; absent where Astro renders differently. */
export type Heads = Readonly<Record<string, string>>;

/** Takes a finished page. */
export type WritePage = (url: string, text: string) => void;

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

export function toPress(app: App, head: string): Press {
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
    const press = component === undefined || head === undefined ? undefined : toPress(app, head);
    for (const url of urls) {
      const text = press === undefined ? undefined : printPage(component, url, press);
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
  press: Press,
): string | undefined {
  try {
    return component?.print({ url }, press);
  } catch {
    return undefined;
  }
}
