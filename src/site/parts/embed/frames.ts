/** What a frame on another site shows: a question, a statement or a rate, without the page around it. */
import type { Series, SeriesChange } from '../../../model/measures/series.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { findWaitFigure } from '../figure/wait.ts';
import { toLink } from '../links.ts';
import {
  countMorePositions,
  listPositions,
  toQuestionLine,
  toStatusMark,
} from '../question/question-line.ts';
import { findRateEnd, toRateText } from '../rates/measure-words.ts';
import { findPresentChange, toRatesOf, toRateUrl, toSeriesLabel, toSum } from '../rates/rates.ts';
import { toStatementLine } from '../statement/statement-line.ts';

export type QuestionFrame = ReturnType<typeof toQuestionFrame>;

/** How a question stands, the words that decide, and the claim that was public only later. */
export function toQuestionFrame(context: Context, question: Question) {
  const { text, url, status, label, since, answer } = toQuestionLine(context, question);
  const isSettled = status === 'known';
  return {
    line: { text, url, status, label, since, answer },
    positions: isSettled ? [] : listPositions(context, question),
    more: isSettled ? 0 : countMorePositions(question),
    wait: isSettled ? undefined : findWaitFigure(context, question),
  };
}

export type RateFrame = ReturnType<typeof toRateFrame>;

/** A rate, its sum and its course; the present one if no change is given. */
export function toRateFrame(context: Context, series: Series, change?: SeriesChange) {
  const { data, changes } = series;
  const shown = change ?? findPresentChange(context, series);
  const next = shown === undefined ? undefined : changes[changes.indexOf(shown) + 1];
  const end = findRateEnd(context, series, change);
  const isKnown = end === undefined || shown === undefined || end.last < shown.on;
  const { chart, description } = toRatesOf(context, [series], change?.on);
  return {
    name: toSeriesLabel(series),
    url: toRateUrl(series, change),
    party: data.party,
    value: toRateText(context, shown?.after.value ?? 0, data.unit),
    sum: shown && toSum(context, shown.after),
    // From when it holds; `until` is the first day of the next rate.
    from: toShortDate(context, shown?.on),
    until: !isKnown ? end.until : change && toShortDate(context, next?.on),
    end,
    excludes: data.excludes,
    chart,
    description,
  };
}

export type StatementFrame = ReturnType<typeof toStatementFrame>;

export function toStatementFrame(context: Context, statement: Statement) {
  const { url, words, lang, speaker, said, published, wait, sources, original, translator } =
    toStatementLine(context, statement, { year: true });
  const { about, item } = statement;
  const question = about && context.publication.record.questions.get(about.url);
  return {
    line: { url, words, lang, speaker, said, published, wait, sources, original, translator },
    item: toLink(item),
    question: question && {
      ...toLink(question.thing),
      ...toStatusMark(context, question.state),
    },
  };
}
