/** For which sides somebody speaks. */
import { certainlyBefore, earliest, latest } from '../../time/bounds.ts';
import type { Placed } from '../../time/when.ts';
import { getWhen } from '../item.ts';
import type { Publication } from '../publication.ts';
import { findEntity, type Register } from '../register.ts';
import type { Entity, Thing } from '../thing.ts';

type Entities = Pick<Register, 'entities'>;

/** The sides of those spoken for, if somebody is, in their order; else that of the speaker. Each once; some have none. */
export function listParties(
  register: Entities,
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
  said: Placed,
): string[] {
  const voices = listVoices(speaker, onBehalfOf);
  return [...new Set(voices.flatMap((voice) => findParty(register, voice, said) ?? []))];
}

/** Those spoken for, if somebody is; else the speaker. */
export function listVoices(
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
): readonly Entity[] {
  return onBehalfOf.length > 0 || speaker === undefined ? onBehalfOf : [speaker];
}

/**
 * Its own side, else that of an organization in which a person held a role on that day, else of the bodies above.
 * `undefined` where none of these belongs to a side.
 */
export function findParty(register: Entities, voice: Entity, on: Placed): string | undefined {
  return sideOf(register, voice) ?? sideOfRoles(register, voice, on);
}

function sideOf(
  register: Entities,
  thing: Entity,
  seen: readonly Entity[] = [],
): string | undefined {
  if ('party' in thing.data && thing.data.party !== undefined) return thing.data.party;
  if (thing.kind !== 'organization' || thing.data.parent === undefined || seen.includes(thing))
    return undefined;
  const parent = findEntity(register, thing.data.parent);
  return parent?.kind === 'organization' ? sideOf(register, parent, [...seen, thing]) : undefined;
}

function sideOfRoles(register: Entities, thing: Entity, said: Placed): string | undefined {
  if (thing.kind !== 'person') return undefined;
  for (const { organization, from, to } of thing.data.roles ?? []) {
    if (organization === undefined) continue;
    const zone = said.zone;
    const begins = from !== undefined && certainlyBefore(said, { when: getWhen(from, zone), zone });
    const ended = to !== undefined && certainlyBefore({ when: getWhen(to, zone), zone }, said);
    const body = begins || ended ? undefined : findEntity(register, organization);
    const isBody = body?.kind === 'organization' || body?.kind === 'outlet';
    const side = isBody ? sideOf(register, body) : undefined;
    if (side !== undefined) return side;
  }
  return undefined;
}

/** What is a current office is read off its dates, by the newest day of the record. */
export type Role = NonNullable<Thing<'person'>['data']['roles']>[number];

/** Those held at the end of the record. */
export function listCurrentRoles(publication: Publication, { data }: Thing<'person'>): Role[] {
  return (data.roles ?? []).filter((role) => isHeld(publication, role));
}

export function isHeld({ about, items }: Publication, { from, to }: Role): boolean {
  const newest = items[0];
  if (newest === undefined) return to === undefined;
  const now = latest(newest.day, newest.zone);
  const begun = from === undefined || earliest(getWhen(from, about.zone), about.zone) <= now;
  return begun && (to === undefined || latest(getWhen(to, about.zone), about.zone) > now);
}
