/** Items that were written later than for the day that they give: those of a publication from before it went live. */
import type { PublicationData } from '../content/kinds/publication.ts';
import type { When } from '../time/when.ts';
import { toLastWrittenDay } from '../time/written-day.ts';
import { getWhen } from './item.ts';

type About = Pick<PublicationData, 'live-from' | 'zone'>;

/** Whether what was added on that day, as its file has it, was written afterwards. */
export function isReconstructed(about: About, added: When): boolean {
  const from = about['live-from'];
  return from !== undefined && toLastWrittenDay(added) < from;
}

/** When it was published here, as written: what was reconstructed, on the day on which the publication went live. */
export function toPublishedHere(about: About, added: string): string {
  return isReconstructed(about, getWhen(added, about.zone)) ? (about['live-from'] ?? added) : added;
}
