/** All questions, drafts too, each with the statements on it, and what their answers name. */
import { toWrittenUrl } from '../../site/addresses/things.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import { getWhen } from '../item.ts';
import { recalled } from '../../content/problems/memoize.ts';
import { canName, isBroken, type Lost } from '../references.ts';
import { findThing, type Register } from '../register.ts';
import { isKind, type Thing } from '../thing.ts';
import { buildQuestion, type Question } from './question.ts';
import type { Statement } from '../statements/statement.ts';
import type { Answer } from './status.ts';

/** By address. `statements` are those of published items in the order of saying; `all` has those of hidden items too. */
export function buildQuestions(
  register: Register,
  about: PublicationData,
  statements: readonly Statement[],
  all: readonly Statement[],
) {
  const byQuestion = Map.groupBy(statements, ({ about: question }) => question?.url);
  const byAddress = new Map(all.map((statement) => [statement.address, statement]));
  const questions = new Map<string, Question>();
  const lost: Lost[] = [];
  for (const thing of register.byUrl.values()) {
    if (!isKind(thing, 'question')) continue;
    const by = findEvidence(register, byAddress, thing, lost);
    questions.set(thing.url, toQuestion(thing, about, byQuestion.get(thing.url) ?? [], by));
  }
  return { questions, lost };
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

/** What settled the question: the statement at an address, or the event of an id. */
function findEvidence(
  register: Register,
  byAddress: ReadonlyMap<string, Statement>,
  thing: Thing<'question'>,
  lost: Lost[],
): Answer['by'] | undefined {
  const by = thing.data.answered?.by;
  if (by === undefined) return undefined;
  const spot = { entry: thing.entry, at: ['answered', 'by'] };
  const isSeen = (to: Thing) => canName({ lost }, thing, to, 'whole', spot);
  if (by.includes('#')) {
    const address = toWrittenUrl(by);
    const statement = byAddress.get(address);
    if (statement === undefined) lost.push({ ...spot, sort: 'statement', name: address });
    return statement !== undefined && isSeen(statement.item) ? statement : undefined;
  }
  const id = by.replace(/^\/?events\//, '');
  const event = findThing(register, ['event'], id);
  if (event !== undefined && isKind(event, 'event')) return isSeen(event) ? event : undefined;
  if (!isBroken(register, ['event'], id)) lost.push({ ...spot, sort: 'evidence', name: by });
  return undefined;
}
