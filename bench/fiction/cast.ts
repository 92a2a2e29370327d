import {
  BODIES,
  CITIES,
  FAMILY_NAMES,
  FIELDS,
  GIVEN_NAMES,
  PAPER_TITLES,
  PAPER_TOWNS,
  TOPICS,
} from './names.ts';
import { at, seededRandom, type Random } from './random.ts';
import type { Shape } from './shape.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}
/** Those who speak for a side. */
export const PARTIES = ['north', 'south'] as const;
export type PartyId = (typeof PARTIES)[number];
export interface Sided extends Named {
  readonly party: PartyId;
}
export interface City extends Named {
  readonly country: string;
  readonly zone: string;
}
/** Everyone and everything that the items of one invented publication name. */
export interface Cast {
  readonly people: readonly Sided[];
  readonly organizations: readonly Sided[];
  readonly places: readonly City[];
  readonly outlets: readonly Named[];
  readonly topics: readonly Named[];
}

export function buildCast(seed: string, items: number, { people, others }: Shape): Cast {
  const random = seededRandom(`${seed} cast`);
  return {
    people: listPeople(random, people(items)),
    organizations: FIELDS.slice(0, others).map((field, i) => ({
      ...named(`${at(BODIES, i % BODIES.length)} ${field}`),
      party: at(PARTIES, i % 2),
    })),
    places: CITIES.slice(0, others).map(([name, country, zone]) => ({
      ...named(name),
      country,
      zone,
    })),
    outlets: PAPER_TOWNS.flatMap((town) =>
      PAPER_TITLES.map((title) => named(`${town} ${title}`)),
    ).slice(0, others),
    topics: TOPICS.slice(0, others).map(named),
  };
}

function listPeople(random: Random, count: number): Sided[] {
  const people = new Map<string, Named>();
  while (people.size < count) {
    const families = [random.pick(FAMILY_NAMES)];
    // Past what two names can tell apart without long luck, people carry a double family name.
    if (people.size > 1000) families.push(random.pick(FAMILY_NAMES));
    const person = named(`${random.pick(GIVEN_NAMES)} ${families.join('-')}`);
    people.set(person.id, person);
  }
  return [...people.values()].map((person, i) => ({
    ...person,
    party: i % 3 === 0 ? 'north' : 'south',
  }));
}

function named(name: string): Named {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name };
}
