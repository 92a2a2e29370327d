import { type Card, type CardRow, toCardName } from '../../../cards/card.ts';
import { findUndrawn } from '../../../cards/lettering.ts';
import { getDayPages } from '../../../model/days/day-pages.ts';
import { type Day, toHoldingLine } from '../../../model/days/day.ts';
import { hasEmbeds } from '../../../model/publication.ts';
import { listTopicQuestions } from '../../../model/questions/as-of.ts';
import type { Question, State } from '../../../model/questions/question.ts';
import type { Thing } from '../../../model/thing.ts';
import { toText } from '../../../time/words/pieces.ts';
import { type Context, findLead, perContext } from '../../context.ts';
import { toDayTitle } from '../dates.ts';
import { listPresentChanges, listRatesThen, toSeriesLabel } from '../rates/rates.ts';
import { listOfStatus, TOPIC_ORDER, toStatusMark } from '../question/question-line.ts';
import { toRateText } from '../rates/measure-words.ts';
import { toStatementLine } from '../statement/statement-line.ts';
import { findHue, hasCards, toStoryCard } from './cards.ts';
import {
  toItemCard,
  toQuestionCard,
  toRateCard,
  toStatementCard,
  toWordsText,
} from './record-cards.ts';

const MOST_ON_FRONT = { rates: 2, questions: 3 };

/** The name of the publication, and where its story stands. */
export function toFrontCard(context: Context): Card {
  const { publication, words } = context;
  const rates = listPresentChanges(context).slice(0, MOST_ON_FRONT.rates);
  return toStoryCard(
    context,
    {
      top: { strong: '', rest: words.counts.items({ n: publication.items.length }) },
      title: publication.about.tagline,
      rows: [
        ...rates.map(({ series, change }) => ({
          hue: findHue(context, series.data.party),
          strong: toRateText(context, change.after.value, series.data.unit),
          rest: toSeriesLabel(series),
        })),
        ...listLeading(context).map((question) => toStatusRow(context, question, question.state)),
      ],
    },
    'stands',
  );
}

function toStatusRow(context: Context, { thing }: Question, state: State): CardRow {
  const { status, label } = toStatusMark(context, state);
  return { mark: status, strong: label, rest: thing.caption };
}

/** The first questions of the lead topic or, if it has none, of the whole record. */
function listLeading({ publication }: Context): Question[] {
  const lead = findLead(publication);
  const own = lead === undefined ? [] : listTopicQuestions(publication, lead);
  const all = own.length > 0 ? own : [...publication.record.questions.values()];
  return all.slice(0, MOST_ON_FRONT.questions);
}

/** The most questions whose status changed, and the most statements. */
const MOST_TURNS = 3;
const MOST_SAID = 2;

/** What the desk says of a day, or what the day holds, and the rates in force. */
export function toDayCard(context: Context, day: Day): Card {
  const { days, kinds, text } = context.words;
  const name = text.capital(toText(toDayTitle(context, day.on)));
  const { title, summary } = day.entry?.data ?? {};
  return toStoryCard(context, {
    top: { strong: title === undefined ? kinds.day.one : name, rest: '' },
    title: title ?? name,
    text: summary ?? toHoldingLine(context.words, [day], days.quiet),
    rows: [
      ...day.said.slice(0, MOST_SAID).map((statement) => {
        const line = toStatementLine(context, statement, { year: false });
        const hue = findHue(context, ...statement.parties);
        return { hue, strong: line.speaker.name.text, rest: toWordsText(context, line) };
      }),
      ...listRatesThen(context, day.on).map(({ title: rate, party, text: value }) => ({
        hue: findHue(context, party),
        strong: value,
        rest: rate,
      })),
      ...day.turns
        .slice(0, MOST_TURNS)
        .map(({ question, state }) => toStatusRow(context, question, state)),
    ],
  });
}

/** What a topic is about, and how its questions stand. */
export function toTopicCard(context: Context, topic: Thing<'topic'>): Card {
  const { publication, words } = context;
  const questions = listTopicQuestions(publication, topic);
  const n = publication.coverage.get(topic.url)?.length ?? 0;
  return toStoryCard(
    context,
    {
      top: {
        strong: words.kinds.topic.one,
        rest: n === 0 ? '' : `${words.text.comma}${words.counts.items({ n })}`.trimEnd(),
      },
      title: topic.caption,
      text: topic.data.summary,
      rows: TOPIC_ORDER.flatMap((status) => {
        const own = listOfStatus(questions, status);
        const { label } = toStatusMark(context, { status });
        const rest = words.counts.questions({ n: own.length });
        return own.length === 0 ? [] : [{ mark: status, strong: label, rest }];
      }),
    },
    'stands',
  );
}

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
  const { items, things, record } = context.publication;
  yield toFrontCard(context);
  const { days, all } = getDayPages(context.publication);
  for (const on of days) {
    const day = all.get(on);
    if (day !== undefined) yield toDayCard(context, day);
  }
  for (const item of items) if (item.data.image === undefined) yield toItemCard(context, item);
  for (const topic of things.get('topic') ?? []) yield toTopicCard(context, topic);
  for (const question of record.questions.values()) yield toQuestionCard(context, question);
  for (const series of record.series)
    for (const change of series.changes) yield toRateCard(context, series, change);
  if (hasEmbeds(context.publication))
    for (const statement of record.statements) yield toStatementCard(context, statement);
}
