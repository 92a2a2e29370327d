/** All cards: those of every page that has one of its own, and the publication’s own for all others. */
import { type Card, toCardName } from '../cards/card.ts';
import { findUndrawn } from '../cards/lettering.ts';
import { getDayPages } from '../model/days/day-pages.ts';
import { hasEmbeds } from '../model/publication.ts';
import { isPublished } from '../model/visible.ts';
import { type Context, perContext } from './context.ts';
import { toMeasureCard } from './measures/measure-card.ts';
import { hasCards, toOwnCard } from './parts/cards/cards.ts';
import { toDayCard, toFrontCard, toTopicCard, toWeekCard } from './parts/cards/page-cards.ts';
import {
  toItemCard,
  toQuestionCard,
  toRateCard,
  toStatementCard,
} from './parts/cards/record-cards.ts';
import { hasEntityCard, toEntityCard, toTimelineCard } from './parts/cards/thing-cards.ts';
import { listDaysOnce } from './parts/question/as-of.ts';

/** This many characters show which script is missing. */
const TOLD = 3;

/** Empty if the publication has no cards. */
export const listCards = perContext((context) => {
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
  const { publication } = context;
  const { items, things, record, entities } = publication;
  yield toOwnCard(context);
  yield toFrontCard(context);
  const { days, all, weeks } = getDayPages(publication);
  for (const on of days) {
    const day = all.get(on);
    if (day !== undefined) yield toDayCard(context, day);
  }
  for (const [week, within] of weeks) yield toWeekCard(context, week, within);
  for (const item of items) if (item.data.image === undefined) yield toItemCard(context, item);
  for (const topic of things.get('topic') ?? []) {
    yield toTopicCard(context, topic);
    for (const day of listDaysOnce(context, topic)) yield toTopicCard(context, topic, day);
  }
  for (const question of record.questions.values()) {
    yield toQuestionCard(context, question);
    for (const day of listDaysOnce(context, question)) yield toQuestionCard(context, question, day);
  }
  for (const series of record.series) {
    if (series.changes.length > 0) yield toRateCard(context, series);
    for (const { on } of series.changes) yield toRateCard(context, series, on);
  }
  for (const measure of record.measures.values()) yield toMeasureCard(context, measure);
  for (const entity of entities.values())
    if (isPublished(entity) && hasEntityCard(context, entity)) yield toEntityCard(context, entity);
  yield toTimelineCard(context);
  if (hasEmbeds(publication))
    for (const statement of record.statements) yield toStatementCard(context, statement);
}
