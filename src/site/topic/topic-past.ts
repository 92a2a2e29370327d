/** A topic as the record stood on a past day. */
import { toAsOfUrl, toTimelineUrl } from '../addresses/pages.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { narrowToTopic } from '../../model/days/day.ts';
import { getTopicOn } from '../../model/questions/as-of.ts';
import { getStateOn, type Question } from '../../model/questions/question.ts';
import { toQuestionOn } from '../../model/questions/ladder.ts';
import type { Item } from '../../model/item.ts';
import type { Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toSaidLines } from '../parts/day/day-lines.ts';
import { findDayPart } from '../parts/day/day-part.ts';
import { cut } from '../parts/day/rest.ts';
import { toFrame } from '../parts/frame/frame.ts';
import { toHead } from '../parts/frame/head.ts';
import { toLink } from '../parts/link.ts';
import { LATEST, toRiver, type RiverItem } from '../parts/list/river.ts';
import { findAsOfUrl } from '../parts/question/as-of-days.ts';
import { toAsOfLinks } from '../parts/question/as-of-links.ts';
import { groupByStatus, TOPIC_ORDER, type StatusGroup } from '../parts/question/status-groups.ts';
import { toStatusMark, type Bear } from '../parts/question/question-line.ts';
import type { TopicView } from './topic.ts';

/** The most questions that stand beside an item. */
const MOST_BEARS = 2;
/** The first that were said in items which tell of later things as well. */
const MOST_EARLY = 20;

export function toPastTopic(context: Context, topic: Thing<'topic'>, day: string): TopicView {
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
    frame: toFrame(context),
    head: toHead(context, {
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
export function toRiverOn(context: Context, items: readonly Item[], day: string): RiverItem[] {
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
