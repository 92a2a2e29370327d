/** What every view is made from: the publication, its address, and the words of its language. */
export { toAbsolute } from '../model/addresses/print.ts';
import type { Publication } from '../model/publication.ts';
import type { City } from '../time/words/clocks.ts';
import { english } from '../time/words/english.ts';
import type { Language } from '../time/words/language.ts';

export interface Context {
  readonly publication: Publication;
  /** Address of the site without a final slash. */
  readonly siteUrl: string;
  readonly language: Language;
  /** By whose clocks dates are told: one for each zone of a side, in the order of the sides. */
  readonly cities: readonly City[];
}

export function toContext(publication: Publication, siteUrl?: string): Context {
  return {
    publication,
    siteUrl: siteUrl ?? publication.about.url.replace(/\/+$/, ''),
    language: english,
    cities: listCities(publication),
  };
}

/** Sides that share a zone share its clock, which then has the name of the first. */
function listCities({ about }: Publication): City[] {
  const byZone = new Map<string, City>();
  for (const { name, city = name, zone } of about.parties ?? []) {
    if (!byZone.has(zone)) byZone.set(zone, { name: city, zone });
  }
  return [...byZone.values()];
}
