/** Astro’s rendering with a bundle that was kept: the publisher’s own pages, and what cannot be printed. */
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import type { PageFiles } from '../page-files.ts';
import {
  asksForPicture,
  listPaths,
  toRequest,
  toUrl,
  type App,
  type Route,
} from './astro-internals.ts';
import { isOurs, type RoutesToPrint } from './routes-to-print.ts';

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
