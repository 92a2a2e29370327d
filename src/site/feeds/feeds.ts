/** All that can be followed or taken away as a file: feeds, calendars, data. */
import { listEmptyLists } from '../../model/empty-lists.ts';
import { FEED_LIST_URL, toCalendarUrl, toFeedUrl } from '../addresses/files.ts';
import {
  CORRECTIONS_URL,
  DAYS_URL,
  EVENTS_URL,
  FEEDS_URL,
  FRONT_URL,
  PEOPLE_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  TOPICS_URL,
} from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import { listByName } from '../parts/list/pages.ts';
import { toDataRows } from './data.ts';

export interface FileRow {
  readonly name: string;
  readonly page: string | undefined;
  readonly note: string;
  /** The language of both, if it is not that of the page. */
  readonly lang?: string;
  readonly files: readonly Link[];
}

/** More topics or questions than these are one row, as speakers are. */
const MOST = 50;

export function toFeedsView(context: Context) {
  const { publication, words } = context;
  const { feeds: say, days } = words;
  const { title, summary, orderParts } = say;
  const topics = listByName(context, publication.things.get('topic') ?? []).map(toLink);
  const questions = [...publication.record.questions.values()].map(({ thing }) => toLink(thing));
  const empty = listEmptyLists(publication);
  const [hasDays, hasCorrections] = [!empty.has(DAYS_URL), !empty.has(CORRECTIONS_URL)];
  const hasSpeakers = !empty.has(STATEMENTS_URL) && !empty.has(PEOPLE_URL);
  const toRow = (name: string, page: string | undefined, note: string, files: Link[] = []) => ({
    name,
    page,
    note,
    files,
  });
  const toFeed = (name: string, page: string, note: string, of = page) =>
    toRow(name, page, note, [
      { text: 'Atom', url: toFeedUrl(of, 'atom') },
      { text: 'RSS', url: toFeedUrl(of, 'rss') },
      { text: 'JSON', url: toFeedUrl(of, 'json') },
    ]);
  const toCalendar = (name: string, page: string, note: string, of = page) =>
    toRow(name, page, note, [{ text: 'iCalendar', url: toCalendarUrl(of) }]);
  const cut = (rows: readonly FileRow[], all: FileRow) => (rows.length > MOST ? [all] : rows);
  return {
    ...toPage(context, { title, description: summary, path: FEEDS_URL }),
    title,
    summary,
    order: say.feedsOrder({
      parts: [
        orderParts.all,
        ...(hasDays ? [orderParts.days] : []),
        ...(topics.length > 0 ? [orderParts.topics] : []),
        ...(hasCorrections ? [orderParts.corrections] : []),
        ...(questions.length > 0 ? [orderParts.questions] : []),
        orderParts.lists,
      ],
    }),
    feeds: [
      toFeed(say.everything, FRONT_URL, say.everythingNote, ''),
      ...(hasDays ? [toFeed(days.feed, DAYS_URL, days.feedAbout)] : []),
      ...cut(
        topics.map(({ text, url }) => toFeed(text, url, say.topicNote)),
        toRow(say.eachTopic, TOPICS_URL, say.eachTopicNote),
      ),
      ...(hasCorrections ? [toFeed(say.corrections, CORRECTIONS_URL, say.correctionsNote)] : []),
      ...cut(
        questions.map(({ text, url }) => toFeed(text, url, say.questionNote)),
        toRow(say.eachQuestion, QUESTIONS_URL, say.eachQuestionNote),
      ),
      toRow(say.allAtOnce, undefined, say.allAtOnceNote, [{ text: 'OPML', url: FEED_LIST_URL }]),
      ...(hasSpeakers ? [toRow(say.eachSpeaker, PEOPLE_URL, say.eachSpeakerNote)] : []),
    ],
    calendars: empty.has(EVENTS_URL)
      ? []
      : [
          toCalendar(say.everything, EVENTS_URL, say.allEvents, ''),
          ...cut(
            topics.map(({ text, url }) => toCalendar(text, url, say.topicEvents)),
            toRow(say.eachTopic, TOPICS_URL, say.eachTopicEvents),
          ),
        ],
    data: toDataRows(context),
  };
}
