import type { PublicationData } from '../kinds/publication.ts';
import type { Finding } from '../model/entry.ts';
import { chooseWords, listLanguages } from '../words/words.ts';

/** That the interface has no words of the language of the publication, and is English. */
export function findForeignWords(about: PublicationData | undefined): Finding[] {
  if (about === undefined || !chooseWords(about.language).isForeign) return [];
  return [
    {
      entry: { kind: 'publication', inside: 'publication.yaml' },
      at: ['language'],
      field: 'language',
      code: 'words.language',
      severity: 'warning',
      message: `the interface has no words in “${about.language}”: they will be English, and marked as such`,
      remedy: `give the engine a table for it, as CONTRIBUTING says, or write one of ${listLanguages().join(', ')} if that is the language`,
    },
  ];
}
