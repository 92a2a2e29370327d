/** What stands on a day, as lines: of its own page, of its week, and on past pages of topics and questions. */
import type { Decided, Happened, Turn } from '../../../model/days/day.ts';
import { findStep, listSteps } from '../../../model/measures/steps.ts';
import { toPresentDay } from '../../../model/present-day.ts';
import { getWhen, type Item } from '../../../model/item.ts';
import { isKind, type Thing } from '../../../model/thing.ts';
import { toStatementOn } from '../../../model/questions/ladder.ts';
import { isPublishedOn, type Statement } from '../../../model/statements/statement.ts';
import { isPoint } from '../../../time/when.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import type { Context } from '../../context.ts';
import { fillDates, toDayPieces } from '../dates.ts';
import { type Link, toLink } from '../links.ts';
import { getEventZone } from '../list/pages.ts';
import { findSourceLine, type SourceLine } from '../list/river.ts';
import { findAsOfUrl } from '../question/as-of.ts';
import { type StatusMark, toQuestionLine, toStatusMark } from '../question/question-line.ts';
import { type MeasureMark, toMeasureMark, toRateText, toUnit } from '../rates/measure-words.ts';
import { findPublishedHour, listHours, toForm } from '../statement/said.ts';
import { type StatementLine, toStatementLine } from '../statement/statement-line.ts';

export interface SaidLine {
  readonly line: StatementLine;
  /** “16:45 in Beijing; 04:45 in Washington”, where an hour is on record. */
  readonly hour: string | undefined;
}

/** With what each bears on by then: nothing points at what came later. */
export function toSaidLines(
  context: Context,
  statements: readonly Statement[],
  on: string,
): SaidLine[] {
  const form = toForm(statements);
  return statements.map((statement) => {
    const then = { ...toStatementOn(statement, on), reverse: [] };
    const hours = listHours(context, statement.said).map(({ text }) => text);
    return {
      line: { ...toStatementLine(context, then, form), url: statement.address },
      hour:
        hours.length > 0
          ? hours.join(context.words.text.semicolon)
          : findPublishedHour(context, statement),
    };
  });
}

export interface PublishedLine extends Link {
  readonly lang: string | undefined;
  /** “published 3 Mar 2025”, “publication not recorded”, where that was not on the day. */
  readonly part: string | undefined;
  readonly source: SourceLine | undefined;
}

export function toPublishedLine(context: Context, item: Item, on: string): PublishedLine {
  return {
    ...toLink(item),
    lang: item.data.language,
    part: isPublishedOn(item, on) ? undefined : toOtherDay(context, item),
    source: findSourceLine(context, item),
  };
}

/** When the piece was published, of what is shown on another day. */
function toOtherDay(context: Context, item: Item): string {
  const { other, publicationUnknown } = context.words.timeline;
  const when = item.pieces[0]?.published?.when;
  if (when === undefined) return publicationUnknown;
  return fillDates(context, other.published, { day: toDayPieces(context, when) });
}

export interface HappenedLine extends Link {
  readonly lang: string | undefined;
  readonly isClaimed: boolean;
  /** “day 1 of 2”. */
  readonly part: string | undefined;
  /** Between which limits it fell, where its day is not known. */
  readonly within: Pieces | undefined;
  /** Who took part in an event that is not only claimed. */
  readonly who: string;
  /** Who told of it first, and when. */
  readonly told: { readonly outlet: Link; readonly on: Pieces } | undefined;
}

export function toHappenedLine(
  context: Context,
  { what, isClaimed, isWithin, part, by, knownOn }: Happened,
  on: string,
): HappenedLine {
  const piece = knownOn > on ? by?.pieces[0] : undefined;
  const event = isKind(what, 'event') ? what : undefined;
  return {
    ...toLink(what),
    lang: isKind(what, 'coverage') ? what.data.language : undefined,
    isClaimed,
    part: part && context.words.days.dayOf({ number: part.number, of: part.of }),
    within:
      isWithin && event !== undefined
        ? toPieces(getWhen(event.data.date, getEventZone(context, event)), {
            language: context.language,
            frame: event.data.interval === 'within' ? 'prose' : 'table',
          })
        : undefined,
    who: event === undefined || isClaimed ? '' : listWho(context, event),
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

export interface DecidedLine extends Link {
  readonly party: string | undefined;
  /** What became of it; of what only goes on, with its rate. */
  readonly mark: MeasureMark;
  readonly rate: string | undefined;
  /** When it was decided, of what begins on the day; else from when it holds, if from another day. */
  readonly other: { readonly isDecided: boolean; readonly on: Pieces } | undefined;
}

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

export function toDecidedLine(context: Context, decided: Decided): DecidedLine {
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
    mark: unchanged === undefined ? mark : { ...mark, label: unchanged },
    rate: unchanged === undefined ? rate : undefined,
    other:
      other !== undefined && isLater
        ? { isDecided: !isNew, on: toPieces(other, { language, frame: 'table' }) }
        : undefined,
  };
}

export interface TurnLine extends Link, StatusMark {
  /** What it was before: “unknown”. */
  readonly was: string;
  /** What the sides say by then. */
  readonly answer: string;
}

export function toTurnLine(context: Context, { question, state, before }: Turn): TurnLine {
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
