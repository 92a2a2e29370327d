/** Astro’s rendering with a bundle that was kept: the publisher’s own pages, and what cannot be printed. */
import { NOT_FOUND_URL } from '../../model/addresses/pages.ts';
import type { PageFiles } from '../page-files.ts';
import { StaticPaths, toRequest, toUrl, type App, type Route } from './astro-internals.ts';
import { isOurs, type RoutesToPrint } from './routes-to-print.ts';

/** Where Astro would scale a picture when it is asked for: outside of its own build it has no other address for one. */
const ON_DEMAND = '_image?';

interface Path {
  readonly pathname: string;
  readonly route: Route;
}

/**
 * Resolves to `false` if one of them needs a whole build by Astro: it shows a picture of its own, redirects, or fails,
 * which is better told there.
 */
export async function renderByApp(
  app: App,
  left: RoutesToPrint,
  pages: PageFiles,
): Promise<boolean> {
  try {
    const paths = (await new StaticPaths(app as never).getAll()) as unknown as Path[];
    for (const { pathname, route } of paths) {
      if (isOurs(route) && !left.has(route.route)) continue;
      const response = await app.render(toRequest(app, pathname, route), { routeData: route });
      const isFine = response.status === 200 || route.route === NOT_FOUND_URL;
      if (!isFine) return false;
      const body = Buffer.from(await response.arrayBuffer());
      if (body.toString('latin1').includes(`/${ON_DEMAND}`)) return false;
      if (route.type === 'page') pages.write(toUrl(pathname), body.toString());
      else pages.writeFile(pathname, body);
    }
    return true;
  } catch {
    return false;
  }
}
