/** The words by which a press release or a gazette says what it is, above its title. */
import { ofLexicon } from './lexicon.ts';

export const toMasthead = ofLexicon(({ any }) => ({
  release: new RegExp(any('clip.release'), 'iu'),
  gazette: new RegExp(any('clip.gazette'), 'iu'),
}));
