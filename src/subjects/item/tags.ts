/** Whom and what an item is about, by kind, in a fixed order. */
import type { Context } from '../context.ts';
import type { Entity, EntityKind } from '../../model/thing.ts';
import { toLink, type Link } from '../parts/link.ts';

export interface Tag extends Link {
  readonly party: string | undefined;
}

export interface TagGroup {
  readonly kind: EntityKind;
  readonly label: string;
  readonly tags: readonly Tag[];
}

const ORDER: readonly EntityKind[] = ['person', 'organization', 'place', 'event', 'outlet'];

export function toTags({ words }: Context, entities: readonly Entity[]): TagGroup[] {
  return ORDER.map((kind) => ({
    kind,
    label: words.kinds[kind].many,
    tags: entities.filter((entity) => entity.kind === kind).map(toTag),
  })).filter(({ tags }) => tags.length > 0);
}

function toTag(entity: Entity): Tag {
  return { ...toLink(entity), party: 'party' in entity.data ? entity.data.party : undefined };
}
