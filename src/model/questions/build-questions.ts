/** All questions, drafts too, each with the statements on it, and what their answers name. */
import { toWrittenUrl } from '../../site/addresses/things.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import { certainlyBefore } from '../../time/bounds.ts';
import {
  isBroken,
  toDangling,
  toFound,
  toHidden,
  toNoAddress,
  toNoPosition,
  type Spot,
} from '../dangling.ts';
import type { Finding } from '../entry.ts';
import { getWhen } from '../item.ts';
import { recalled } from '../../content/problems/memoize.ts';
import { findThing, type Register } from '../register.ts';
import { isKind, type Thing } from '../thing.ts';
import { findBar } from '../visible.ts';
import { buildQuestion, type Question } from './question.ts';
import type { Statement } from '../statements/statement.ts';
import type { Answer } from './status.ts';

export interface Questions {
  /** By address, in the order of the register. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly findings: readonly Finding[];
}

/** `statements` are those of published items in the order of saying; `all` has those of hidden items too. */
export function buildQuestions(
  register: Register,
  about: PublicationData,
  statements: readonly Statement[],
  all: readonly Statement[],
): Questions {
  const byQuestion = Map.groupBy(statements, ({ about: question }) => question?.url);
  const byAddress = new Map(all.map((statement) => [statement.address, statement]));
  const questions = new Map<string, Question>();
  const findings: Finding[] = [];
  for (const thing of register.byUrl.values()) {
    if (!isKind(thing, 'question')) continue;
    const { answered } = thing.data;
    const by =
      answered === undefined
        ? undefined
        : findEvidence(register, byAddress, thing, answered.by, findings);
    const question = toQuestion(thing, about, byQuestion.get(thing.url) ?? [], by);
    if (question.answer !== undefined) findings.push(...checkAnswer(thing, question.answer));
    questions.set(thing.url, question);
  }
  return { questions, findings };
}

const toQuestion = recalled(
  (
    thing: Thing<'question'>,
    about: PublicationData,
    statements: readonly Statement[],
    by: Answer['by'] | undefined,
  ) => {
    const sides = (about.parties ?? []).map(({ id }) => id);
    const { parties = sides, window, answered } = thing.data;
    const zone = about.zone;
    const placed = window === undefined ? undefined : { when: getWhen(window, zone), zone };
    const answer = answered === undefined || by === undefined ? undefined : { ...answered, by };
    return buildQuestion(thing, parties, placed, statements, answer);
  },
);

/** The statement at an address, or the event of an id. */
function findEvidence(
  register: Register,
  byAddress: ReadonlyMap<string, Statement>,
  thing: Thing,
  by: string,
  findings: Finding[],
): Statement | Thing<'event'> | undefined {
  const spot = { entry: thing.entry, at: ['answered', 'by'] };
  if (!by.includes('#')) {
    const id = by.replace(/^\/?events\//, '');
    const event = findThing(register, ['event'], id);
    if (event !== undefined && isKind(event, 'event'))
      return isSeen(thing, event, spot, findings) ? event : undefined;
    const events = () =>
      [...register.entities.values()]
        .filter(({ kind }) => kind === 'event')
        .map(({ id: known }) => known);
    if (!isBroken(register, ['event'], id))
      findings.push(toDangling(spot, by, 'an event, nor the address of a statement', events));
    return undefined;
  }
  const address = toWrittenUrl(by);
  const statement = byAddress.get(address);
  if (statement === undefined)
    findings.push(toNoAddress(spot, address, 'a statement', () => byAddress.keys()));
  return statement !== undefined && isSeen(thing, statement.item, spot, findings)
    ? statement
    : undefined;
}

/** Whether a question may name it as what settled it; if not, that is a finding. */
function isSeen(question: Thing, to: Thing, spot: Spot, findings: Finding[]): boolean {
  const bar = findBar(question, to, 'whole');
  if (bar !== undefined) findings.push(toHidden(spot, to, bar));
  return bar === undefined;
}

function checkAnswer(question: Thing<'question'>, { position, on, by }: Answer): Finding[] {
  const { entry, data } = question;
  const findings = Object.hasOwn(data.positions, position)
    ? []
    : [toNoPosition({ entry, at: ['answered', 'position'] }, position, question)];
  if (
    !('address' in by) ||
    !certainlyBefore(
      { when: getWhen(on, by.published.zone), zone: by.published.zone },
      by.published,
    )
  )
    return findings;
  const early: Finding = {
    ...toFound({ entry, at: ['answered', 'on'] }, 'date.order'),
    message: `answered ${on}, before ${by.address} was published (${by.published.when.text})`,
    remedy: 'correct one of the two dates',
  };
  return [...findings, early];
}
