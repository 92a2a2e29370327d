/** Feeds of the record: for each question, for each speaker, and of corrections. */
import { perObject } from '../../content/problems/memoize.ts';
import { CORRECTIONS_URL } from '../../site/addresses/pages.ts';
import type { Correction } from '../../model/record.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { isKind } from '../../model/thing.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import { toCorrectionMoment } from '../item-dates.ts';
import { element } from '../print/xml.ts';
import { toFeedTag, toItemTag } from '../tag-uri.ts';
import { listCorrectionParts } from './entry-html.ts';
import type { FeedEntry } from './feed-formats.ts';
import { FEED_LENGTH, type FeedPlace } from './coverage-feeds.ts';
import { listStatusEntries, toStatementEntry } from './statement-entry.ts';

/** There are many speakers, and few speak often. */
const SPEAKER_LENGTH = 20;

export function listRecordFeeds(context: OutputContext): FeedPlace[] {
  const { about, record, entities } = context.publication;
  const { outputs } = context.words;
  const toEntry = perObject((statement: Statement) => toStatementEntry(context, statement));
  const speakers = [...entities.values()].filter(
    ({ kind, url }) => (kind === 'person' || kind === 'organization') && record.of.has(url),
  );
  return [
    {
      path: CORRECTIONS_URL,
      title: `${outputs.corrections} | ${about.name}`,
      description: outputs.correctionsAbout,
      folder: undefined,
      listEntries: () =>
        listNewest(
          record.corrections.map((one) => toCorrectionEntry(context, one)),
          FEED_LENGTH,
        ),
    },
    ...[...record.questions.values()].map((question) => ({
      path: question.thing.url,
      title: `${question.thing.caption} | ${about.name}`,
      description: outputs.questionAbout,
      folder: outputs.questions,
      listEntries: () => listQuestionEntries(context, question, toEntry),
    })),
    ...speakers.map(({ url, caption }) => ({
      path: url,
      title: `${outputs.statementsOf({ name: caption })} | ${about.name}`,
      description: outputs.speakerAbout({ name: caption }),
      folder: outputs.bySpeaker,
      listEntries: () =>
        listNewest((record.of.get(url) ?? []).slice(-LOOK_BACK).map(toEntry), SPEAKER_LENGTH),
    })),
  ];
}

/** The last statements of a long list that are considered; what was said long before and added late is on the page. */
const LOOK_BACK = 200;

function listQuestionEntries(
  context: OutputContext,
  question: Question,
  toEntry: (one: Statement) => FeedEntry,
): FeedEntry[] {
  const statements = question.statements.slice(-LOOK_BACK).map(toEntry);
  const statuses = listStatusEntries(context, question).slice(-LOOK_BACK);
  return listNewest([...statements, ...statuses], FEED_LENGTH);
}

function listNewest(entries: readonly FeedEntry[], length: number): FeedEntry[] {
  return entries
    .toSorted((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1))
    .slice(0, length);
}

function toCorrectionEntry(context: OutputContext, correction: Correction): FeedEntry {
  const { publication } = context;
  const at = toCorrectionMoment(publication, correction);
  const { thing, index, type, why } = correction;
  const { outputs, prose } = context.words;
  const of = isKind(thing, 'coverage')
    ? toItemTag(publication, thing)
    : toFeedTag(publication, thing.url);
  const page = element('a', { href: toAbsolute(context, thing.url) }, thing.caption);
  return {
    id: `${of}#correction-${String(index + 1)}`,
    url: toAbsolute(context, thing.url),
    title: outputs.titled({ label: prose.corrections[type], title: thing.caption }),
    summary: why,
    html: [element('p', {}, page), element('p', {}, ...listCorrectionParts(context, correction))]
      .map(({ xml }) => xml)
      .join(''),
    language: undefined,
    authors: [publication.about.name],
    categories: [prose.corrections[type]],
    published: at,
    updated: at,
    source: undefined,
    references: [{ url: toAbsolute(context, thing.url), cito: 'updates' }],
  };
}
