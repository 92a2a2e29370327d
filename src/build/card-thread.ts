/** A thread that draws cards: see `draw-cards.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { drawCard } from '../cards/draw-card.ts';
import { toPng } from '../cards/paper.ts';
import { openCardFaces } from './card-typefaces.ts';
import type { CardsToDraw } from './draw-cards.ts';

const { publicationDir, about, cards, dir } = workerData as CardsToDraw;
const faces = await openCardFaces(
  { publicationDir },
  about,
  cards.map(([, card]) => card),
);
for (const [name, card] of cards)
  // Compressed here: sharp's thread pool costs a third more for such small work.
  writeFileSync(join(dir, name), toPng(drawCard(card, faces)));
