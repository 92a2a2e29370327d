/** The thing that an entity's page is about. */
import type { EventLeaf, OrganizationLeaf, PersonLeaf, PlaceLeaf, Thing } from 'schema-dts';
import type { Entity, Thing as Our } from '../../model/thing.ts';
import { toAbsolute, type Context } from '../context.ts';
import { listCurrentRoles } from '../roles.ts';
import { isCertain, toReference } from './identity.ts';
import { toNode } from './node.ts';
import { readSpan } from './span.ts';

/** `undefined` for an event that is not known to have taken place and is not planned. */
export function findEntityNode(context: Context, entity: Entity): Thing | undefined {
  const reference = {
    ...(toReference(context, entity) as object),
    mainEntityOfPage: toAbsolute(context, entity.url),
    alternateName: listOtherNames(entity),
  };
  switch (entity.kind) {
    case 'person':
      return toNode<PersonLeaf>({ '@type': 'Person', ...reference, ...toOffices(context, entity) });
    case 'organization':
      return toNode<OrganizationLeaf>({
        '@type': 'Organization',
        ...reference,
        address: toAddress(entity.data.country),
        parentOrganization: findReference(context, entity.data.parent),
      });
    case 'place':
      return toNode<PlaceLeaf>({ '@type': 'Place', ...reference, address: toAddress(entity.data.country), geo: toGeo(entity) });
    case 'event':
      return isCertain(entity) ? toEvent(context, entity, reference) : undefined;
    case 'outlet':
      return toNode<OrganizationLeaf>({
        '@type': 'Organization',
        ...reference,
        url: entity.data.homepage,
        address: toAddress(entity.data.country),
        parentOrganization: entity.data.ownership?.owner === undefined ? undefined : { '@type': 'Organization', name: entity.data.ownership.owner },
      });
  }
}
