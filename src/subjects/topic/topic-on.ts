/** A topic as the record stood on a past day. */
import { getTopicOn } from '../../model/questions/as-of.ts';
import { getStateOn, type Question } from '../../model/questions/question.ts';
import { toQuestionOn } from '../../model/questions/question-on.ts';
import type { Item } from '../../model/item.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { AddressedView } from '../addressed.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toLink } from '../parts/link.ts';
import { toRiver, type RiverItem } from '../parts/list/river.ts';
import { LATEST } from '../parts/list/river.ts';
import { findAsOfUrl, listDaysOnce, toAsOfUrl } from '../parts/question/as-of-days.ts';
import { toAsOfLinks, type AsOfLinks } from '../parts/question/as-of-links.ts';
import { groupByStatus, type StatusGroup } from '../parts/question/status-groups.ts';
import { toStatusMark, type Bear } from '../parts/question/question-line.ts';

/** The most questions that stand beside an item. */
const MOST_BEARS = 2;

export interface TopicOnView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly day: Pieces;
  /** The page of the present. */
  readonly url: string;
  readonly links: AsOfLinks | undefined;
  /** `undefined` if none is on record for that day. */
  readonly summary: { readonly text: string; readonly on: Pieces | undefined } | undefined;
  /** The statuses of that day, each question linked to its page of that day. */
  readonly known: readonly StatusGroup[];
  readonly latest: readonly RiverItem[];
  /** How many items could be read by then. */
  readonly total: number;
}

export function listTopicOnPages(context: Context): AddressedView<TopicOnView>[] {
  const topics = (context.publication.things.get('topic') ?? []).filter((thing) =>
    isKind(thing, 'topic'),
  );
  return topics.flatMap((topic) =>
    listDaysOnce(context, topic).map((day) => ({
      url: toAsOfUrl(topic.url, day),
      view: () => toTopicOnView(context, topic, day),
    })),
  );
}

function toTopicOnView(context: Context, topic: Thing<'topic'>, day: string): TopicOnView {
  const { publication } = context;
  const desk = publication.about.zone;
  const links = toAsOfLinks(context, topic, day);
  const { summary, items, questions } = getTopicOn(publication, topic, day);
  const title = `${topic.caption} on ${links?.day ?? day}`;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title,
      description: summary?.text ?? `How the record stood on ${links?.day ?? day}.`,
      path: toAsOfUrl(topic.url, day),
      noindex: true,
    }),
    title: topic.caption,
    day: toShortDate(context, day, desk),
    url: topic.url,
    links,
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
  };
}

function groupOn(context: Context, questions: readonly Question[], day: string): StatusGroup[] {
  const urls = new Map(
    questions.map((question) => [question.thing.url, findAsOfUrl(context, question, day)]),
  );
  const then = questions.map((question) => toQuestionOn(question, day));
  return groupByStatus(context, then, ['known', 'disputed', 'unknown']).map(
    ({ lines, ...mark }) => ({
      ...mark,
      lines: lines.map((line) => ({ ...line, url: urls.get(line.url) ?? line.url })),
    }),
  );
}

/** Items with the statuses of that day beside them, as `listBears` has those of the present. */
export function toRiverOn(context: Context, items: readonly Item[], day: string): RiverItem[] {
  const { questions } = context.publication.record;
  const bears = items.map((item) =>
    item.questions.slice(0, MOST_BEARS).flatMap((thing): Bear[] => {
      const question = questions.get(thing.url);
      const then = question && getStateOn(question, day);
      return then === undefined ? [] : [{ ...toLink(thing), ...toStatusMark(then) }];
    }),
  );
  return toRiver(context, items).map((line, index) => ({ ...line, bears: bears[index] ?? [] }));
}
