/** Statements in the graph: who said them, where they stand, what they bear on, and how later ones bear on them. */
import type { PublicRecord } from '../../model/record.ts';
import type { RelationType } from '../../content/prose/statement-rule.ts';

export interface GraphLink {
  readonly to: string;
  readonly relation: string;
  readonly from: readonly string[];
}

const REVERSE: Readonly<Record<RelationType, string>> = {
  denies: 'deniedBy',
  disputes: 'disputedBy',
  confirms: 'confirmedBy',
  qualifies: 'qualifiedBy',
  corrects: 'correctedBy',
  retracts: 'retractedBy',
  repeats: 'repeatedBy',
  'replies-to': 'answeredBy',
  updates: 'updatedBy',
};

/** By the address at the far end; `statements` are those of an item, a speaker or a question. */
export function listStatementLinks({ of, statements }: PublicRecord): GraphLink[] {
  const groups = [...of].map(([to, list]) => ({
    to,
    relation: 'statements',
    from: list.map(({ address }) => address).sort(),
  }));
  const replies = statements.flatMap(({ address: to, reverse }) =>
    [...Map.groupBy(reverse, ({ type }) => type)].map(([type, list]) => ({
      to,
      relation: REVERSE[type],
      from: list.map(({ from }) => from.address).sort(),
    })),
  );
  return [...groups, ...replies].sort((a, b) =>
    a.to === b.to ? compare(a.relation, b.relation) : compare(a.to, b.to),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
