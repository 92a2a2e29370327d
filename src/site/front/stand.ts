/** Where things stand, computed and dated: what is in force, known and disputed, and what changed last. */
import { getWhen } from '../../model/item.ts';
import { isPending, type Measure } from '../../model/measures/measure.ts';
import { listSteps } from '../../model/measures/steps.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Status } from '../../model/questions/status.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { compareValues } from '../../time/compare-when.ts';
import type { When } from '../../time/when.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Context } from '../context.ts';
import { fillDates, toDayPieces, toShortDate } from '../parts/dates.ts';
import { type Link, toLink } from '../parts/links.ts';
import {
  findStandingSince,
  listOfStatus,
  listPositions,
  type StatusMark,
  toStatusMark,
} from '../parts/question/question-line.ts';
import {
  findRateEnd,
  getPresentStanding,
  type MeasureMark,
  toMeasureMark,
  toPresentDayWords,
  toRateText,
  toStandingMark,
  toUnit,
} from '../parts/rates/measure-words.ts';
import {
  findPresentChange,
  listPresentChanges,
  toRateUrl,
  toSeriesLabel,
} from '../parts/rates/rates.ts';
import { listYears, toDayWords } from '../parts/statement/said.ts';
import type { StatementWords } from '../parts/statement/statement-line.ts';

export type Stand = NonNullable<ReturnType<typeof findStand>>;

/** One status: how many questions have it, and the most important ones. */
export type StatusNow = NonNullable<ReturnType<typeof findStatus>>;

/** As many as fit into one of three columns. */
const MOST = 2;

/** `lead` is the question that leads the page. `undefined` if nothing is in force and there are no questions. */
export function findStand(
  context: Context,
  questions: readonly Question[],
  lead: Question | undefined,
) {
  const listStatuses = (...statuses: readonly Status[]) =>
    statuses.flatMap((status) => findStatus(context, questions, status, lead) ?? []);
  const settled = listStatuses('known', 'disputed');
  const statuses = settled.length > 0 ? settled : listStatuses('unknown');
  const inForce = findInForce(context);
  const present = toPresentDayWords(context);
  if (present === '' || (inForce === undefined && statuses.length === 0)) return undefined;
  const { stand, stood } = context.words.front.whereThings;
  const { ended, zone } = context.publication.about;
  const when = getWhen(present, zone);
  const day = toPieces(when, { language: context.language, form: 'long', weekday: false });
  const title = fillDates(context, ended === undefined ? stand : stood, { day });
  return { title, inForce, statuses };
}

/** Newest first. The leading question, if disputed, comes last, with the words of both sides. */
function findStatus(
  context: Context,
  questions: readonly Question[],
  status: Status,
  lead: Question | undefined,
) {
  const own = listOfStatus(questions, status);
  const [newest] = own;
  if (newest === undefined) return undefined;
  const isLed = status === 'disputed' && lead !== undefined && own.includes(lead);
  const others = own.filter((one) => one !== lead);
  const shown = isLed ? [...others.slice(0, MOST - 1), lead] : own.slice(0, MOST);
  const last = shown.at(-1);
  const since = findStandingSince(newest, newest.state);
  return {
    ...toStatusMark(context, { status }),
    count: own.length,
    total: questions.length,
    newest: toShortDate(context, since),
    questions: shown.map((question) => ({
      ...toLink(question.thing),
      answer: status === 'known' ? toAnswer(context, question) : undefined,
    })),
    // What each side says on the last one, in the words that decide.
    sides: status === 'disputed' && last !== undefined ? listWords(context, last) : [],
  };
}

/** In one sentence: its page has the rest. */
function toAnswer({ publication }: Context, { thing, state }: Question): string | undefined {
  const answer = state.verdict ?? thing.data.positions[state.position ?? ''];
  return answer && findFirstSentence(publication.about.language, answer);
}

function listWords(context: Context, question: Question) {
  return listPositions(context, question).flatMap(({ name, position, line }) => {
    if (line === undefined || position === undefined) return [];
    const words = toFirstSentence(context, line.words);
    const said = words.parts.map(({ text }) => text).join('');
    const stop = context.words.text.sentence(said).slice(said.length);
    return [{ name, url: line.url, words, stop, lang: line.lang }];
  });
}

/** Further sentences are cut, and an ellipsis says so. */
function toFirstSentence({ publication }: Context, words: StatementWords): StatementWords {
  const whole = words.parts.map(({ text }) => text).join('');
  const first = findFirstSentence(publication.about.language, whole);
  if (first.length >= whole.trim().length) return words;
  let left = first.length;
  const parts = words.parts.flatMap((part) => {
    const text = part.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...part, text }];
  });
  return { ...words, parts: [...parts, { text: ' …', isHedge: false }] };
}

function findFirstSentence(language: string, text: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}

export type InForce = NonNullable<ReturnType<typeof findInForce>>;

/** What is in force at the end of the record, and since when: rates or, if there are none, measures. */
function findInForce(context: Context) {
  return findRates(context) ?? findMeasures(context);
}

function findRates(context: Context) {
  const changed = listPresentChanges(context);
  const newest = changed
    .map(({ change }) => change.on)
    .sort()
    .at(-1);
  if (newest === undefined) return undefined;
  return {
    mark: toMeasureMark(context, 'in-force'),
    since: toShortDate(context, newest),
    rates: changed.map(({ series, change }) => ({
      title: toSeriesLabel(series),
      value: toRateText(context, change.after.value, series.data.unit),
      url: toRateUrl(series, change),
    })),
    // The part of these rates that expires first.
    ending: findEnding(
      context,
      changed.flatMap(({ change }) => change.after.parts.map(({ measure }) => measure)),
    ),
    // Rates of which a part has expired, with no record of what followed.
    ends: changed.flatMap(({ series }) => findRateEnd(context, series) ?? []),
    measures: undefined,
  };
}

function findEnding(context: Context, measures: readonly Measure[]) {
  const present = toPresentDayWords(context);
  const endings = measures.flatMap((measure) => {
    const until = listSteps(measure, present).findLast(({ fate }) => fate === 'held')?.until;
    const day = until === undefined ? '' : toLastWrittenDay(until);
    return until === undefined || day <= present ? [] : [{ measure, until, day }];
  });
  const [first] = endings.sort((a, b) => compareValues(a.day, b.day));
  return first && { measure: toLink(first.measure.thing), day: toDayPieces(context, first.until) };
}

function findMeasures(context: Context) {
  const held = [...context.publication.record.measures.values()]
    .map((measure) => ({ measure, ...getPresentStanding(context, measure) }))
    .filter(({ state }) => state.inForce)
    .map((one) => ({ ...one, day: toLastWrittenDay(one.since) }))
    .sort((a, b) => compareValues(b.day, a.day));
  const [newest] = held;
  if (newest === undefined) return undefined;
  return {
    mark: toMeasureMark(context, 'in-force'),
    since: toDayPieces(context, newest.since),
    rates: [],
    ending: undefined,
    ends: [],
    measures: { count: held.length, newest: toLink(newest.measure.thing) },
  };
}

/** The last changes of rates, measures and questions, in a line each. */
type Told =
  | { readonly kind: 'rate'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'measure';
      readonly mark: MeasureMark;
      /** For something to come: its rate, and from when it will hold. */
      readonly rate?: string | undefined;
      readonly from?: Pieces | undefined;
    }
  | { readonly kind: 'question'; readonly mark: StatusMark };

/** A change before its date is put into words. */
type Dated = Told & { readonly when: When; readonly day: string; readonly link: Link };

export type RecordChange = Told & { readonly on: Pieces; readonly link: Link };

const MOST_CHANGES = 4;
/** Per sort, so that a day of many decisions leaves room for other changes. */
const MOST_OF_SORT = 2;

export function listChanges(context: Context, questions: readonly Question[]): RecordChange[] {
  const sorts = [
    listRates(context),
    [...listMeasures(context), ...listAhead(context)],
    listQuestions(context, questions),
  ];
  const byDay = (a: Dated, b: Dated) => compareValues(b.day, a.day);
  const newest = sorts
    .flatMap((sort) => sort.sort(byDay).slice(0, MOST_OF_SORT))
    .sort(byDay)
    .slice(0, MOST_CHANGES);
  const years = new Set(newest.flatMap(({ when }) => listYears(when)));
  return newest.map(({ when, day: _, ...change }) => ({
    ...change,
    on: toDayWords(context, when, { year: years.size > 1 }),
  }));
}

function listRates(context: Context): Dated[] {
  const { record, about } = context.publication;
  return record.series.flatMap((series): Dated[] => {
    const last = findPresentChange(context, series);
    if (last === undefined) return [];
    const toRate = (value: number) => toRateText(context, value, series.data.unit);
    return [
      {
        when: getWhen(last.on, about.zone),
        day: last.on,
        kind: 'rate',
        link: { text: toSeriesLabel(series), url: toRateUrl(series, last) },
        before: toRate(last.before.value),
        after: toRate(last.after.value),
      },
    ];
  });
}

/** Measures outside the series: changes of the others appear as changes of a rate. */
function listMeasures(context: Context): Dated[] {
  const present = toPresentDayWords(context);
  return [...context.publication.record.measures.values()]
    .filter(({ thing }) => thing.data.series === undefined)
    .flatMap((measure): Dated[] => {
      const { state, since, turn } = getPresentStanding(context, measure);
      const when = turn?.on ?? since;
      const day = toLastWrittenDay(when);
      // That nobody follows a measure any more is not a change of it; one that expired changed last
      // before that.
      const { ended, change, status } = state;
      if (day > present || (status === 'not-followed' && ended === undefined)) return [];
      const mark = toStandingMark(context, ended === undefined ? status : change.status);
      return [{ when, day, kind: 'measure', link: toLink(measure.thing), mark }];
    });
}

/** Decided or announced for after the present day, whether or not a series counts it. */
function listAhead(context: Context): Dated[] {
  const present = toPresentDayWords(context);
  return [...context.publication.record.measures.values()].flatMap((measure): Dated[] => {
    const { state } = getPresentStanding(context, measure);
    return listSteps(measure, present).flatMap(({ change, fate, rate }): Dated[] => {
      // A measure that was never anything else is listed already.
      const isTold = state.change === change && measure.thing.data.series === undefined;
      if (fate !== 'ahead' || change.decided > present || isTold) return [];
      const { effective, on, decided, status } = change;
      return [
        {
          when: on,
          day: decided,
          kind: 'measure',
          link: toLink(measure.thing),
          mark: toMeasureMark(context, isPending(status) ? status : 'announced'),
          rate: rate === undefined ? rate : toRateText(context, rate, toUnit(context, measure)),
          from: effective && toDayWords(context, effective),
        },
      ];
    });
  });
}

function listQuestions(context: Context, questions: readonly Question[]): Dated[] {
  const { zone } = context.publication.about;
  return questions.flatMap(({ thing, state }): Dated[] => {
    const { since: day } = state;
    if (day === undefined) return [];
    const mark = toStatusMark(context, state);
    return [{ when: getWhen(day, zone), day, kind: 'question', link: toLink(thing), mark }];
  });
}
