/** Feeds and data of the record, as rows of the page that lists all of them. */
import { toFeedUrl } from '../addresses/files.ts';
import {
  CORRECTIONS_URL,
  DAYS_URL,
  PEOPLE_URL,
  QUESTIONS_URL,
  TOPICS_URL,
} from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import type { FileRow } from './feeds.ts';
import type { Link } from '../parts/link.ts';

export const toFormats = (url: string): Link[] => [
  { text: 'Atom', url: toFeedUrl(url, 'atom') },
  { text: 'RSS', url: toFeedUrl(url, 'rss') },
  { text: 'JSON', url: toFeedUrl(url, 'json') },
];

export function toCorrectionsFeed({ words: { feeds } }: Context): FileRow {
  return {
    name: feeds.corrections,
    page: CORRECTIONS_URL,
    note: feeds.correctionsNote,
    files: toFormats(CORRECTIONS_URL),
  };
}

export function toDaysFeed({ words: { days } }: Context): FileRow {
  return { name: days.feed, page: DAYS_URL, note: days.feedAbout, files: toFormats(DAYS_URL) };
}

export function listQuestionFeeds({ publication, words }: Context): FileRow[] {
  return [...publication.record.questions.values()].map(({ thing }) => ({
    name: thing.caption,
    page: thing.url,
    note: words.feeds.questionNote,
    files: toFormats(thing.url),
  }));
}

export function toEachTopic({ words: { feeds } }: Context): FileRow {
  return { name: feeds.eachTopic, page: TOPICS_URL, note: feeds.eachTopicNote, files: [] };
}

export function toEachQuestion({ words: { feeds } }: Context): FileRow {
  return { name: feeds.eachQuestion, page: QUESTIONS_URL, note: feeds.eachQuestionNote, files: [] };
}

export function toSpeakerFeeds({ words: { feeds } }: Context): FileRow {
  return { name: feeds.eachSpeaker, page: PEOPLE_URL, note: feeds.eachSpeakerNote, files: [] };
}
