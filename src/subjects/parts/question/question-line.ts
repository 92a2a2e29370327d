/** A question in a list: its status, since when, and what the sides say. */
import type { Question, State } from '../../../model/questions/question.ts';
import type { Status } from '../../../model/questions/status.ts';
import type { Item } from '../../../model/item.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { toLink, type Link } from '../link.ts';
import { toShortName } from '../statement/relations.ts';
import { toPartyName, toPartyNames } from '../statement/speaker.ts';

export interface StatusMark {
  readonly status: Status;
  /** “Disputed”. */
  readonly label: string;
}

export interface Bear extends Link, StatusMark {}

export interface QuestionLine extends Bear {
  /** From when this status holds; `undefined` if nothing was ever known of it. */
  readonly since: Pieces | undefined;
  /** What the rule means, in a sentence. */
  readonly verdict: string;
  /** “They will meet.”, or what each side says. */
  readonly answer: string;
  /** The statements that decide. */
  readonly evidence: readonly Link[];
  readonly statements: number;
}

const LABELS: Readonly<Record<Status, string>> = {
  known: 'Known',
  disputed: 'Disputed',
  unknown: 'Unknown',
};

/** The most that stand beside an item in a list. */
const MOST = 2;

export function toStatusMark(
  { publication }: Context,
  { status }: Pick<State, 'status'>,
): StatusMark {
  const own = publication.about.vocabulary?.statuses?.[status];
  return { status, label: own ?? LABELS[status] };
}

/** The questions that an item bears on, with how they stand now. */
export function listBears(context: Context, item: Item, most = MOST): Bear[] {
  const { publication } = context;
  return item.questions.slice(0, most).flatMap((thing) => {
    const question = publication.record.questions.get(thing.url);
    return question === undefined
      ? []
      : [{ ...toLink(thing), ...toStatusMark(context, question.state) }];
  });
}

/** As it stands in `state`, which is the present one if left out. */
export function toQuestionLine(
  context: Context,
  question: Question,
  state: State = question.state,
): QuestionLine {
  const { since } = state;
  return {
    ...toLink(question.thing),
    ...toStatusMark(context, state),
    since:
      since === undefined ? undefined : toShortDate(context, since, context.publication.about.zone),
    verdict: toVerdict(context, question, state),
    answer: toAnswer(context, question, state),
    evidence: listEvidence(context, question, state),
    statements: question.statements.length,
  };
}

/** What settled it, or the statements that decide. */
function listEvidence(
  context: Context,
  { answer }: Question,
  { rule, held, statements }: State,
): Link[] {
  if (rule === 'answered' && answer !== undefined && !('address' in answer.by))
    return [toLink(answer.by)];
  const deciding = statements.length > 0 ? statements : held.map(({ statement }) => statement);
  return deciding.map((statement) => ({
    text: toShortName(context, statement),
    url: statement.address,
  }));
}

/** Sides are named, not counted: a story may have any number of them. */
function toVerdict(context: Context, question: Question, { rule, held }: State): string {
  const names = toPartyNames(
    context,
    held.map(({ party }) => party),
  );
  const others = toOthers(context, question, held);
  switch (rule) {
    case 'answered':
      return 'It is settled.';
    case 'agreed':
      return `${names} say the same.${others && ` ${others} given no answer.`}`;
    case 'disputed':
      return `The answers of ${names} do not match.${others && ` ${others} given none.`}`;
    case 'one-side':
      return `${names} has an answer${others && `; ${others} given none`}.`;
    case 'silent':
      return 'Nobody has answered it on record.';
  }
}

/** “Beijing has”, “Brae and Cove have”: the sides without a position; nothing where all have one. */
function toOthers(context: Context, { parties }: Question, held: State['held']): string {
  const others = parties.filter((id) => !held.some(({ party }) => party === id));
  if (others.length === 0) return '';
  return `${toPartyNames(context, others)} ${others.length === 1 ? 'has' : 'have'}`;
}

function toAnswer(
  context: Context,
  question: Question,
  { status, held, position, rule }: State,
): string {
  const { thing } = question;
  const toSentence = (id: string | undefined) => thing.data.positions[id ?? ''] ?? '';
  if (status === 'known') return toSentence(position);
  if (rule === 'silent') return 'No statement on record takes a position.';
  const sides = held.map(({ party, position: id, rivals }) => {
    const doubt = rivals.length > 0 ? ' Whether that is its latest word is not known.' : '';
    return `${toPartyName(context, party)}: ${toSentence(id)}${doubt}`;
  });
  const others = toOthers(context, question, held);
  return [...sides, ...(others === '' ? [] : [`${others} taken no position.`])].join(' ');
}
