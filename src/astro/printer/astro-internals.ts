/**
 * What the printer knows of Astro beyond what Astro documents: the module into which Astro bundles all templates. What
 * compiled templates ask of it is in `astro-runtime.ts`. Another version may have changed any of it, so with another than
 * `VERIFIED_ASTRO` pages are rendered by Astro alone. This file is loaded then, too: it imports nothing of Astro’s when it is.
 */
import { toHtmlUrl } from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';

/** Names of `Astro` that only a rendering by Astro knows. */
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

/** Where Astro puts the code of a bundle, below the folder of the site. */
export const CODE_DIR = '.prerender';

/** Whether a module of a bundle holds what a typed collection holds. */
export function holdsCollection(id: string): boolean {
  return id.startsWith('\0astro:data-layer-content');
}

/** Whether a page shows a picture that would be scaled when it is asked for: outside of Astro’s own build it has no other address. */
export function asksForPicture(html: string): boolean {
  return html.includes(`/${ON_DEMAND}?`);
}

const ON_DEMAND = '_image';

/** Why a bundle alone will not do for a publication with this configuration; nothing if it will. */
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
  /** `external` if an integration has brought it. */
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

/** As Astro’s `renderScript` writes it. */
export function toScriptUrl({ manifest }: App, id: string): string {
  const inlined = manifest.inlinedScripts.get(id);
  if (inlined !== undefined)
    return inlined === '' ? '' : `<script type="module">${inlined}</script>`;
  const file = manifest.entryModules[id];
  if (file === undefined) throw new NeedsAstro(`the script ${id}`);
  const base = manifest.base.replace(/\/$/, '');
  return `<script type="module" src="${base}/${file.replace(/^\//, '')}"></script>`;
}

/** The style sheets of each page, as Astro sorts them, by its key. */
export type Sheets = Readonly<Record<string, readonly unknown[]>>;

/** From what Astro passes to `astro:build:setup`, once it has built the styles. */
export function toSheets(
  pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }>,
): Sheets {
  return Object.fromEntries([...pages].map(([key, { styles }]) => [key, styles]));
}

/** Gives a bundle that is used again what Astro gives it in a build: enough to render pages without scripts of integrations. */
export function readyApp(app: App, sheets: Sheets): void {
  app.setInternals({
    pagesByKeys: new Map(Object.entries(sheets).map(([key, styles]) => [key, { styles }])),
    entrySpecifierToBundleMap: new Map(),
  });
  const { destination } = app.logger.options;
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
}

/** Whether an integration puts scripts of its own on every page. */
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

/** The paths of routes, as Astro lists them for its own rendering; templates of other routes are not loaded. */
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

/** As Astro asks for it in a build whose pages are files. */
export function toRequest(app: App, pathname: string, { type }: Pick<Route, 'type'>): Request {
  const path = toUrl(pathname);
  const file = type === 'page' ? toHtmlUrl(path === FRONT_URL ? 'index' : encodeURI(path)) : path;
  return new Request(new URL(file, app.manifest.site));
}

/** `/` in front, none behind. */
export function toUrl(pathname: string): string {
  return `/${pathname.replace(/^\/|\/$/g, '')}`;
}

/** A template has something that only Astro’s own rendering can make; the message says what. */
export class NeedsAstro extends Error {
  override readonly name = 'NeedsAstro';
}

export interface PrintContext {
  /** What Astro puts at the end of the page’s head: the links of its styles. */
  readonly head: string;
  /** The element of a script, by the name that templates have for it. Throws NeedsAstro. */
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
