/** Statements that bear on one another, bound together. */
import { isBefore } from '../../time/bounds.ts';
import { recalled } from '../recall.ts';
import { isPublished } from '../visible.ts';
import type { Said } from './build-statement.ts';
import type { Relation, Statement } from './statement.ts';

/** How one statement bears on another. */
export type Tie = readonly [type: Relation['type'], from: Said, to: Said];

/** In the order of `all`. The same statements again where nothing has changed of those that relations join. */
export function relate(all: readonly Said[], ties: readonly Tie[]): Statement[] {
  const findFirst = joinTied(ties);
  const tied = Map.groupBy(ties, ([, from]) => findFirst(from));
  const statements = new Map<Said, Statement>();
  for (const [first, joined] of Map.groupBy(all, findFirst))
    for (const [index, one] of bindJoined(first, joined, tied.get(first) ?? []).entries())
      statements.set(joined[index] as Said, one);
  return all.map((one) => statements.get(one) as Statement);
}

/** Gives the same one for all that ties join, directly or by way of others. */
function joinTied(ties: readonly Tie[]): (said: Said) => Said {
  const next = new Map<Said, Said>();
  const findFirst = (said: Said): Said => {
    let first = said;
    for (let on = next.get(first); on !== undefined; on = next.get(on)) first = on;
    return first;
  };
  for (const [, from, to] of ties) {
    const [a, b] = [findFirst(from), findFirst(to)];
    if (a !== b) next.set(a, b);
  }
  return findFirst;
}

interface OpenStatement extends Statement {
  readonly relations: Relation[];
  readonly reverse: Relation[];
}

const bindJoined = recalled((_: Said, joined: readonly Said[], ties: readonly Tie[]) => {
  const open = new Map(
    joined.map((said): [Said, OpenStatement] => [said, { ...said, relations: [], reverse: [] }]),
  );
  for (const [type, ...ends] of ties) {
    const [from, to] = ends.map((said) => open.get(said) as OpenStatement);
    bind(type, from as OpenStatement, to as OpenStatement);
  }
  return [...open.values()].map(freeze);
});

function bind(type: Relation['type'], from: OpenStatement, to: OpenStatement): void {
  const relation = Object.freeze({
    type,
    from,
    to,
    precedesClaim: isBefore(from.certain.published, to.certain.published),
  });
  from.relations.push(relation);
  // Readers of a published statement see only what else is published.
  if (isPublished(from.item)) to.reverse.push(relation);
}

function freeze(statement: OpenStatement): Statement {
  Object.freeze(statement.relations);
  Object.freeze(statement.reverse);
  return Object.freeze(statement);
}
