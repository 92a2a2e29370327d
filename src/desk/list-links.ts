/** What became of addresses of others by the last look at them, with what an editor can do about it. */
import type { FieldPath } from '../content/kinds/field-path.ts';
import { groupOutside } from '../outputs/links/outside.ts';
import type { Spot } from '../model/dangling.ts';
import { findCopy, readLinks } from '../build/link-record.ts';
import type { View } from '../build/session.ts';
import type { LinkPlace, TroubledLink } from './protocol.ts';

/** Worst first. */
const TOLD = ['gone', 'elsewhere', 'moved'] as const;

/** Those that readers cannot follow as they are written; what has a copy already is not among those that are gone. */
export function listLinks(view: View): TroubledLink[] {
  const { about, entries } = view.read();
  const known = readLinks(view.settings.contentDir);
  if (about === undefined || known.size === 0) return [];
  const links = [...groupOutside(entries, about.url)].flatMap(([url, spots]): TroubledLink[] => {
    const row = known.get(url);
    const verdict = TOLD.find((one) => one === row?.verdict);
    if (row === undefined || verdict === undefined) return [];
    const places = spots.flatMap((spot) => toPlaces(spot, url, verdict));
    const { said, to, since } = row;
    return places.length === 0 ? [] : [{ url, verdict, said, to, since, places }];
  });
  return links.toSorted((a, b) => TOLD.indexOf(a.verdict) - TOLD.indexOf(b.verdict));
}

function toPlaces(spot: Spot, url: string, verdict: TroubledLink['verdict']): LinkPlace[] {
  const { entry, at } = spot;
  // In a body an editor changes the words around it as well.
  const path = Array.isArray(at) ? (at as FieldPath) : undefined;
  const copy = findCopy(spot, url);
  if (copy === undefined && verdict === 'gone') return [];
  const archive = path !== undefined && copy !== undefined && isOfSource(path);
  return [
    {
      inside: entry.inside,
      ...(path !== undefined && { path }),
      ...(archive && { archive: [...path.slice(0, -1), 'archive'], copy }),
    },
  ];
}

/** `sources[0].url` and `history[0].source.url` stand beside an `archive`. */
function isOfSource(path: FieldPath): boolean {
  return path.at(-1) === 'url' && (path.at(-2) === 'source' || path.at(-3) === 'sources');
}
