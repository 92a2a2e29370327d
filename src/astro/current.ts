/** Shares one state per process among modules that Astro evaluates several times. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readsCollections } from '../build/own-pages.ts';
import type { Plan } from '../build/publish/plan.ts';
import type { Session } from '../build/session.ts';
import { type KindName, KINDS } from '../content/kinds/kinds.ts';
import type { Desk, DeskOptions } from '../desk/desk.ts';
import { isPublished } from '../model/visible.ts';
import { type AddressedView, type Context, toPageContext } from '../site/context.ts';
import { findParams } from '../site/templates.ts';
import { toDirection } from '../time/words/clocks.ts';
import type { Words } from '../words/words.ts';

interface Current {
  readonly session: Session;
  /** Addresses of the publisher's own pages, which replace ours. */
  readonly ownPages?: ReadonlyMap<string, string>;
  /** The pages that this build renders; absent in dev, which may serve any page. */
  readonly plan?: Plan;
  readonly openDesk?: (options: DeskOptions) => Desk;
  /** The addresses that Astro should render, by route pattern; a missing route has none. */
  readonly asked?: Readonly<Record<string, readonly string[]>>;
}

const KEY = Symbol.for('dateline.current');
type Global = typeof globalThis & { [KEY]?: Current };

export function setCurrent(current: Current): void {
  (globalThis as Global)[KEY] = current;
}

export function findCurrent(): Current | undefined {
  return (globalThis as Global)[KEY];
}

/** @throws outside a process that `integration.ts` has set up */
export function getCurrentSession(): Session {
  const current = findCurrent();
  if (current === undefined)
    throw new Error('no session: run Astro with the integration of site/integration.ts');
  return current.session;
}

/** The context for views, from the content as last read. Throws if there is no valid `publication.yaml`. */
export function getPageContext(): Context {
  const session = getCurrentSession();
  const { publication } = session.read();
  if (publication === undefined) {
    throw new Error('no publication: mend the problems of publication.yaml that the check tells');
  }
  return toPageContext(publication, session.settings.siteUrl);
}

/** The messages of the interface. Throws like `getPageContext`. */
export function getPageWords(): Words {
  return getPageContext().words;
}

/**
 * The attributes of an element whose text is content, in the language `lang` or else that of the publication, which
 * differs from the page's if the interface lacks it. `dir` is only set if it differs from the page's, since an element
 * with `dir` is isolated from the text around it. Throws like `getPageContext`.
 */
export function inLanguage(lang?: string) {
  const { publication, isForeign, dir } = getPageContext();
  const own = lang ?? (isForeign ? publication.about.language : undefined);
  const direction = own === undefined ? undefined : toDirection(own);
  return { lang: own, dir: direction === dir ? undefined : direction };
}

/** Props of a template. A page gets only its address, so that it can be printed anywhere. */
export interface PageProps {
  /** Path on the site. */
  url: string;
}

export interface StaticPath {
  /** `undefined` for an empty rest parameter. */
  readonly params: Record<string, string | undefined>;
  readonly props: PageProps;
}

type List<View> = (context: Context) => readonly AddressedView<View>[];

/** A template's `getStaticPaths`: in a build the pages that Astro should render, in dev every page. */
export function pathsOf(list: List<unknown>) {
  return ({ routePattern }: { routePattern: string }): StaticPath[] => {
    const { asked, ownPages } = findCurrent() ?? {};
    const urls =
      asked === undefined
        ? list(getPageContext()).flatMap(({ url }) => (ownPages?.has(url) === true ? [] : [url]))
        : (asked[routePattern] ?? []);
    return urls.flatMap((url) => {
      const params = findParams(routePattern, url);
      return params === undefined ? [] : [{ params, props: { url } }];
    });
  };
}

/** The view of the page at `url`. `list` has all pages of the template. */
export function getView<View>(list: List<View>, url: string): View {
  const plan = findCurrent()?.plan;
  if (plan !== undefined) return plan.takeView(url) as View;
  const page = list(getPageContext()).find((one) => one.url === url);
  if (page === undefined) throw new Error(`no page has the address ${url}`);
  return page.view();
}

/** Loads the published entries of one kind. `data` is the validated front matter; bodies are not stored in Astro. */
export function toLoader<K extends KindName>(
  kind: K,
): Omit<Loader, 'schema'> & { schema: (typeof KINDS)[K]['schema'] } {
  return {
    name: `dateline:${kind}`,
    load: ({ store, config }) => {
      const session = getCurrentSession();
      if (!readsCollections(session.settings.publicationDir)) return Promise.resolve();
      const own = session.read().shown.filter((entry) => entry.kind === kind && isPublished(entry));
      const ids = new Set(own.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, data, digest, inside } of own) {
        const filePath = relative(
          fileURLToPath(config.root),
          join(session.settings.contentDir, inside),
        );
        store.set({ id, data: { ...data }, digest, filePath });
      }
      return Promise.resolve();
    },
    schema: KINDS[kind].schema,
  };
}
