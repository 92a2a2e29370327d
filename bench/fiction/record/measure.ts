import { DAY, DAY_COUNT, dayText, FIRST_DAY } from '../calendar.ts';
import { PARTIES, type Cast, type Named, type PartyId } from '../cast.ts';
import { at, seededRandom } from '../random.ts';

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly actor: Named;
  readonly target: string;
  readonly instrument: string;
  /** The series that its rate counts towards. */
  readonly series: string | undefined;
  readonly history: readonly Change[];
}
interface Change {
  readonly status: string;
  readonly on: string;
  readonly rate: number;
  readonly outlet: Named;
}

/** Two of each topic at most: their ids would be the same. */
const MOST = 20;
const NAMES: Readonly<Record<PartyId, string>> = { north: 'North', south: 'South' };

/** The sums over time, one of each side. */
export const SERIES = PARTIES.map((party) => ({
  id: `duties-of-${party}`,
  title: `Duties of the ${NAMES[party]}`,
  party,
}));

/** Sides take turns; two measures in three are duties, which count towards the series of their side. */
export function buildMeasures(seed: string, cast: Cast): Measure[] {
  const length = Math.min(MOST, 2 * cast.topics.length);
  return Array.from({ length }, (_, index) => {
    const random = seededRandom(`${seed} measure ${index}`);
    const party = at(PARTIES, index % 2);
    const instrument = index % 3 === 2 ? 'licence' : 'duty';
    const topic = at(cast.topics, Math.floor(index / 2) % cast.topics.length);
    const actors = cast.organizations.filter((organization) => organization.party === party);
    const statuses = ['announced', 'in-force', 'amended', random.pick(['paused', 'expired'])];
    let day = FIRST_DAY + random.below(DAY_COUNT - 300) * DAY;
    return {
      id: `${party}-${instrument}-on-${topic.id}`,
      title: `${NAMES[party]} ${instrument} on ${topic.name.toLowerCase()}`,
      actor: random.pick(actors),
      target: NAMES[party === 'north' ? 'south' : 'north'],
      instrument,
      series: instrument === 'duty' ? `duties-of-${party}` : undefined,
      history: statuses.slice(0, 2 + random.below(3)).map((status): Change => {
        day += (10 + random.below(80)) * DAY;
        const rate = 5 + 5 * random.below(5);
        return { status, on: dayText(day), rate, outlet: random.pick(cast.outlets) };
      }),
    };
  });
}
