/** What a statement rests on and what rests on it, by the days on which they were said. */
import type { Item } from '../../model/item.ts';
import { listInRecord } from '../../model/record.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Context } from '../context.ts';
import { toDayWords, toForm } from '../parts/statement/said.ts';
import { listSpoken, toStatementLine } from '../parts/statement/statement-line.ts';

export type Ties = NonNullable<ReturnType<typeof findTies>>;

export type Tie = Ties['shown'][number];

/** Of more, only the nearest on either side are shown at once. */
const [MOST_OPEN, NEAREST] = [7, 3];

/** A claim may have hundreds of answers. */
const MOST = 20;

/** Of the first statement of the item that has any. */
export function findTies(context: Context, item: Item) {
  const statement = listSpoken(context, item).find(
    ({ relations, reverse }) => relations.length + reverse.length > 0,
  );
  if (statement === undefined) return undefined;
  const { relations: verbs } = context.words.statement;
  const ties = [
    ...statement.relations.map(({ type, to, precedesClaim }) => ({
      verb: verbs[type].of,
      other: to,
      precedesClaim,
    })),
    ...statement.reverse.map(({ type, from, precedesClaim }) => ({
      verb: verbs[type].by,
      other: from,
      precedesClaim,
    })),
  ];
  const form = toForm([statement, ...ties.map(({ other }) => other)]);
  const toTie = (verb: string | undefined, other: Statement, isBefore = false) => ({
    // `undefined` for the statement itself.
    verb,
    day: toDayWords(context, other.said.when, form),
    line: toStatementLine(context, other, form),
    url: other.item === item ? `#${other.id}` : other.address,
    // One was public before the other, whose speaker could not have read it.
    isBefore,
  });
  const byOther = Map.groupBy(
    [{ verb: undefined, other: statement, precedesClaim: false }, ...ties],
    ({ other }) => other,
  );
  const all = listInRecord(context.publication.record, [...byOther.keys()])
    .flatMap((other) => byOther.get(other) ?? [])
    .map(({ verb, other, precedesClaim }) => toTie(verb, other, precedesClaim));
  const own = all.findIndex(({ verb }) => verb === undefined);
  const isNear = (place: number) => ties.length <= MOST_OPEN || Math.abs(place - own) <= NEAREST;
  const folded = all.filter((_, place) => !isNear(place));
  return {
    id: statement.id,
    shown: all.filter((_, place) => isNear(place)),
    folded: folded.slice(0, MOST),
    more: Math.max(0, folded.length - MOST),
  };
}
