/** Lists without entries: no page links to them, and no sitemap lists them. */
import {
  CORRECTIONS_URL,
  GLOSSARY_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
} from '../site/addresses/pages.ts';
import { findBelow, LISTED_KINDS, toKindUrl } from '../site/addresses/things.ts';
import { getDayPages } from './days/day-pages.ts';
import type { Publication } from './publication.ts';
import { ofStructure } from './structure.ts';

/**
 * The addresses of empty lists. If the publication explains how it corrects, the list of corrections is never one: it
 * then says that there are none.
 */
export const listEmptyLists = ofStructure(
  (publication: Publication): ReadonlySet<string> => new Set(findEmpty(publication)),
);

/** Whether a page is such a list, or a variant of one, such as the timeline in the other order. */
export function isOnEmptyList(publication: Publication, url: string): boolean {
  return [...listEmptyLists(publication)].some(
    (list) => url === list || findBelow(list, url) !== undefined,
  );
}

function findEmpty(publication: Publication): string[] {
  const { about, things, items, record } = publication;
  const count = (kind: (typeof LISTED_KINDS)[number]) => {
    if (kind === 'day') return getDayPages(publication).days.length;
    return kind === 'coverage' ? items.length : (things.get(kind)?.length ?? 0);
  };
  const { statements, corrections, sourceChanges } = record;
  const told = items.length + statements.length + count('event') + count('measure');
  return [
    ...LISTED_KINDS.filter((kind) => count(kind) === 0).map(toKindUrl),
    ...(statements.length === 0 ? [STATEMENTS_URL] : []),
    ...(told === 0 ? [TIMELINE_URL] : []),
    ...(corrections.length + sourceChanges.length === 0 && about.policies?.corrections === undefined
      ? [CORRECTIONS_URL]
      : []),
    ...(about.glossary?.ours === 'no' && (about.glossary.terms ?? []).length === 0
      ? [GLOSSARY_URL]
      : []),
  ];
}
