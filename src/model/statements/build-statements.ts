/** All statements of all items, in the order of saying, each bound to those that it bears on. */
import { findBelow } from '../addresses/read.ts';
import { COVERAGE_URL, toStatementUrl } from '../addresses/pages.ts';
import type { PublicationData } from '../../kinds/publication.ts';
import type { StatementFact } from '../../prose/statement-fact.ts';
import { isBefore } from '../../time/bounds.ts';
import { listByWhen } from '../../time/compare-when.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when-failure.ts';
import { isBroken, toHidden, toNoAddress } from '../dangling.ts';
import type { Finding } from '../entry.ts';
import type { Item } from '../item.ts';
import type { Register } from '../register.ts';
import { buildStatement, type OpenStatement } from './build-statement.ts';
import { findBar, isPublished } from '../visible.ts';
import { toSpot } from './spot.ts';
import type { Statement } from './statement.ts';

export interface Statements {
  /**
   * Those of published items, by the one order of dates applied to `said`: earliest bound, then precision
   * (finer first), then address.
   */
  readonly statements: readonly Statement[];
  /** Those of drafts and withdrawn items too: they are checked, not shown. */
  readonly all: readonly Statement[];
  readonly findings: readonly Finding[];
}

/** A statement whose dates cannot be read is left out; the check of its body has told why, so relations to it are not. */
export function buildStatements(
  register: Register,
  about: PublicationData,
  items: readonly Item[],
): Statements {
  const built: OpenStatement[] = [];
  const facts = new Map<string, StatementFact>();
  for (const item of items)
    for (const fact of item.entry.facts.statements) {
      facts.set(toStatementUrl(item.url, fact.id), fact);
      if (isUsable(fact)) built.push(buildStatement(register, about, item, fact));
    }
  const sorted = listByWhen(built, ({ said, address }) => ({ ...said, id: address }));
  const byAddress = new Map(sorted.map((statement) => [statement.address, statement]));
  const findings = sorted.flatMap((statement) =>
    (facts.get(statement.address)?.relations ?? []).flatMap(({ type, target }) => {
      const address = target.startsWith('#') ? `${statement.item.url}${target}` : target;
      const to = byAddress.get(address);
      const spot = toSpot(statement, type);
      if (to === undefined)
        return facts.has(address) || isInBroken(register, address)
          ? []
          : [toNoAddress(spot, address, 'a statement', () => byAddress.keys())];
      const bar = findBar(statement.item, to.item, 'whole');
      if (bar !== undefined) return [toHidden(spot, to.item, bar)];
      bind(type, statement, to);
      return [];
    }),
  );
  const statements = sorted.filter(({ item }) => isPublished(item)).map(freeze);
  return { statements, all: sorted, findings };
}

function bind(
  type: Statement['relations'][number]['type'],
  from: OpenStatement,
  to: OpenStatement,
): void {
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

function isUsable({ id, by, said, published, happened }: StatementFact): boolean {
  return (
    id !== '' &&
    by !== '' &&
    [said, published, happened].every((text) => text === undefined || isDate(text))
  );
}

function isDate(text: string): boolean {
  return !isFailure(parseWhen(text, { zone: 'UTC' }));
}

function isInBroken(register: Register, address: string): boolean {
  return isBroken(
    register,
    ['coverage'],
    (findBelow(COVERAGE_URL, address) ?? '').replace(/#.*$/, ''),
  );
}
