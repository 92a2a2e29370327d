/** The statuses that a question has had, and what an editor thinks of the last. */
import type { Question, State } from '../../model/questions/question.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toFew } from '../parts/list/pages.ts';
import { toStatusMark, type StatusMark } from '../parts/question/question-line.ts';
import type { Rich } from '../parts/question/rich.ts';
import { toDerivation } from './derivation.ts';

export interface Change extends StatusMark {
  /** `undefined` for how it stood before all else. */
  readonly from: Pieces | undefined;
  readonly why: Rich;
}

/** An editor’s judgement beside the derived status. */
export interface Judgement extends StatusMark {
  readonly why: string;
  readonly by: string;
  readonly on: Pieces;
}

/** The last changes, oldest first, and how many came before them. */
export interface History {
  readonly shown: readonly Change[];
  readonly earlier: number;
}

/** Every change has a page of its day, too. */
const MOST = 30;

/** `toUrl` says where statements stand. */
export function toHistory(
  context: Context,
  question: Question,
  toUrl: Parameters<typeof toDerivation>[3],
): History {
  const { zone } = context.publication.about;
  const { shown, more } = toFew(question.history.toReversed(), MOST);
  const changes = shown.toReversed().map((one) => ({
    ...toStatusMark(context, one),
    from: one.on === undefined ? undefined : toShortDate(context, one.on, zone),
    why: toDerivation(context, question, one, toUrl),
  }));
  return { shown: changes, earlier: more };
}

export function findJudgement(context: Context, { override }: State): Judgement | undefined {
  if (override === undefined) return undefined;
  const { why, by, on } = override;
  return {
    ...toStatusMark(context, override),
    why,
    by,
    on: toShortDate(context, on, context.publication.about.zone),
  };
}
