/** How a question stands, now or on a past day. */
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Context } from '../context.ts';
import { toFrame } from '../parts/frame/frame.ts';
import { toHead, type HeadInput } from '../parts/frame/head.ts';
import { toDayWords } from '../parts/question/as-of-days.ts';
import { countMorePositions, listPositions } from '../parts/question/positions.ts';
import { toQuestionLine, toStatusMark } from '../parts/question/question-line.ts';
import { toDerivation, toSince } from './derivation.ts';
import { findJudgement } from './question-history.ts';

export interface Where {
  readonly head: HeadInput;
  /** Where statements stand. */
  readonly toUrl?: (statement: Statement) => string;
}

export function toStanding(context: Context, question: Question, { head, toUrl }: Where) {
  const { thing, state } = question;
  return {
    frame: toFrame(context),
    head: toHead(context, head),
    url: thing.url,
    title: thing.caption,
    mark: toStatusMark(context, state),
    since: toSince(context, question, state),
    derivation: toDerivation(context, question, state, toUrl),
    override: findJudgement(context, state),
    answer: toShortAnswer(context, question),
    isSettled: state.rule === 'answered',
    positions: listPositions(context, question),
    morePositions: countMorePositions(question),
    editor: context.publication.about.editors?.[0]?.name,
  };
}

/** The editor’s; without one what is known, or what each side says. */
export function toShortAnswer(context: Context, question: Question): string {
  return question.state.verdict ?? toQuestionLine(context, question).answer;
}

/** “As the record stood on 13 Nov 2025: disputed. Washington says …”: no page knows when it is read. */
export function toStoodOn(context: Context, question: Question, day: string): string {
  const { question: say, text } = context.words;
  const { label } = toStatusMark(context, question.state);
  const answer = toShortAnswer(context, question);
  // Of a record with nothing in it there is no day.
  return day === ''
    ? answer
    : say.stoodOn({ day: toDayWords(context, day), status: text.inSentence(label), answer });
}
