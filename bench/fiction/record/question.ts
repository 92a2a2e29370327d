import { DAY, DAY_COUNT, FIRST_DAY } from '../calendar.ts';
import type { Named, PartyId } from '../cast.ts';
import { at, seededRandom } from '../random.ts';

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** Two to four sentences by their ids. */
  readonly positions: readonly (readonly [id: string, sentence: string])[];
  /** The day from which it is asked. */
  readonly opens: number;
  readonly topic: Named;
  /** What each side holds from which day on, oldest first. */
  readonly held: Readonly<Record<PartyId, readonly Phase[]>>;
}
interface Phase {
  readonly from: number;
  readonly position: string;
}

const POSITIONS = [
  ['agreed', 'There is one, and it holds.'],
  ['none', 'There is none.'],
  ['near', 'One is about to come.'],
  ['in-part', 'There is one, on some of the points.'],
] as const;

/** One question to a topic; a third of them is asked from the beginning, the others later. */
export function buildQuestions(seed: string, topics: readonly Named[]): Question[] {
  return topics.map((topic, index): Question => {
    const opens = FIRST_DAY + (((index % 3) * DAY_COUNT) / 5 - 30) * DAY;
    const subject = topic.name.toLowerCase();
    const positions = POSITIONS.slice(0, 2 + (index % 3));
    const ids = positions.map(([id]) => id);
    const phases = (party: PartyId) => listPhases(`${seed} ${party} on ${topic.id}`, ids, opens);
    return {
      id: `is-there-a-deal-on-${topic.id}`,
      title: `Is there a deal on ${subject}?`,
      definition: `A deal is a text on ${subject} that both sides call binding. Forecasts of one do not count.`,
      positions,
      opens,
      topic,
      held: { north: phases('north'), south: phases('south') },
    };
  });
}

/** A side changes its mind three to six times, never to what it holds already. */
function listPhases(seed: string, ids: readonly string[], opens: number): Phase[] {
  const random = seededRandom(seed);
  const changes = Array.from({ length: 3 + random.below(4) }, () => random.below(DAY_COUNT));
  let place = random.below(ids.length);
  return [0, ...changes.sort((a, b) => a - b)].map((day, index) => {
    if (index > 0) place = (place + 1 + random.below(ids.length - 1)) % ids.length;
    const left = FIRST_DAY + DAY_COUNT * DAY - opens;
    return { from: opens + (day / DAY_COUNT) * left, position: at(ids, place) };
  });
}

/** What `party` holds on `day`, which is not before the question opens. */
export function getPosition({ held }: Question, party: PartyId, day: number): string {
  const phases = held[party];
  return (phases.findLast(({ from }) => from <= day) ?? at(phases, 0)).position;
}
