/** Players of a question’s topics who have not spoken on it. */
import { toThingUrl } from '../../model/addresses/things.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';

/** Persons of whose names a part stands in the title, in the order of the topic. */
export function listSilent({ publication }: Context, { thing, statements }: Question): Link[] {
  const spoken = new Set(
    statements.flatMap(({ speaker, onBehalfOf }) =>
      [speaker, ...onBehalfOf].map((one) => one?.url),
    ),
  );
  const named = new Set(thing.caption.split(/[^\p{L}]+/u));
  const ids = thing.data.topics.flatMap((id) => {
    const topic = publication.byUrl.get(toThingUrl('topic', id));
    return topic?.data !== undefined && 'players' in topic.data
      ? (topic.data.players ?? []).map(({ entity }) => entity)
      : [];
  });
  return [...new Set(ids)].flatMap((id) => {
    const entity = publication.entities.get(id);
    if (entity?.kind !== 'person' || spoken.has(entity.url)) return [];
    return entity.caption.split(' ').some((name) => named.has(name)) ? [toLink(entity)] : [];
  });
}
