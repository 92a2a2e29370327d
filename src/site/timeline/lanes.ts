/** Statements as marks in lanes, one a side: a ring where it was said, a disc where it was published. */
import type { Statement } from '../../model/statements/statement.ts';
import { earliest, latest } from '../../time/bounds.ts';
import type { Context } from '../context.ts';
import { toAxis, toSpot, type Spot } from '../parts/figure/axis.ts';
import { toSaidOrHour } from '../parts/figure/figure.ts';
import { findWait, isPublishedThen, toPartyName } from '../parts/statement/said.ts';

export type Lanes = NonNullable<ReturnType<typeof findLanes>>;

/** In per cent of the width of a phone: marks nearer than this would touch. */
const ROOM = 4.4;

/** `undefined` for fewer than two statements. */
export function findLanes(context: Context, statements: readonly Statement[]) {
  const [first] = statements;
  if (first === undefined || statements.length < 2) return undefined;
  const times = statements.flatMap(({ said, published }) =>
    [said, published].flatMap(({ when, zone }) => [earliest(when, zone), latest(when, zone)]),
  );
  const finite = times.filter(Number.isFinite);
  const axis = toAxis(context, Math.min(...finite), Math.max(...finite), first.said.zone);
  const numbers = new Map(statements.map((statement, index) => [statement, index + 1]));
  const parties = (context.publication.about.parties ?? []).map(({ id }) => id);
  const late = statements.filter((statement) => findWait(context, statement) !== undefined);
  return {
    label: axis.label,
    ticks: axis.ticks,
    description: context.words.timeline.lanes({ n: statements.length, late: late.length }),
    lanes: [...parties, undefined].flatMap((party) => {
      const own = statements.filter((one) =>
        party === undefined ? one.parties.length === 0 : one.parties.includes(party),
      );
      if (own.length === 0) return [];
      const placed = own.map((statement) => ({
        number: numbers.get(statement) ?? 0,
        from: toSpot(axis, toSaidOrHour(statement)),
        isRing: !isPublishedThen(statement),
        to:
          findWait(context, statement) === undefined
            ? undefined
            : toSpot(axis, statement.published),
      }));
      const { marks, rows } = stack(placed);
      const name = party === undefined ? toRest(context, parties) : toPartyName(context, party);
      return [{ party, name, rows, marks }];
    }),
  };
}

/** Those of no side; in a story without sides all of them. */
function toRest({ words }: Context, parties: readonly string[]): string {
  return parties.length === 0 ? words.timeline.allSaid : words.timeline.others;
}

/** Puts marks that would touch under each other, in as many rows as it takes. */
function stack<Mark extends { readonly from: Spot; readonly to: Spot | undefined }>(
  placed: readonly Mark[],
) {
  const ends: number[] = [];
  const marks = placed
    .toSorted((a, b) => a.from.at - b.from.at)
    .map((mark) => {
      const end = mark.to?.at ?? mark.from.at;
      // Its two ends would touch: they stand side by side.
      const isShort = mark.to !== undefined && end - mark.from.at < ROOM;
      const aside = isShort ? ROOM / 2 : 0;
      const free = ends.findIndex((one) => one + ROOM < mark.from.at - aside);
      const row = free === -1 ? ends.length : free;
      ends[row] = end + aside;
      return { ...mark, row, isShort };
    });
  return { marks, rows: ends.length };
}
