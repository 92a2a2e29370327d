/** Drafts that come out by the clock: an entry with `publish` is a draft until then, and published from then on. */
import type { Status } from '../content/kinds/shared.ts';
import type { Entry } from './entry.ts';

interface Dated {
  readonly status: Status;
  readonly publish?: string | undefined;
}

/** The status at `now`, in epoch milliseconds. What was withdrawn stays so. */
export function toStatus({ status, publish }: Dated, now: number): Status {
  if (publish === undefined || status === 'withdrawn') return status;
  return Date.parse(publish) <= now ? 'published' : 'draft';
}

/** The entry with the status that `written` has at `now`; the same object where it has it already. */
export function settle(entry: Entry, written: Entry['data'], now: number): Entry {
  const status = toStatus(written, now);
  return status === entry.data.status ? entry : { ...entry, data: { ...written, status } };
}

/** A draft as pages show it that are for the desk alone; others as they are. */
export function toShown(entry: Entry): Entry {
  const { data } = entry;
  if (data.status !== 'draft') return entry;
  const unpublished = data.publish === undefined ? {} : { from: data.publish };
  return { ...entry, data: { ...data, status: 'published' }, unpublished };
}

export interface Coming {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly entry: Entry;
}

/** What comes out after `since`, the next one first; what was withdrawn does not come. */
export function listComing(entries: readonly Entry[], since: number): Coming[] {
  return entries
    .flatMap((entry) => {
      const { publish, status } = entry.data;
      const at = publish === undefined || status === 'withdrawn' ? NaN : Date.parse(publish);
      return at > since ? [{ at, entry }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.entry.inside < b.entry.inside ? -1 : 1));
}
