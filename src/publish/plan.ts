/**
 * Which pages a build renders. A page is a function of its view and of the code, so a page whose view has the digest
 * that it had when its file was published, by the same code, need not be rendered again. Nor need a view be made to
 * know that, where only words of bodies have changed that it does not print.
 */
import { hash } from 'node:crypto';
import { watchBodies } from '../model/body-reads.ts';
import type { AddressedView } from '../subjects/context.ts';
import type { ContentRecord, PageRecord, SiteRecord } from './record.ts';

/** What is known of a page by its view. */
export type ViewRecord = Pick<PageRecord, 'digest' | 'bodies'>;

export interface Plan {
  /** Every page is rendered, into an output of its own; nothing is kept. */
  readonly isFull: boolean;
  /** Each page, by address; in a full build known when the page has been rendered. */
  readonly views: ReadonlyMap<string, ViewRecord>;
  /** Whether the page is to be rendered; else it is kept. */
  isStale(url: string): boolean;
  /** The view of a page that is rendered now. Throws if there is no such page. */
  takeView(url: string): unknown;
  /** Notes what is known of a page whose view was made elsewhere. */
  note(url: string, view: ViewRecord): void;
}

export interface PlanInput {
  readonly pages: readonly AddressedView<unknown>[];
  readonly content: ContentRecord;
  /** What was published by the same code, if anything. */
  readonly known: SiteRecord | undefined;
  /** Whether the file of an address is there as it was published. */
  readonly isIntact: (url: string) => boolean;
}

export function toPlan(input: PlanInput): Plan {
  refuseTwins(input.pages);
  const { known } = input;
  return (known === undefined ? undefined : findPartialPlan(input, known)) ?? toFullPlan(input);
}

/** Views are made one by one as their pages are rendered, so that a large site need not hold them all. */
function toFullPlan({ pages }: PlanInput): Plan {
  const records = new Map<string, ViewRecord>();
  const views = new Map(pages.map(({ url, view }) => [url, view]));
  const takeView = (url: string) => {
    const { made, bodies } = watchBodies(getPage(views, url));
    records.set(url, { digest: toPageDigest(made), bodies });
    return made;
  };
  const note = (url: string, view: ViewRecord) => void records.set(url, view);
  return { isFull: true, views: records, isStale: (url) => views.has(url), takeView, note };
}

/** `undefined` if so much has changed that a new output is less work than mending the old one. */
function findPartialPlan(input: PlanInput, known: SiteRecord): Plan | undefined {
  const { pages, isIntact } = input;
  const isUntouched = toUntouched(input.content, known.content);
  const records = new Map<string, ViewRecord>();
  const stale = new Map<string, unknown>();
  for (const { url, view } of pages) {
    const before = known.pages[url];
    if (before !== undefined && isUntouched(before) && isIntact(url)) {
      records.set(url, { digest: before.digest, bodies: before.bodies });
      continue;
    }
    const { made, bodies } = watchBodies(view);
    const digest = toPageDigest(made);
    records.set(url, { digest, bodies });
    if (before?.digest !== digest || !isIntact(url)) stale.set(url, made);
    if (stale.size > pages.length / 2) return undefined;
  }
  const takeView = (url: string) => getPage(stale, url);
  const note = (url: string, view: ViewRecord) => void records.set(url, view);
  return { isFull: false, views: records, isStale: (url) => stale.has(url), takeView, note };
}

/** Whether what is made of these bodies, and of all that is not the words of a body, must be what it was. */
export function toUntouched(
  content: ContentRecord,
  before: ContentRecord,
): (made: { readonly bodies: readonly string[] }) => boolean {
  if (content.frame !== before.frame) return () => false;
  return ({ bodies }) =>
    bodies.every(
      (file) => content.files[file] !== undefined && content.files[file] === before.files[file],
    );
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

function toPageDigest(view: unknown): string {
  return toDigest(JSON.stringify(view));
}

/** A view is plain JSON made in one order, so equal views have equal texts. */
export function toDigest(text: string): string {
  return hash('sha256', text, 'base64url');
}
