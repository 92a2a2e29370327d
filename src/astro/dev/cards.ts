/** Cards in dev: drawn when they are asked for, from the content as it is. */
import type { ServerResponse } from 'node:http';
import type { Card } from '../../cards/card.ts';
import { toAssetUrl } from '../../site/addresses/files.ts';
import { drawOneCard } from '../../build/draw-cards.ts';
import type { Reading, Session } from '../../build/session.ts';
import { toContext } from '../../site/context.ts';
import { listCards } from '../../site/parts/cards/page-cards.ts';
import { sendPicture } from './send-picture.ts';

const CARD = toAssetUrl('card.');

const CARDS = new WeakMap<Reading, ReadonlyMap<string, Card>>();

export function serveCards(
  session: Session,
  path: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): void {
  const card = path.startsWith(CARD)
    ? cardsIn(session).get(path.slice(toAssetUrl('').length))
    : undefined;
  if (card === undefined) next();
  else sendPicture(path, response, drawOneCard(session, card), next);
}

/** All are made to find one: whoever looks at a card looks at the next. */
function cardsIn({ read, settings }: Session): ReadonlyMap<string, Card> {
  const reading = read();
  const { publication } = reading;
  const cards =
    CARDS.get(reading) ??
    (publication === undefined
      ? new Map<string, Card>()
      : listCards(toContext(publication, settings.siteUrl)).cards);
  CARDS.set(reading, cards);
  return cards;
}
