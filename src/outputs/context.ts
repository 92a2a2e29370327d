/** What every output is made from. A view's context is one, and has more. */
import type { Publication } from '../model/publication.ts';
import type { Language } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';

export { toAbsolute, toBase, toPrinted } from '../site/addresses/print.ts';

export interface Context {
  readonly publication: Publication;
  /** Address of the site, as `toSiteUrl` gives it. */
  readonly siteUrl: string;
  readonly words: Words;
  readonly language: Language;
}
