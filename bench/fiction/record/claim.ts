import { DAY, dayOfItem } from '../calendar.ts';
import { PARTIES, type PartyId } from '../cast.ts';
import type { Fiction } from '../fiction.ts';
import { at, seededRandom } from '../random.ts';
import { listTitleWords } from '../words.ts';
import { getPosition, type Question } from './question.ts';

/** The part of a statement to which later ones can refer. */
export interface Claim {
  /** Its name within the item. */
  readonly id: string;
  /** The number of the item that reports it. */
  readonly index: number;
  readonly party: PartyId;
  /** Two to five days before its item’s source was published: zones and hours can take one of them. */
  readonly said: number;
  readonly question: Question | undefined;
  readonly position: string | undefined;
}

/** Statement number `number` of the publication, drawn from the seed and the number alone. */
export function buildClaim(fiction: Fiction, number: number): Claim {
  const { seed, items, statements, questions, vocabulary } = fiction;
  const random = seededRandom(`${seed} claim ${number}`);
  const index = Math.floor((number * items) / statements);
  const said = dayOfItem(items, index) - (3 + random.below(4)) * DAY;
  const party = random.pick(PARTIES);
  // Zones can move a day by one; a question is asked of what was certainly said since it opened.
  const open = questions.filter(({ opens }) => opens <= said - 2 * DAY);
  const question = random.below(100) < 65 ? at(open, random.low(open.length, 1.5)) : undefined;
  const answers = random.below(100) < 80;
  return {
    id: `${listTitleWords(random, vocabulary, 2).join('-')}-${number.toString(36)}`,
    index,
    party,
    said,
    question,
    position: question && answers ? getPosition(question, party, said) : undefined,
  };
}

/** The numbers of the statements that item number `index` reports. */
export function listNumbersOf({ items, statements }: Fiction, index: number): number[] {
  const first = Math.ceil((index * statements) / items);
  const next = Math.ceil(((index + 1) * statements) / items);
  return Array.from({ length: next - first }, (_, i) => first + i);
}
