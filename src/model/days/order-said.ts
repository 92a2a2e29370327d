import type { Statement } from '../statements/statement.ts';

/** The statements of a day in their order, but each after those of the same day that it bears on: an answer follows. */
export function orderSaid(said: readonly Statement[]): Statement[] {
  const own = new Set(said);
  const ordered = new Set<Statement>();
  const open = new Set<Statement>();
  const place = (statement: Statement): void => {
    // Relations may be written in a ring; then the order of saying holds.
    if (ordered.has(statement) || open.has(statement)) return;
    open.add(statement);
    for (const { to } of statement.relations) if (own.has(to)) place(to);
    ordered.add(statement);
  };
  said.forEach(place);
  return [...ordered];
}
