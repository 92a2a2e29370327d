/** Cards of the front page, days, weeks and topics. */
import type { Card, CardRow } from '../../../cards/card.ts';
import { findDayUrl, getDayPages } from '../../../model/days/day-pages.ts';
import { type Day, toHoldingLine } from '../../../model/days/day.ts';
import { getTopicOn, listTopicQuestions } from '../../../model/questions/as-of.ts';
import { toQuestionOn } from '../../../model/questions/ladder.ts';
import type { Question, State } from '../../../model/questions/question.ts';
import type { Thing } from '../../../model/thing.ts';
import { fromDayText, toDayText } from '../../../time/calendar.ts';
import { listWeekDays } from '../../../time/months.ts';
import { toText } from '../../../time/words/pieces.ts';
import { type Context, findLead } from '../../context.ts';
import { fillDates, toDayName, toDayNote, toDayTitle, toRange, toShortDate } from '../dates.ts';
import { listPresentChanges, listRatesThen, toSeriesLabel } from '../rates/rates.ts';
import { listOfStatus, TOPIC_ORDER, toStatusMark } from '../question/question-line.ts';
import { toRateText } from '../rates/measure-words.ts';
import { toStatementLine } from '../statement/statement-line.ts';
import { findHue, toStoryCard } from './cards.ts';
import { toWordsText } from './record-cards.ts';

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

/** What a topic is about, and how its questions stand or, with `day`, stood then. */
export function toTopicCard(context: Context, topic: Thing<'topic'>, day?: string): Card {
  const { publication, words } = context;
  const then = day === undefined ? undefined : getTopicOn(publication, topic, day);
  const questions = then
    ? then.questions.map(({ question }) => toQuestionOn(question, day ?? ''))
    : listTopicQuestions(publication, topic);
  const n = (then?.items ?? publication.coverage.get(topic.url) ?? []).length;
  const count = n === 0 ? '' : `${words.text.comma}${words.counts.items({ n })}`.trimEnd();
  const on =
    day === undefined
      ? undefined
      : fillDates(context, words.share.onDay, { day: toShortDate(context, day) });
  return toStoryCard(
    context,
    {
      top: { strong: words.kinds.topic.one, rest: on ?? count },
      title: topic.caption,
      text: day === undefined ? topic.data.summary : then?.summary?.text,
      rows: TOPIC_ORDER.flatMap((status) => {
        const own = listOfStatus(questions, status);
        const { label } = toStatusMark(context, { status });
        const rest = words.counts.questions({ n: own.length });
        return own.length === 0 ? [] : [{ mark: status, strong: label, rest }];
      }),
    },
    day === undefined ? 'stands' : undefined,
  );
}

/** A row for each day of a week with anything on record. */
export function toWeekCard(context: Context, week: string, within: string): Card {
  const { words, publication } = context;
  const { all } = getDayPages(publication);
  const dates = listWeekDays(fromDayText(within)).map(toDayText);
  const days = dates
    .filter((on) => findDayUrl(publication, on) !== undefined)
    .flatMap((on) => all.get(on) ?? []);
  const rows = days.flatMap((day) => {
    const note = toDayNote(context, day);
    const name = toText(toDayName(context, day.on));
    return note === '' ? [] : [{ strong: name, rest: words.text.capital(note) }];
  });
  const quiet = toHoldingLine(words, days, words.days.quietWeek);
  const number = words.days.week({ n: Number(week.slice(6)) });
  return toStoryCard(context, {
    top: { strong: words.text.capital(number), rest: '' },
    title: toText(toRange(context, dates[0] ?? within, dates.at(-1) ?? within)),
    text: rows.length > 0 ? undefined : quiet,
    rows,
  });
}
