/** The feeds of coverage (of the site, its measures, every topic, outlet and measure) and of the record (statements, questions, speakers, corrections). */
import { getWhen, type Item } from '../../model/item.ts';
import type { ReleaseRow } from '../../model/publication.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { listAuthors } from '../../model/writers.ts';
import { toFormed } from '../../time/words/language.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import { toFeedMoment, toFeedUpdate, toCorrectionMoment } from '../moment.ts';
import { toItemTag, toFeedTag } from '../tag-uri.ts';
import { toEntryHtml, listCorrectionParts } from './entry-html.ts';
import { type FeedEntry, findFeedSource } from './feed-formats.ts';
import {
  listStatementReferences,
  listStatusRows,
  toPublishedMoment,
  toStatementEntry,
} from './statement-entry.ts';
import {
  CORRECTIONS_URL,
  HISTORY_URL,
  MEASURES_URL,
  STATEMENTS_URL,
} from '../../site/addresses/pages.ts';
import { onceRead } from '../../model/reads.ts';
import type { Measure } from '../../model/measures/measure.ts';
import type { Correction } from '../../model/record.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { isKind } from '../../model/thing.ts';
import { element } from '../print/xml.ts';

/** The number of entries in a feed; older ones are in its archive. */
export const FEED_LENGTH = 50;

export interface FeedPlace {
  /** Path of its page without the final slash; `''` for the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Its folder in the list of all feeds; `undefined` for the top level. */
  readonly folder: string | undefined;
  /** How many entries it has at most; by default `FEED_LENGTH`. */
  readonly length?: number;
  /** All, newest first. */
  readonly listRows: () => readonly FeedRow[];
}

/** An entry, made when the feed is printed, so that not all are in memory at once, and only then read. */
export interface FeedRow {
  readonly published: number;
  readonly toEntry: () => FeedEntry;
}

export function listCoverageFeeds(context: OutputContext): FeedPlace[] {
  const { about, items, withdrawnItems, coverage, things, record } = context.publication;
  const { words } = context;
  const outlets = (things.get('outlet') ?? []).filter(({ url }) => coverage.has(url));
  const topics = things.get('topic') ?? [];
  const toEntry = onceRead((item: Item) => toFeedEntry(context, item));
  const list = (some: readonly Item[]) => () =>
    listLatest(context, some).map(({ item, published }) => ({
      published,
      toEntry: () => toEntry(item),
    }));
  const measures = [...record.measures.values()];
  const everyMeasure: FeedPlace = {
    path: MEASURES_URL,
    title: `${words.frame.nav.measures} | ${about.name}`,
    description: words.outputs.measuresAbout,
    folder: undefined,
    listRows: () => list(listOfMeasures(context, measures))(),
  };
  const everything = { path: '', title: about.name, description: about.tagline, folder: undefined };
  return [
    { ...everything, listRows: list([...items, ...withdrawnItems]) },
    ...topics.map(({ url, caption, data }) => {
      const gone = withdrawnItems.filter((item) => item.topics.some((topic) => topic.url === url));
      return {
        path: url,
        title: `${caption} | ${about.name}`,
        description: data.summary,
        folder: context.words.outputs.topics,
        listRows: list([...(coverage.get(url) ?? []), ...gone]),
      };
    }),
    ...outlets.map(({ url, caption }) => ({
      path: url,
      title: `${caption} | ${about.name}`,
      description: words.outputs.outletAbout({ name: caption }),
      folder: words.frame.foot.lists.outlets,
      listRows: list(coverage.get(url) ?? []),
    })),
    ...(measures.length > 0 ? [everyMeasure] : []),
    ...measures.map((measure) => ({
      path: measure.thing.url,
      title: `${measure.thing.caption} | ${about.name}`,
      description: words.outputs.measureAbout,
      folder: words.frame.nav.measures,
      listRows: () => list(listOfMeasures(context, [measure]))(),
    })),
  ];
}

/** The items that report their steps, and those that name them. */
function listOfMeasures({ publication }: OutputContext, measures: readonly Measure[]): Item[] {
  const urls = new Set(
    measures.flatMap(({ thing, changes }) => [
      ...changes.flatMap(({ item }) => item?.url ?? []),
      ...[...(publication.backlinks.get(thing.url)?.values() ?? [])].flat().map(({ url }) => url),
    ]),
  );
  return publication.items.filter(({ url }) => urls.has(url));
}

/** By when they were published here, not by what they are about: readers look for new items at the top. */
function listLatest({ publication }: OutputContext, items: readonly Item[]) {
  return items
    .map((item) => ({ item, published: toFeedMoment(publication, item) }))
    .sort((a, b) => b.published - a.published || (a.item.id < b.item.id ? -1 : 1));
}

/** A withdrawn item keeps its title, so that readers who have the old text learn about it. */
export function toFeedEntry(context: OutputContext, item: Item): FeedEntry {
  const { publication } = context;
  const { data } = item;
  const isGone = isWithdrawn(item);
  return {
    id: toItemTag(publication, item),
    url: toAbsolute(context, item.url),
    title: isGone ? context.words.outputs.withdrawnTitle({ title: item.caption }) : item.caption,
    summary: isGone ? (data.withdrawn ?? '') : data.summary,
    html: toEntryHtml(context, item),
    language: data.language,
    authors: listAuthors(publication, item).map(({ name }) => name),
    categories: item.topics.map(({ caption }) => caption),
    published: toFeedMoment(publication, item),
    updated: toFeedUpdate(publication, item),
    source: findFeedSource(item.pieces[0]),
    references: [
      ...item.pieces.flatMap(({ url, isOfficial }) =>
        url === undefined
          ? []
          : [{ url, cito: isOfficial ? 'citesAsAuthority' : 'citesAsSourceDocument' }],
      ),
      ...(isGone
        ? []
        : (publication.record.of.get(item.url) ?? []).flatMap((one) =>
            listStatementReferences(context, one),
          )),
    ],
  };
}

/** There are many speakers, and few speak often. */
const SPEAKER_LENGTH = 20;

export function listRecordFeeds(context: OutputContext): FeedPlace[] {
  const { about, record, entities, isReleased } = context.publication;
  const { history, outputs, statements } = context.words;
  const toEntry = onceRead((statement: Statement) => toStatementEntry(context, statement));
  const toRow = (statement: Statement): FeedRow => ({
    published: toPublishedMoment(context.publication, statement),
    toEntry: () => toEntry(statement),
  });
  const speakers = [...entities.values()].filter(
    ({ kind, url }) => (kind === 'person' || kind === 'organization') && record.of.has(url),
  );
  const everyStatement: FeedPlace = {
    path: STATEMENTS_URL,
    title: `${statements.title} | ${about.name}`,
    description: statements.lede,
    folder: undefined,
    listRows: () => sortNewest(record.statements.map(toRow)),
  };
  const everyRelease: FeedPlace = {
    path: HISTORY_URL,
    title: `${history.releases} | ${about.name}`,
    description: history.feedNote,
    folder: undefined,
    listRows: () =>
      context.publication
        .listReleases()
        .toReversed()
        .map((one) => ({
          published: Date.parse(one.at),
          toEntry: () => toReleaseEntry(context, one),
        })),
  };
  return [
    ...(isReleased ? [everyRelease] : []),
    ...(record.statements.length > 0 ? [everyStatement] : []),
    {
      path: CORRECTIONS_URL,
      title: `${outputs.corrections} | ${about.name}`,
      description: outputs.correctionsAbout,
      folder: undefined,
      listRows: () =>
        sortNewest(
          record.corrections.map((one) => ({
            published: toCorrectionMoment(context.publication, one),
            toEntry: () => toCorrectionEntry(context, one),
          })),
        ),
    },
    ...[...record.questions.values()].map((question) => ({
      path: question.thing.url,
      title: `${question.thing.caption} | ${about.name}`,
      description: outputs.questionAbout,
      folder: outputs.questions,
      listRows: () =>
        sortNewest([...question.statements.map(toRow), ...listStatusRows(context, question)]),
    })),
    ...speakers.map(({ url, caption }) => ({
      path: url,
      title: `${outputs.statementsOf({ name: caption })} | ${about.name}`,
      description: outputs.speakerAbout({ name: caption }),
      folder: outputs.bySpeaker,
      listRows: () => sortNewest((record.of.get(url) ?? []).map(toRow)),
      length: SPEAKER_LENGTH,
    })),
  ];
}

/** Its digest, so that every reader and archive that keeps the feed can tell whether it was changed. */
function toReleaseEntry(context: OutputContext, release: ReleaseRow): FeedEntry {
  const { publication, words, language } = context;
  const { number, at, entries, digest } = release;
  const day = toPieces(getWhen(at.slice(0, 10), 'UTC'), { language });
  const line = `${String(number)}:${digest}`;
  const moment = Date.parse(at);
  return {
    id: `${toFeedTag(publication, HISTORY_URL)}#${String(number)}`,
    url: toAbsolute(context, HISTORY_URL),
    title: words.history.release({
      ...{ number, n: entries },
      day: (form) => toText(toFormed(day, form, language)),
    }),
    summary: line,
    html: element('p', {}, element('code', {}, line)).xml,
    language: undefined,
    authors: [publication.about.name],
    categories: [],
    published: moment,
    updated: moment,
    source: undefined,
    references: [],
  };
}

/** Those of one moment stay in the order given. */
function sortNewest(rows: readonly FeedRow[]): FeedRow[] {
  return rows.toSorted((a, b) => b.published - a.published);
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
