/**
 * Which pages a build renders. A page is a function of its view and of the code, so a page whose view has the digest
 * that it had when its file was published, by the same code, need not be rendered again. Nor need a view be made to
 * know that, where all that it has read is the same.
 */
import { watchReads } from '../../model/reads.ts';
import { isShared, type AddressedView } from '../../site/context.ts';
import { toDigest } from './digest.ts';
import type { Leaves, PageRecord, SiteRecord } from './record.ts';

/** What is known of a page by its view. */
export type ViewRecord = Pick<PageRecord, 'digest' | 'reads'>;

export interface Plan {
  /** Every page is rendered, into an output of its own; nothing is kept. */
  readonly isFull: boolean;
  /** Each page, by address; in a full build known when the page has been rendered. */
  readonly views: ReadonlyMap<string, ViewRecord>;
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

export function toPlan(input: PlanInput): Plan {
  refuseDuplicates(input.pages);
  const { known } = input;
  return (known === undefined ? undefined : findPartialPlan(input, known)) ?? toFullPlan(input);
}

/** So many views are held at most, and others get a turn after so many. */
const [AHEAD, YIELD_EVERY] = [2000, 8];

/** Views are made one by one as their pages are rendered, so that a large site need not hold them all; the first of them as soon as there is time. */
function toFullPlan({ pages }: PlanInput): Plan {
  const records = new Map<string, ViewRecord>();
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const ahead = new Map<string, unknown>();
  const makeView = (page: AddressedView<unknown>) => {
    const { made, record } = lookAtPage(page);
    records.set(page.url, record);
    return made;
  };
  return {
    isFull: true,
    views: records,
    isStale: (url) => byUrl.has(url),
    makeAhead: async (awaited) => {
      const wait = { isOver: false };
      const end = () => void (wait.isOver = true);
      awaited.then(end, end);
      for (const [index, page] of pages.slice(0, AHEAD).entries()) {
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
      return made ?? makeView(getPage(byUrl, url));
    },
  };
}

/** `undefined` if so much has changed that a new output is less work than mending the old one. */
function findPartialPlan(input: PlanInput, known: SiteRecord): Plan | undefined {
  const { pages, leaves, isIntact } = input;
  const records = new Map<string, ViewRecord>();
  const stale = new Map<string, unknown>();
  for (const page of pages) {
    const { url } = page;
    const before = known.pages[url];
    if (before !== undefined && isIntact(url) && leaves.isGreen(before.reads)) {
      records.set(url, { digest: before.digest, reads: before.reads });
      continue;
    }
    const { made, record } = lookAtPage(page);
    records.set(url, record);
    if (before?.digest !== record.digest || !isIntact(url)) stale.set(url, made);
    if (stale.size > pages.length / 2) return undefined;
  }
  const takeView = (url: string) => getPage(stale, url);
  const makeAhead = <Awaited>(awaited: Promise<Awaited>) => awaited;
  const isStale = (url: string) => stale.has(url);
  return { isFull: false, views: records, isStale, makeAhead, takeView };
}

/** Makes a view, and notes what it has read. */
export function lookAtPage({ url, view, joined, listed = [] }: AddressedView<unknown>): {
  readonly made: unknown;
  readonly record: ViewRecord;
} {
  const { made, reads } = watchReads(view);
  const beside = ['settings', joined === undefined ? 'structure' : `joined ${url}`];
  return {
    made,
    record: { digest: toViewDigest(made), reads: [...beside, ...new Set([...listed, ...reads])] },
  };
}

const DIGESTS = new WeakMap<object, string>();

/** A view is plain JSON made in one order, so equal views have equal texts. */
export function toViewDigest(view: unknown): string {
  return toDigest(JSON.stringify(toCut(view, DEEPEST)));
}

/** Parts that views share, such as the lines of a list, are not deeper in them. */
const DEEPEST = 3;

/** What views share is put into text once: in its place stands its digest. */
function toCut(part: unknown, depth: number): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (isShared(part)) {
    const digest = DIGESTS.get(part) ?? toDigest(JSON.stringify(part));
    DIGESTS.set(part, digest);
    return digest;
  }
  if (depth === 0) return part;
  if (Array.isArray(part)) return part.map((one) => toCut(one, depth - 1));
  const parts: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(part)) parts[name] = toCut(one, depth - 1);
  return parts;
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
