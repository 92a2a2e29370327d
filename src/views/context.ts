/** What every view is made from: the publication, its address, and the words of its language. */
import type { Publication } from '../model/publication.ts';
import type { City } from '../time/words/clocks.ts';
import { english } from '../time/words/english.ts';
import type { Language } from '../time/words/language.ts';

export interface Context {
  readonly publication: Publication;
  /** Address of the site without a final slash. */
  readonly siteUrl: string;
  readonly language: Language;
  /** The sides' capitals, in their fixed order. */
  readonly cities: readonly City[];
}

export function toContext(publication: Publication, siteUrl?: string): Context {
  return {
    publication,
    siteUrl: siteUrl ?? publication.about.url.replace(/\/+$/, ''),
    language: english,
    cities: (publication.about.parties ?? []).map(({ name, zone }) => ({ name, zone })),
  };
}

export function toAbsolute({ siteUrl }: Context, path: string): string {
  return `${siteUrl}${path}`;
}
