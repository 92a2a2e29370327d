/** Players of a question’s topics who have not spoken on it. */
import type { Question } from '../../model/record/question.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../link.ts';

/** Persons whose names stand in the title or the definition, in the order of the topic. */
export function listSilent({ publication }: Context, { thing, statements }: Question): Link[] {
  const spoken = new Set(statements.flatMap(({ speaker, onBehalfOf }) => [speaker?.url, onBehalfOf?.url]));
  const text = `${thing.caption} ${thing.data.definition}`;
  const ids = thing.data.topics.flatMap((id) => {
    const topic = publication.byUrl.get(`/topics/${id}`);
    return topic?.data !== undefined && 'players' in topic.data ? (topic.data.players ?? []).map(({ entity }) => entity) : [];
  });
  return [...new Set(ids)].flatMap((id) => {
    const entity = publication.entities.get(id);
    if (entity?.kind !== 'person' || spoken.has(entity.url)) return [];
    return entity.caption.split(' ').some((name) => new RegExp(`\\b${name}\\b`).test(text)) ? [toLink(entity)] : [];
  });
}
