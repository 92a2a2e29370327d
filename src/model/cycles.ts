/** Relations that lead back to where they began, though each goes from the later or smaller thing to the other. */
import { toFieldName } from '../content/kinds/relations.ts';
import type { Finding } from './entry.ts';
import type { Link } from './references.ts';
import type { Thing } from './thing.ts';

interface Course {
  readonly field: string;
  readonly self: string;
  /** Before the names of those in the circle. */
  readonly says: string;
  readonly remedy: string;
}

/** By the name of the relation seen from the other end. */
const COURSES: Readonly<Record<string, Course>> = {
  children: {
    field: 'parent',
    self: 'it is its own parent',
    says: 'its parents lead back to itself',
    remedy: 'take one of the parents away',
  },
  supersededBy: {
    field: 'supersedes',
    self: 'it supersedes itself',
    says: 'it supersedes what supersedes it',
    remedy: 'keep `supersedes` where the later measure names the one that it ended',
  },
  amendedBy: {
    field: 'amends',
    self: 'it amends itself',
    says: 'it amends what amends it',
    remedy: 'keep `amends` where the later measure names the one that it changes',
  },
};

/** Each circle is told once, at its first member by address. */
export function findCycles(links: readonly Link[]): Finding[] {
  return Object.entries(COURSES).flatMap(([reverse, course]) =>
    listCircles(links.filter((link) => link.reverse === reverse)).map((members) =>
      toFinding(course, members),
    ),
  );
}

function listCircles(links: readonly Link[]): Thing[][] {
  const next = Map.groupBy(
    links.filter(({ from, to }) => from !== to),
    ({ from }) => from,
  );
  const told = new Set<Thing>();
  const circles = links.filter(({ from, to }) => from === to).map(({ from }) => [from]);
  for (const start of next.keys()) {
    const circle = told.has(start) ? undefined : findWayBack(start, next);
    if (circle === undefined) continue;
    circles.push(circle);
    for (const member of circle) told.add(member);
  }
  return circles;
}

/** The members of the shortest circle through `start`, from there on. */
function findWayBack(start: Thing, next: ReadonlyMap<Thing, readonly Link[]>): Thing[] | undefined {
  const before = new Map<Thing, Thing>();
  const queue = [start];
  for (const at of queue) {
    for (const { to } of next.get(at) ?? []) {
      if (to === start) return trace(at, before);
      if (before.has(to)) continue;
      before.set(to, at);
      queue.push(to);
    }
  }
  return undefined;
}

function trace(last: Thing, before: ReadonlyMap<Thing, Thing>): Thing[] {
  const way = [last];
  for (let at = before.get(last); at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}

function toFinding({ field, self, says, remedy }: Course, members: readonly Thing[]): Finding {
  const [first, second = first] = members as [Thing, ...Thing[]];
  const named = (first.data as Record<string, unknown>)[field];
  const names = [...members, first].map(({ id }) => id).join(' → ');
  const at = Array.isArray(named) ? [field, named.indexOf(second.id)] : [field];
  return {
    entry: first.entry,
    at,
    field: toFieldName(at),
    code: 'reference.cycle',
    severity: 'error',
    ...(members.length === 1
      ? { message: self, remedy: 'name the one that is meant, or take it away' }
      : { message: `${says}: ${names}`, remedy }),
  };
}
