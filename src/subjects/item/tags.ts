/** Whom and what an item is about, by kind, in a fixed order. */
import { getKind } from '../../kinds/kinds.ts';
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

export function toTags(entities: readonly Entity[]): TagGroup[] {
  return ORDER.map((kind) => ({
    kind,
    label: toTitle(getKind(kind).many),
    tags: entities.filter((entity) => entity.kind === kind).map(toTag),
  })).filter(({ tags }) => tags.length > 0);
}

function toTag(entity: Entity): Tag {
  return { ...toLink(entity), party: 'party' in entity.data ? entity.data.party : undefined };
}

function toTitle(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
