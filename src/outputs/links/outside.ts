/** The addresses of others that readers are sent to, and where each is written. */
import { findAt, listFields } from '../../content/kinds/relations.ts';
import type { Spot } from '../../model/dangling.ts';
import type { Entry } from '../../model/entry.ts';
import { toOwnAddress } from '../../model/own-links.ts';
import { isPublished } from '../../model/visible.ts';

/** Places by address, in the order of the files; `site` is the address of the publication. */
export function groupOutside(
  entries: readonly Entry[],
  site: string,
): ReadonlyMap<string, readonly Spot[]> {
  const written = entries.filter(isPublished).flatMap((entry) => [
    ...listFields(entry.kind)
      .filter(({ meta }) => meta.address === true)
      .flatMap(({ pattern }) => findAt(entry.data, pattern))
      .map(({ path, value }) => ({ url: value, spot: { entry, at: path } })),
    ...entry.facts.links.map(({ url, place }) => ({
      url,
      spot: { entry, at: place, field: 'link' },
    })),
    ...entry.facts.quotes.flatMap(({ cite, place }) =>
      cite === undefined ? [] : [{ url: cite, spot: { entry, at: place, field: 'Quote.cite' } }],
    ),
  ]);
  const outside = written.filter(
    ({ url }) =>
      URL.canParse(url) && /^https?:/i.test(url) && toOwnAddress(url, site) === undefined,
  );
  const byUrl = Map.groupBy(outside, ({ url }) => url);
  return new Map([...byUrl].map(([url, list]) => [url, list.map(({ spot }) => spot)]));
}
