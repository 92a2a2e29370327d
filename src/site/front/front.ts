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
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Thing } from '../../model/thing.ts';
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
import { fillPresent, toShortDate } from '../parts/dates.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { findFigure } from '../parts/figure/figure.ts';
import { findWaitFigure } from '../parts/figure/wait.ts';
import { toPage } from '../parts/frame/head.ts';
import { toNode, toPublisher, toSiteReference } from '../parts/json-ld/nodes.ts';
import { toLink } from '../parts/links.ts';
import { toCoverageList, toMonthChart } from '../parts/list/coverage-list.ts';
import {
  countMorePositions,
  listPositions,
  toQuestionLine,
} from '../parts/question/question-line.ts';
import { toRatesNow } from '../parts/rates/rates.ts';
import { findStand, listChanges } from './stand.ts';

export type FrontView = ReturnType<typeof toFrontView>;

export type TopicLine = FrontView['topics'][number];

const LATEST = 8;
const OTHERS = 4;
const TOPICS = 20;

/** The topic of the story, then the others by name. */
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
    rows: listRows(about.front, {
      stand: view.stand !== undefined || view.rates !== undefined,
      lead: view.question !== undefined || newest !== undefined,
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
      // That there are none is only said if the publication asks for the block.
      corrections:
        about.front === undefined
          ? (view.correction ?? view.sourceChange) !== undefined
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
    tagline: toTagline(about.tagline, lead),
    scope: about.scope,
    stand: findStand(context, questions, question),
    changes: listChanges(context, questions),
    go: toGoDay(context),
    question: question && {
      ...toQuestionLine(context, question),
      positions: listPositions(context, question),
      morePositions: countMorePositions(question),
    },
    others: chooseOthers(others).map((one) => toQuestionLine(context, one)),
    questions: questions.length,
    wait: question && findWaitFigure(context, question),
    figure: question && findFigure(context, question),
    latest: toCoverageList(context, items.slice(0, LATEST)),
    total: items.length,
    tallies: listTallies(context, lead),
    rates: toRatesNow(context),
    ratesOn: fillPresent(context, context.words.front.ratesOn, {}),
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

/** The first ones and the first of each status, in their order, to show known questions beside disputed ones. */
function chooseOthers(questions: readonly Question[]): Question[] {
  const firsts = new Map(questions.toReversed().map((one) => [one.state.status, one]));
  const chosen = [...new Set([...firsts.values(), ...questions])].slice(0, OTHERS);
  return questions.filter((one) => chosen.includes(one));
}

/** The questions of the lead topic, in its order; without any, all questions. The first one leads. */
function listQuestions({ publication }: Context, lead: Thing<'topic'> | undefined): Question[] {
  const own = lead === undefined ? [] : listTopicQuestions(publication, lead);
  return own.length > 0 ? own : [...publication.record.questions.values()];
}

export type Tagline = ReturnType<typeof toTagline>;

/** The tagline, with a link where it names the topic of the story. */
function toTagline(text: string, lead: Thing | undefined) {
  const at = lead === undefined ? -1 : text.indexOf(lead.caption);
  if (lead === undefined || at === -1) return { before: text, topic: undefined, after: '' };
  return {
    before: text.slice(0, at),
    topic: toLink(lead),
    after: text.slice(at + lead.caption.length),
  };
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
const MAINS = ['stand', 'lead', 'record', 'latest'] as const;
type Main = (typeof MAINS)[number];

const WHOLE: readonly (Main | undefined)[] = ['stand', 'record'];

/** The default order. `record` appears if no question leads; `rates`, `on-record` and `follow` only on request. */
const BLOCKS: readonly FrontBlock[] = [
  'stand',
  'lead',
  'changes',
  'record',
  'latest',
  'days',
  'questions',
  'corrections',
  'topics',
  'scope',
];
/** If nothing changed, the topics take the place of the changes. */
const BLOCKS_BY_TOPIC: readonly FrontBlock[] = BLOCKS.flatMap((block) =>
  block === 'changes' ? ['topics'] : block === 'topics' ? [] : [block],
);

/** The rows of all blocks with content; `asked` is the order of `publication.yaml`. */
export function listRows(
  asked: readonly FrontBlock[] | undefined,
  has: Readonly<Record<FrontBlock, boolean>>,
) {
  const order = asked ?? (has.changes ? BLOCKS : BLOCKS_BY_TOPIC);
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
