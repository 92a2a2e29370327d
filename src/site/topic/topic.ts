/** The page of a topic, as it stands now or as the record stood on a past day. */
import { getDayPages } from '../../model/days/day-pages.ts';
import { narrowToTopic } from '../../model/days/day.ts';
import type { Item } from '../../model/item.ts';
import { getTopicOn } from '../../model/questions/as-of.ts';
import { toQuestionOn } from '../../model/questions/ladder.ts';
import { getStateOn, type Question } from '../../model/questions/question.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toAsOfUrl, toTimelineUrl } from '../addresses/pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { type SaidLine, toSaidLines } from '../parts/day/day-lines.ts';
import { cut, type DayPart, findDayPart, type Rest } from '../parts/day/holdings.ts';
import type { GoDay } from '../parts/day/calendar.ts';
import type { Frame } from '../parts/frame/frame.ts';
import { type Head, toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { LATEST, type RiverItem, toRiver } from '../parts/list/river.ts';
import { type AsOfLinks, findAsOfUrl, listDaysOnce, toAsOfLinks } from '../parts/question/as-of.ts';
import {
  type Bear,
  groupByStatus,
  type StatusGroup,
  TOPIC_ORDER,
  toStatusMark,
} from '../parts/question/question-line.ts';
import { type TopicNow, toPresentTopic } from './topic-now.ts';

export interface TopicView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly url: string;
  /** `undefined` if none is on record for a past day; `on` is the day from which it stands, where that is known. */
  readonly summary: { readonly text: string; readonly on: Pieces | undefined } | undefined;
  readonly known: readonly StatusGroup[];
  readonly latest: readonly RiverItem[];
  /** How many items there are, or could be read by then. */
  readonly total: number;
  readonly days: AsOfLinks | undefined;
  /** The past day of the page, what it holds of the topic, and what had been said in items that were not whole yet. */
  readonly past:
    | {
        readonly day: Pieces;
        readonly part: DayPart | undefined;
        readonly early: readonly SaidLine[];
        readonly moreEarly: Rest | undefined;
      }
    | undefined;
  readonly go: GoDay | undefined;
  /** What a page of the present has beside all that. */
  readonly now: TopicNow | undefined;
}

/** The present of each, then the past days. */
export function listTopicPages(context: Context): AddressedView<TopicView>[] {
  const topics = (context.publication.things.get('topic') ?? []).filter(
    (thing): thing is Thing<'topic'> => isKind(thing, 'topic'),
  );
  return [
    ...topics.map((topic) => ({ url: topic.url, view: () => toPresentTopic(context, topic) })),
    ...topics.flatMap((topic) =>
      listDaysOnce(context, topic).map((day) => ({
        url: toAsOfUrl(topic.url, day),
        view: () => toPastTopic(context, topic, day),
      })),
    ),
  ];
}

// A topic as the record stood on a past day.

/** The most questions that stand beside an item. */
const MOST_BEARS = 2;
/** The first that were said in items which tell of later things as well. */
const MOST_EARLY = 20;

function toPastTopic(context: Context, topic: Thing<'topic'>, day: string): TopicView {
  const { publication } = context;
  const desk = publication.about.zone;
  const days = toAsOfLinks(context, topic, day);
  const { summary, items, statements, questions } = getTopicOn(publication, topic, day);
  const whole = getDayPages(publication).find(day);
  // What became public on the day itself stands with that.
  const early = cut(
    statements.filter(({ knownOn }) => knownOn < day),
    {
      url: toTimelineUrl(topic.url),
      text: context.words.timeline.titleOf({ name: topic.caption }),
    },
    MOST_EARLY,
  );
  const say = context.words.topic;
  const title = say.titleOn({ topic: topic.caption, day: days?.day ?? day });
  return {
    ...toPage(context, {
      title,
      description: summary?.text ?? say.stoodOn({ day: days?.day ?? day }),
      path: toAsOfUrl(topic.url, day),
      noindex: true,
    }),
    title: topic.caption,
    url: topic.url,
    summary: summary && {
      text: summary.text,
      on: summary.on === undefined ? undefined : toShortDate(context, summary.on, desk),
    },
    known: groupOn(
      context,
      questions.map(({ question }) => question),
      day,
    ),
    latest: toRiverOn(context, items.slice(0, LATEST), day),
    total: items.length,
    days,
    past: {
      day: toShortDate(context, day, desk),
      part: findDayPart(context, day, whole && narrowToTopic(publication, whole, topic)),
      early: toSaidLines(context, early.shown, day),
      moreEarly: early.rest,
    },
    go: undefined,
    now: undefined,
  };
}

function groupOn(context: Context, questions: readonly Question[], day: string): StatusGroup[] {
  const urls = new Map(
    questions.map((question) => [question.thing.url, findAsOfUrl(context, question, day)]),
  );
  const then = questions.map((question) => toQuestionOn(question, day));
  return groupByStatus(context, then, TOPIC_ORDER).map(({ lines, ...mark }) => ({
    ...mark,
    lines: lines.map((line) => ({ ...line, url: urls.get(line.url) ?? line.url })),
  }));
}

/** Items with the statuses of that day beside them, as `listBears` has those of the present. */
function toRiverOn(context: Context, items: readonly Item[], day: string): RiverItem[] {
  const { questions } = context.publication.record;
  const bears = items.map((item) =>
    item.questions.slice(0, MOST_BEARS).flatMap((thing): Bear[] => {
      const question = questions.get(thing.url);
      const then = question && getStateOn(question, day);
      return then === undefined ? [] : [{ ...toLink(thing), ...toStatusMark(context, then) }];
    }),
  );
  return toRiver(context, items).map((line, index) => ({ ...line, bears: bears[index] ?? [] }));
}
