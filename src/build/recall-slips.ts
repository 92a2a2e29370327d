import { hash } from 'node:crypto';
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding, House } from '../rules/rule.ts';
import { toJudge } from '../rules/rules.ts';
import type { DiskMemory } from './memory.ts';

/** What there is to say of each entry by itself: looked for once, as long as its file and its judge stay the same. */
export function recallSlips(
  entries: readonly Entry[],
  { language, style }: PublicationData,
  memory: DiskMemory,
): Finding[] {
  const house: House = { language, style };
  const findIn = toJudge(house);
  const basis = hash('sha256', JSON.stringify(house), 'base64url');
  return entries.flatMap((entry) => {
    const { inside, digest, data } = entry;
    // The clock gives an entry another status, with the same bytes.
    const by = `${data.status} ${basis}`;
    const known = memory.getSlips(inside, digest, by);
    if (known !== undefined) return known.map((slip) => ({ ...slip, entry }));
    const found = findIn(entry);
    memory.setSlips(inside, digest, { by, found: found.map(({ entry: _, ...slip }) => slip) });
    return found;
  });
}
