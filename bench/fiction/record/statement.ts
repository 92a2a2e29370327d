import { DAY, dayText } from '../calendar.ts';
import type { Named, PartyId, Sided } from '../cast.ts';
import type { Fiction } from '../fiction.ts';
import { at, seededRandom, type Random } from '../random.ts';
import { capitalize, listWords } from '../words.ts';
import { buildClaim, type Claim } from './claim.ts';
import { findRelation, type Relation } from './relate.ts';

export interface Statement extends Pick<Claim, 'id' | 'question' | 'position'> {
  /** Undefined for one whom the report does not name. */
  readonly by: Named | undefined;
  readonly role: string;
  readonly onBehalfOf: Named | undefined;
  readonly to: string | undefined;
  /** A day, a time, or a day that is not certain. */
  readonly said: string;
  readonly venue: string;
  readonly kind: 'quote' | 'paraphrase';
  /** The place of its source in the item's list, counted from 0, and that page. */
  readonly source: number;
  readonly cite: string;
  readonly relation: Relation | undefined;
  /** The speaker's own, before the words; only quotations have one. */
  readonly hedge: string | undefined;
  readonly words: string;
}

const VENUES = ['interview', 'briefing', 'briefing', 'remarks', 'post', 'readout', 'document'];
const HEDGES = ['As far as I know', 'I believe', 'To my knowledge', 'It appears that'];
const LISTENERS = ['reporters', 'the committee', 'a conference of the industry'];

/** Statement number `number`, of an item with those `sources`. */
export function buildStatement(
  fiction: Fiction,
  number: number,
  sources: readonly { readonly url: string }[],
): Statement {
  const { seed, vocabulary } = fiction;
  const claim = buildClaim(fiction, number);
  const random = seededRandom(`${seed} statement ${number}`);
  const often = (percent: number): boolean => random.below(100) < percent;
  const kind = often(60) ? 'quote' : 'paraphrase';
  const words = listWords(random, vocabulary, 6 + random.below(12)).join(' ');
  const source = random.below(sources.length);
  const hedge = kind === 'quote' && often(12) ? random.pick(HEDGES) : undefined;
  return {
    ...drawSpeaker(random, fiction, claim.party),
    id: claim.id,
    question: claim.question,
    position: claim.position,
    to: often(25) ? random.pick(LISTENERS) : undefined,
    said: writeSaid(random, claim.said),
    venue: random.pick(VENUES),
    kind,
    source,
    cite: at(sources, source).url,
    relation: findRelation(fiction, random, number, claim),
    hedge,
    words: kind === 'quote' && hedge === undefined ? capitalize(words) : words,
  };
}

function drawSpeaker(
  random: Random,
  { cast }: Fiction,
  party: PartyId,
): Pick<Statement, 'by' | 'role' | 'onBehalfOf'> {
  const drawn = random.below(100);
  if (drawn < 6)
    return { by: undefined, role: `an official of the ${party}`, onBehalfOf: undefined };
  const body = drawOf(random, cast.organizations, party);
  if (drawn < 25) return { by: body, role: 'unnamed spokesperson', onBehalfOf: undefined };
  return {
    by: drawOf(random, cast.people, party),
    role: `spokesperson of the ${party}`,
    onBehalfOf: drawn < 50 ? body : undefined,
  };
}

/** A few speak nearly always, the rest now and then. */
function drawOf(random: Random, list: readonly Sided[], party: PartyId): Sided {
  for (;;) {
    const drawn = at(list, random.low(list.length, 3));
    if (drawn.party === party) return drawn;
  }
}

function writeSaid(random: Random, time: number): string {
  const day = dayText(time);
  const drawn = random.below(100);
  if (drawn < 15) return `${day}T${String(9 + random.below(9)).padStart(2, '0')}:30+00:00`;
  if (drawn < 20) return `${day}?`;
  if (drawn < 25) return `${dayText(time - DAY)}/${day}`;
  return day;
}
