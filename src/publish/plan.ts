/**
 * Which pages a build renders. A page is a function of its view and of the code, so a page whose view has the digest
 * that it had when its file was published, by the same code, need not be rendered again.
 */
import { hash } from 'node:crypto';
import type { AddressedView } from '../subjects/context.ts';
import type { SiteRecord } from './record.ts';

export interface Plan {
  /** Every page is rendered, into an output of its own; nothing is kept. */
  readonly isFull: boolean;
  /** The digest of each page, by address; in a full build known when the page has been rendered. */
  readonly digests: ReadonlyMap<string, string>;
  /** Whether the page is to be rendered; else it is kept. */
  isStale(url: string): boolean;
  /** The view of a page that is rendered now. Throws if there is no such page. */
  takeView(url: string): unknown;
}

export interface PlanInput {
  readonly pages: readonly AddressedView<unknown>[];
  /** What was published by the same code, if anything. */
  readonly known: SiteRecord | undefined;
  /** Whether the file of an address is there as it was published. */
  readonly isIntact: (url: string) => boolean;
  /** The state of the pictures on a page. */
  readonly toPictures: (url: string) => string;
}

export function toPlan(input: PlanInput): Plan {
  refuseTwins(input.pages);
  const { known } = input;
  return (known === undefined ? undefined : findPartialPlan(input, known)) ?? toFullPlan(input);
}

/** Views are made one by one as their pages are rendered, so that a large site need not hold them all. */
function toFullPlan({ pages, toPictures }: PlanInput): Plan {
  const digests = new Map<string, string>();
  const views = new Map(pages.map(({ url, view }) => [url, view]));
  const takeView = (url: string) => {
    const made = getPage(views, url)();
    digests.set(url, toPageDigest(made, toPictures(url)));
    return made;
  };
  return { isFull: true, digests, isStale: (url) => views.has(url), takeView };
}

/** `undefined` if so much has changed that a new output is less work than mending the old one. */
function findPartialPlan(
  { pages, isIntact, toPictures }: PlanInput,
  known: SiteRecord,
): Plan | undefined {
  const digests = new Map<string, string>();
  const stale = new Map<string, unknown>();
  for (const { url, view } of pages) {
    const made = view();
    const digest = toPageDigest(made, toPictures(url));
    digests.set(url, digest);
    if (known.pages[url]?.digest !== digest || !isIntact(url)) stale.set(url, made);
    if (stale.size > pages.length / 2) return undefined;
  }
  const takeView = (url: string) => getPage(stale, url);
  return { isFull: false, digests, isStale: (url) => stale.has(url), takeView };
}

function getPage<Page>(pages: ReadonlyMap<string, Page>, url: string): Page {
  const page = pages.get(url);
  if (page === undefined) throw new Error(`no page of this build has the address ${url}`);
  return page;
}

function refuseTwins(pages: readonly AddressedView<unknown>[]): void {
  const seen = new Set<string>();
  for (const { url } of pages) {
    if (seen.has(url)) throw new Error(`two pages claim the address ${url}`);
    seen.add(url);
  }
}

function toPageDigest(view: unknown, pictures: string): string {
  return toDigest(JSON.stringify(view) + pictures);
}

/** A view is plain JSON made in one order, so equal views have equal texts. */
export function toDigest(text: string): string {
  return hash('sha256', text, 'base64url');
}
