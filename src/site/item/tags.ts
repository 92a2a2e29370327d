/** Whom and what an item is about, by kind, in a fixed order, and the measures of which it tells a step. */
import type { Context } from '../context.ts';
import type { Item } from '../../model/item.ts';
import type { Entity, EntityKind } from '../../model/thing.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface Tag extends Link {
  readonly party: string | undefined;
}

export interface TagGroup {
  readonly kind: EntityKind | 'measure';
  readonly label: string;
  readonly tags: readonly Tag[];
}

const ORDER: readonly EntityKind[] = ['person', 'organization', 'place', 'event', 'outlet'];

export function toTags({ words, publication }: Context, { entities, url }: Item): TagGroup[] {
  const measures = new Set(publication.backlinks.get(url)?.get('steps'));
  return [
    ...ORDER.map((kind) => ({
      kind,
      label: words.kinds[kind].many,
      tags: entities.filter((entity) => entity.kind === kind).map(toTag),
    })),
    {
      kind: 'measure' as const,
      label: words.kinds.measure.many,
      tags: [...measures].map((measure) => ({ ...toLink(measure), party: undefined })),
    },
  ].filter(({ tags }) => tags.length > 0);
}

function toTag(entity: Entity): Tag {
  return { ...toLink(entity), party: 'party' in entity.data ? entity.data.party : undefined };
}
