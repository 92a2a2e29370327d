/** Things and items under the addresses from which they are asked for. */
import type { KindName } from '../content/kinds/kinds.ts';
import type { Item } from './item.ts';
import type { Link } from './resolve-thing.ts';
import type { Thing } from './thing.ts';
import { isPublished } from './visible.ts';

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
  const grouped = new Map<string, Item[]>();
  for (const item of items) {
    const targets = new Set<Thing>([
      ...item.topics,
      ...item.questions,
      ...item.entities,
      ...item.outlets,
    ]);
    if (item.place !== undefined) targets.add(item.place);
    for (const { url } of targets) addOnce(grouped, url, item);
  }
  return grouped;
}

/** Who that is published points at an address, by the name of the relation seen from there; the links of one thing come one after the other. */
export function groupBacklinks(
  links: ReadonlyMap<Thing, readonly Link[]>,
): Map<string, Map<string, Thing[]>> {
  const grouped = new Map<string, Map<string, Thing[]>>();
  for (const [from, all] of links) {
    if (!isPublished(from)) continue;
    for (const { to, reverse } of all) {
      let byName = grouped.get(to.url);
      if (byName === undefined) grouped.set(to.url, (byName = new Map<string, Thing[]>()));
      addOnce(byName, reverse, from);
    }
  }
  return grouped;
}

/** Adds a value to those at a key; not twice in a row. */
function addOnce<Value>(grouped: Map<string, Value[]>, key: string, value: Value): void {
  const list = grouped.get(key);
  if (list === undefined) grouped.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
