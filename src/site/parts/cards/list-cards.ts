/** Every card that a page names, so that its picture can be drawn. */
import { toCardName, type Card } from '../../../cards/card.ts';
import { findUndrawn } from '../../../cards/lettering.ts';
import { getDayPages } from '../../../model/days/day-pages.ts';
import { hasEmbeds } from '../../../model/publication.ts';
import { isKind } from '../../../model/thing.ts';
import { perContext, type Context } from '../../context.ts';
import { hasCards } from './cards.ts';
import { toDayCard } from './day-card.ts';
import { toFrontCard } from './front-card.ts';
import { toItemCard } from './item-card.ts';
import { toQuestionCard } from './question-card.ts';
import { toRateCard } from './rate-card.ts';
import { toStatementCard } from './statement-card.ts';
import { toTopicCard } from './topic-card.ts';

export interface CardsOfPages {
  /** By the names of their files. */
  readonly cards: ReadonlyMap<string, Card>;
  /** How many have a character that no font has, and the first few of those characters. */
  readonly undrawn: { readonly count: number; readonly characters: readonly string[] };
}

/** So many characters tell which script it is. */
const TOLD = 3;

/** None where the publication has no cards. */
export const listCards = perContext((context): CardsOfPages => {
  const cards = new Map<string, Card>();
  const characters = new Set<string>();
  let count = 0;
  const { lettering } = context.publication;
  if (lettering !== undefined && hasCards(context))
    for (const card of eachCard(context)) {
      const missing = findUndrawn(lettering, card);
      if (missing === undefined) cards.set(toCardName(card, lettering.digest), card);
      else {
        count += 1;
        if (characters.size < TOLD) characters.add(missing);
      }
    }
  return { cards, undrawn: { count, characters: [...characters] } };
});

function* eachCard(context: Context): Generator<Card> {
  const { items, things, record } = context.publication;
  yield toFrontCard(context);
  const { days, find } = getDayPages(context.publication);
  for (const on of days) {
    const day = find(on);
    if (day !== undefined) yield toDayCard(context, day);
  }
  for (const item of items) if (item.data.image === undefined) yield toItemCard(context, item);
  for (const topic of things.get('topic') ?? [])
    if (isKind(topic, 'topic')) yield toTopicCard(context, topic);
  for (const question of record.questions.values()) yield toQuestionCard(context, question);
  for (const series of record.series)
    for (const change of series.changes) yield toRateCard(context, series, change);
  if (hasEmbeds(context.publication))
    for (const statement of record.statements) yield toStatementCard(context, statement);
}
