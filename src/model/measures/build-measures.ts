/** All measures, each bound to those that it changes or ends. */
import { compareValues } from '../../time/compare-when.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import { toFirstWrittenDay } from '../../time/bounds.ts';
import { getWhen } from '../item.ts';
import { ENTITY_KINDS } from '../../content/kinds/shared.ts';
import type { Register } from '../register.ts';
import { type Entity, isKind, type Thing } from '../thing.ts';
import { findBar, findNameable, isPublished } from '../visible.ts';
import { toChanges, type Measure } from './measure.ts';
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
    .sort((a, b) => compareValues(toKey(a), toKey(b)));
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
