/** The prose of a page: a body with everything that its printing needs, and the notices of corrections. */
import { type MeasuredPicture, toImagePath } from '../../../content/disk/measure-picture.ts';
import type { CoverageData } from '../../../content/kinds/coverage.ts';
import type { Picture } from '../../../content/kinds/shared.ts';
import { noteBody } from '../../../model/reads.ts';
import type { Item } from '../../../model/item.ts';
import { findCite } from '../../../model/statements/statement.ts';
import { type Entity, isKind, type Thing } from '../../../model/thing.ts';
import {
  toCardVariant,
  toPortraitVariants,
  toVariants,
  type Variant,
  type Variants,
} from '../../../model/variants.ts';
import { toAssetUrl } from '../../addresses/files.ts';
import { type Context, toAbsolute } from '../../context.ts';
import { toShortDate } from '../dates.ts';
import { toPageFrame } from '../frame/frame.ts';
import type { PictureFile } from '../json-ld/nodes.ts';
import { toLink } from '../links.ts';
import { toMonthChart } from '../list/coverage-list.ts';

export type Body = ReturnType<typeof toBody>;

export function toBody(context: Context, thing: Thing) {
  const { publication } = context;
  const { body, facts, inside } = thing.entry;
  noteBody(inside);
  const named = [
    ...facts.mentions.map(({ id }) => [id, publication.entities.get(id)] as const),
    ...facts.seeAlso.map(({ address }) => [address, publication.byUrl.get(address)] as const),
  ];
  return {
    // MDX, which is split into segments when it is printed.
    source: body,
    // Entities by id, pages by address.
    names: Object.fromEntries(
      named.flatMap(([id, to]) => (to === undefined ? [] : [[id, toLink(to)]])),
    ),
    // Where each statement can be read, by its id; absent if its source has no address.
    cites: Object.fromEntries(
      facts.statements.flatMap(({ id }) => {
        const url = findCite(publication, thing, id);
        return url === undefined ? [] : [[id, url]];
      }),
    ),
    pictures: Object.fromEntries(
      facts.figures.flatMap(({ src }) => {
        const picture = findPictureView(context, toImagePath(inside, src));
        return picture === undefined ? [] : [[src, picture]];
      }),
    ),
    monthChart: facts.charts.some(({ of }) => of === 'coverage')
      ? toMonthChart(context, publication.items)
      : undefined,
    ...(isKind(thing, 'page') && { desk: toDesk(context) }),
  };
}

function toDesk(context: Context) {
  const { scope, contact, editors = [] } = context.publication.about;
  return { scope, contact, licence: toPageFrame(context).licence, editors };
}

/** What each component of a body gets: its attributes as written, and the body. */
export interface ProseProps {
  readonly props: Readonly<Record<string, string>>;
  /** Inside a line of text, where only phrasing content is allowed. */
  readonly inline: boolean;
  readonly isEmpty: boolean;
  readonly body: Body;
}

export type Notice = ReturnType<typeof toNotices>[number];

export function toNotices(context: Context, corrections: NonNullable<CoverageData['corrections']>) {
  return corrections.map(({ on, type, was, now, why }) => ({
    type: context.words.prose.corrections[type],
    on: toShortDate(context, on),
    was,
    now,
    why,
  }));
}

export type PictureView = NonNullable<ReturnType<typeof findPictureView>>;

/** `file` is a path below the content folder. `undefined` if there is no picture to show. */
function findPictureView(
  { publication }: Context,
  file: string | undefined,
  toSizes: (file: string, picture: MeasuredPicture) => Variants = toVariants,
) {
  const picture = file === undefined ? undefined : publication.pictures.get(file);
  if (file === undefined || picture === undefined) return undefined;
  const { avif, webp, plain } = toSizes(file, picture);
  const { name, width, height } = plain;
  // Addresses with widths, as in `srcset`; one address, and the size of that picture.
  return { avif: toSrcset(avif), webp: toSrcset(webp), src: toAssetUrl(name), width, height };
}

function toSrcset(variants: readonly Variant[]): string {
  return variants
    .map((variant) => `${toAssetUrl(variant.name)} ${String(variant.width)}w`)
    .join(', ');
}

/** The picture in a field of a thing, with what is printed under it. */
export function findScene(context: Context, { entry }: Thing, image: Picture | undefined) {
  return toFigure(image, findPictureView(context, image && toImagePath(entry.inside, image.src)));
}

/** The portrait of a person, or the scene of a place or an event. */
export function findEntityPicture(context: Context, entity: Entity) {
  const { data } = entity;
  if ('portrait' in data) return findPortrait(context, entity, data.portrait);
  return 'image' in data ? findScene(context, entity, data.image) : undefined;
}

/** Cropped round its focus. */
function findPortrait(context: Context, { entry }: Thing, image: Picture | undefined) {
  const file = image && toImagePath(entry.inside, image.src);
  const toSizes = (...of: [string, MeasuredPicture]) => toPortraitVariants(...of, image?.focus);
  return toFigure(image, findPictureView(context, file, toSizes));
}

function toFigure(image: Picture | undefined, picture: PictureView | undefined) {
  if (image === undefined || picture === undefined) return undefined;
  const { alt, caption, credit, rights } = image;
  return { picture, alt, caption, credit, rights };
}

/** The picture of an item as other sites show it. `undefined` if there is none to show. */
export function findCard(context: Context, { data, entry }: Item): PictureFile | undefined {
  // The check refuses paths that lead outside.
  const file = data.image && toImagePath(entry.inside, data.image.src);
  const picture = file === undefined ? undefined : context.publication.pictures.get(file);
  if (file === undefined || picture === undefined) return undefined;
  const { name, width, height } = toCardVariant(file, picture, data.image?.focus);
  return { url: toAbsolute(context, toAssetUrl(name)), width, height };
}
