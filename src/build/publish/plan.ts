/**
 * Which pages a build renders. A page is a function of what its view has read and of the code. While all of that is what
 * it was when its file was published, by the same code, the page stays. Any other page is rendered, and moved only if its
 * text is another: printing it costs no more than to make a digest of its view.
 */
import { watchReads } from '../../model/reads.ts';
import type { AddressedView } from '../../site/context.ts';
import type { Leaves, PageRecord, SiteRecord } from './record.ts';

type Reads = Pick<PageRecord, 'reads'>;

export interface Plan {
  /** Nothing is known of an earlier build: every page is rendered, into an output of its own. */
  readonly isFull: boolean;
  /** What pages have read, by address: of those that stay, and of each other once its view was made. */
  readonly views: ReadonlyMap<string, Reads>;
  /** Whether the page is to be rendered; else it is kept. */
  isStale(url: string): boolean;
  /** Makes views while others wait for `awaited`, and resolves to that. */
  makeAhead<Awaited>(awaited: Promise<Awaited>): Promise<Awaited>;
  /** The view of a page that is rendered now. Throws if there is no such page. */
  takeView(url: string): unknown;
}

export interface PlanInput {
  readonly pages: readonly AddressedView<unknown>[];
  readonly leaves: Pick<Leaves, 'isGreen'>;
  /** What was published by the same code, if anything. */
  readonly known: SiteRecord | undefined;
  /** Whether the file of an address is there as it was published. */
  readonly isIntact: (url: string) => boolean;
}

/** So many views are held at most, and others get a turn after so many. */
const [AHEAD, YIELD_EVERY] = [2000, 8];

/**
 * Views are made one by one as their pages are rendered, so that a large site need not hold them all; the first of them
 * as soon as there is time.
 */
export function toPlan({ pages, leaves, known, isIntact }: PlanInput): Plan {
  refuseDuplicates(pages);
  const stale = new Map<string, AddressedView<unknown>>();
  const views = new Map<string, Reads>();
  for (const page of pages) {
    const { url } = page;
    const before = known?.pages[url];
    if (before !== undefined && isIntact(url) && leaves.isGreen(before.reads))
      views.set(url, { reads: before.reads });
    else stale.set(url, page);
  }
  const makeView = (page: AddressedView<unknown>) => {
    const { made, reads } = lookAtPage(page);
    views.set(page.url, { reads });
    return made;
  };
  const ahead = new Map<string, unknown>();
  return {
    isFull: known === undefined,
    views,
    isStale: (url) => stale.has(url),
    makeAhead: async (awaited) => {
      const wait = { isOver: false };
      const end = () => void (wait.isOver = true);
      awaited.then(end, end);
      for (const [index, page] of [...stale.values()].slice(0, AHEAD).entries()) {
        if (index % YIELD_EVERY === 0) await new Promise((resolve) => setImmediate(resolve));
        if (wait.isOver) break;
        try {
          ahead.set(page.url, makeView(page));
        } catch {
          // It fails again, and is told, where its page asks for it.
        }
      }
      return await awaited;
    },
    takeView: (url) => {
      const made = ahead.get(url);
      ahead.delete(url);
      return made ?? makeView(getPage(stale, url));
    },
  };
}

/** Makes a view, and notes what it has read. */
export function lookAtPage({ url, view, joined, listed = [] }: AddressedView<unknown>) {
  const { made, reads } = watchReads(view);
  const beside = ['settings', joined === undefined ? 'structure' : `joined ${url}`];
  return { made, reads: [...beside, ...new Set([...listed, ...reads])] };
}

function getPage<Page>(pages: ReadonlyMap<string, Page>, url: string): Page {
  const page = pages.get(url);
  if (page === undefined) throw new Error(`no page of this build has the address ${url}`);
  return page;
}

function refuseDuplicates(pages: readonly AddressedView<unknown>[]): void {
  const seen = new Set<string>();
  for (const { url } of pages) {
    if (seen.has(url)) throw new Error(`two pages claim the address ${url}`);
    seen.add(url);
  }
}
