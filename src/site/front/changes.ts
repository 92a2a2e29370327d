/** What changed lately: rates, measures and questions, each in a line. */
import { toRateDayUrl } from '../addresses/pages.ts';
import { isPending } from '../../model/measures/measure.ts';
import { listSteps } from '../../model/measures/steps.ts';
import type { Question } from '../../model/questions/question.ts';
import type { When } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { getWhen } from '../../model/item.ts';
import type { Context } from '../context.ts';
import { type Link, toLink } from '../parts/links.ts';
import { type StatusMark, toStatusMark } from '../parts/question/question-line.ts';
import { getPresentStanding } from '../parts/rates/measure-standing.ts';
import {
  type MeasureMark,
  toMeasureMark,
  toPresentDay,
  toRateText,
  toStandingMark,
  toUnit,
} from '../parts/rates/measure-words.ts';
import { findPresentChange, toSeriesLabel } from '../parts/rates/rates.ts';
import { listYears, toDayWords } from '../parts/statement/said.ts';

export type Change = {
  readonly on: Pieces;
  readonly link: Link;
} & (
  | { readonly kind: 'rate'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'measure';
      readonly mark: MeasureMark;
      /** Of what is to come: its rate, and from when it is to hold. */
      readonly rate?: string | undefined;
      readonly from?: Pieces | undefined;
    }
  | { readonly kind: 'question'; readonly mark: StatusMark }
);

/** A change before its date is in words. */
interface Dated {
  readonly when: When;
  readonly day: string;
  readonly toChange: (on: Pieces) => Change;
}

const MOST = 4;
/** Of one sort, so that a day of many decisions leaves room for what else changed. */
const MOST_OF_SORT = 2;

export function listChanges(context: Context, questions: readonly Question[]): Change[] {
  const sorts = [
    listRates(context),
    [...listMeasures(context), ...listAhead(context)],
    listQuestions(context, questions),
  ];
  const newest = sorts
    .flatMap((sort) => sort.sort(byDay).slice(0, MOST_OF_SORT))
    .sort(byDay)
    .slice(0, MOST);
  const years = new Set(newest.flatMap(({ when }) => listYears(when)));
  return newest.map(({ when, toChange }) =>
    toChange(toDayWords(context, when, { year: years.size > 1 })),
  );
}

function byDay(a: Dated, b: Dated): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
}

function listRates(context: Context): Dated[] {
  const { record, about } = context.publication;
  return record.series.flatMap((series): Dated[] => {
    const last = findPresentChange(context, series);
    if (last === undefined) return [];
    const { id, unit } = series.data;
    return [
      {
        when: getWhen(last.on, about.zone),
        day: last.on,
        toChange: (on) => ({
          kind: 'rate',
          on,
          link: { text: toSeriesLabel(series), url: toRateDayUrl(id, last.on) },
          before: toRateText(context, last.before.value, unit),
          after: toRateText(context, last.after.value, unit),
        }),
      },
    ];
  });
}

/** Those that no rate counts: what changes a rate is told with that. */
function listMeasures(context: Context): Dated[] {
  const present = toPresentDay(context);
  return [...context.publication.record.measures.values()]
    .filter(({ thing }) => thing.data.series === undefined)
    .flatMap((measure): Dated[] => {
      const { state, since, turn } = getPresentStanding(context, measure);
      const when = turn?.on ?? since;
      const day = toLastWrittenDay(when);
      // What nobody followed any more did not change; what has passed its own end changed last before that.
      const { ended, change } = state;
      if (day > present || (state.status === 'not-followed' && ended === undefined)) return [];
      const mark = toStandingMark(context, ended === undefined ? state.status : change.status);
      return [
        {
          when,
          day,
          toChange: (on) => ({ kind: 'measure', on, link: toLink(measure.thing), mark }),
        },
      ];
    });
}

/** What was decided or announced and is to hold after the present day, whether a rate counts it or not. */
function listAhead(context: Context): Dated[] {
  const present = toPresentDay(context);
  return [...context.publication.record.measures.values()].flatMap((measure): Dated[] => {
    const { state } = getPresentStanding(context, measure);
    return listSteps(measure, present).flatMap(({ change, fate, rate }): Dated[] => {
      // Of what never was anything else the standing says it.
      const isTold = state.change === change && measure.thing.data.series === undefined;
      if (fate !== 'ahead' || change.decided > present || isTold) return [];
      const { effective, on: when } = change;
      const mark = toMeasureMark(context, isPending(change.status) ? change.status : 'announced');
      return [
        {
          when,
          day: change.decided,
          toChange: (on) => ({
            kind: 'measure',
            on,
            link: toLink(measure.thing),
            mark,
            rate:
              rate === undefined ? undefined : toRateText(context, rate, toUnit(context, measure)),
            from: effective && toDayWords(context, effective, { year: true }),
          }),
        },
      ];
    });
  });
}

function listQuestions(context: Context, questions: readonly Question[]): Dated[] {
  const { zone } = context.publication.about;
  return questions.flatMap(({ thing, state }): Dated[] =>
    state.since === undefined
      ? []
      : [
          {
            when: getWhen(state.since, zone),
            day: state.since,
            toChange: (on) => ({
              kind: 'question',
              on,
              link: toLink(thing),
              mark: toStatusMark(context, state),
            }),
          },
        ],
  );
}
