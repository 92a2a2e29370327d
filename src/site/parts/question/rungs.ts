/** The position ladder: a rung for each statement, in the order of saying. */
import { COVERAGE_URL } from '../../addresses/pages.ts';
import { findBelow } from '../../addresses/things.ts';
import type { Publication } from '../../../model/publication.ts';
import { listSteps, type Step, type Unseen } from '../../../model/questions/ladder.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import { type Link, toLink } from '../links.ts';
import { type Few, toFew } from '../list/pages.ts';
import { toShareStatement } from '../share/share.ts';
import { toShortName, toStatementLine } from '../statement/statement-line.ts';
import { findPublishedHour, toForm } from '../statement/said.ts';

export type Rung = ReturnType<typeof toRungs>[number];

/** On each of a hundred rungs of a page; the timeline in both orders shows all of them. */
const MOST_UNSEEN = 8;

/** A rung is one of thousands at most, and pages of them share the work. */
const STEPS = new WeakMap<Publication, Map<Question, readonly Step[]>>();

export function listStepsOnce({ publication }: Context, question: Question): readonly Step[] {
  const known = STEPS.get(publication) ?? new Map<Question, readonly Step[]>();
  STEPS.set(publication, known);
  const steps = known.get(question) ?? listSteps(question, publication.record.statements);
  known.set(question, steps);
  return steps;
}

/** `steps` are those of one page; what stands on it is linked within it. */
export function toRungs(
  context: Context,
  question: Question,
  steps: readonly Step[],
  isPresent: boolean,
) {
  const own = new Set(steps.map(({ statement }) => statement.address));
  const form = toForm(steps.map(({ statement }) => statement));
  const toUrl = (other: Statement) =>
    own.has(other.address) ? `#${toRungId(other)}` : other.address;
  return steps.map(({ statement, parties, counts, beside, unseen }) => ({
    id: toRungId(statement),
    line: toStatementLine(context, statement, form, toUrl),
    hour: findPublishedHour(context, statement),
    // The columns in which it stands, from 1: none of one that belongs to no side of the ladder,
    // several of a joint one.
    columns: parties.map((party) => question.parties.indexOf(party) + 1),
    // The sides whose edges it carries: those of the columns in their order, then the others for
    // whom it speaks.
    edges: [...new Set([...parties, ...statement.parties])],
    // Why it does not count towards the status, of one on this question.
    remark: counts || beside !== undefined ? undefined : toRemark(context, question, statement),
    // The question that it bears on instead.
    beside: beside === undefined ? undefined : toLink(beside),
    // Statements on this question that were not yet public when it was made.
    unseen: toLinks(toFewUnseen(unseen), (other) => ({
      text: toShortName(context, other, statement),
      url: toUrl(other),
    })),
    share: isPresent ? toShareStatement(context, statement) : undefined,
  }));
}

/** A position that nobody answers for, or of no side of the question, or none at all. */
function toRemark(
  { words }: Context,
  { parties }: Question,
  { onRecord, position }: Statement,
): string {
  if (position === undefined) return words.ladder.noPosition;
  if (parties.length === 0) return words.ladder.unnamedSpeaker;
  return onRecord ? words.ladder.ofNoSide : words.ladder.unnamed;
}

/** As `toFew` of all of them: two more than are shown tell that there are more. */
function toFewUnseen({ count, first }: Unseen): Few<Statement> {
  const { shown } = toFew(first(MOST_UNSEEN + 2), MOST_UNSEEN);
  return { shown, more: count - shown.length };
}

function toLinks<Value>({ shown, more }: Few<Value>, toLink: (one: Value) => Link): Few<Link> {
  return { shown: shown.map(toLink), more };
}

/** `/coverage/2025/04/some-item#id` → `s-2025-04-some-item-id` */
export function toRungId({ address }: Statement): string {
  return `s-${(findBelow(COVERAGE_URL, address) ?? '').replace(/[/#]/g, '-')}`;
}
