/** The front page. */
import { CORRECTIONS_URL, FRONT_URL } from '../addresses/pages.ts';
import { listEmptyLists } from '../../model/empty-lists.ts';
import { listTopicQuestions } from '../../model/questions/as-of.ts';
import type { Question } from '../../model/questions/question.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { findFrontCard } from '../parts/cards/front-card.ts';
import { toGoDay, type GoDay } from '../parts/day/go-day.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { listSiteNodes } from './site-json-ld.ts';
import { toLink, type Link } from '../parts/link.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { findWaitFigure, type Wait } from '../parts/figure/wait.ts';
import {
  findLastCorrection,
  findLastSourceChange,
  type LastCorrection,
  type LastSourceChange,
} from './last-correction.ts';
import { listChanges, type Change } from './changes.ts';
import { listTallies, type Tally } from './on-record.ts';
import { findStand, type Stand } from './stand.ts';
import { toTagline, type Tagline } from './tagline.ts';
import {
  countMorePositions,
  listPositions,
  type PositionNow,
} from '../parts/question/positions.ts';
import { toQuestionLine, type QuestionLine } from '../parts/question/question-line.ts';
import { toRatesNow, type RatesNow } from '../parts/rates/rates.ts';
import { fillPresent } from '../parts/up-to.ts';
import { listRows, type FrontRow } from './rows.ts';
import { toRiver, type RiverItem } from '../parts/list/river.ts';
import { toStrip, type Strip } from '../parts/list/strip.ts';

export interface TopicLine extends Link {
  readonly summary: string;
  readonly count: number;
}

export interface FrontView {
  readonly frame: Frame;
  readonly head: Head;
  readonly tagline: Tagline;
  readonly scope: string;
  readonly stand: Stand | undefined;
  readonly changes: readonly Change[];
  readonly go: GoDay | undefined;
  /** The question that leads, with the words of each side that decide; `undefined` if the record has no question. */
  readonly question:
    | (QuestionLine & {
        readonly positions: readonly PositionNow[];
        readonly morePositions: number;
      })
    | undefined;
  readonly others: readonly QuestionLine[];
  /** How many questions the story has, with the one that leads. */
  readonly questions: number;
  /** The claim that waited to be public, beside the words that decide. */
  readonly wait: Wait | undefined;
  readonly figure: RecordFigure | undefined;
  /** What leads where no question does. */
  readonly newest: RiverItem | undefined;
  /** Without what leads. */
  readonly latest: readonly RiverItem[];
  readonly total: number;
  readonly tallies: readonly Tally[];
  /** Rates in force, and the day on which they are. */
  readonly rates: RatesNow | undefined;
  readonly ratesOn: string;
  readonly correction: LastCorrection | undefined;
  readonly sourceChange: LastSourceChange | undefined;
  readonly topics: readonly TopicLine[];
  readonly strip: Strip;
  /** The blocks that have something to say. */
  readonly rows: readonly FrontRow[];
}

const LATEST = 8;
const OTHERS = 4;
const TOPICS = 20;

/** The topic that the story is about, then the others by name. */
function toLeadFirst({ publication }: Context, topics: readonly Thing[]): Thing[] {
  const isLead = ({ id }: Thing) => id === publication.about.lead;
  return [...topics.filter(isLead), ...topics.filter((topic) => !isLead(topic))];
}

export function toFrontView(context: Context): FrontView {
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
    rows: listRows(about.front, {
      stand: view.stand !== undefined || view.rates !== undefined,
      lead: view.question !== undefined || newest !== undefined,
      changes: view.changes.length > 0,
      days: view.go !== undefined,
      questions: view.others.length > 0,
      topics: view.topics.length > 0,
      // Where a question leads, its words are there already.
      record:
        about.front === undefined
          ? view.question === undefined && view.strip.months.length > 1
          : view.figure !== undefined || view.strip.months.length > 1,
      latest: latest.length > 0 || view.total === 0,
      rates: view.rates !== undefined,
      'on-record': view.tallies.length > 0,
      // That there was none is said only where a publication asks for it.
      corrections:
        about.front === undefined
          ? (view.correction ?? view.sourceChange) !== undefined
          : !listEmptyLists(context.publication).has(CORRECTIONS_URL),
      follow: true,
      scope: true,
    }),
  };
}

function toBlocks(context: Context): Omit<FrontView, 'newest' | 'rows'> {
  const { about, items, things, coverage } = context.publication;
  const topics = toLeadFirst(context, things.get('topic') ?? []).slice(0, TOPICS);
  const lead = topics.find((topic) => isKind(topic, 'topic'));
  const questions = listQuestions(context, lead);
  const [question, ...others] = questions;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: about.name,
      description: about.scope,
      path: FRONT_URL,
      nodes: listSiteNodes(context),
      card: findFrontCard(context),
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
    latest: toRiver(context, items.slice(0, LATEST)),
    total: items.length,
    tallies: listTallies(context, lead),
    rates: toRatesNow(context),
    ratesOn: fillPresent(context, context.words.front.ratesOn, {}),
    correction: findLastCorrection(context),
    sourceChange: findLastSourceChange(context),
    topics: topics.map((topic) => ({
      ...toLink(topic),
      summary: isKind(topic, 'topic') ? topic.data.summary : '',
      count: coverage.get(topic.url)?.length ?? 0,
    })),
    strip: toStrip(context, items),
  };
}

/** The first, and the first of each status: what is known is told beside what is disputed. In their order. */
function chooseOthers(questions: readonly Question[]): Question[] {
  const firsts = new Map(questions.toReversed().map((one) => [one.state.status, one]));
  const chosen = [...new Set([...firsts.values(), ...questions])].slice(0, OTHERS);
  return questions.filter((one) => chosen.includes(one));
}

/** Those of the lead topic in its order; the first leads. Without any, those of the whole record. */
function listQuestions({ publication }: Context, lead: Thing<'topic'> | undefined): Question[] {
  const own = lead === undefined ? [] : listTopicQuestions(publication, lead);
  return own.length > 0 ? own : [...publication.record.questions.values()];
}
