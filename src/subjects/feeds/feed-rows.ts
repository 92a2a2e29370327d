/** Feeds and data of the record, as rows of the page that lists all of them. */
import { toFeedUrl } from '../../model/addresses/files.ts';
import {
  CORRECTIONS_URL,
  PEOPLE_URL,
  QUESTIONS_URL,
  TOPICS_URL,
} from '../../model/addresses/pages.ts';
import type { Context } from '../context.ts';
import type { FileRow } from './feeds.ts';
import { type Link } from '../parts/link.ts';

export const toFormats = (url: string): Link[] => [
  { text: 'Atom', url: toFeedUrl(url, 'atom') },
  { text: 'RSS', url: toFeedUrl(url, 'rss') },
  { text: 'JSON', url: toFeedUrl(url, 'json') },
];

export const CORRECTIONS_FEED: FileRow = {
  name: 'Corrections',
  page: CORRECTIONS_URL,
  note: 'something published is corrected, clarified, updated or taken back',
  files: toFormats(CORRECTIONS_URL),
};

export function listQuestionFeeds({ publication }: Context): FileRow[] {
  return [...publication.record.questions.values()].map(({ thing }) => ({
    name: thing.caption,
    page: thing.url,
    note: 'a statement is added, or the status changes',
    files: toFormats(thing.url),
  }));
}

export const EACH_TOPIC: FileRow = {
  name: 'Each topic',
  page: TOPICS_URL,
  note: 'an item of it is added, or changed in substance; the feed is named on its page',
  files: [],
};

export const EACH_QUESTION: FileRow = {
  name: 'Each question',
  page: QUESTIONS_URL,
  note: 'a statement is added, or the status changes; the feed is named on its page',
  files: [],
};

export const SPEAKER_FEEDS: FileRow = {
  name: 'Each person and organization on record',
  page: PEOPLE_URL,
  note: 'a statement of theirs is added; the feed is named on their page',
  files: [],
};
