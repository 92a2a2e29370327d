/** The module that Astro bundles all templates into, as far as the printer knows it. Read in the version of `astro-internals.ts`. */
import { SUBJECTS } from '../../subjects/subjects.ts';
import { Unprintable } from './press.ts';

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

const PATTERNS: ReadonlySet<string> = new Set(SUBJECTS.flatMap(({ patterns }) => patterns));

/** Whether it is of one of our templates. */
export function isOurs({ route, origin }: Route): boolean {
  return origin === 'external' && PATTERNS.has(route);
}

export function listOurRoutes(app: App): Route[] {
  return app.manifest.routes.map(({ routeData }) => routeData).filter(isOurs);
}

/** As Astro’s `renderScript` writes it. */
export function toScript({ manifest }: App, id: string): string {
  const inlined = manifest.inlinedScripts.get(id);
  if (inlined !== undefined)
    return inlined === '' ? '' : `<script type="module">${inlined}</script>`;
  const file = manifest.entryModules[id];
  if (file === undefined) throw new Unprintable(`the script ${id}`);
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

/** The file of a bundle that exports the app. */
export function findEntryName(names: readonly string[]): string | undefined {
  return names.find((name) => name.startsWith('prerender-entry'));
}
