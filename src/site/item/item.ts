import type { CorrectionCommentLeaf, NewsArticleLeaf, PlaceLeaf, Thing } from 'schema-dts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import { findLastChange, getWhen, type Item, toPublishedHere } from '../../model/item.ts';
import { listItemSources } from '../../model/lineage.ts';
import { hasAlternates } from '../../model/publication.ts';
import { toFormUrl } from '../../model/reader-forms.ts';
import type { Entity, EntityKind } from '../../model/thing.ts';
import { listAuthors } from '../../model/writers.ts';
import { findUnchangedSince } from '../../outputs/chain/records.ts';
import { listItemReferences } from '../../outputs/citations/reference.ts';
import { findPeriod } from '../../time/period.ts';
import { toText } from '../../time/words/pieces.ts';
import { toMapUrl, toMarkdownUrl } from '../addresses/files.ts';
import { HISTORY_URL } from '../addresses/pages.ts';
import { type Context, toAbsolute } from '../context.ts';
import { type CardFile, findCardFile } from '../parts/cards/cards.ts';
import { toItemCard } from '../parts/cards/record-cards.ts';
import { toDateline, toDayPieces } from '../parts/dates.ts';
import { toPageFrame } from '../parts/frame/frame.ts';
import { addPicture, type Head, toArticle, toHead } from '../parts/frame/head.ts';
import {
  toCardNode,
  toId,
  toNode,
  toPictureId,
  toPublisher,
  toReference,
  toWriterNode,
} from '../parts/json-ld/nodes.ts';
import { toMapSize } from '../../model/map/draw-map.ts';
import { listSpots } from '../../model/map/spots.ts';
import { listPieces, toClaim, toPieceId } from '../parts/json-ld/statement.ts';
import { toLink } from '../parts/links.ts';
import { findCard, findScene, toBody, toNotices } from '../parts/prose/body.ts';
import { findSourceLine } from '../parts/list/coverage-list.ts';
import { listBears, toStatusMark } from '../parts/question/question-line.ts';
import { toShare, toShareStatement } from '../parts/share/share.ts';
import {
  findLineage,
  toCreditLine,
  toReferenceTexts,
  toSources,
} from '../parts/sources/sources.ts';
import { listYears, toForm } from '../parts/statement/said.ts';
import {
  listItemStatements,
  listSpoken,
  toStatementLine,
} from '../parts/statement/statement-line.ts';
import { toClockList } from './clock-list.ts';
import { findFirstReport } from './first-report.ts';
import { findJoined, toNeighbours } from './joined.ts';
import { findTies } from './ties.ts';

export type CoverageItemView = ReturnType<typeof toCoverageItemView>;

export function listItemPages(context: Context) {
  return context.publication.items.map((item) => ({
    url: item.url,
    view: () => toCoverageItemView(context, item),
    joined: () => findJoined(context, item),
  }));
}

export function toCoverageItemView(context: Context, item: Item) {
  const { data } = item;
  const [source, ...more] = toSources(context, item);
  const statements = toItemStatements(context, item);
  const asked = new Set(statements.map(({ line }) => line.question?.url));
  const ties = findTies(context, item);
  const lineage =
    data.sources.length > 1 ? findLineage(context, listItemSources([item]), item.url) : undefined;
  const { repository } = context.publication.about;
  return {
    frame: toPageFrame(context),
    head: toItemHead(context, item),
    title: item.caption,
    // It serves feeds and cards; the page has the story itself.
    summary: item.entry.body.trim() === '' ? data.summary : undefined,
    lang: data.language,
    dateline: toDateline(context, item, 'long'),
    ...toKeyLine(context, item),
    clocks: toClockList(context, item),
    body: toBody(context, item),
    picture: findScene(context, item, data.image),
    map: findMap(context, item),
    source,
    // What is free to read comes first.
    more: more
      .toSorted((a, b) => Number(b.isFree) - Number(a.isFree))
      // An origin that several share is named once.
      .map((one) =>
        lineage?.rows.length || one.origin === source?.origin ? { ...one, origin: undefined } : one,
      ),
    free: source?.isFree === false ? more.find(({ isFree }) => isFree) : undefined,
    first: findFirstReport(context, item),
    lineage,
    // “Written by A and B”.
    byline: context.words.item.writtenBy({
      names: context.words.text.list(
        listAuthors(context.publication, item).map(({ name }) => name),
      ),
    }),
    credits: toCreditLine(
      context,
      (data.credits ?? []).filter(({ role }) => role !== 'curator' && role !== 'author'),
    ),
    statements,
    ties,
    // Other questions than those of its statements.
    bears: listBears(context, item, item.questions.length).filter(({ url }) => !asked.has(url)),
    topics: item.topics.map(toLink),
    tags: toTags(context, item),
    neighbours: toNeighbours(context, item),
    notices: toNotices(context, data.corrections ?? []),
    unchanged: toUnchanged(context, item),
    // The form for reporting an error on this page, if the publication has one.
    report: repository && toFormUrl(repository, 'error', { page: toAbsolute(context, item.url) }),
    cite: toCitation(context, item),
    share: toShare(context, { url: item.url, title: item.caption }),
  };
}

/** Since when the releases have it as it is, and where the proof is. */
function toUnchanged(context: Context, item: Item) {
  const since = findUnchangedSince(context.publication, item);
  return since && { day: toDayPieces(context, since), proof: `${HISTORY_URL}#${item.url}` };
}

/** When it was said and published, and who reports it. */
function toKeyLine(context: Context, item: Item) {
  const line = findSourceLine(context, item);
  const spoken = listSpoken(context, item);
  const [first] = spoken;
  if (first === undefined || spoken.some(({ said }) => said.when.text !== first.said.when.text))
    return { line, dated: false };
  const dated = spoken.every(({ published }) => published.when.text === first.published.when.text);
  const form = {
    year: toForm(spoken).year || listYears(first.said.when)[0] !== listYears(item.day)[0],
  };
  const { said, published, wait } = toStatementLine(context, first, form);
  return {
    said: { said, published: dated ? published : undefined, wait: dated ? wait : undefined },
    line: line && { ...line, lag: undefined },
    // It gives the dates of all statements.
    dated,
  };
}

export type ItemStatement = ReturnType<typeof toItemStatements>[number];

function toItemStatements(context: Context, item: Item) {
  const lines = listItemStatements(context, item);
  return listSpoken(context, item).map((statement, index) => {
    const question = context.publication.record.questions.get(statement.about?.url ?? '');
    return {
      id: statement.id,
      line: lines[index] ?? toStatementLine(context, statement, { year: true }),
      // Of the question that it is about.
      status: question && toStatusMark(context, question.state),
      share: toShareStatement(context, statement),
    };
  });
}

/** The item, which names everyone it is about, then its statements. */
function toNodes(context: Context, item: Item, card: CardFile | undefined): Thing[] {
  const told = new Set([
    ...item.entities.map(({ url }) => url),
    ...item.pieces.map((piece) => toPieceId(context, item, piece)),
  ]);
  const statements = context.publication.record.of.get(item.url) ?? [];
  return [
    toItemNode(context, item, card),
    ...statements.map((statement) => toClaim(context, statement, told)),
  ];
}

function toItemHead(context: Context, item: Item): Head {
  const { caption, data, url } = item;
  // A picture of its own is better than a card.
  const drawn = data.image === undefined ? findCardFile(context, toItemCard, item) : undefined;
  const head = toHead(context, {
    title: caption,
    description: data.summary,
    path: url,
    lang: data.language,
    article: toArticle(context, item),
    nodes: toNodes(context, item, drawn),
    card: data.image === undefined ? drawn : null,
    alternates: hasAlternates(context.publication)
      ? [{ type: 'text/markdown', title: caption, url: toMarkdownUrl(url) }]
      : [],
  });
  const card = findCard(context, item);
  return data.image && card ? addPicture(head, data.image, card) : head;
}

export type ItemMap = NonNullable<ReturnType<typeof findMap>>;

function findMap({ publication }: Context, { data, url }: Item) {
  if (data.map === undefined) return undefined;
  const { places, alt, caption } = data.map;
  const spots = listSpots(publication, places);
  if (spots.length === 0) return undefined;
  const [light, dark] = [toMapUrl(url, 'light'), toMapUrl(url, 'dark')];
  return { light, dark, ...toMapSize(spots), alt, caption };
}

export type ItemTag = ReturnType<typeof toTag>;

const ORDER: readonly EntityKind[] = ['person', 'organization', 'place', 'event', 'outlet'];

/** What an item is about, by kind in a fixed order, and the measures whose steps it reports. */
function toTags({ words, publication }: Context, { entities, url }: Item) {
  const measures = new Set(publication.backlinks.get(url)?.get('steps'));
  return [
    ...ORDER.map((kind) => ({
      kind,
      label: words.kinds[kind].many,
      tags: entities.filter((entity) => entity.kind === kind).map(toTag),
    })),
    {
      kind: 'measure' as const,
      label: words.kinds.measure.many,
      tags: [...measures].map((measure) => ({ ...toLink(measure), party: undefined })),
    },
  ].filter(({ tags }) => tags.length > 0);
}

function toTag(entity: Entity) {
  return { ...toLink(entity), party: 'party' in entity.data ? entity.data.party : undefined };
}

export type ItemCitation = ReturnType<typeof toCitation>;

/** How to cite our page and the pieces that it covers: in words, and for reference managers. */
function toCitation(context: Context, item: Item) {
  const { about } = context.publication;
  const published = toPublishedHere(about, item.data.dates.added);
  const { text, item: say } = context.words;
  const references = listItemReferences(context, item);
  return {
    words: say.citation({
      title: text.sentence(item.caption),
      publication: about.name,
      day: toText(toDayPieces(context, published)),
      url: toAbsolute(context, item.url),
    }),
    count: references.length,
    ...toReferenceTexts(references),
  };
}

/** Our article, based on their pieces; `card` is for items without a picture of their own. */
export function toItemNode(context: Context, item: Item, card?: CardFile): NewsArticleLeaf {
  const { about } = context.publication;
  const { data, place, zone } = item;
  const url = toAbsolute(context, item.url);
  const [piece, ...others] = listPieces(context, item);
  const published = toPublishedHere(about, data.dates.added);
  const isSubject = ({ id }: { readonly id: string }) => data.entities.includes(id);
  return toNode<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    '@id': toId(context, item),
    url,
    mainEntityOfPage: url,
    headline: item.caption,
    description: data.summary,
    datePublished: findPeriod(read(published, about.zone)),
    dateModified: findPeriod(read(findLastChange(data, published, about.zone), about.zone)),
    temporalCoverage:
      data.dates.happened === undefined ? undefined : findPeriod(read(data.dates.happened, zone)),
    inLanguage: data.language ?? about.language,
    author: listAuthors(context.publication, item).map(toWriterNode),
    publisher: toPublisher(context),
    license: findLicenceUrl(about.licence),
    isAccessibleForFree: true,
    image: findCard(context, item)
      ? { '@id': toPictureId(url) }
      : card && toCardNode(context, card),
    articleSection: item.topics.map(({ caption }) => caption),
    contentLocation: place && (toReference(context, place) as PlaceLeaf),
    about: item.entities.filter(isSubject).map((entity) => toReference(context, entity)),
    mentions: item.entities
      .filter((entity) => !isSubject(entity))
      .map((entity) => toReference(context, entity)),
    isBasedOn: piece,
    citation: others,
    correction: (data.corrections ?? []).map((one) => toCorrection(context, one)),
  });
}

function read(text: string, zone: string) {
  return { when: getWhen(text, zone) };
}

type Correction = NonNullable<Item['data']['corrections']>[number];

function toCorrection(
  { words }: Context,
  { on, was, now, why }: Correction,
): CorrectionCommentLeaf {
  const change = was !== undefined && now !== undefined ? words.item.nowReads({ was, now }) : '';
  return { '@type': 'CorrectionComment', datePublished: on, text: `${change}${why}` };
}
