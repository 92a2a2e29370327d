/** Draws the cards of pages; unchanged ones are kept. */
import { extname, join } from 'node:path';
import type { Card } from '../cards/card.ts';
import { drawCard } from '../cards/draw-card.ts';
import { toPng } from '../cards/paper.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { toContext } from '../site/context.ts';
import { listCards } from '../site/cards.ts';
import { openCardFaces } from './card-typefaces.ts';
import { type Drawn, fillFolder } from './publish/known-files.ts';
import { eachOf } from './publish/slice.ts';
import { runThread } from './run-thread.ts';
import type { Session } from './session.ts';

/** Input of the thread. */
export interface CardsToDraw {
  readonly publicationDir: string;
  readonly about: Pick<PublicationData, 'fonts' | 'language'>;
  readonly cards: readonly (readonly [name: string, card: Card])[];
  readonly dir: string;
}

const THREAD = join(import.meta.dirname, `card-thread${extname(import.meta.filename)}`);

/**
 * Draws in a thread, while this one prints pages or waits for the bundle. Rejects if a font turns out to be unusable.
 */
export async function drawCards({ settings, read }: Session): Promise<Drawn> {
  const { publication } = read();
  const shown =
    publication === undefined
      ? new Map<string, Card>()
      : listCards(toContext(publication, settings.siteUrl)).cards;
  const { cacheDir, publicationDir } = settings;
  const own = new Map(eachOf(shown, settings.shard));
  return await fillFolder(cacheDir, 'cards', own, async (cards, dir) => {
    const { fonts, language = 'en' } = publication?.about ?? {};
    const workerData: CardsToDraw = { publicationDir, about: { fonts, language }, cards, dir };
    await runThread(THREAD, { workerData });
  });
}

/** Draws one card as a build would. Rejects like `drawCards`. */
export async function drawOneCard({ settings, read }: Session, card: Card): Promise<Buffer> {
  const { about = { language: 'en' } } = read().publication ?? {};
  return toPng(drawCard(card, await openCardFaces(settings, about, [card])));
}
