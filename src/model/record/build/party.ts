/** For which side somebody speaks. */
import { certainlyBefore } from '../../../time/bounds.ts';
import type { Placed } from '../../../time/when.ts';
import { getWhen } from '../../item.ts';
import { findThing, type Register } from '../../register.ts';
import { isKind, type Entity, type Thing } from '../../thing.ts';

/**
 * The side of whoever is spoken for, if somebody is; else that of the speaker, else of an organization in which the
 * speaker held a role on that day, else of the bodies above. `undefined` where none of these belongs to a side.
 */
export function findParty(
  register: Register,
  speaker: Entity | undefined,
  onBehalfOf: Entity | undefined,
  said: Placed,
): string | undefined {
  const voice = onBehalfOf ?? speaker;
  return voice === undefined
    ? undefined
    : (sideOf(register, voice) ?? sideOfRoles(register, voice, said));
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
