import type { PublicationData } from '../kinds/publication.ts';
import type { Typefaces } from '../cards/typeface.ts';
import { readCardFonts } from './card-fonts.ts';
import { openTypefaces } from './card-typefaces.ts';
import type { Settings } from './settings.ts';

/** The fonts of the publication; ours where one of them turns out to be none that can be set. */
export async function openCardFaces(
  settings: Pick<Settings, 'publicationDir'>,
  about: Pick<PublicationData, 'fonts'>,
): Promise<Typefaces> {
  try {
    return await openTypefaces(readCardFonts(settings, about));
  } catch {
    return await openTypefaces(readCardFonts(settings, {}));
  }
}
