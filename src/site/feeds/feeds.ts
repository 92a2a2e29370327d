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

export function toFeedsView(context: Context) {
  const { title, summary, everything, eachTopicEvents, feedsOrder, orderParts } =
    context.words.feeds;
  const all: Link = { text: everything, url: '' };
  const topics = listByName(context, context.publication.things.get('topic') ?? []).map(toLink);
  const empty = listEmptyLists(context.publication);
  const hasCorrections = !empty.has(CORRECTIONS_URL);
  const questions = listQuestionFeeds(context);
  return {
    ...toPage(context, { title, description: summary, path: FEEDS_URL }),
    title,
    summary,
    order: feedsOrder({
      parts: [
        orderParts.all,
        ...(empty.has(DAYS_URL) ? [] : [orderParts.days]),
        ...(topics.length > 0 ? [orderParts.topics] : []),
        ...(hasCorrections ? [orderParts.corrections] : []),
        ...(questions.length > 0 ? [orderParts.questions] : []),
        orderParts.lists,
      ],
    }),
    feeds: [
      toFeedRow(context, all),
      ...(empty.has(DAYS_URL) ? [] : [toDaysFeed(context)]),
      ...toRows(
        topics.map((topic) => toFeedRow(context, topic)),
        toEachTopic(context),
      ),
      ...(hasCorrections ? [toCorrectionsFeed(context)] : []),
      ...toRows(questions, toEachQuestion(context)),
      toFeedList(context),
      ...(empty.has(STATEMENTS_URL) || empty.has(PEOPLE_URL) ? [] : [toSpeakerFeeds(context)]),
    ],
    calendars: empty.has(EVENTS_URL)
      ? []
      : [
          toCalendarRow(context, all),
          ...toRows(
            topics.map((topic) => toCalendarRow(context, topic)),
            { ...toEachTopic(context), note: eachTopicEvents },
          ),
        ],
    data: toDataRows(context),
  };
}

/** More topics or questions than these are one row, as speakers are. */
const MOST = 50;

function toRows(rows: readonly FileRow[], all: FileRow): readonly FileRow[] {
  return rows.length > MOST ? [all] : rows;
}

function toFeedRow({ words: { feeds } }: Context, { text, url }: Link): FileRow {
  return {
    name: text,
    page: url === '' ? FRONT_URL : url,
    note: url === '' ? feeds.everythingNote : feeds.topicNote,
    files: toFormats(url),
  };
}

function toFeedList({ words: { feeds } }: Context): FileRow {
  return {
    name: feeds.allAtOnce,
    page: undefined,
    note: feeds.allAtOnceNote,
    files: [{ text: 'OPML', url: FEED_LIST_URL }],
  };
}

function toCalendarRow({ words: { feeds } }: Context, { text, url }: Link): FileRow {
  return {
    name: text,
    page: url === '' ? EVENTS_URL : url,
    note: url === '' ? feeds.allEvents : feeds.topicEvents,
    files: [{ text: 'iCalendar', url: toCalendarUrl(url) }],
  };
}

/** Feeds and data of the record, as rows of the page that lists all of them. */
const toFormats = (url: string): Link[] => [
  { text: 'Atom', url: toFeedUrl(url, 'atom') },
  { text: 'RSS', url: toFeedUrl(url, 'rss') },
  { text: 'JSON', url: toFeedUrl(url, 'json') },
];

function toCorrectionsFeed({ words: { feeds } }: Context): FileRow {
  return {
    name: feeds.corrections,
    page: CORRECTIONS_URL,
    note: feeds.correctionsNote,
    files: toFormats(CORRECTIONS_URL),
  };
}

function toDaysFeed({ words: { days } }: Context): FileRow {
  return { name: days.feed, page: DAYS_URL, note: days.feedAbout, files: toFormats(DAYS_URL) };
}

function listQuestionFeeds({ publication, words }: Context): FileRow[] {
  return [...publication.record.questions.values()].map(({ thing }) => ({
    name: thing.caption,
    page: thing.url,
    note: words.feeds.questionNote,
    files: toFormats(thing.url),
  }));
}

function toEachTopic({ words: { feeds } }: Context): FileRow {
  return { name: feeds.eachTopic, page: TOPICS_URL, note: feeds.eachTopicNote, files: [] };
}

function toEachQuestion({ words: { feeds } }: Context): FileRow {
  return { name: feeds.eachQuestion, page: QUESTIONS_URL, note: feeds.eachQuestionNote, files: [] };
}

function toSpeakerFeeds({ words: { feeds } }: Context): FileRow {
  return { name: feeds.eachSpeaker, page: PEOPLE_URL, note: feeds.eachSpeakerNote, files: [] };
}
