/** Draws the cards that pages name; those that are as they were are not drawn again. */
import { extname, join } from 'node:path';
import type { Card } from '../cards/card.ts';
import { drawCard } from '../cards/draw-card.ts';
import { toPng } from '../cards/paper.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { toContext } from '../site/context.ts';
import { listCards } from '../site/parts/cards/page-cards.ts';
import { openCardFaces } from './card-typefaces.ts';
import { type Drawn, fillFolder } from './publish/known-files.ts';
import { runThread } from './run-thread.ts';
import type { Session } from './session.ts';

/** What the thread is told. */
export interface CardsToDraw {
  readonly publicationDir: string;
  readonly about: Pick<PublicationData, 'fonts' | 'language'>;
  readonly cards: readonly (readonly [name: string, card: Card])[];
  readonly dir: string;
}

const THREAD = join(import.meta.dirname, `card-thread${extname(import.meta.filename)}`);

/**
 * Rejects if a font cannot be set, though it says which letters it has. They are drawn in a thread: this one prints pages
 * meanwhile, or waits for the bundle.
 */
export async function drawCards({ settings, read }: Session): Promise<Drawn> {
  const { publication } = read();
  const shown =
    publication === undefined
      ? new Map<string, Card>()
      : listCards(toContext(publication, settings.siteUrl)).cards;
  const { cacheDir, publicationDir } = settings;
  return await fillFolder(cacheDir, 'cards', shown, async (cards, dir) => {
    const { fonts, language = 'en' } = publication?.about ?? {};
    const workerData: CardsToDraw = { publicationDir, about: { fonts, language }, cards, dir };
    await runThread(THREAD, { workerData });
  });
}

/** Draws one of them as it would be in a build. Rejects as that does. */
export async function drawOneCard({ settings, read }: Session, card: Card): Promise<Buffer> {
  const { about = { language: 'en' } } = read().publication ?? {};
  return toPng(drawCard(card, await openCardFaces(settings, about, [card])));
}
