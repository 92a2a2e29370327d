/** All statements of all items, in the order of saying, each bound to those that it bears on. */
import { findBelow } from '../../site/addresses/read.ts';
import { COVERAGE_URL, toStatementUrl } from '../../site/addresses/pages.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { StatementFact } from '../../content/prose/statement-fact.ts';
import { listByWhen } from '../../time/compare-when.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when-failure.ts';
import { isBroken, toHidden, toNoAddress } from '../dangling.ts';
import type { Finding } from '../entry.ts';
import type { Item } from '../item.ts';
import type { Register } from '../register.ts';
import { recalled } from '../recall.ts';
import { toSaid, type Said, type SaidOf } from './build-statement.ts';
import { relate, type Tie } from './relate.ts';
import { findBar, findNameable, isPublished } from '../visible.ts';
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
  locale: string,
): Statements {
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
  const findings: Finding[] = [];
  const ties: Tie[] = [];
  for (const from of sorted)
    for (const { type, target } of facts.get(from.address)?.relations ?? []) {
      const address = target.startsWith('#') ? `${from.item.url}${target}` : target;
      const to = byAddress.get(address);
      const bar = to && findBar(from.item, to.item, 'whole');
      if (to !== undefined && bar === undefined) ties.push([type, from, to]);
      else if (to !== undefined && bar !== undefined)
        findings.push(toHidden(toSpot(from, type), to.item, bar));
      else if (!facts.has(address) && !isInBroken(register, address)) {
        const listKnown = () => byAddress.keys();
        findings.push(toNoAddress(toSpot(from, type), address, 'a statement', listKnown));
      }
    }
  const all = relate(sorted, ties);
  return { statements: all.filter(({ item }) => isPublished(item)), all, findings };
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
  return isBroken(
    register,
    ['coverage'],
    (findBelow(COVERAGE_URL, address) ?? '').replace(/#.*$/, ''),
  );
}
