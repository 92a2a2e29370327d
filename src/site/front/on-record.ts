/** Who is on the record, and who is not. */
import { ANONYMOUS_URL, toSpeakerUrl } from '../addresses/ledgers.ts';
import type { Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface Tally extends Link {
  readonly count: number;
  /** Where these statements are listed. */
  readonly ledger: string | undefined;
}

/** The players of a topic with the number of their statements, most first; the silent last, and the unnamed before them. */
export function listTallies(
  { publication, words }: Context,
  topic: Thing<'topic'> | undefined,
): Tally[] {
  const { record, entities } = publication;
  const players = (topic?.data.players ?? []).flatMap(({ entity: id }) => entities.get(id) ?? []);
  const unnamed = record.statements.filter(({ speaker }) => speaker === undefined).length;
  const tallies = players.map((entity): Tally => {
    const count = record.of.get(entity.url)?.length ?? 0;
    return { ...toLink(entity), count, ledger: count === 0 ? undefined : toSpeakerUrl(entity.id) };
  });
  const rest =
    unnamed === 0
      ? []
      : [{ text: words.front.unnamed, url: ANONYMOUS_URL, count: unnamed, ledger: ANONYMOUS_URL }];
  return [...tallies, ...rest].sort((a, b) => b.count - a.count);
}
