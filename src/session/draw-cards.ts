/** Draws the cards that pages name; those that are as they were are not drawn again. */
import { availableParallelism } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../cards/card.ts';
import { drawCard } from '../cards/draw-card.ts';
import { toPng } from '../cards/png.ts';
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
        writeFileSync(join(dir, name), await toPng(drawCard(card, faces)));
      }
    };
    // Pixels are made here, one card after the other, and packed in other threads.
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  });
}

/** Draws one of them as it would be in a build. Rejects as that does. */
export async function drawOneCard({ settings, read }: Session, card: Card): Promise<Buffer> {
  return await toPng(drawCard(card, await openFaces(settings, read().publication?.about ?? {})));
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
