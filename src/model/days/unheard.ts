/** What had been said by the end of a day, and was public only later: nobody who spoke that day could have read it. */
import { isPoint } from '../../time/when.ts';
import { toLastWrittenDay } from '../../time/written-day.ts';
import type { Publication } from '../publication.ts';
import type { Statement } from '../statements/statement.ts';
import { countBefore, getDayPages } from './day-pages.ts';

export interface Unheard {
  /** The last said of them first. */
  readonly last: readonly Statement[];
  /** How many there are in all. */
  readonly total: number;
}

/** More are of no use to anybody who reads of a day. */
const MOST = 8;
const NONE: Unheard = { last: [], total: 0 };

const UNHEARD = new WeakMap<Publication, ReadonlyMap<string, Unheard>>();

/** Of a day that has a page. */
export function getUnheard(publication: Publication, on: string): Unheard {
  const known = UNHEARD.get(publication) ?? buildUnheard(publication);
  UNHEARD.set(publication, known);
  return known.get(on) ?? NONE;
}

/** Goes through the days once, with those that are not public yet in hand. */
function buildUnheard(publication: Publication): ReadonlyMap<string, Unheard> {
  const { days } = getDayPages(publication);
  const byStart = Map.groupBy(
    publication.record.statements.filter((one) => findSaidBy(one) < one.knownOn),
    (one) => days[countBefore(days, findSaidBy(one))],
  );
  const unheard = new Map<string, Unheard>();
  let open: Statement[] = [];
  for (const on of days) {
    open = [...open, ...(byStart.get(on) ?? [])].filter(({ knownOn }) => knownOn > on);
    if (open.length > 0) unheard.set(on, { last: open.slice(-MOST).reverse(), total: open.length });
  }
  return unheard;
}

/** The day by whose end it had certainly been said; where that is not known, the one on which it was public. */
function findSaidBy({ said: { when }, knownOn }: Statement): string {
  const isFirm = !when.uncertain && !when.approximate && (isPoint(when) || isPoint(when.end));
  return isFirm ? toLastWrittenDay(when) : knownOn;
}
