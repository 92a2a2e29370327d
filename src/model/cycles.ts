/** Parents that lead back to where they began. */
import type { Entry, Finding } from './entry.ts';
import type { Link } from './references.ts';
import type { Thing } from './thing.ts';

/** Follows `parent` from every thing; each circle is told once, at its first member by address. */
export function findCycles(links: readonly Link[]): Finding[] {
  const parents = new Map<Thing, Thing>();
  for (const { from, to, reverse } of links) if (reverse === 'children') parents.set(from, to);
  const settled = new Set<Thing>();
  const findings: Finding[] = [];
  for (const start of parents.keys()) {
    const path: Thing[] = [];
    let at: Thing | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parents.get(at);
    }
    if (at !== undefined && path.includes(at)) {
      findings.push(circle(path.slice(path.indexOf(at))));
    }
    for (const thing of path) settled.add(thing);
  }
  return findings;
}

function circle(members: readonly Thing[]): Finding {
  const names = [...members, members[0]].map((thing) => thing?.id).join(' → ');
  const entry = members[0]?.entry as Entry;
  return {
    entry,
    at: ['parent'],
    field: 'parent',
    code: 'reference.cycle',
    severity: 'error',
    message: `its parents lead back to itself: ${names}`,
    remedy: 'take one of the parents away',
  };
}
