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

/** That the clock of a side is called in Latin letters, in a publication that is written in others: zones are named in English. */
export function findForeignCities(about: PublicationData | undefined): Finding[] {
  if (about === undefined || new Intl.Locale(about.language).maximize().script === 'Latn')
    return [];
  return (about.parties ?? []).flatMap(({ name, zone, city }, index) =>
    city !== undefined || !zone.includes('/')
      ? []
      : [
          {
            entry: { kind: 'publication', inside: 'publication.yaml' },
            at: ['parties', index, 'zone'],
            field: `parties.${String(index)}.zone`,
            code: 'city.foreign',
            severity: 'warning',
            message: `the clock of ${name} is called “${(zone.split('/').at(-1) ?? '').replaceAll('_', ' ')}” on the pages`,
            remedy:
              'add `city` to the side, with the name of that city in the language of the publication',
          } as const,
        ],
  );
}
