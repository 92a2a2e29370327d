/** How nodes name each other: our pages, and the things that the pages are about. */
import type {
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  Thing,
  WebSiteLeaf,
} from 'schema-dts';
import { FRONT_URL } from '../../../model/addresses/pages.ts';
import { toEntityType } from '../../../model/schema-type.ts';
import { isEntityKind, type Entity, type Thing as Our } from '../../../model/thing.ts';
import type { Writer } from '../../../model/writers.ts';
import { toAbsolute, type Context } from '../../context.ts';

/** The name of the thing itself, which is not the page about it. */
export function toId(context: Context, { url }: { readonly url: string }): string {
  return `${toAbsolute(context, url)}#it`;
}

export function toPublisher(context: Context): NewsMediaOrganizationLeaf {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': toId(context, { url: FRONT_URL }),
    name: context.publication.about.name,
    url: toAbsolute(context, FRONT_URL),
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
    '@id': toAbsolute(context, `${FRONT_URL}#site`),
    name: context.publication.about.name,
    url: toAbsolute(context, FRONT_URL),
  };
}

/** Enough to know an entity again: what it is, its name, its page here, the same in other catalogues. */
export function toReference(context: Context, entity: Entity): Exclude<Thing, string> {
  const { sameAs } = entity.data;
  return {
    '@type': toEntityType(entity),
    '@id': toId(context, entity),
    name: entity.caption,
    ...(sameAs && { sameAs }),
  };
}

/** The same of whatever has a page; what schema.org has no word for is a thing. */
export function toSubject(context: Context, thing: Our): Exclude<Thing, string> {
  if (isEntityKind(thing.kind)) return toReference(context, thing as Entity);
  const type = thing.kind === 'question' ? 'Question' : 'Thing';
  return { '@type': type, '@id': toId(context, thing), name: thing.caption };
}
