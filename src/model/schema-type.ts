/** What our things are in the words of https://schema.org, on pages and in the graph. */
import type { OutletData } from '../kinds/outlet.ts';
import type { Entity, Thing } from './thing.ts';

/** A body that speaks for a side is one of government; an event that may not have been is a thing, no more. */
export function toEntityType(entity: Entity) {
  switch (entity.kind) {
    case 'person':
      return 'Person';
    case 'organization':
      return entity.data.party === undefined ? 'Organization' : 'GovernmentOrganization';
    case 'place':
      return 'Place';
    case 'event':
      return isCertain(entity) ? 'Event' : 'Thing';
    case 'outlet':
      return toOutletType(entity.data.type);
  }
}

/** Only those that their files call so are news media: law firms and offices publish too. */
function toOutletType(type: OutletData['type']) {
  switch (type) {
    case 'news':
    case 'agency':
    case 'broadcaster':
      return 'NewsMediaOrganization';
    case 'government':
      return 'GovernmentOrganization';
    default:
      return 'Organization';
  }
}

/** Whether an event took place or is to. */
export function isCertain({ data }: Thing<'event'>): boolean {
  return data.outcome === 'held' || data.outcome === 'planned';
}
