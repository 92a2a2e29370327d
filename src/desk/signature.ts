/** Whoever signed the item that was added last mostly signs the next one. */
import { isKind, type Thing } from '../model/thing.ts';
import type { Suggestion } from './protocol.ts';

/** Those who made its pictures made no others. */
const OF_PICTURES: readonly string[] = ['photographer', 'illustrator'];

export function suggestSignature(things: readonly Thing[]): Suggestion | undefined {
  const signed = things.flatMap((thing) => {
    if (!isKind(thing, 'coverage')) return [];
    const credits = (thing.data.credits ?? []).filter(({ role }) => !OF_PICTURES.includes(role));
    return credits.length === 0
      ? []
      : [{ credits, added: thing.data.dates.added, caption: thing.caption }];
  });
  const [last] = signed.toSorted((a, b) => (a.added < b.added ? 1 : -1));
  if (last === undefined) return undefined;
  return { path: ['credits'], value: last.credits.map(toValue), origin: `as in “${last.caption}”` };
}

function toValue(credit: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(credit).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );
}
