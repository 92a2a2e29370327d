/** All statements of all items, in the order of saying, each bound to those that it bears on. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { StatementFact } from '../../content/prose/facts.ts';
import { COVERAGE_URL, toStatementUrl } from '../../site/addresses/pages.ts';
import { findBelow } from '../../site/addresses/things.ts';
import { isBefore } from '../../time/bounds.ts';
import { listByWhen } from '../../time/compare-when.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when.ts';
import type { Item } from '../item.ts';
import { recalled } from '../../content/problems/memoize.ts';
import { canName, isBroken, type Lost } from '../references.ts';
import type { Register } from '../register.ts';
import { findNameable, isPublished } from '../visible.ts';
import { type Said, type SaidOf, toSaid } from './build-statement.ts';
import { type Relation, type Statement, toSpot } from './statement.ts';

/**
 * Those of published items (`statements`), and of hidden ones too (`all`), by the one order of dates applied to `said`:
 * earliest bound, then precision (finer first), then address. A statement whose dates cannot be read is left out; the check
 * of its body has told why, so relations to it are not.
 */
export function buildStatements(
  register: Register,
  about: PublicationData,
  items: readonly Item[],
  locale: string,
) {
  const recallSaid = openSaid(register.entities);
  const built: Said[] = [];
  const facts = new Map<string, StatementFact>();
  for (const item of items)
    for (const fact of item.entry.facts.statements) {
      facts.set(toStatementUrl(item.url, fact.id), fact);
      if (!isUsable(fact)) continue;
      const question =
        fact.about === undefined
          ? undefined
          : findNameable(register, item, ['question'], fact.about);
      built.push(recallSaid(fact, item, question, about, locale));
    }
  const sorted = listByWhen(built, ({ said, address }) => ({ ...said, id: address }));
  const byAddress = new Map(sorted.map((said) => [said.address, said]));
  const lost: Lost[] = [];
  const ties: Tie[] = [];
  for (const from of sorted)
    for (const { type, target } of facts.get(from.address)?.relations ?? []) {
      const address = target.startsWith('#') ? `${from.item.url}${target}` : target;
      const to = byAddress.get(address);
      const spot = toSpot(from, type);
      if (to !== undefined) {
        if (canName({ lost }, from.item, to.item, 'whole', spot)) ties.push([type, from, to]);
      } else if (!facts.has(address) && !isInBroken(register, address))
        lost.push({ ...spot, sort: 'statement', name: address });
    }
  const all = relate(sorted, ties);
  return { statements: all.filter(({ item }) => isPublished(item)), all, lost };
}

const openSaid = recalled((entities: Register['entities']) =>
  recalled((fact: StatementFact, ...of: SaidOf) => toSaid(entities, fact, ...of)),
);

const isUsable = recalled(
  ({ id, by, said, published, happened }: StatementFact) =>
    id !== '' &&
    by !== '' &&
    [said, published, happened].every((text) => text === undefined || isDate(text)),
);

function isDate(text: string): boolean {
  return !isFailure(parseWhen(text, { zone: 'UTC' }));
}

function isInBroken(register: Register, address: string): boolean {
  const id = findBelow(COVERAGE_URL, address) ?? '';
  return isBroken(register, ['coverage'], id.replace(/#.*$/, ''));
}

/** How one statement bears on another. */
type Tie = readonly [type: Relation['type'], from: Said, to: Said];

/** In the order of `all`. The same statements again where nothing has changed of those that relations join. */
function relate(all: readonly Said[], ties: readonly Tie[]): Statement[] {
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
