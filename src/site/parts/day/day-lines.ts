/** What a day holds, as lines: for its own page, its week, and past pages of topics and questions. */
import { findDayUrl } from '../../../model/days/day-pages.ts';
import {
  type Day,
  type Decided,
  type Happened,
  isEmptyDay,
  type Turn,
} from '../../../model/days/day.ts';
import { getWhen, type Item } from '../../../model/item.ts';
import { findStep, listSteps } from '../../../model/measures/steps.ts';
import { toPresentDay } from '../../../model/publication.ts';
import { toStatementOn } from '../../../model/questions/ladder.ts';
import { isPublishedOn, type Statement } from '../../../model/statements/statement.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { isPoint } from '../../../time/when.ts';
import { toPieces } from '../../../time/words/words.ts';
import type { Context } from '../../context.ts';
import { fillDates, toDayPieces, toDayTitle } from '../dates.ts';
import { toLink } from '../links.ts';
import { findSourceLine } from '../list/coverage-list.ts';
import { getEventZone } from '../list/pages.ts';
import { findAsOfUrl } from '../question/as-of.ts';
import { toQuestionLine, toStatusMark } from '../question/question-line.ts';
import { toMeasureMark, toRateText, toUnit } from '../rates/measure-words.ts';
import { findPublishedHour, listHours, toForm } from '../statement/said.ts';
import { toStatementLine } from '../statement/statement-line.ts';

export type SaidLine = ReturnType<typeof toSaidLines>[number];

/** Each with its relations up to that day, and none from later statements. */
export function toSaidLines(context: Context, statements: readonly Statement[], on: string) {
  const form = toForm(statements);
  return statements.map((statement) => {
    const then = { ...toStatementOn(statement, on), reverse: [] };
    const hours = listHours(context, statement.said).map(({ text }) => text);
    return {
      line: { ...toStatementLine(context, then, form), url: statement.address },
      // “16:45 in Beijing; 04:45 in Washington”, if the hour is recorded.
      hour:
        hours.length > 0
          ? hours.join(context.words.text.semicolon)
          : findPublishedHour(context, statement),
    };
  });
}

export type PublishedLine = ReturnType<typeof toPublishedLine>;

function toPublishedLine(context: Context, item: Item, on: string) {
  return {
    ...toLink(item),
    lang: item.data.language,
    // “published 3 Mar 2025”, “publication not recorded”, unless it was published on the day.
    part: isPublishedOn(item, on) ? undefined : toOtherDay(context, item),
    source: findSourceLine(context, item),
  };
}

function toOtherDay(context: Context, item: Item): string {
  const { other, publicationUnknown } = context.words.timeline;
  const when = item.pieces[0]?.published?.when;
  if (when === undefined) return publicationUnknown;
  return fillDates(context, other.published, { day: toDayPieces(context, when) });
}

export type HappenedLine = ReturnType<typeof toHappenedLine>;

function toHappenedLine(
  context: Context,
  { what, isClaimed, isWithin, part, by, knownOn }: Happened,
  on: string,
) {
  const piece = knownOn > on ? by?.pieces[0] : undefined;
  const event = isKind(what, 'event') ? what : undefined;
  return {
    ...toLink(what),
    lang: isKind(what, 'coverage') ? what.data.language : undefined,
    isClaimed,
    // “day 1 of 2”.
    part: part && context.words.days.dayOf({ number: part.number, of: part.of }),
    within:
      isWithin && event !== undefined
        ? toPieces(getWhen(event.data.date, getEventZone(context.publication, event)), {
            language: context.language,
            frame: event.data.interval === 'within' ? 'prose' : 'table',
          })
        : undefined,
    who: event === undefined || isClaimed ? '' : listWho(context, event),
    // Who first reported it, and when.
    told:
      piece?.outlet === undefined || piece.published === undefined
        ? undefined
        : { outlet: toLink(piece.outlet), on: toDayPieces(context, piece.published.when) },
  };
}

function listWho({ publication, words }: Context, { data }: Thing<'event'>): string {
  const names = data.participants.flatMap((id) => publication.entities.get(id)?.caption ?? []);
  return names.length > MOST_WHO ? '' : words.text.list(names);
}

/** Longer lists of participants are left to the page of the event. */
const MOST_WHO = 5;

export type DecidedLine = ReturnType<typeof toDecidedLine>;

/** “Extended at 10%”: a change that leaves the rate as it is. */
function findUnchanged(context: Context, { measure, change }: Decided, rate: string | undefined) {
  const steps = listSteps(measure, toPresentDay(context.publication));
  const step = findStep(steps, change);
  const before = steps.findLast(
    ({ fate, number }) => fate === 'held' && number < (step?.number ?? 0),
  );
  if (rate === undefined || change.status !== 'amended' || step?.fate !== 'held') return undefined;
  if (before?.rate !== step.rate) return undefined;
  const { extendedAt, stillAt } = context.words.measures;
  return (step.until === undefined ? stillAt : extendedAt)({ rate });
}

export function toDecidedLine(context: Context, decided: Decided) {
  const { measure, change, isNew } = decided;
  const { language } = context;
  const { on, effective, data, status } = change;
  const isLater = isPoint(on) && effective !== undefined && effective.text !== on.text;
  const other = isNew ? effective : on;
  const rate =
    data.rate === undefined ? undefined : toRateText(context, data.rate, toUnit(context, measure));
  const unchanged = findUnchanged(context, decided, rate);
  const mark = toMeasureMark(context, status);
  return {
    ...toLink(measure.thing),
    party: measure.party,
    // What became of it; if only its term changed, with its rate.
    mark: unchanged === undefined ? mark : { ...mark, label: unchanged },
    rate: unchanged === undefined ? rate : undefined,
    // For what begins on the day, when it was decided; else from when it holds, if from another
    // day.
    other:
      other !== undefined && isLater
        ? { isDecided: !isNew, on: toPieces(other, { language, frame: 'table' }) }
        : undefined,
  };
}

export type TurnLine = ReturnType<typeof toTurnLine>;

export function toTurnLine(context: Context, { question, state, before }: Turn) {
  const { text } = context.words;
  const { answer } = toQuestionLine(context, question, state);
  return {
    text: question.thing.caption,
    url: findAsOfUrl(context, question, state.on ?? ''),
    ...toStatusMark(context, state),
    was: text.inSentence(toStatusMark(context, before).label),
    answer,
  };
}

export function toDayLines(context: Context, on: string) {
  return {
    said: (all: readonly Statement[]) => toSaidLines(context, all, on),
    published: (all: readonly Item[]) => all.map((one) => toPublishedLine(context, one, on)),
    happened: (all: readonly Happened[]) => all.map((one) => toHappenedLine(context, one, on)),
    decided: (all: readonly Decided[]) => all.map((one) => toDecidedLine(context, one)),
    turns: (all: readonly Turn[]) => all.map((one) => toTurnLine(context, one)),
  };
}

/** The lists of a day, for its week and for past pages of topics and questions. */
export type DayHoldings = ReturnType<typeof toDayHoldings>;

/** `most` limits each list of statements. `all` is where all statements are, `whole` the page of the day. */
export function toDayHoldings(
  context: Context,
  day: Day,
  {
    most,
    all,
    whole,
  }: { readonly most: number; readonly all?: Place | undefined; readonly whole: Place | undefined },
) {
  const to = toDayLines(context, day.on);
  const said = cutLines(day.said, to.said, all, most);
  const dated = cutLines([...day.late, ...day.heard], to.said, all, most);
  const happened = cutLines(day.happened, to.happened, whole);
  const published = cutLines([...day.published, ...day.byThen], to.published, whole);
  const decided = cutLines(day.decided, to.decided, whole);
  const turns = cutLines(day.turns, to.turns, whole);
  return {
    said: said.lines,
    // Said on the day but public later, or said earlier and public from this day.
    dated: dated.lines,
    rows: [...happened.lines, ...published.lines],
    decided: decided.lines,
    turns: turns.lines,
    rest: {
      said: addRests([said, dated]),
      others: addRests([happened, published, decided, turns]),
    },
  };
}

/** What a day holds of one topic or question, for the page of that past day. */
export type DayPart = NonNullable<ReturnType<typeof findDayPart>>;

/** If a day has more statements, the others are on the page of the day, or with all statements on the question. */
const MOST_SAID = 20;

/** `undefined` if the day has nothing of it and no page. `all` has its statements, if not the page of the day. */
export function findDayPart(context: Context, on: string, day: Day | undefined, all?: Place) {
  const url = findDayUrl(context.publication, on);
  const whole = url === undefined ? undefined : { url };
  const holdings =
    day === undefined || isEmptyDay(day)
      ? undefined
      : toDayHoldings(context, day, { most: MOST_SAID, all: all ?? whole, whole });
  if (holdings === undefined && url === undefined) return undefined;
  return { holdings, url, name: toDayTitle(context, on) };
}

// Lists of a day are cut: thousands of statements can be published on one day.

/** A page with the whole list; without `text` if its link needs none. */
export interface Place {
  readonly url: string;
  readonly text?: string;
}

/** How many lines a list leaves out, and where they are. */
export interface Rest {
  readonly count: number;
  readonly place: Place | undefined;
}

const MOST = 50;

/** The first values as lines, and how many are left out. `place` has all of them. */
export function cutLines<Value, Line>(
  values: readonly Value[],
  toLines: (shown: readonly Value[]) => readonly Line[],
  place: Place | undefined,
  most = MOST,
) {
  const count = Math.max(0, values.length - most);
  const rest: Rest | undefined = count === 0 ? undefined : { count, place };
  return { lines: toLines(values.slice(0, most)), rest };
}

/** What several lists leave out together. */
function addRests(lists: readonly { readonly rest: Rest | undefined }[]): Rest | undefined {
  const rests = lists.flatMap(({ rest }) => rest ?? []);
  const count = rests.reduce((sum, rest) => sum + rest.count, 0);
  return count === 0 ? undefined : { count, place: rests[0]?.place };
}
