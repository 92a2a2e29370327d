/** All measures, each bound to those that it changes or ends. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import { toDangling } from '../dangling.ts';
import type { Finding } from '../entry.ts';
import { toFirstWrittenDay } from '../../time/written-day.ts';
import { getWhen } from '../item.ts';
import { ENTITY_KINDS } from '../../content/kinds/shared.ts';
import type { Register } from '../register.ts';
import { type Entity, isKind, type Thing } from '../thing.ts';
import { findBar, findNameable, isPublished } from '../visible.ts';
import { toFinding } from '../doubt.ts';
import { findMeasureState, toChanges, type Measure } from './measure.ts';
import { findParty } from '../statements/party.ts';

interface OpenMeasure extends Measure {
  readonly amends: Measure[];
  readonly amendedBy: Measure[];
  readonly supersedes: Measure[];
  readonly supersededBy: Measure[];
}

/** By the first day of their first entry, then by id; drafts too, which nothing that is out leads to. */
export function buildMeasures(register: Register, about: PublicationData): Measure[] {
  const measures = [...register.byUrl.values()]
    .filter((thing) => isKind(thing, 'measure'))
    .map((thing) => openMeasure(register, about, thing))
    .sort((a, b) => compare(toKey(a), toKey(b)));
  const byId = new Map(measures.map((measure) => [measure.thing.id, measure]));
  for (const measure of measures) {
    const { thing } = measure;
    const list = (ids: readonly string[]) =>
      ids
        .flatMap((id) => byId.get(id) ?? [])
        .filter((other) => findBar(thing, other.thing, 'whole') === undefined);
    // What is out is not changed by what is not.
    const isSeen = (other: Measure) => isPublished(thing) || !isPublished(other.thing);
    for (const other of list(thing.data.amends)) {
      measure.amends.push(other);
      if (isSeen(other)) other.amendedBy.push(measure);
    }
    for (const other of list(thing.data.supersedes)) {
      measure.supersedes.push(other);
      if (isSeen(other)) other.supersededBy.push(measure);
    }
  }
  return measures.map((measure) => Object.freeze(measure));
}

/** A measure, a question or a topic that names a series that is not declared. */
export function findLostSeries(register: Register, about: PublicationData): Finding[] {
  const known = (about.series ?? []).map(({ id }) => id);
  return [...register.byUrl.values()].flatMap((thing) =>
    listSeriesNames(thing)
      .filter(({ id }) => !known.includes(id))
      .map(({ id, at }) =>
        toDangling({ entry: thing.entry, at }, id, 'a series in publication.yaml', () => known),
      ),
  );
}

/** Measures that have passed their own ends by `present`, with no step that says what came: pages can say no more of them. */
export function findLapsed(measures: Iterable<Measure>, present: string): Finding[] {
  return [...measures].flatMap((measure) => {
    const state = findMeasureState(measure, present);
    if (state?.ended === undefined) return [];
    const { index, data } = state.change;
    return toFinding(measure.thing.entry, {
      at: ['history', index, ...(data.until === undefined ? [] : ['until'])],
      code: 'doubt.lapsed',
      message: `this step was to hold until ${state.ended.text}; the record goes up to ${present}, and no later step says what became of it`,
      remedy: 'add a step that says so: status: expired, or in-force or amended with the new until',
    });
  });
}

/** A measure counts towards one series, a question is about one, a topic shows several. */
function listSeriesNames(thing: Thing): { id: string; at: (string | number)[] }[] {
  if (isKind(thing, 'topic'))
    return thing.data.series.map((id, index) => ({ id, at: ['series', index] }));
  const named = isKind(thing, 'measure')
    ? ([
        ['series', thing.data.series],
        ['beside', thing.data.beside],
      ] as const)
    : isKind(thing, 'question')
      ? ([['series', thing.data.series]] as const)
      : [];
  return named.flatMap(([field, id]) => (id === undefined ? [] : [{ id, at: [field] }]));
}

function openMeasure(
  register: Register,
  about: PublicationData,
  thing: Thing<'measure'>,
): OpenMeasure {
  const { data } = thing;
  const find = (id: string) =>
    findNameable(register, thing, ENTITY_KINDS, id) as Entity | undefined;
  const actor = find(data.actor);
  const began = data.history[0]?.on ?? '';
  const party =
    data.party ??
    (actor && findParty(register, actor, { when: getWhen(began, about.zone), zone: about.zone }));
  const zone = about.parties?.find(({ id }) => id === party)?.zone ?? about.zone;
  return {
    thing,
    actor,
    party,
    target: data.target === undefined ? undefined : (find(data.target) ?? data.target),
    zone,
    changes: toChanges(register, thing, zone),
    amends: [],
    amendedBy: [],
    supersedes: [],
    supersededBy: [],
  };
}

function toKey({ changes, thing }: Measure): string {
  const [first] = changes;
  return `${first === undefined ? '' : toFirstWrittenDay(first.on)} ${thing.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
