import { listLettered, type Card } from '../cards/card.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Typefaces } from '../cards/lettering.ts';
import { readCardFonts } from './card-fonts.ts';
import { openTypefaces } from './card-typefaces.ts';
import type { Settings } from './settings.ts';

/** The fonts of the publication, for these cards; ours where one of them turns out to be none that can be set. */
export async function openCardFaces(
  settings: Pick<Settings, 'publicationDir'>,
  about: Pick<PublicationData, 'fonts' | 'language'>,
  cards: readonly Card[],
): Promise<Typefaces> {
  const lettered = cards.map(listLettered);
  const texts = {
    text: lettered.map(({ text }) => text).join(''),
    interface: lettered.map((one) => one.interface).join(''),
  };
  try {
    return await openTypefaces(readCardFonts(settings, about), texts);
  } catch {
    const { language } = about;
    return await openTypefaces(readCardFonts(settings, { language }), texts);
  }
}
