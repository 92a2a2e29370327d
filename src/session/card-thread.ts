/** A thread that draws cards: see `draw-cards.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { drawCard } from '../cards/draw-card.ts';
import { toPng } from '../cards/png.ts';
import { openCardFaces } from './card-faces.ts';
import type { CardsToDraw } from './draw-cards.ts';

const { publicationDir, fonts, cards, dir } = workerData as CardsToDraw;
const faces = await openCardFaces({ publicationDir }, { fonts });
const left = [...cards];
const work = async () => {
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [name, card] = next;
    writeFileSync(join(dir, name), await toPng(drawCard(card, faces)));
  }
};
// One is packed by other threads while the next is drawn.
await Promise.all([work(), work()]);
