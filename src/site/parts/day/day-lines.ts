/** What stands on a day, as lines: of its own page, of its week, and on past pages of topics and questions. */
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

/** With what each bears on by then: nothing points at what came later. */
export function toSaidLines(context: Context, statements: readonly Statement[], on: string) {
  const form = toForm(statements);
  return statements.map((statement) => {
    const then = { ...toStatementOn(statement, on), reverse: [] };
    const hours = listHours(context, statement.said).map(({ text }) => text);
    return {
      line: { ...toStatementLine(context, then, form), url: statement.address },
      // “16:45 in Beijing; 04:45 in Washington”, where an hour is on record.
      hour:
        hours.length > 0
          ? hours.join(context.words.text.semicolon)
          : findPublishedHour(context, statement),
    };
  });
}

export type PublishedLine = ReturnType<typeof toPublishedLine>;

export function toPublishedLine(context: Context, item: Item, on: string) {
  return {
    ...toLink(item),
    lang: item.data.language,
    // “published 3 Mar 2025”, “publication not recorded”, where that was not on the day.
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

export function toHappenedLine(
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
    // Who told of it first, and when.
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

/** More took part than a line has room for: their names are on the page of the event. */
const MOST_WHO = 5;

export type DecidedLine = ReturnType<typeof toDecidedLine>;

/** Of what was changed and stays at its rate, said in words: “Extended at 10%”. */
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
    // What became of it; of what only goes on, with its rate.
    mark: unchanged === undefined ? mark : { ...mark, label: unchanged },
    rate: unchanged === undefined ? rate : undefined,
    // When it was decided, of what begins on the day; else from when it holds, if from another
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

/** What a day holds, as one list after another: in its week, and on past pages of topics and questions. */
export type DayHoldings = ReturnType<typeof toDayHoldings>;

/**
 * `most` is the number of statements that either list of them may have; `all` is where they all stand, and `whole` the page
 * of the day.
 */
export function toDayHoldings(
  context: Context,
  day: Day,
  {
    most,
    all,
    whole,
  }: { readonly most: number; readonly all?: Place | undefined; readonly whole: Place | undefined },
) {
  const { on } = day;
  const said = cut(day.said, all, most);
  const dated = cut([...day.late, ...day.heard], all, most);
  const happened = cut(day.happened, whole);
  const published = cut([...day.published, ...day.byThen], whole);
  const decided = cut(day.decided, whole);
  const turns = cut(day.turns, whole);
  return {
    said: toSaidLines(context, said.shown, on),
    // Said on the day and public only later, or said before and public from it on.
    dated: toSaidLines(context, dated.shown, on),
    rows: [
      ...happened.shown.map((one) => toHappenedLine(context, one, on)),
      ...published.shown.map((item) => toPublishedLine(context, item, on)),
    ],
    decided: decided.shown.map((one) => toDecidedLine(context, one)),
    turns: turns.shown.map((turn) => toTurnLine(context, turn)),
    rest: {
      said: addRests([said, dated]),
      others: addRests([happened, published, decided, turns]),
    },
  };
}

/** What a day holds of one topic or question, over the page of that past day. */
export type DayPart = NonNullable<ReturnType<typeof findDayPart>>;

/** More statements of one day than these stand on the page of the day, or where all of the question do. */
const MOST_SAID = 20;

/** `undefined` if there is neither anything of it nor a page of the day. `all` is where its statements stand, if not there. */
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

// Lists of a day are cut: thousands of statements may have been published on one, and no page has room for them.

/** Where all of a list stands; without a text, where a link needs none. */
export interface Place {
  readonly url: string;
  readonly text?: string;
}

/** What a list leaves out, and where it stands. */
export interface Rest {
  readonly count: number;
  readonly place: Place | undefined;
}

/** Nobody reads more of one sort on the page of a day. */
const MOST = 50;

/** The first of them; `place` is where all of them stand. */
export function cut<Value>(values: readonly Value[], place: Place | undefined, most = MOST) {
  const count = Math.max(0, values.length - most);
  const rest: Rest | undefined = count === 0 ? undefined : { count, place };
  return { shown: values.slice(0, most), rest };
}

/** What several lists leave out together. */
function addRests(lists: readonly { readonly rest: Rest | undefined }[]): Rest | undefined {
  const rests = lists.flatMap(({ rest }) => rest ?? []);
  const count = rests.reduce((sum, rest) => sum + rest.count, 0);
  return count === 0 ? undefined : { count, place: rests[0]?.place };
}
