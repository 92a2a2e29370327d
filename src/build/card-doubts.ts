/** Why pages have no cards though they could have: said once for all of them. */
import { toGraded } from '../content/problems/fault.ts';
import type { Finding } from '../rules/rule.ts';
import type { Publication } from '../model/publication.ts';
import { toContext } from '../site/context.ts';
import { listCards } from '../site/parts/cards/page-cards.ts';
import { readCardFonts } from './card-fonts.ts';
import { listFontPackages, toNeedsOf } from './card-packages.ts';
import type { Settings } from './settings.ts';

const ABOUT = { kind: 'publication', inside: 'publication.yaml' } as const;

export function findCardDoubts(
  settings: Pick<Settings, 'publicationDir' | 'siteUrl'>,
  publication: Publication,
): Finding[] {
  const { about } = publication;
  const { faults } = readCardFonts(settings, about);
  if (faults.length > 0)
    return faults.map(({ src, at: [role, index] }) => ({
      entry: ABOUT,
      at: ['fonts', role, 'files', index, 'src'],
      field: `fonts.${role}.files[${String(index)}].src`,
      ...toGraded('font.unreadable', { src }),
    }));
  const { count, characters } = listCards(toContext(publication, settings.siteUrl)).undrawn;
  if (count === 0) return [];
  const there = new Set(listFontPackages(settings.publicationDir).map(({ name }) => name));
  const needed = Object.entries(toNeedsOf(characters, about.language))
    .filter(([name]) => !there.has(name))
    .map(([name, version]) => `${name}@${version}`);
  return [
    {
      entry: ABOUT,
      at: about.cards === undefined ? ['language'] : ['cards'],
      field: 'cards',
      ...toGraded('card.letters', {
        pages: count === 1 ? 'one page has no card' : `${String(count)} pages have no card`,
        characters: characters.map((character) => `“${character}”`).join(', '),
        install: needed.length > 0 ? `run \`npm install ${needed.join(' ')}\`, ` : '',
      }),
    },
  ];
}
