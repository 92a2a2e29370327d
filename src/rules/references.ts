/** References that lead nowhere, where they may not, or in a circle. */
import type { FieldPath } from '../content/kinds/field-meta.ts';
import type { Either, FaultSlots } from '../content/problems/fault.ts';
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
    id: 'reference.dangling:id',
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
    find: (whole) => listHidden(whole, 'draft'),
  },
  {
    id: 'reference.withdrawn',
    reads: 'publication',
    find: (whole) => listHidden(whole, 'withdrawn'),
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
          return toNone('id', name, () => listIds(to), { kinds: toOneOf(to) });
        const kind = toOneOf([named.kind]);
        const slots = { name, kind, kinds: toOneOf(to), path: named.entry.path };
        return { row: 'reference.dangling:kind', slots };
      }
      case 'side':
        return toNone(sort, name, () => (about.parties ?? []).map(({ id }) => id));
      case 'evidence':
        return toNone(sort, name, () =>
          [...register.entities.values()]
            .filter(({ kind }) => kind === 'event')
            .map(({ id }) => id),
        );
      case 'page':
        return toNone(sort, name, () => register.byUrl.keys());
      case 'chart':
        return toNone(sort, name, charted);
      case 'statement':
        return toNone(sort, name, () => statements.map(({ address }) => address));
    }
  };
  return (lost: Lost): RuleFault[] => ('name' in lost ? [{ ...lost, ...say(lost) }] : []);
}

/** A name of nothing here, and the nearest name of something. */
export function toNone<Sort extends string>(
  sort: Sort,
  name: string,
  listKnown: () => Iterable<string>,
  slots: FaultSlots = {},
) {
  return {
    row: `reference.dangling:${sort}` as const,
    slots: {
      ...slots,
      name,
      get near() {
        return nearest(name, listKnown());
      },
    },
  };
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
function toOneOf(kinds: readonly string[]): Either {
  const [first = '', ...rest] = kinds;
  const list =
    rest.length === 0
      ? first
      : `${[first, ...rest.slice(0, -1)].join(', ')} or ${rest.at(-1) ?? ''}`;
  return { text: withArticle(list), of: kinds };
}

/** Measures, questions and topics that name an undeclared series. */
function listLostSeries({ publication: { about }, register }: Whole): RuleFault[] {
  const known = (about.series ?? []).map(({ id }) => id);
  return [...register.byUrl.values()].flatMap((thing) =>
    listSeriesNames(thing)
      .filter(({ id }) => !known.includes(id))
      .map(({ id, at }) => ({
        ...{ entry: thing.entry, at },
        ...toNone('series', id, () => known),
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
    const slots = { question: question.id, known: known.join(', ') };
    return [{ ...spot, ...toNone('position', position, () => known, slots) }];
  });
}

function listHidden(whole: Whole, status: HiddenStatus): RuleFault[] {
  return listLost(whole).flatMap((lost) =>
    'name' in lost || lost.sort !== status
      ? []
      : { ...lost, slots: { path: lost.to.entry.path, how: toHow(lost.to) } },
  );
}

function toHow({ data: { publish } }: Thing): string {
  return publish === undefined ? 'status: draft' : `publish: ${publish}`;
}

/** Fields that each lead from the later or smaller thing to the other, with the relation as seen from there. */
const COURSES = [
  ['parent', 'children'],
  ['supersedes', 'supersededBy'],
  ['amends', 'amendedBy'],
] as const;

/** Each circle is reported once, at its first member by address. */
function listCycles(links: readonly EntryReference[]): RuleFault[] {
  return COURSES.flatMap(([field, reverse]) =>
    listCircles(links.filter((link) => link.reverse === reverse)).map((members): RuleFault => {
      const [first, second = first] = members as [Thing, ...Thing[]];
      const named = (first.data as Record<string, unknown>)[field];
      const at = Array.isArray(named) ? [field, named.indexOf(second.id)] : [field];
      const names = [...members, first].map(({ id }) => id).join(' → ');
      return {
        ...{ entry: first.entry, at },
        row: `reference.cycle:${field}${members.length === 1 ? '-itself' : ''}`,
        slots: { names },
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
