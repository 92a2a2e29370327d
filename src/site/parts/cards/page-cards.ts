import { type Card, type CardRow, toCardName } from '../../../cards/card.ts';
import { findUndrawn } from '../../../cards/lettering.ts';
import { getDayPages } from '../../../model/days/day-pages.ts';
import { type Day, toHoldingLine } from '../../../model/days/day.ts';
import { hasEmbeds } from '../../../model/publication.ts';
import { listTopicQuestions } from '../../../model/questions/as-of.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toThingUrl } from '../../addresses/things.ts';
import { type Context, perContext } from '../../context.ts';
import { toDayTitle } from '../dates.ts';
import { findPresentChange, listRatesThen, toSeriesLabel } from '../rates/rates.ts';
import { listOfStatus, TOPIC_ORDER, toStatusMark } from '../question/question-line.ts';
import { toRateText } from '../rates/measure-words.ts';
import { toStatementLine } from '../statement/statement-line.ts';
import { type CardFile, findCardFile, findHue, hasCards, toCard } from './cards.ts';
import {
  listWords,
  toItemCard,
  toQuestionCard,
  toRateCard,
  toStatementCard,
} from './record-cards.ts';

/** The card of the front page: what the publication is, and where its story stands. */
export function findFrontCard(context: Context): CardFile | undefined {
  return findCardFile(context, () => toFrontCard(context));
}

const MOST_ON_FRONT = { rates: 2, questions: 3 };

export function toFrontCard(context: Context): Card {
  const { publication, words } = context;
  const { about } = publication;
  const rates = publication.record.series.flatMap((series) => {
    const change = findPresentChange(context, series);
    return change === undefined ? [] : [{ series, change }];
  });
  return toCard(
    context,
    {
      top: { strong: '', rest: words.counts.items({ n: publication.items.length }) },
      title: about.tagline,
      body: {
        sort: 'story',
        text: undefined,
        wait: undefined,
        rows: [
          ...rates.slice(0, MOST_ON_FRONT.rates).map(({ series, change }): CardRow => ({
            hue: findHue(context, series.data.party === undefined ? [] : [series.data.party]),
            strong: toRateText(context, change.after.value, series.data.unit),
            rest: toSeriesLabel(series),
          })),
          ...listLeading(context).map((question): CardRow => {
            const { status, label } = toStatusMark(context, question.state);
            return { mark: status, strong: label, rest: question.thing.caption };
          }),
        ],
      },
    },
    'stands',
  );
}

/** The first questions of the story, else of the whole record. */
function listLeading({ publication }: Context): Question[] {
  const { about, byUrl, record } = publication;
  const lead = about.lead === undefined ? undefined : byUrl.get(toThingUrl('topic', about.lead));
  const own =
    lead !== undefined && isKind(lead, 'topic') ? listTopicQuestions(publication, lead) : [];
  const all = own.length > 0 ? own : [...record.questions.values()];
  return all.slice(0, MOST_ON_FRONT.questions);
}

/** The card of a day: what the desk says of it or what it holds, and what was in force. */
export function findDayCard(context: Context, day: Day): CardFile | undefined {
  return findCardFile(context, () => toDayCard(context, day));
}

/** As many questions whose status became another. */
const MOST_TURNS = 3;
const MOST_SAID = 2;

function toDayCard(context: Context, day: Day): Card {
  const { days, kinds, text } = context.words;
  const name = text.capital(toText(toDayTitle(context, day.on)));
  const { title, summary } = day.entry?.data ?? {};
  return toCard(context, {
    top: { strong: title === undefined ? kinds.day.one : name, rest: '' },
    title: title ?? name,
    body: {
      sort: 'story',
      text: summary ?? toHoldingLine(context.words, [day], days.quiet),
      wait: undefined,
      rows: [
        ...day.said.slice(0, MOST_SAID).map((statement) => toSaidRow(context, statement)),
        ...listRatesThen(context, day.on).map(({ title: rate, party, text: value }): CardRow => ({
          hue: findHue(context, party === undefined ? [] : [party]),
          strong: value,
          rest: rate,
        })),
        ...day.turns.slice(0, MOST_TURNS).map(({ question, state }): CardRow => {
          const { status, label } = toStatusMark(context, state);
          return { mark: status, strong: label, rest: question.thing.caption };
        }),
      ],
    },
  });
}

function toSaidRow(context: Context, statement: Statement): CardRow {
  const line = toStatementLine(context, statement, { year: false });
  return {
    hue: findHue(context, statement.parties),
    strong: line.speaker.name.text,
    rest: listWords(context, line)
      .map(({ text }) => text)
      .join(''),
  };
}

/** The card of a topic: what it is about, and how its questions stand. */
export function findTopicCard(context: Context, topic: Thing<'topic'>): CardFile | undefined {
  return findCardFile(context, () => toTopicCard(context, topic));
}

export function toTopicCard(context: Context, topic: Thing<'topic'>): Card {
  const { publication, words } = context;
  const questions = listTopicQuestions(publication, topic);
  const count = publication.coverage.get(topic.url)?.length ?? 0;
  return toCard(
    context,
    {
      top: {
        strong: words.kinds.topic.one,
        rest: count === 0 ? '' : `${words.text.comma}${words.counts.items({ n: count })}`.trimEnd(),
      },
      title: topic.caption,
      body: {
        sort: 'story',
        text: topic.data.summary,
        wait: undefined,
        rows: TOPIC_ORDER.flatMap((status) => {
          const own = listOfStatus(questions, status);
          if (own.length === 0) return [];
          const { label } = toStatusMark(context, { status });
          return [{ mark: status, strong: label, rest: words.counts.questions({ n: own.length }) }];
        }),
      },
    },
    'stands',
  );
}

/** So many characters tell which script it is. */
const TOLD = 3;

/** None where the publication has no cards. */
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
