/** The words by which a press release or a gazette says what it is, above its title. */
import { ofLexicon } from './lexicon.ts';

export const toMasthead = ofLexicon(({ any }) => ({
  release: new RegExp(`${any('clip.release')}|^.{0,12}?${any('clip.embargo')}`, 'iu'),
  embargo: new RegExp(any('clip.embargo'), 'iu'),
  gazette: new RegExp(any('clip.gazette'), 'iu'),
}));
