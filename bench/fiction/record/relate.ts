import { buildAddress } from '../address.ts';
import { DAY } from '../calendar.ts';
import type { Fiction } from '../fiction.ts';
import { at, type Random } from '../random.ts';
import { buildClaim, type Claim } from './claim.ts';

export interface Relation {
  readonly type: string;
  /** Id of the item of the earlier statement, and its own id there. */
  readonly item: string;
  readonly statement: string;
}

/** So far back lies what is still answered, in statements of the whole publication. */
const REACH = 100;
const CHOICE = 6;

/** Now and then, how statement `number` bears on one that was said before it on the same question. */
export function findRelation(
  fiction: Fiction,
  random: Random,
  number: number,
  claim: Claim,
): Relation | undefined {
  if (claim.question === undefined || random.below(100) >= 45) return undefined;
  const earlier: Claim[] = [];
  for (let n = number - 1; n >= 0 && n > number - REACH && earlier.length < CHOICE; n--) {
    const other = buildClaim(fiction, n);
    if (other.question === claim.question && other.said <= claim.said - 2 * DAY)
      earlier.push(other);
  }
  if (earlier.length === 0) return undefined;
  const other = at(earlier, random.low(earlier.length, 1.5));
  return {
    type: random.pick(listTypes(claim, other)),
    item: buildAddress(fiction, other.index).id,
    statement: other.id,
  };
}

function listTypes(claim: Claim, other: Claim): readonly string[] {
  if (claim.position === undefined || other.position === undefined)
    return ['qualifies', 'replies-to'];
  const same = claim.position === other.position;
  if (claim.party === other.party) return same ? ['repeats', 'updates'] : ['qualifies', 'corrects'];
  return same ? ['confirms', 'replies-to'] : ['denies', 'disputes', 'disputes', 'replies-to'];
}
