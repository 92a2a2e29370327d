/**
 * What the printer uses of Astro beyond its documentation: the module into which Astro bundles all templates.
 * `astro-runtime.ts` has what compiled templates call. Another version may differ, so with any but `VERIFIED_ASTRO`,
 * Astro renders all pages. This file is loaded even then, so it imports nothing of Astro when it loads.
 */
import { toHtmlUrl } from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';

/** Properties of `Astro` that exist only when Astro renders. */
export const REQUEST_GLOBALS = [
  'cache',
  'callAction',
  'clientAddress',
  'cookies',
  'csp',
  'currentLocale',
  'generator',
  'getActionResult',
  'isPrerendered',
  'locals',
  'logger',
  'originPathname',
  'params',
  'preferredLocale',
  'preferredLocaleList',
  'redirect',
  'request',
  'response',
  'rewrite',
  'routePattern',
  'session',
  'url',
];

/** Where Astro puts a bundle's code, in the folder of the site. */
export const CODE_DIR = '.prerender';

/** Whether a module contains a typed collection. */
export function holdsCollection(id: string): boolean {
  return id.startsWith('\0astro:data-layer-content');
}

/** Whether a page shows a picture that is scaled on request; it only has a fixed address in Astro's own build. */
export function asksForPicture(html: string): boolean {
  return html.includes(`/${ON_DEMAND}?`);
}

const ON_DEMAND = '_image';

/** Why this configuration needs more than a bundle; `undefined` if it does not. */
export function findWider(config: {
  readonly image?: { readonly endpoint?: { readonly route?: string } };
  readonly integrations: readonly { readonly name: string; readonly hooks: object }[];
}): string | undefined {
  if (
    config.image?.endpoint?.route !== undefined &&
    config.image.endpoint.route !== `/${ON_DEMAND}`
  )
    return 'pictures have an endpoint of their own';
  const wider = config.integrations.find(
    ({ name, hooks }) =>
      !/^(dateline|astro:|@astrojs\/mdx$)/.test(name) &&
      Object.keys(hooks).some((hook) => /^astro:build:(done|generated|ssr)$/.test(hook)),
  );
  return wider && `the integration ${wider.name} has a part in the finished site`;
}

export interface Route {
  /** Its pattern. */
  readonly route: string;
  readonly component: string;
  /** `external` if from an integration. */
  readonly origin: string;
  readonly type: string;
}

export interface App {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: Route }[];
    readonly site?: string;
    readonly base: string;
    readonly entryModules: Readonly<Record<string, string>>;
    readonly inlinedScripts: ReadonlyMap<string, string>;
  };
  readonly routeCache: { clearAll: () => void };
  readonly logger: { readonly options: { readonly destination: unknown } };
  readonly setInternals: (internals: unknown) => void;
  readonly setOptions: (options: unknown) => void;
  readonly render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>;
  readonly getComponentByRoute: (route: Route) => Promise<{ readonly default: unknown }>;
}

/** As Astro's `renderScript`. */
export function toScriptUrl({ manifest }: App, id: string): string {
  const inlined = manifest.inlinedScripts.get(id);
  if (inlined !== undefined)
    return inlined === '' ? '' : `<script type="module">${inlined}</script>`;
  const file = manifest.entryModules[id];
  if (file === undefined) throw new NeedsAstro(`the script ${id}`);
  const base = manifest.base.replace(/\/$/, '');
  return `<script type="module" src="${base}/${file.replace(/^\//, '')}"></script>`;
}

/** The style sheets of each page by key, as Astro sorts them. */
export type Sheets = Readonly<Record<string, readonly unknown[]>>;

/** From the argument of `astro:build:setup`, after Astro has built the styles. */
export function toSheets(
  pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }>,
): Sheets {
  return Object.fromEntries([...pages].map(([key, { styles }]) => [key, styles]));
}

/**
 * Prepares a kept bundle as Astro would in a build: enough to render pages without scripts of integrations. The bundle
 * may have been made for a site at another address.
 */
export function readyApp(app: App, sheets: Sheets, site: string | undefined): void {
  if (site !== undefined) Object.assign(app.manifest, { site });
  app.setInternals({
    pagesByKeys: new Map(Object.entries(sheets).map(([key, styles]) => [key, { styles }])),
    entrySpecifierToBundleMap: new Map(),
  });
  const { destination } = app.logger.options;
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
}

/** Whether an integration adds scripts to every page. */
export function hasScripts(prerenderer: object): boolean {
  const { app } = prerenderer as {
    readonly app: { readonly getSettings: () => { readonly scripts: readonly unknown[] } };
  };
  return app.getSettings().scripts.length > 0;
}

/** The file of a bundle that exports the app. */
export function findEntryName(names: readonly string[]): string | undefined {
  return names.find((name) => name.startsWith('prerender-entry'));
}

/** The paths of the wanted routes, as Astro lists them; does not load other templates. */
export async function listPaths(
  app: App,
  isWanted: (route: Route) => boolean,
): Promise<{ readonly pathname: string; readonly route: Route }[]> {
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const routes = app.manifest.routes.filter(({ routeData }) => isWanted(routeData));
  const narrowed = {
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route: Route) => app.getComponentByRoute(route),
  };
  return await new StaticPaths(narrowed as never).getAll();
}

/** The request that Astro makes in a build with one file per page. */
export function toRequest(app: App, pathname: string, { type }: Pick<Route, 'type'>): Request {
  const path = toUrl(pathname);
  const file = type === 'page' ? toHtmlUrl(path === FRONT_URL ? 'index' : encodeURI(path)) : path;
  return new Request(new URL(file, app.manifest.site));
}

/** With a leading slash and no trailing one. */
export function toUrl(pathname: string): string {
  return `/${pathname.replace(/^\/|\/$/g, '')}`;
}

/** A template needs Astro's own rendering; the message says why. */
export class NeedsAstro extends Error {
  override readonly name = 'NeedsAstro';
}

export interface PrintContext {
  /** What Astro puts at the end of the head: links to styles. */
  readonly head: string;
  /** The element of a script by its id in templates. Throws NeedsAstro. */
  readonly toScript: (id: string) => string;
  readonly site: URL | undefined;
}

/** A compiled template. */
export interface Printable {
  /** The whole page. Throws NeedsAstro. */
  print: (props: Readonly<Record<string, unknown>>, context: PrintContext) => string;
}

export function isPrintable(value: unknown): value is Printable {
  return typeof value === 'function' && 'print' in value;
}
