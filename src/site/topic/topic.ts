/** The page of a topic, as it stands now or as the record stood on a past day. */
import { toAsOfUrl } from '../addresses/pages.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { AddressedView, Context } from '../context.ts';
import type { SaidLine } from '../parts/day/day-lines.ts';
import type { DayPart } from '../parts/day/day-part.ts';
import type { Rest } from '../parts/day/rest.ts';
import type { GoDay } from '../parts/day/go-day.ts';
import type { Frame } from '../parts/frame/frame.ts';
import type { Head } from '../parts/frame/head.ts';
import type { RiverItem } from '../parts/list/river.ts';
import { listDaysOnce } from '../parts/question/as-of-days.ts';
import type { AsOfLinks } from '../parts/question/as-of-links.ts';
import type { StatusGroup } from '../parts/question/status-groups.ts';
import { toPresentTopic, type TopicNow } from './topic-now.ts';
import { toPastTopic } from './topic-past.ts';

export interface TopicView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  /** The page of the present. */
  readonly url: string;
  /** `undefined` if none is on record for a past day; `on` is the day from which it stands, where that is known. */
  readonly summary: { readonly text: string; readonly on: Pieces | undefined } | undefined;
  /** What is known, disputed and unknown, derived from the statements. */
  readonly known: readonly StatusGroup[];
  readonly latest: readonly RiverItem[];
  /** How many items there are, or could be read by then. */
  readonly total: number;
  /** Its pages of past days. */
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
  /** The way to a day, on the page of the present. */
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
