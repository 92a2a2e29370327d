/** How nodes name each other: our pages, and the things that the pages are about. */
import type { NewsMediaOrganizationLeaf, OrganizationLeaf, PersonLeaf, Thing } from 'schema-dts';
import type { Publication } from '../../model/publication.ts';
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

/** Enough to know an entity again: what it is, its name, its page here, the same in other catalogues. */
export function toReference(context: Context, entity: Entity): Exclude<Thing, string> {
  const { sameAs } = entity.data;
  return {
    '@type': toType(context, entity),
    '@id': toId(context, entity),
    name: entity.caption,
    ...(sameAs && { sameAs }),
  };
}

/** A body that speaks for a side is one of government; an event that may not have been is a thing, no more. */
function toType({ publication }: Context, entity: Entity) {
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
      return isOffice(publication, entity) ? 'Organization' : 'NewsMediaOrganization';
  }
}

/** Whether an event took place or is to. */
export function isCertain({ data }: Our<'event'>): boolean {
  return data.outcome === 'held' || data.outcome === 'planned';
}

const OFFICES = new WeakMap<Publication, ReadonlySet<string>>();

/** Whether official records were taken from an outlet: then it is an office, or prints for one. */
export function isOffice(publication: Publication, outlet: Our<'outlet'>): boolean {
  const known = OFFICES.get(publication);
  if (known !== undefined) return known.has(outlet.id);
  const pieces = publication.items.flatMap((item) => item.pieces);
  OFFICES.set(
    publication,
    new Set(pieces.filter(({ isOfficial }) => isOfficial).map(({ source }) => source.outlet)),
  );
  return isOffice(publication, outlet);
}
