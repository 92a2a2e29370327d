/** The front page. */
import type {
  NewsMediaOrganizationLeaf,
  SearchActionLeaf,
  Thing as Node,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import type { FrontBlock } from '../../content/kinds/publication-fields.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { getWhen } from '../../model/item.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Thing } from '../../model/thing.ts';
import { latest } from '../../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../../time/calendar.ts';
import { compareValues } from '../../time/compare-when.ts';
import { isInstant } from '../../time/when.ts';
import { toPieces } from '../../time/words/words.ts';
import { toZoneCity } from '../../time/words/language.ts';
import { ICON_URL } from '../addresses/files.ts';
import {
  ANONYMOUS_URL,
  CORRECTIONS_URL,
  FRONT_URL,
  SEARCH_URL,
  toSpeakerUrl,
} from '../addresses/pages.ts';
import { type Context, toAbsolute } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toFrontCard } from '../parts/cards/page-cards.ts';
import { fillPieces, toClocks, toShortDate } from '../parts/dates.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { findFigure } from '../parts/figure/figure.ts';
import { toPage } from '../parts/frame/head.ts';
import { toNode, toPublisher, toSiteReference } from '../parts/json-ld/nodes.ts';
import { toLink } from '../parts/links.ts';
import { toCoverageList, toMonthChart } from '../parts/list/coverage-list.ts';
import {
  countMorePositions,
  findSince,
  listPositions,
  toQuestionLine,
} from '../parts/question/question-line.ts';
import { toPresentDayWords } from '../parts/rates/measure-words.ts';
import { findAhead } from './ahead.ts';
import { listChanges } from './changes.ts';
import { findFrontRates } from './rates.ts';
import { findWeek } from './week.ts';

export type FrontView = ReturnType<typeof toFrontView>;

export type TopicLine = FrontView['topics'][number];

const LATEST = 6;
const OTHERS = 7;
const TOPICS = 20;
/** Days for which a correction is on a front page that did not ask for the block. */
const NEW_FOR = 7;

function toLeadFirst({ publication }: Context): Thing<'topic'>[] {
  const topics = publication.things.get('topic') ?? [];
  const isLead = ({ id }: Thing) => id === publication.about.lead;
  return [...topics.filter(isLead), ...topics.filter((topic) => !isLead(topic))];
}

export function toFrontView(context: Context) {
  const view = toBlocks(context);
  const { about } = context.publication;
  const hasLead = about.front === undefined || about.front.includes('lead');
  const [newest, ...older] = view.latest;
  const leads = view.question === undefined && hasLead;
  const latest = leads ? older : view.latest;
  return {
    ...view,
    newest: leads ? newest : undefined,
    latest,
    // Blocks with content.
    rows: listRows(about.front, about.ended !== undefined, {
      stand: view.rates !== undefined,
      lead: view.question !== undefined || newest !== undefined,
      week: view.week !== undefined,
      next: view.ahead !== undefined,
      changes: view.changes.length > 0,
      days: view.go !== undefined,
      questions: view.others.length > 0,
      topics: view.topics.length > 0,
      // If a question leads, it has the record’s words already.
      record:
        about.front === undefined
          ? view.question === undefined && view.monthChart.months.length > 1
          : view.figure !== undefined || view.monthChart.months.length > 1,
      latest: latest.length > 0 || view.total === 0,
      rates: view.rates !== undefined,
      'on-record': view.tallies.length > 0,
      // Unasked, it is said while it is new.
      corrections:
        about.front === undefined
          ? view.correction?.isNew === true
          : !listEmptyLists(context.publication).has(CORRECTIONS_URL),
      follow: true,
      scope: true,
    }),
  };
}

function toBlocks(context: Context) {
  const { about, items, coverage } = context.publication;
  const topics = toLeadFirst(context).slice(0, TOPICS);
  const [lead] = topics;
  const questions = listQuestions(context, lead);
  const [question, ...others] = questions;
  return {
    ...toPage(context, {
      title: about.name,
      description: about.scope,
      path: FRONT_URL,
      nodes: listSiteNodes(context),
      card: findCardFile(context, toFrontCard),
    }),
    ...toHeadline(context),
    scope: about.scope,
    week: findWeek(context),
    ahead: findAhead(context),
    changes: listChanges(context, questions),
    go: toGoDay(context),
    question: question && {
      ...toQuestionLine(context, question),
      positions: listPositions(context, question),
      morePositions: countMorePositions(question),
    },
    others: listNewestFirst(context, others)
      .slice(0, OTHERS)
      .map((one) => toQuestionLine(context, one)),
    questions: questions.length,
    figure: question && findFigure(context, question),
    latest: toCoverageList(context, items.slice(0, LATEST)),
    total: items.length,
    tallies: listTallies(context, lead),
    rates: findFrontRates(context),
    correction: findLastCorrection(context),
    sourceChange: findLastSourceChange(context),
    topics: topics.map((topic) => ({
      ...toLink(topic),
      summary: topic.data.summary,
      count: coverage.get(topic.url)?.length ?? 0,
    })),
    monthChart: toMonthChart(context, items),
  };
}

/** The latest change of status first; those that nobody has answered come last, in their order. */
function listNewestFirst(context: Context, questions: readonly Question[]): Question[] {
  const present = toPresentDayWords(context);
  const toSince = (one: Question) => findSince(one, one.state, present) ?? '';
  return questions.toSorted((a, b) => compareValues(toSince(b), toSince(a)));
}

/** The questions of the lead topic, in its order; without any, all questions. The first one leads. */
function listQuestions({ publication }: Context, lead: Thing<'topic'> | undefined): Question[] {
  const own = lead === undefined ? [] : listTopicQuestions(publication, lead);
  return own.length > 0 ? own : [...publication.record.questions.values()];
}

/** Until when the page speaks: the heading, and a line below it. An empty record has the tagline alone. */
function toHeadline(context: Context) {
  const { about, items, record } = context.publication;
  const { whereThings, ran } = context.words.front;
  const present = toPresentDayWords(context);
  if (present === '') return { title: [{ text: about.tagline }], over: undefined };
  const toLong = (on: string) =>
    toPieces(getWhen(on, about.zone), { language: context.language, form: 'long', weekday: false });
  const day = toLong(present);
  if (about.ended === undefined) {
    const added = items
      .map(({ data }) => data.dates.added)
      .sort(byEnd(about.zone))
      .at(-1);
    const isHour = added !== undefined && isInstant(getWhen(added, about.zone));
    const home = { name: toZoneCity(about.zone), zone: about.zone };
    return {
      title: fillPieces(context, whereThings.stand, { day }),
      // The hour in each capital, where it is known.
      over: isHour
        ? fillPieces(context, context.words.frame.updated, { day: toClocks(context, added, home) })
        : undefined,
    };
  }
  return {
    title: fillPieces(context, whereThings.stood, { day }),
    over: record.days && fillPieces(context, ran, { first: toLong(record.days.first), last: day }),
  };
}

function byEnd(zone: string) {
  const toEnd = (text: string) => latest(getWhen(text, zone), zone);
  return (a: string, b: string) => toEnd(a) - toEnd(b);
}

function findLastCorrection(context: Context) {
  const [last] = context.publication.record.corrections;
  if (last === undefined) return undefined;
  const { on, type, thing, why } = last;
  return {
    on: toShortDate(context, on),
    kind: context.words.prose.corrections[type],
    entry: toLink(thing),
    why,
    isNew: on > toDayText(addDays(fromDayText(toPresentDayWords(context)), -NEW_FOR)),
  };
}

function findLastSourceChange(context: Context) {
  const [last] = context.publication.record.sourceChanges;
  return last && { on: toShortDate(context, last.on), entry: toLink(last.item) };
}

/** The players of a topic by number of statements. Unnamed speakers count as one player; silent players come last. */
function listTallies({ publication, words }: Context, topic: Thing<'topic'> | undefined) {
  const { record, entities } = publication;
  const players = (topic?.data.players ?? []).flatMap(({ entity: id }) => entities.get(id) ?? []);
  const unnamed = record.statements.filter(({ speaker }) => speaker === undefined).length;
  const tallies = players.map((entity) => {
    const count = record.of.get(entity.url)?.length ?? 0;
    return { ...toLink(entity), count, ledger: count === 0 ? undefined : toSpeakerUrl(entity.id) };
  });
  const rest = { text: words.front.unnamed, url: ANONYMOUS_URL, ledger: ANONYMOUS_URL };
  return [...tallies, ...(unnamed === 0 ? [] : [{ ...rest, count: unnamed }])].sort(
    (a, b) => b.count - a.count,
  );
}

/** Blocks that fill most of a row, with others beside them. Those in `WHOLE` fill all of it. */
const MAINS = ['stand', 'lead', 'questions', 'record', 'latest'] as const;
type Main = (typeof MAINS)[number];

const WHOLE: readonly (Main | undefined)[] = ['stand', 'record'];

/** The default order. `record` appears if no question leads, and `topics` if there are no other questions. */
const BLOCKS: readonly FrontBlock[] = [
  'stand',
  'lead',
  'questions',
  'topics',
  'week',
  'next',
  'record',
  'latest',
];
/** A record that goes on begins with its week, and ends with what was corrected in it. */
const LIVE_BLOCKS: readonly FrontBlock[] = [
  'week',
  ...BLOCKS.filter((block) => block !== 'week'),
  'corrections',
];

/** The rows of all blocks with content; `asked` is the order of `publication.yaml`. */
export function listRows(
  asked: readonly FrontBlock[] | undefined,
  isEnded: boolean,
  has: Readonly<Record<FrontBlock, boolean>>,
) {
  const order =
    asked ??
    (isEnded ? BLOCKS : LIVE_BLOCKS).filter((block) => block !== 'topics' || !has.questions);
  const rows: { main: Main | undefined; sides: FrontBlock[] }[] = [];
  for (const block of order.filter((one) => has[one])) {
    const last = rows.at(-1);
    if (isMain(block)) rows.push({ main: block, sides: [] });
    else if (last === undefined || WHOLE.includes(last.main))
      rows.push({ main: undefined, sides: [block] });
    else last.sides.push(block);
  }
  return rows;
}

function isMain(block: FrontBlock): block is Main {
  return (MAINS as readonly FrontBlock[]).includes(block);
}

/** The publication and its site as schema.org nodes. Policies appear if `publication.yaml` names their pages. */
function listSiteNodes(context: Context): Node[] {
  const { about } = context.publication;
  const { sourcing, ethics, corrections, ownership } = about.policies ?? {};
  const link = (path: string | undefined) => path && toAbsolute(context, path);
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: `${toAbsolute(context, SEARCH_URL)}?q={words}`,
    'query-input': 'required name=words',
  };
  return [
    toNode<NewsMediaOrganizationLeaf>({
      ...toPublisher(context),
      description: about.tagline,
      logo: toAbsolute(context, about.logo ?? ICON_URL),
      sameAs: about.links?.map(({ url }) => url),
      publishingPrinciples: link(sourcing),
      ethicsPolicy: link(ethics),
      correctionsPolicy: link(corrections),
      ownershipFundingInfo: link(ownership),
    }),
    toNode<WebSiteLeaf>({
      ...toSiteReference(context),
      description: about.scope,
      inLanguage: about.language,
      license: findLicenceUrl(about.licence),
      publisher: { '@id': toPublisher(context)['@id'] ?? '' },
      potentialAction: search,
    }),
  ];
}
