/** Why pages have no cards though they could have: said once for all of them. */
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
      code: 'font.unreadable',
      severity: 'warning',
      message: `“${src}” is no font that can be read, so no page has a card`,
      remedy: `put a WOFF2, WOFF, TTF or OTF file at public${src}`,
    }));
  const { count, characters } = listCards(toContext(publication, settings.siteUrl)).undrawn;
  if (count === 0) return [];
  const there = new Set(listFontPackages(settings.publicationDir).map(({ name }) => name));
  const needed = Object.entries(toNeedsOf(characters, about.language))
    .filter(([name]) => !there.has(name))
    .map(([name, version]) => `${name}@${version}`);
  const isAll = characters.map((character) => `“${character}”`).join(', ');
  return [
    {
      entry: ABOUT,
      at: about.cards === undefined ? ['language'] : ['cards'],
      field: 'cards',
      code: 'card.letters',
      severity: 'warning',
      message: `${count === 1 ? 'one page has no card' : `${String(count)} pages have no card`}: no font for cards has ${isAll}`,
      remedy: [
        ...(needed.length > 0 ? [`run \`npm install ${needed.join(' ')}\``] : []),
        'name files with such letters in `fonts`, or write `cards: false`; scripts that join their letters or run from right to left have no cards',
      ].join(', '),
    },
  ];
}
