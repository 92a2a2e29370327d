/** What a publication has unless it is large. */
import type { Switch } from '../content/kinds/sharing.ts';
import type { Publication } from './publication.ts';

/**
 * More items than these, and a build takes long enough without it: on 10,000 of them what is switched by size would add more
 * than three in a hundred to it.
 */
export const MANY_ITEMS = 2000;

/** Whether something is on that `publication.yaml` may switch, and that is on by itself up to `MANY_ITEMS`. */
export function isOnBySize(
  asked: Switch | undefined,
  { items }: Pick<Publication, 'items'>,
): boolean {
  return asked === undefined ? items.length <= MANY_ITEMS : asked === 'true';
}

/** Whether there are pages for the frames of others. Hosts are named by who wants them. */
export function hasEmbeds(publication: Publication): boolean {
  const { embeds } = publication.about;
  return isOnBySize(Array.isArray(embeds) ? 'true' : embeds, publication);
}

/** Whether items stand beside their pages in other forms as well. */
export function hasTwins({ items }: Pick<Publication, 'items'>): boolean {
  return items.length <= MANY_ITEMS;
}
