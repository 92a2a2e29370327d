/**
 * Nodes of JSON-LD that several pages have: how they are checked and printed, how they name our pages and the things that
 * these are about, and the picture of an item.
 */
import type {
  Graph,
  ImageObjectLeaf,
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  Thing,
  WebSiteLeaf,
  WithContext,
} from 'schema-dts';
import { findLicenceUrl } from '../../../content/kinds/licence.ts';
import { FRONT_URL } from '../../addresses/pages.ts';
import { toEntityType } from '../../../model/vocabulary.ts';
import { type Entity, isEntityKind, type Thing as Our } from '../../../model/thing.ts';
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

/** A node whose properties may be `undefined`: those are not printed, nor are lists without anything in them. */
export type Loose<Node> = { readonly [Name in keyof Node]: Node[Name] | undefined };

/** Checks a node by the vocabulary of schema.org as it is written. */
export function toNode<Node extends Thing>(node: Loose<Node>): Node {
  return node as Node;
}

/**
 * The text of a `script` element of type `application/ld+json`: one node, or a graph of several. `<` is escaped, so
 * that no text in it can end the element or open a comment.
 */
export function toJsonLd(nodes: readonly Thing[]): string {
  const [first, ...others] = nodes;
  const whole: Graph | WithContext<Exclude<Thing, string>> =
    others.length > 0 || typeof first !== 'object'
      ? { '@context': 'https://schema.org', '@graph': nodes }
      : { '@context': 'https://schema.org', ...first };
  const text = JSON.stringify(whole);
  // Few pages have an empty list, and to ask about each value takes longer than to print them all.
  const full = text.includes('[]') ? JSON.stringify(whole, dropEmpty) : text;
  return full.replaceAll('<', '\\u003c');
}

function dropEmpty(_name: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

export interface PictureFile {
  /** Absolute address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureRights {
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit: string;
  readonly rights: string;
}

/** A picture that we have drawn. What it says stands in the article itself. */
export function toCardNode({ publication }: Context, file: PictureFile): ImageObjectLeaf {
  const { name, licence } = publication.about;
  return toFileNode(file, { credit: name, rights: licence });
}

/** `page` is the absolute address of the page that shows it. */
export function toPictureId(page: string): string {
  return `${page}#picture`;
}

export function toPictureNode(
  page: string,
  picture: PictureRights,
  file: PictureFile,
): ImageObjectLeaf {
  const caption = picture.caption ?? picture.alt;
  return { '@id': toPictureId(page), ...toFileNode(file, picture, caption) };
}

function toFileNode(
  file: PictureFile,
  { credit, rights }: Pick<PictureRights, 'credit' | 'rights'>,
  caption?: string,
): ImageObjectLeaf {
  const license = findLicenceUrl(rights);
  return toNode<ImageObjectLeaf>({
    '@type': 'ImageObject',
    contentUrl: file.url,
    width: `${file.width} px`,
    height: `${file.height} px`,
    caption,
    creditText: credit,
    license,
    copyrightNotice: license === undefined ? rights : undefined,
  });
}
