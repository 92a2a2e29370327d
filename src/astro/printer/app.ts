/** The module that Astro bundles all templates into, as far as the printer knows it. Read in the version of `astro-internals.ts`. */
import { SUBJECTS } from '../../subjects/subjects.ts';
import { Unprintable } from './press.ts';

export interface Route {
  /** Its pattern. */
  readonly route: string;
  readonly component: string;
  /** `external` if an integration has brought it. */
  readonly origin: string;
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
