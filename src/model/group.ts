/** Things and items under the addresses from which they are asked for. */
import type { KindName } from '../kinds/kinds.ts';
import type { Item } from './item.ts';
import type { Link } from './references.ts';
import type { Thing } from './thing.ts';

/** Things by kind, each list by caption in UTF-16 code units: `localeCompare` differs between machines. */
export function groupByKind(things: readonly Thing[]): Map<KindName, Thing[]> {
  const sorted = [...things].sort(
    (a, b) => compareText(a.caption, b.caption) || compareText(a.id, b.id),
  );
  return Map.groupBy(sorted, ({ kind }) => kind);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Items by the address of whatever they are about or come from. */
export function groupCoverage(items: readonly Item[]): Map<string, Item[]> {
  const pairs = items.flatMap((item) => {
    const place = item.place === undefined ? [] : [item.place];
    const targets = new Set<Thing>([
      ...item.topics,
      ...item.questions,
      ...item.entities,
      ...item.outlets,
      ...place,
    ]);
    return [...targets].map(({ url }) => ({ url, item }));
  });
  return groupPairs(
    pairs,
    ({ url }) => url,
    ({ item }) => item,
  );
}

/** Who points at an address, by the name of the relation seen from there. */
export function groupBacklinks(links: readonly Link[]): Map<string, Map<string, Thing[]>> {
  const byTarget = Map.groupBy(links, ({ to }) => to.url);
  return new Map(
    [...byTarget].map(([url, list]) => [
      url,
      groupPairs(
        list,
        ({ reverse }) => reverse,
        ({ from }) => from,
      ),
    ]),
  );
}

function groupPairs<Pair, Value>(
  pairs: readonly Pair[],
  toKey: (pair: Pair) => string,
  toValue: (pair: Pair) => Value,
): Map<string, Value[]> {
  const grouped = Map.groupBy(pairs, toKey);
  return new Map([...grouped].map(([key, list]) => [key, [...new Set(list.map(toValue))]]));
}
