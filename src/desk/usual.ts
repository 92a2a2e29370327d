/** Which fields an editor fills in for nearly every thing of a kind, by what the publication has: they need not be looked for. */
import type { Thing } from '../model/thing.ts';

/** By kind: paths such as `dates.happened` that more than half of the things have; those of lists are without numbers. */
export function listUsual(things: readonly Thing[]): Record<string, string[]> {
  return Object.fromEntries(
    [...Map.groupBy(things, ({ kind }) => kind)].map(([kind, all]) => {
      const counts = new Map<string, number>();
      for (const { data } of all)
        for (const path of new Set(listPaths(data, '')))
          counts.set(path, (counts.get(path) ?? 0) + 1);
      // What is published without a word says so of itself.
      counts.delete('status');
      const usual = [...counts].filter(([, count]) => count > all.length / 2);
      return [kind, usual.map(([path]) => path).toSorted()];
    }),
  );
}

function listPaths(value: unknown, above: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => listPaths(one, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, below]) => below !== undefined)
    .flatMap(([name, below]) => {
      const path = above === '' ? name : `${above}.${name}`;
      return [path, ...listPaths(below, path)];
    });
}
