/** How nodes name each other: our pages, and the things that the pages are about. */
import type {
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  Thing,
  WebSiteLeaf,
} from 'schema-dts';
import type { OutletData } from '../../kinds/entities.ts';
import type { Entity, Thing as Our } from '../../model/thing.ts';
import type { Writer } from '../../model/writers.ts';
import { toAbsolute, type Context } from '../context.ts';

/** The name of the thing itself, which is not the page about it. */
export function toId(context: Context, { url }: { readonly url: string }): string {
  return `${toAbsolute(context, url)}#it`;
}

export function toPublisher(context: Context): NewsMediaOrganizationLeaf {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': toId(context, { url: '/' }),
    name: context.publication.about.name,
    url: toAbsolute(context, '/'),
  };
}

export function toWriterNode({ name, isBody, parts }: Writer): PersonLeaf | OrganizationLeaf {
  if (isBody) return { '@type': 'Organization', name };
  const named = parts && { familyName: parts.family, givenName: parts.given };
  return { '@type': 'Person', name, ...named };
}

/** The site as a whole, which the front page tells in full. */
export function toSiteReference(context: Context): WebSiteLeaf {
  return {
    '@type': 'WebSite',
    '@id': toAbsolute(context, '/#site'),
    name: context.publication.about.name,
    url: toAbsolute(context, '/'),
  };
}

/** Enough to know an entity again: what it is, its name, its page here, the same in other catalogues. */
export function toReference(context: Context, entity: Entity): Exclude<Thing, string> {
  const { sameAs } = entity.data;
  return {
    '@type': toType(entity),
    '@id': toId(context, entity),
    name: entity.caption,
    ...(sameAs && { sameAs }),
  };
}

/** A body that speaks for a side is one of government; an event that may not have been is a thing, no more. */
function toType(entity: Entity) {
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
export function isCertain({ data }: Our<'event'>): boolean {
  return data.outcome === 'held' || data.outcome === 'planned';
}
