/** What records are made from. A view's context is one, and has more. */
import type { Publication } from '../model/publication.ts';
import type { Language } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';

export interface SearchContext {
  readonly publication: Publication;
  readonly words: Words;
  readonly language: Language;
}
