/** A question in a frame: how it stands, the words that decide, and the claim that waited. */
import type { Question } from '../../model/questions/question.ts';
import type { Context } from '../context.ts';
import { findWaitFigure, type Wait } from '../parts/figure/wait.ts';
import {
  countMorePositions,
  listPositions,
  type PositionNow,
} from '../parts/question/positions.ts';
import { toQuestionLine, type QuestionLine } from '../parts/question/question-line.ts';

export interface QuestionFrame {
  readonly line: Pick<QuestionLine, 'text' | 'url' | 'status' | 'label' | 'since' | 'answer'>;
  /** What each side says, if it is not settled. */
  readonly positions: readonly PositionNow[];
  /** How many more hold one, of a question without sides. */
  readonly more: number;
  readonly wait: Wait | undefined;
}

export function toQuestionFrame(context: Context, question: Question): QuestionFrame {
  const { text, url, status, label, since, answer } = toQuestionLine(context, question);
  const isSettled = status === 'known';
  return {
    line: { text, url, status, label, since, answer },
    positions: isSettled ? [] : listPositions(context, question),
    more: isSettled ? 0 : countMorePositions(question),
    wait: isSettled ? undefined : findWaitFigure(context, question),
  };
}
