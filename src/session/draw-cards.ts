/** Draws the cards that pages name; those that are as they were are not drawn again. */
import { availableParallelism } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Card } from '../cards/card.ts';
import { drawCard } from '../cards/draw-card.ts';
import type { Typefaces } from '../cards/typeface.ts';
import { toContext } from '../subjects/context.ts';
import { listCards } from '../subjects/parts/cards/list-cards.ts';
import { readCardFonts } from './card-fonts.ts';
import { openTypefaces } from './card-typefaces.ts';
import { fillFolder, type Drawn } from './drawn-folder.ts';
import type { Session } from './session.ts';

/** Rejects if a font cannot be set, though it says which letters it has. */
export async function drawCards({ settings, read }: Session): Promise<Drawn> {
  const { publication } = read();
  const cards =
    publication === undefined
      ? new Map<string, Card>()
      : listCards(toContext(publication, settings.siteUrl)).cards;
  return await fillFolder(settings.cacheDir, 'cards', cards, async (missing, dir) => {
    const faces = await openFaces(settings, publication?.about ?? {});
    const left = [...missing];
    const work = async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [name, card] = next;
        writeFileSync(join(dir, name), await toPng(card, faces));
      }
    };
    // Outlines are put together here, one card after the other; pixels are made in other threads.
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  });
}

/** Draws one of them as it would be in a build. Rejects as that does. */
export async function drawOneCard({ settings, read }: Session, card: Card): Promise<Buffer> {
  return await toPng(card, await openFaces(settings, read().publication?.about ?? {}));
}

/** In the fonts of the publication; in ours where one of them turns out to be none that can be set. */
async function openFaces(
  settings: Session['settings'],
  about: Parameters<typeof readCardFonts>[1],
): Promise<Typefaces> {
  try {
    return await openTypefaces(readCardFonts(settings, about));
  } catch {
    return await openTypefaces(readCardFonts(settings, {}));
  }
}

/** Few colours on large plain grounds: a palette makes half of such a picture. */
async function toPng(card: Card, faces: Typefaces): Promise<Buffer> {
  return await sharp(Buffer.from(drawCard(card, faces)))
    .flatten({ background: card.colours.paper })
    .png({ palette: true, colours: 64, dither: 0, effort: 1 })
    .toBuffer();
}
