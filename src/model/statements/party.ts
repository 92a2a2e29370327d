/** For which sides somebody speaks. */
import { certainlyBefore } from '../../time/bounds.ts';
import type { Placed } from '../../time/when.ts';
import { getWhen } from '../item.ts';
import { findThing, type Register } from '../register.ts';
import { isKind, type Entity, type Thing } from '../thing.ts';

/** The sides of those spoken for, if somebody is, in their order; else that of the speaker. Each once; some have none. */
export function listParties(
  register: Register,
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
  said: Placed,
): string[] {
  const voices = onBehalfOf.length > 0 || speaker === undefined ? onBehalfOf : [speaker];
  return [...new Set(voices.flatMap((voice) => findParty(register, voice, said) ?? []))];
}

/**
 * Its own side, else that of an organization in which a person held a role on that day, else of the bodies above.
 * `undefined` where none of these belongs to a side.
 */
export function findParty(register: Register, voice: Entity, on: Placed): string | undefined {
  return sideOf(register, voice) ?? sideOfRoles(register, voice, on);
}

function sideOf(register: Register, thing: Thing, seen: readonly Thing[] = []): string | undefined {
  if ('party' in thing.data && thing.data.party !== undefined) return thing.data.party;
  if (!isKind(thing, 'organization') || thing.data.parent === undefined || seen.includes(thing))
    return undefined;
  const parent = findThing(register, ['organization'], thing.data.parent);
  return parent === undefined ? undefined : sideOf(register, parent, [...seen, thing]);
}

function sideOfRoles(register: Register, thing: Thing, said: Placed): string | undefined {
  if (!isKind(thing, 'person')) return undefined;
  for (const { organization, from, to } of thing.data.roles ?? []) {
    if (organization === undefined) continue;
    const zone = said.zone;
    const begins = from !== undefined && certainlyBefore(said, { when: getWhen(from, zone), zone });
    const ended = to !== undefined && certainlyBefore({ when: getWhen(to, zone), zone }, said);
    const body =
      begins || ended ? undefined : findThing(register, ['organization', 'outlet'], organization);
    const side = body === undefined ? undefined : sideOf(register, body);
    if (side !== undefined) return side;
  }
  return undefined;
}
