/** References that lead nowhere, where they may not, or in a circle. */
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { nearest } from '../content/problems/nearest.ts';
import { withArticle } from '../content/prose/words.ts';
import type { Whole } from '../model/publication.ts';
import { CHARTED, isBroken, type EntryReference, type Lost } from '../model/references.ts';
import { findThing, type Register } from '../model/register.ts';
import { toSpot } from '../model/statements/statement.ts';
import { isKind, type Thing } from '../model/thing.ts';
import type { HiddenStatus } from '../model/visible.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { ABOUT_FILE, type RuleFault, type Rule } from './rule.ts';

export const REFERENCE_RULES: readonly Rule[] = [
  {
    id: 'reference.dangling',
    reads: 'publication',
    find: (whole) => [
      ...listLost(whole).flatMap(openWords(whole)),
      ...listLostSeries(whole),
      ...listLostPositions(whole),
    ],
  },
  {
    id: 'reference.draft',
    reads: 'publication',
    find: (whole) => listHidden(whole, 'draft', (to) => `is a draft (${toHow(to)})`),
  },
  {
    id: 'reference.withdrawn',
    reads: 'publication',
    find: (whole) => listHidden(whole, 'withdrawn', () => 'is withdrawn (status: withdrawn)'),
  },
  {
    id: 'reference.cycle',
    reads: 'publication',
    find: ({ links }) => listCycles([...links.values()].flat()),
  },
];

/** Including those of `publication.yaml`: the topic in `lead`, and what the desk offers. */
function listLost({ publication: { about }, register, lost }: Whole): readonly Lost[] {
  const { lead, defaults = {} } = about;
  const { topics = [], place } = defaults;
  const named = [
    { at: ['lead'], to: ['topic'], name: lead },
    ...topics.map((name, index) => ({ at: ['defaults', 'topics', index], to: ['topic'], name })),
    { at: ['defaults', 'place'], to: ['place'], name: place },
  ];
  const own = named.flatMap(({ at, to, name }): Lost[] => {
    if (name === undefined || isBroken(register, to, name)) return [];
    const spot = { entry: ABOUT_FILE, at };
    const thing = findThing(register, to, name);
    if (thing === undefined) return [{ ...spot, sort: 'id', name, to }];
    const { status } = thing.data;
    // A draft may be offered, for drafts.
    const isFine = status === 'published' || (status === 'draft' && at[0] === 'defaults');
    return isFine ? [] : [{ ...spot, sort: status, to: thing }];
  });
  return [...own, ...lost];
}

/** The message for a reference that leads nowhere: what was wanted, and the nearest name that exists. */
function openWords({ publication: { about }, register, statements }: Whole) {
  const listIds = openIds(register);
  const things = [...register.byUrl.values(), ...register.broken];
  const charted = () =>
    things.filter(({ kind }) => CHARTED.includes(kind)).map(({ kind, id }) => toThingUrl(kind, id));
  const say = (lost: Exclude<Lost, { sort: HiddenStatus }>): Omit<RuleFault, 'entry' | 'at'> => {
    const { sort, name } = lost;
    switch (sort) {
      case 'id': {
        const { to } = lost;
        const named = register.entities.get(name);
        if (named === undefined || to.includes(named.kind))
          return toNoId(name, toOneOf(to), () => listIds(to));
        return {
          message: `“${name}” is ${withArticle(named.kind)} where ${toOneOf(to)} belongs`,
          remedy: `name ${toOneOf(to)}; ${named.entry.path} is ${withArticle(named.kind)}`,
        };
      }
      case 'side':
        return toNoId(name, 'a side in publication.yaml', () =>
          (about.parties ?? []).map(({ id }) => id),
        );
      case 'evidence':
        return toNoId(name, 'an event, nor the address of a statement', () =>
          [...register.entities.values()]
            .filter(({ kind }) => kind === 'event')
            .map(({ id }) => id),
        );
      case 'page':
        return toNoAddress(name, 'a page', () => register.byUrl.keys());
      case 'chart':
        return toNoAddress(name, 'a measure or a question', charted);
      case 'statement':
        return toNoAddress(name, 'a statement', () => statements.map(({ address }) => address));
    }
  };
  return (lost: Lost): RuleFault[] => ('name' in lost ? [{ ...lost, ...say(lost) }] : []);
}

/** `wanted` completes “is not the id of …”. */
function toNoId(name: string, wanted: string, listKnown: () => Iterable<string>) {
  return {
    message: `“${name}” is not the id of ${wanted}`,
    remedy: () => toRemedy('id', nearest(name, listKnown())),
  };
}

/** `wanted` completes “is not the address of …”. */
export function toNoAddress(name: string, wanted: string, listKnown: () => Iterable<string>) {
  return {
    message: `“${name}” is not the address of ${wanted} here`,
    remedy: () => toRemedy('address', nearest(name, listKnown())),
  };
}

function toRemedy(what: string, right: string | undefined): string {
  return right === undefined
    ? `correct the ${what}, or add the file`
    : `did you mean “${right}”? Else add the file`;
}

/** The ids of some kinds, listed once, since every wrong name needs them. */
function openIds({ byUrl, broken }: Register): (to: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (to) => {
    const ids =
      known.get(to.join()) ??
      [...byUrl.values(), ...broken].filter(({ kind }) => to.includes(kind)).map(({ id }) => id);
    known.set(to.join(), ids);
    return ids;
  };
}

/** “a person, organization or outlet” */
function toOneOf(kinds: readonly string[]): string {
  const [first = '', ...rest] = kinds;
  const list =
    rest.length === 0
      ? first
      : `${[first, ...rest.slice(0, -1)].join(', ')} or ${rest.at(-1) ?? ''}`;
  return withArticle(list);
}

/** Measures, questions and topics that name an undeclared series. */
function listLostSeries({ publication: { about }, register }: Whole): RuleFault[] {
  const known = (about.series ?? []).map(({ id }) => id);
  return [...register.byUrl.values()].flatMap((thing) =>
    listSeriesNames(thing)
      .filter(({ id }) => !known.includes(id))
      .map(({ id, at }) => ({
        ...{ entry: thing.entry, at },
        ...toNoId(id, 'a series in publication.yaml', () => known),
      })),
  );
}

/** A measure counts towards one series, a question is about one, a topic shows several. */
function listSeriesNames(thing: Thing): { id: string; at: FieldPath }[] {
  if (isKind(thing, 'topic'))
    return thing.data.series.map((id, index) => ({ id, at: ['series', index] }));
  const { series, beside } = thing.data as { series?: string; beside?: string };
  if (!isKind(thing, 'measure') && !isKind(thing, 'question')) return [];
  return Object.entries({ series, beside }).flatMap(([field, id]) =>
    id === undefined ? [] : [{ id, at: [field] }],
  );
}

function listLostPositions({ statements, questions }: Whole): RuleFault[] {
  const said = statements.map(({ about, position, ...one }) => ({
    ...{ question: about, position, spot: toSpot(one, 'position') },
  }));
  const answered = [...questions.values()].map(({ thing, answer }) => ({
    question: thing,
    position: answer?.position,
    spot: { entry: thing.entry, at: ['answered', 'position'] },
  }));
  return [...said, ...answered].flatMap(({ question, position, spot }): RuleFault[] => {
    if (question === undefined || position === undefined) return [];
    const { positions } = question.data;
    if (Object.hasOwn(positions, position)) return [];
    const known = Object.keys(positions);
    const remedy = () => {
      const right = nearest(position, known);
      return `${right === undefined ? '' : `did you mean “${right}”? `}The positions are ${known.join(', ')}`;
    };
    return [{ ...spot, message: `“${position}” is not a position of ${question.id}`, remedy }];
  });
}

function listHidden(whole: Whole, status: HiddenStatus, say: (to: Thing) => string): RuleFault[] {
  return listLost(whole).flatMap((lost) =>
    'name' in lost || lost.sort !== status
      ? []
      : {
          ...lost,
          message: `${lost.to.entry.path} ${say(lost.to)}, so nothing that readers see may name it`,
        },
  );
}

function toHow({ data: { publish } }: Thing): string {
  return publish === undefined ? 'status: draft' : `publish: ${publish}`;
}

/** Relations that each lead from the later or smaller thing to the other, by their names as seen from there. */
const COURSES = {
  children: {
    field: 'parent',
    self: 'it is its own parent',
    says: 'its parents lead back to itself',
    remedy: 'remove one of the parents',
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
} as const;

/** Each circle is reported once, at its first member by address. */
function listCycles(links: readonly EntryReference[]): RuleFault[] {
  return Object.entries(COURSES).flatMap(([reverse, { field, self, says, remedy }]) =>
    listCircles(links.filter((link) => link.reverse === reverse)).map((members): RuleFault => {
      const [first, second = first] = members as [Thing, ...Thing[]];
      const named = (first.data as Record<string, unknown>)[field];
      const at = Array.isArray(named) ? [field, named.indexOf(second.id)] : [field];
      const names = [...members, first].map(({ id }) => id).join(' → ');
      return {
        ...{ entry: first.entry, at },
        ...(members.length === 1 ? { message: self } : { message: `${says}: ${names}`, remedy }),
      };
    }),
  );
}

function listCircles(links: readonly EntryReference[]): Thing[][] {
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

/** The members of the shortest circle through `start`, beginning there. */
function findWayBack(
  start: Thing,
  next: ReadonlyMap<Thing, readonly EntryReference[]>,
): Thing[] | undefined {
  const ways = new Map<Thing, Thing[]>([[start, [start]]]);
  for (const [at, way] of ways)
    for (const { to } of next.get(at) ?? []) {
      if (to === start) return way;
      if (!ways.has(to)) ways.set(to, [...way, to]);
    }
  return undefined;
}
