/** What changed last: rates, measures and questions, in a line each. */
import { getWhen } from '../../model/item.ts';
import { isPending } from '../../model/measures/measure.ts';
import { listSteps } from '../../model/measures/steps.ts';
import type { Question } from '../../model/questions/question.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { compareValues } from '../../time/compare-when.ts';
import type { When } from '../../time/when.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { type Link, toLink } from '../parts/links.ts';
import { type StatusMark, toStatusMark } from '../parts/question/question-line.ts';
import {
  getPresentStanding,
  type MeasureMark,
  toMeasureMark,
  toPresentDayWords,
  toRateText,
  toStandingMark,
  toUnit,
} from '../parts/rates/measure-words.ts';
import { findPresentChange, toRateUrl, toSeriesLabel } from '../parts/rates/rates.ts';
import { listYears, toDayWords } from '../parts/statement/said.ts';

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
