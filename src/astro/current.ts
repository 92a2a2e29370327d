/** How modules that Astro evaluates apart from each other find what there is once in a process. */
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
  /** Addresses of the publisher’s own pages, where ours give way. */
  readonly ownPages?: ReadonlyMap<string, string>;
  /** The pages that this build renders; absent in dev, where any page may be asked for. */
  readonly plan?: Plan;
  /** Opens the desk on the server of dev, where one was asked for. */
  readonly openDesk?: (options: DeskOptions) => Desk;
  /** The addresses that Astro is to render, by the pattern of their route; a route without any has none. */
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

/** Throws outside of a process that `integration.ts` has set up. */
export function getCurrentSession(): Session {
  const current = findCurrent();
  if (current === undefined)
    throw new Error('no session: run Astro with the integration of site/integration.ts');
  return current.session;
}

/** The content as last read, for the views. Throws if there is no usable `publication.yaml`. */
export function getPageContext(): Context {
  const session = getCurrentSession();
  const { publication } = session.read();
  if (publication === undefined) {
    throw new Error('no publication: mend the problems of publication.yaml that the check tells');
  }
  return toPageContext(publication, session.settings.siteUrl);
}

/** All that the interface says, in the language of the publication. Throws as `getContext` does. */
export function getPageWords(): Words {
  return getPageContext().words;
}

/**
 * The attributes of an element whose text is content: in the language `lang`, else in that of the publication, which is
 * another than that of the page where there is no table of words for it. `dir` stands only where it is not that of the page: an
 * element that has one is isolated from what is around it. Throws as `getContext` does.
 */
export function inLanguage(lang?: string) {
  const { publication, isForeign, dir } = getPageContext();
  const own = lang ?? (isForeign ? publication.about.language : undefined);
  const direction = own === undefined ? undefined : toDirection(own);
  return { lang: own, dir: direction === dir ? undefined : direction };
}

/**
 * How a template gets its addresses and its view: a page is given its address alone, so that it can be printed
 * anywhere.
 */
export interface PageProps {
  /** Path on the site. */
  url: string;
}

export interface StaticPath {
  /** `undefined` stands for the empty rest of an address. */
  readonly params: Record<string, string | undefined>;
  readonly props: PageProps;
}

type List<View> = (context: Context) => readonly AddressedView<View>[];

/** What a template exports as `getStaticPaths`: in a build the pages that Astro is to render, in dev every page. */
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

/** The view of the page at `url`, which is one of `list`. */
export function getView<View>(list: List<View>, url: string): View {
  const plan = findCurrent()?.plan;
  if (plan !== undefined) return plan.takeView(url) as View;
  const page = list(getPageContext()).find((one) => one.url === url);
  if (page === undefined) throw new Error(`no page has the address ${url}`);
  return page.view();
}

/** What is published of one kind. `data` is the checked front matter; bodies are not kept in Astro's store. */
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
