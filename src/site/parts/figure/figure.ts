/** The record as a figure: what was said against when it was published. */
import type { Question } from '../../../model/questions/question.ts';
import { earliest, latest } from '../../../time/bounds.ts';
import { toWeekday } from '../../../time/calendar.ts';
import { isDayPoint, isInstant } from '../../../time/when.ts';
import { toText, type Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import { listCited, type CitedOutlet } from '../sources/source-mark.ts';
import {
  findPublishedHour,
  findWait,
  isPublishedThen,
  toDayWords,
  toDays,
  toForm,
  type DateForm,
} from '../statement/said.ts';
import { toSpeakerLine, type SpeakerLine } from '../statement/speaker.ts';
import { toWords, type Words } from '../statement/statement-line.ts';
import { toAxis, toSpot, type Spot, type Tick } from './axis.ts';
import { findStretch, isUnawareOf, type Stretch } from './decisive.ts';

export interface FigureRow {
  readonly speaker: SpeakerLine;
  readonly words: Words;
  readonly url: string;
  readonly sources: readonly CitedOutlet[];
  readonly said: Pieces;
  readonly published: Pieces | undefined;
  /** The hour of its publication, if that was on the day when it was said. */
  readonly hour: string | undefined;
  /** The question that it bears on, if that is another. */
  readonly beside: Link | undefined;
  /** The claim was not yet public when it was made. */
  readonly isUnaware: boolean;
  readonly from: Spot;
  /** `undefined` if it was public on the day when it was said. */
  readonly to: Spot | undefined;
}

/** The publication that matters. */
export interface FigureMark extends Spot {
  /** Whether its hour is recorded: else it is a band, within which nothing is before or after it. */
  readonly isExact: boolean;
  /** “TIME publishes 25 Apr, hour not recorded”. */
  readonly text: string;
  /** “TIME published”, after “before”. */
  readonly past: string;
}

export interface RecordFigure {
  readonly title: string;
  readonly note: string;
  readonly label: string | undefined;
  readonly ticks: readonly Tick[];
  readonly mark: FigureMark;
  readonly rows: readonly FigureRow[];
}

export function findFigure(context: Context, question: Question): RecordFigure | undefined {
  const stretch = findStretch(context, question);
  if (stretch === undefined) return undefined;
  const { claim, steps } = stretch;
  const shown = steps.map(({ statement }) => statement);
  const form = toForm(shown);
  const last = Math.max(
    ...[claim.published, ...shown.map(({ said }) => said)]
      .map(({ when, zone }) => latest(when, zone))
      .filter(Number.isFinite),
  );
  const axis = toAxis(context, earliest(claim.said.when, claim.said.zone), last, claim.said.zone);
  return {
    title: toTitle(context, stretch, form),
    note: toNote(context, stretch, form),
    label: axis.label,
    ticks: axis.ticks,
    mark: { ...toSpot(axis, claim.published), ...toMarkWords(context, stretch, form) },
    rows: steps.map((step) => {
      const { statement, beside } = step;
      const isLater = findWait(context, statement) !== undefined;
      return {
        speaker: toSpeakerLine(context, statement),
        words: toWords(statement),
        url: statement.address,
        sources: listCited(context, statement),
        said: toDayWords(context, statement.said.when, form),
        published: isLater ? toDayWords(context, statement.published.when, form) : undefined,
        hour: findPublishedHour(context, statement),
        beside: beside === undefined ? undefined : toLink(beside),
        isUnaware: isUnawareOf(step, claim),
        from: toSpot(axis, toSaidOrHour(statement)),
        to: isLater ? toSpot(axis, statement.published) : undefined,
      };
    }),
  };
}

/** The hour of a publication on the day of saying is nearer to the truth than the day. */
export function toSaidOrHour(statement: Stretch['claim']): Stretch['claim']['said'] {
  const { said, published } = statement;
  return published.when.precision === 'minute' && isPublishedThen(statement) ? published : said;
}

export function toTitle(context: Context, { claim }: Stretch, form: DateForm): string {
  const { said, published } = claim;
  const [first, last] = [toDays(said.when), toDays(published.when)];
  const isWeek = latest(last, published.zone) - earliest(first, said.zone) < 7 * 86_400_000;
  const name = (when: typeof first) =>
    isWeek && isDayPoint(when)
      ? (context.language.weekdays.long[toWeekday(when)] ?? '')
      : toText(toDayWords(context, when, form));
  return context.words.figure.title({ first: name(first), last: name(last) });
}

function toNote(context: Context, { claim, unseen, answer }: Stretch, form: DateForm): string {
  const { figure, text } = context.words;
  const toDay = ({ when }: typeof claim.said) => toText(toDayWords(context, when, form));
  const { to } = toSpeakerLine(context, claim);
  const [said, published] = [toDay(claim.said), toDay(claim.published)];
  return [
    to === undefined
      ? figure.claim({ name: claim.speakerLabel, said, published })
      : figure.claimTo({ name: claim.speakerLabel, to: to.text, said, published }),
    figure.unseen({ n: unseen }),
    answer === undefined ? figure.noAnswer : figure.answer({ day: toDay(answer.said) }),
  ].join(text.space);
}

function toMarkWords(
  context: Context,
  { claim: { to, published } }: Stretch,
  form: DateForm,
): Omit<FigureMark, keyof Spot> {
  const name = typeof to === 'object' && to.kind === 'outlet' ? to.caption : undefined;
  const isExact = isInstant(published.when);
  const day = toText(toDayWords(context, published.when, form));
  const isDay = isDayPoint(toDays(published.when));
  const { figure } = context.words;
  const mark = name === undefined ? figure.publishedMark : figure.publishes({ name });
  return {
    isExact,
    text: isExact ? mark : (isDay ? figure.publishedOnDay : figure.publishedOn)({ mark, day }),
    past: name === undefined ? figure.thatWasPublic : figure.hasPublished({ name }),
  };
}
