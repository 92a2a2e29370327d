/** The page of a question, as it stands now or as the record stood on a past day. */
import { later } from '../../content/problems/memoize.ts';
import { findCalendarUrl } from '../../model/calendars.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { narrowToQuestion } from '../../model/days/day.ts';
import { listStatementSources } from '../../model/lineage.ts';
import { type LadderStep, listStepsOn, toQuestionOn } from '../../model/questions/ladder.ts';
import { toItemDays } from '../../model/item.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toQuestionReference } from '../../outputs/citations/reference.ts';
import { isPoint, type When } from '../../time/when.ts';
import { toFormed } from '../../time/words/language.ts';
import { toPieces } from '../../time/words/words.ts';
import {
  toAsOfUrl,
  toEmbedUrl,
  toFigureEmbedUrl,
  toQuestionLedgerUrl,
  toTimelineUrl,
} from '../addresses/pages.ts';
import { toThingUrl } from '../addresses/things.ts';
import { type AddressedView, type Context, toAbsolute } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toQuestionCard } from '../parts/cards/record-cards.ts';
import { toDateText, toDayPieces, toShortDate } from '../parts/dates.ts';
import { toGoDay } from '../parts/day/calendar.ts';
import { findDayPart } from '../parts/day/day-lines.ts';
import { findFigure } from '../parts/figure/figure.ts';
import { findTwoOrders, isInOneOrder } from '../parts/figure/two-orders.ts';
import { findWaitFigure } from '../parts/figure/wait.ts';
import { toListNode } from '../parts/json-ld/nodes.ts';
import { listClaims } from '../parts/json-ld/statement.ts';
import { fillRich, type Link, type Rich, toLink } from '../parts/links.ts';
import { findSourceLine, toLatestCount } from '../parts/list/coverage-list.ts';
import { type ListPage, toPagedTitle, toPagedViews } from '../parts/list/pages.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { listDaysOnce, listStepsOnce, toAsOfLinks } from '../parts/question/as-of.ts';
import { toQuestionLine, toStatusMark } from '../parts/question/question-line.ts';
import { toPresentDayWords } from '../parts/rates/measure-words.ts';
import { listOembedAlternates, toShare } from '../parts/share/share.ts';
import { findLineage, toReferenceTexts } from '../parts/sources/sources.ts';
import { toLadderMonths, toStatementRowId } from './ladder.ts';
import { toHistory } from './question-history.ts';
import { toStanding, toStoodOn } from './question-standing.ts';

export type QuestionView = ReturnType<typeof toPresentView> | ReturnType<typeof toPastQuestion>;

const ROWS = 100;

/** The first page has everything, further ones the rest of a long ladder; past days follow. */
export function listQuestionPages(context: Context): AddressedView<QuestionView>[] {
  const questions = [...context.publication.record.questions.values()];
  return [
    ...questions.flatMap((question) => listPresentPages(context, question)),
    ...questions.flatMap((question) =>
      listDaysOnce(context, question).map((day) => ({
        url: toAsOfUrl(question.thing.url, day),
        view: () => toPastQuestion(context, question, day),
      })),
    ),
  ];
}

function listPresentPages(context: Context, question: Question): AddressedView<QuestionView>[] {
  const steps = listStepsOnce(context, question);
  const getNow = () => toQuestionNow(context, question);
  // Made of the whole ladder, and shared by all of its pages.
  const getShared = steps.length > ROWS ? later(getNow) : getNow;
  return toPagedViews(
    steps,
    question.thing.url,
    (page) => toPresentView(context, question, page, getShared()),
    ROWS,
  );
}

type Step = ReturnType<typeof listStepsOnce>[number];

function toPresentView(
  context: Context,
  question: Question,
  { values, page, path }: ListPage<Step>,
  now: QuestionNow,
) {
  const { thing } = question;
  const steps = listStepsOnce(context, question);
  const shown = values.map(({ statement }) => statement);
  const own = new Set(shown);
  const toUrl = (one: Statement) => (own.has(one) ? `#${toStatementRowId(one)}` : one.address);
  const named = {
    title: toPagedTitle(context, thing.caption, page),
    description: toStoodOn(context, question, toPresentDayWords(context)),
    path,
  };
  const ladder = toListNode(context, {
    ...named,
    ...page,
    urls: shown.map(({ address }) => address),
    items: listClaims(context, shown),
    order: 'oldest first',
    about: thing,
  });
  const isFirst = page.number === 1;
  return {
    ...toStanding(context, question, {
      head: {
        ...named,
        nodes: [ladder],
        feed: { path: thing.url, title: thing.caption },
        card: findCardFile(context, toQuestionCard, question),
        alternates: isFirst
          ? listOembedAlternates(context, { url: toEmbedUrl(thing.url), title: thing.caption })
          : [],
      },
      toUrl,
    }),
    ...(isFirst ? toFigures(context, question, steps) : NONE),
    history: toHistory(context, question, context.publication.record.days?.last),
    months: toLadderMonths(context, question, values, true),
    ladder: page,
    tally: toTally(context, steps),
    days: isFirst ? toAsOfLinks(context, question) : undefined,
    past: undefined,
    part: undefined,
    go: isFirst ? toGoDay(context) : undefined,
    now,
  };
}

const NONE = { two: undefined, wait: undefined, isInOrder: false };

/** The two orders; where nothing moves far in them, the claim that waited, or that all was known as it was said. */
function toFigures(context: Context, question: Question, steps: readonly Step[]) {
  const two = findTwoOrders(context, question, steps);
  const wait = two === undefined ? findWaitFigure(context, question, steps) : undefined;
  const isNone = two === undefined && wait === undefined;
  return { two, wait, isInOrder: isNone && steps.length > 1 && isInOneOrder(steps) };
}

const PAST_ROWS = 40;

function toPastQuestion(context: Context, question: Question, day: string) {
  const { thing } = question;
  const then = toQuestionOn(question, day);
  const steps = listStepsOn(listStepsOnce(context, question), day);
  const days = toAsOfLinks(context, question, day);
  const whole = getDayPages(context.publication).all.get(day);
  const { question: say, text } = context.words;
  const shownDay = days?.day ?? day;
  const head = {
    title: `${thing.caption}${text.space}${say.titleOn({ day: shownDay })}`,
    description: toStoodOn(context, then, day),
    path: toAsOfUrl(thing.url, day),
    card: findCardFile(context, toQuestionCard, question, day),
    noindex: true,
  };
  return {
    ...toStanding(context, then, { head, isPast: true }),
    ...toFigures(context, then, steps),
    history: toHistory(context, then, day),
    months: toLadderMonths(context, question, steps.slice(-PAST_ROWS), false),
    ladder: { number: 1, count: 1, first: 1, links: [], total: steps.length },
    tally: toTally(context, steps),
    days,
    past: toShortDate(context, day),
    part: findDayPart(context, day, whole && narrowToQuestion(whole, question), {
      url: toQuestionLedgerUrl(thing.id),
      text: context.words.statements.titleOf({ filter: thing.caption }),
    }),
    go: undefined,
    now: undefined,
  };
}

export type QuestionNow = ReturnType<typeof toQuestionNow>;

export function toQuestionNow(context: Context, question: Question) {
  const { thing, statements, window } = question;
  const { data } = thing;
  const { byUrl, record } = context.publication;
  const items = [...new Set(statements.toReversed().map(({ item }) => item))];
  const isSilent = statements.length === 0;
  return {
    topics: data.topics
      .flatMap((id) => byUrl.get(toThingUrl('topic', id)) ?? [])
      .map((topic) => toLink(topic)),
    related: data.related
      .flatMap((id) => record.questions.get(toThingUrl('question', id)) ?? [])
      .map((other) => toQuestionLine(context, other)),
    lineage: findLineage(context, listStatementSources(statements)),
    // Items with statements on it, the latest first; `total` counts all.
    coverage: items.slice(0, toLatestCount(thing.kind)).map((item) => ({
      ...toLink(item),
      lang: item.data.language,
      day: toDayPieces(context, toItemDays(item), 'table'),
      outlet: findSourceLine(context, item)?.outlet,
    })),
    total: items.length,
    statements: isSilent
      ? undefined
      : {
          text: context.words.counts.statements({ n: statements.length }),
          url: toQuestionLedgerUrl(thing.id),
        },
    timeline: isSilent ? undefined : toTimelineUrl(thing.url),
    calendar: findCalendarUrl(context.publication, thing.url),
    possible: Object.values(data.positions),
    definition: data.definition,
    window: window && toWindow(context, window.when),
    settle: data.settle,
    // What looks like an answer and is not one.
    mistaken: data.mistaken,
    citation: toQuestionCitation(context, question),
    share: toShare(context, {
      url: thing.url,
      title: thing.caption,
      framed: {
        sort: 'question',
        question,
        url: toEmbedUrl(thing.url),
        figure:
          (findTwoOrders(context, question) ?? findFigure(context, question)) &&
          toFigureEmbedUrl(thing.url),
      },
    }),
    body: toBody(context, thing),
    silent: listSilent(context, question),
    notices: toNotices(context, data.corrections ?? []),
  };
}

/** Players of its topics whose name is in its title, but who have not spoken on it. */
function listSilent({ publication }: Context, { thing, statements }: Question): Link[] {
  const spoken = new Set(
    statements.flatMap(({ speaker, onBehalfOf }) =>
      [speaker, ...onBehalfOf].map((one) => one?.url),
    ),
  );
  const named = new Set(thing.caption.split(/[^\p{L}]+/u));
  const ids = thing.data.topics.flatMap((id) => {
    const topic = publication.byUrl.get(toThingUrl('topic', id));
    return topic?.data !== undefined && 'players' in topic.data
      ? (topic.data.players ?? []).map(({ entity }) => entity)
      : [];
  });
  return [...new Set(ids)].flatMap((id) => {
    const entity = publication.entities.get(id);
    if (entity?.kind !== 'person' || spoken.has(entity.url)) return [];
    return entity.caption.split(' ').some((name) => named.has(name)) ? [toLink(entity)] : [];
  });
}

/** The period of a question: “20 Jan – 5 Jun 2025.”, “until 14 Oct 2025; its start is not recorded.” */
export function toWindow({ language, words }: Context, when: When): Rich {
  const { until, fromDay, between } = words.question;
  const toDated = (day: When) => (form: string | undefined) =>
    toFormed(toPieces(day, { language }), form, language);
  if (!isPoint(when)) {
    const { start, end } = when;
    if (start === 'unknown' && isPoint(end)) return fillRich(until, { day: toDated(end) });
    if (end === 'unknown' && isPoint(start)) return fillRich(fromDay, { day: toDated(start) });
  }
  return fillRich(between, { days: toPieces(when, { language, frame: 'table' }) });
}

/** “26 statements; 20 on this question, 6 on other questions, in grey”. */
export function toTally({ words }: Context, steps: readonly LadderStep[]): string {
  const { counts, ladder, text } = words;
  const all = counts.statements({ n: steps.length });
  const beside = steps.flatMap((step) => step.beside ?? []);
  if (beside.length === 0) return all;
  const own = ladder.onThis({ n: steps.length - beside.length });
  const others = ladder.onOthers({ n: beside.length, questions: new Set(beside).size });
  return [all, [own, others].join(text.comma)].join(text.semicolon);
}

function toQuestionCitation(context: Context, question: Question) {
  const { about, record } = context.publication;
  const { question: say, text } = context.words;
  const { last } = record.days ?? {};
  const status = text.inSentence(toStatusMark(context, question.state).label);
  const named = { publication: about.name, title: question.thing.caption, status };
  return {
    words:
      last === undefined
        ? say.citation(named)
        : say.citationTo({ ...named, day: toDateText(context, last) }),
    url: toAbsolute(context, question.thing.url),
    ...toReferenceTexts([toQuestionReference(context, question.thing)]),
  };
}
