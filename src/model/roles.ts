/** What is a current office is read off its dates, by the newest day of the record. */
import { earliest, latest } from '../time/bounds.ts';
import { getWhen } from './item.ts';
import type { Publication } from './publication.ts';
import type { Thing } from './thing.ts';

export type Role = NonNullable<Thing<'person'>['data']['roles']>[number];

/** Those held at the end of the record. */
export function listCurrentRoles(publication: Publication, { data }: Thing<'person'>): Role[] {
  return (data.roles ?? []).filter((role) => isHeld(publication, role));
}

export function isHeld({ about, items }: Publication, { from, to }: Role): boolean {
  const newest = items[0];
  if (newest === undefined) return to === undefined;
  const now = latest(newest.day, newest.zone);
  const begun = from === undefined || earliest(getWhen(from, about.zone), about.zone) <= now;
  return begun && (to === undefined || latest(getWhen(to, about.zone), about.zone) > now);
}
