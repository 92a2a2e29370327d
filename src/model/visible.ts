/**
 * What readers see of a publication. Everything that prints something (pages, redirects, pictures, data, feeds, search,
 * sitemap, calendars, the manifest of releases) asks here, or uses the `Publication`, which is made with these answers.
 * A draft appears nowhere. What is published appears everywhere. A withdrawn thing keeps its address, its name and its
 * old addresses, with the reason and its corrections; an item also its day and its topics. No list, count, search or
 * relation has it, and nothing says what it said, whom it was taken from or who wrote it (see `toRemains`). Feeds and
 * data say that an item was withdrawn and why; for other kinds, the data do.
 */
import type { KindName } from '../content/kinds/kinds.ts';
import type { PublishStatus } from '../content/kinds/shared.ts';
import type { Entry } from './entry.ts';
import { findThing, type Register } from './register.ts';
import { isKind, type Thing } from './thing.ts';

export interface HasStatus {
  readonly data: Pick<Thing['data'], 'status'> & Partial<Pick<Thing['data'], 'publish'>>;
}

/** Whether its address leads to a page: to what it says, or to why it was withdrawn. */
export function isOut({ data }: HasStatus): boolean {
  return data.status !== 'draft';
}

export function isPublished({ data }: HasStatus): boolean {
  return data.status === 'published';
}

export function isWithdrawn({ data }: HasStatus): boolean {
  return data.status === 'withdrawn';
}

/** How a thing is named: as part of what is said (`whole`), or only by the address of its page. */
export type Naming = 'whole' | 'address';

/**
 * The status of `to` that keeps `from` from naming it; `undefined` if `from` may. A draft may name anything, unless it
 * is scheduled before the other. Something with a page may not name a draft in any way. Something published may name
 * something withdrawn only by its address, where readers find the reason; something withdrawn may name it as a whole.
 */
export function findBar(from: HasStatus, to: HasStatus, naming: Naming): HiddenStatus | undefined {
  const { status } = to.data;
  if (status === 'published') return undefined;
  if (!isOut(from)) return status === 'draft' && isEarlier(from, to) ? status : undefined;
  if (status === 'draft') return status;
  return naming === 'address' || !isPublished(from) ? undefined : status;
}

/** Whether a draft is scheduled before the other one, which would stop the build of that moment. */
function isEarlier(from: HasStatus, to: HasStatus): boolean {
  const [own, other] = [from.data.publish, to.data.publish];
  if (own === undefined) return false;
  return other === undefined || Date.parse(own) < Date.parse(other);
}

export type HiddenStatus = Exclude<PublishStatus, 'published'>;

/** Whether `to` may be part of what `from` says. */
export function isNameable(from: HasStatus, to: HasStatus): boolean {
  return findBar(from, to, 'whole') === undefined;
}

/** The thing with this id, of one of the kinds `to`, if `from` may name it. */
export function findNameable<Kind extends KindName>(
  register: Register,
  from: HasStatus,
  to: readonly Kind[],
  id: string,
): Thing<Kind> | undefined {
  const thing = findThing(register, to, id);
  if (thing === undefined || !isNameable(from, thing)) return undefined;
  return to.some((kind) => isKind(thing, kind)) ? (thing as Thing<Kind>) : undefined;
}

/** Scheduled entries: an entry with `publish` is a draft until then, and published from then on. */
interface Dated {
  readonly status: PublishStatus;
  readonly publish?: string | undefined;
}

/** The status at `now`, in epoch milliseconds. Something withdrawn stays withdrawn. */
export function toStatus({ status, publish }: Dated, now: number): PublishStatus {
  if (publish === undefined || status === 'withdrawn') return status;
  return Date.parse(publish) <= now ? 'published' : 'draft';
}

/** The entry with the status that `written` has at `now`; the same object if it already has that. */
export function settle(entry: Entry, written: Entry['data'], now: number): Entry {
  const status = toStatus(written, now);
  return status === entry.data.status ? entry : { ...entry, data: { ...written, status } };
}

/** A draft as if published, for pages for the desk alone; other entries as they are. */
export function toShown(entry: Entry): Entry {
  const { data } = entry;
  if (data.status !== 'draft') return entry;
  const unpublished = data.publish === undefined ? {} : { from: data.publish };
  return { ...entry, data: { ...data, status: 'published' }, unpublished };
}

/** What is scheduled after `since`, the next first; without withdrawn entries. */
export function listComing(entries: readonly Entry[], since: number) {
  return entries
    .flatMap((entry) => {
      const { publish, status } = entry.data;
      const at = publish === undefined || status === 'withdrawn' ? NaN : Date.parse(publish);
      return at > since ? [{ at, entry }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.entry.inside < b.entry.inside ? -1 : 1));
}
