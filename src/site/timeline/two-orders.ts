/** One stretch of statements in two orders: as they were said, and as anyone could have read them. */
import { toTimelineUrl } from '../addresses/pages.ts';
import type { Step } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { findStretch } from '../parts/figure/decisive.ts';
import { toLink, type Link } from '../parts/link.ts';
import {
  findWait,
  isLater,
  listHours,
  toDayWords,
  toDays,
  toForm,
} from '../parts/statement/said.ts';
import { toSpeakerLine, type SpeakerLine } from '../parts/statement/speaker.ts';
import { toWords, type Words } from '../parts/statement/statement-line.ts';
import { listStatements } from './order.ts';

export interface TwoOrdersRow {
  readonly rank: number;
  /** The place in the other order. */
  readonly other: number;
  readonly url: string;
  readonly speaker: SpeakerLine;
  readonly on: Pieces;
  /** “15:45 in Beijing”, of a publication; “added here”, where no publication is on record. */
  readonly hour: string | undefined;
  readonly words: Words;
  readonly isClaim: boolean;
  /** “Became known sixth”, of what was published on a later day; “Said first” in the other list. */
  readonly moved: string | undefined;
}

export interface TwoOrders {
  readonly question: Link;
  readonly title: string;
  readonly note: string;
  readonly happened: readonly TwoOrdersRow[];
  readonly known: readonly TwoOrdersRow[];
}

/** Finds the decisive stretch of a question that has one, with its statements in the order of saying beside it. */
export function findTwoOrders(context: Context, question: Question): TwoOrders | undefined {
  const stretch = findStretch(context, question);
  return stretch !== undefined && stretch.steps.length > 1
    ? toTwoOrders(context, question, stretch.claim, stretch.steps)
    : undefined;
}

/** The timeline of the first question that has one. */
export function findTwoOrdersAt(
  context: Context,
  questions: readonly Question[],
): Link | undefined {
  const question = questions.find((one) => (findStretch(context, one)?.steps.length ?? 0) > 1);
  if (question === undefined) return undefined;
  const { text, url } = toLink(question.thing);
  return { text, url: toTimelineUrl(url) };
}

/** The statements of that stretch, in the order of saying. */
export function listDecisive(context: Context, question: Question): Statement[] {
  return (findStretch(context, question)?.steps ?? []).map(({ statement }) => statement);
}

function toTwoOrders(
  context: Context,
  question: Question,
  claim: Statement,
  steps: readonly Step[],
): TwoOrders {
  const say = context.words.timeline;
  const said = steps.map(({ statement }) => statement);
  const known = listStatements(said, 'known');
  const form = toForm(said);
  const toRow = (statement: Statement, order: 'happened' | 'known'): TwoOrdersRow => {
    const ranks = { happened: said.indexOf(statement) + 1, known: known.indexOf(statement) + 1 };
    const isClaim = statement === claim;
    const placed = order === 'happened' ? statement.said : statement.published;
    const moved =
      order === 'happened'
        ? say.becameKnown({ rank: ranks.known })
        : say.wasSaid({ rank: ranks.happened });
    return {
      rank: ranks[order],
      other: ranks[order === 'happened' ? 'known' : 'happened'],
      url: statement.address,
      speaker: toSpeakerLine(context, statement),
      on: toDayWords(context, toDays(placed.when), form),
      words: toWords(statement),
      isClaim,
      hour: order === 'known' ? findHour(context, statement) : undefined,
      moved:
        findWait(context, statement) !== undefined && ranks.happened !== ranks.known
          ? moved
          : undefined,
    };
  };

  return {
    question: toLink(question.thing),
    title: say.two,
    note: say.twoNote({
      n: said.length,
      name: claim.speakerLabel,
      from: said.indexOf(claim) + 1,
      to: known.indexOf(claim) + 1,
    }),
    happened: said.map((statement) => toRow(statement, 'happened')),
    known: known.map((statement) => toRow(statement, 'known')),
  };
}

function findHour(
  context: Context,
  { published, publishedBy, added }: Statement,
): string | undefined {
  if (publishedBy !== 'added') return listHours(context, published)[0]?.text;
  return isLater(context, added)
    ? context.words.timeline.publicationUnknown
    : context.words.timeline.addedHere;
}
