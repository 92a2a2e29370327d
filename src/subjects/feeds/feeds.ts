/** All that can be followed or taken away as a file: feeds, calendars, data. */
import { FEED_LIST_URL, toCalendarUrl } from '../../model/addresses/files.ts';
import {
  CORRECTIONS_URL,
  EVENTS_URL,
  FEEDS_URL,
  FRONT_URL,
  PEOPLE_URL,
  STATEMENTS_URL,
} from '../../model/addresses/pages.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import type { Context } from '../context.ts';
import { toDataRows } from './data-rows.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toLink, type Link } from '../parts/link.ts';
import {
  CORRECTIONS_FEED,
  EACH_QUESTION,
  EACH_TOPIC,
  listQuestionFeeds,
  SPEAKER_FEEDS,
  toFormats,
} from './feed-rows.ts';

export interface FileRow {
  readonly name: string;
  /** The page that shows the same. */
  readonly page: string | undefined;
  readonly note: string;
  readonly files: readonly Link[];
}

export interface FeedsView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly feeds: readonly FileRow[];
  /** The order of their rows. */
  readonly order: readonly string[];
  readonly calendars: readonly FileRow[];
  readonly data: readonly FileRow[];
}

export function toFeedsView(context: Context): FeedsView {
  const title = 'Feeds and data';
  const summary =
    'Follow the whole record or one topic, put its events in your calendar, or take all of it away as data.';
  const topics = (context.publication.things.get('topic') ?? []).map(toLink);
  const empty = listEmptyLists(context.publication);
  const questions = listQuestionFeeds(context);
  return {
    frame: toFrame(context),
    head: toHead(context, { title, description: summary, path: FEEDS_URL }),
    title,
    summary,
    order: [
      'everything',
      ...(topics.length > 0 ? ['the topics by name'] : []),
      ...(empty.has(CORRECTIONS_URL) ? [] : ['corrections']),
      ...(questions.length > 0 ? ['the questions by name'] : []),
      'lists of feeds',
    ],
    feeds: [
      toFeedRow(EVERYTHING),
      ...toRows(topics.map(toFeedRow), EACH_TOPIC),
      ...(empty.has(CORRECTIONS_URL) ? [] : [CORRECTIONS_FEED]),
      ...toRows(questions, EACH_QUESTION),
      ALL_FEEDS,
      ...(empty.has(STATEMENTS_URL) || empty.has(PEOPLE_URL) ? [] : [SPEAKER_FEEDS]),
    ],
    calendars: empty.has(EVENTS_URL)
      ? []
      : [
          toCalendarRow(EVERYTHING),
          ...toRows(topics.map(toCalendarRow), {
            ...EACH_TOPIC,
            note: 'Its events; named on its page',
          }),
        ],
    data: toDataRows(context),
  };
}

const EVERYTHING: Link = { text: 'Everything', url: '' };

/** More topics or questions than these are one row, as speakers are. */
const MOST = 50;

function toRows(rows: readonly FileRow[], all: FileRow): readonly FileRow[] {
  return rows.length > MOST ? [all] : rows;
}

function toFeedRow({ text, url }: Link): FileRow {
  return {
    name: text,
    page: url === '' ? FRONT_URL : url,
    note:
      url === ''
        ? 'an item is added, or changed in substance'
        : 'an item of this topic is added, or changed in substance',
    files: toFormats(url),
  };
}

const ALL_FEEDS: FileRow = {
  name: 'All of these at once',
  page: undefined,
  note: 'a feed reader takes the list in; it is no feed itself',
  files: [{ text: 'OPML', url: FEED_LIST_URL }],
};

function toCalendarRow({ text, url }: Link): FileRow {
  return {
    name: text,
    page: url === '' ? EVENTS_URL : url,
    note:
      url === '' ? 'All events of the record' : 'Those that its items or its turning points name',
    files: [{ text: 'iCalendar', url: toCalendarUrl(url) }],
  };
}
