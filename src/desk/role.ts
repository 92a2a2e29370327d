import { getWhen } from '../model/item.ts';
import type { Thing } from '../model/thing.ts';
import { earliest, latest } from '../time/bounds.ts';

/** The office that a person held on a day, if it is one alone. */
export function findRole(person: Thing, day: string, zone: string): string | undefined {
  const roles = 'roles' in person.data ? (person.data.roles ?? []) : [];
  const said = getWhen(day, zone);
  const held = roles.filter(({ from, to }) => {
    const hasBegun =
      from === undefined || earliest(getWhen(from, zone), zone) <= latest(said, zone);
    return (
      hasBegun && (to === undefined || latest(getWhen(to, zone), zone) >= earliest(said, zone))
    );
  });
  return held.length === 1 ? held[0]?.title : undefined;
}
