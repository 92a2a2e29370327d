/** A picture as a page prints it. */
import { toImagePath } from '../../../content/disk/image-path.ts';
import { toAssetUrl } from '../../addresses/files.ts';
import type { Item } from '../../../model/item.ts';
import { toCardVariant, toVariants, type Variant } from '../../../model/variants.ts';
import { toAbsolute, type Context } from '../../context.ts';
import type { PictureFile } from '../json-ld/nodes.ts';

export interface PictureView {
  /** Addresses with their widths, as `srcset` has them. */
  readonly webp: string;
  /** The same for browsers without WebP. */
  readonly plain: string;
  /** The widest of those, and its size. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** `file` is a path below the content folder. `undefined` if there is no picture that can be shown. */
export function findPictureView(
  { publication }: Context,
  file: string | undefined,
): PictureView | undefined {
  const picture = file === undefined ? undefined : publication.pictures.get(file);
  if (file === undefined || picture === undefined) return undefined;
  const { webp, plain } = toVariants(file, picture);
  const widest = plain.at(-1);
  if (widest === undefined) return undefined;
  const { width, height } = widest;
  return {
    webp: toSrcset(webp),
    plain: toSrcset(plain),
    src: toAssetUrl(widest.name),
    width,
    height,
  };
}

function toSrcset(variants: readonly Variant[]): string {
  return variants
    .map((variant) => `${toAssetUrl(variant.name)} ${String(variant.width)}w`)
    .join(', ');
}

/** The path of the picture of an item below the content folder; the check has refused what leads outside. */
export function findItemPicture({ data, entry }: Item): string | undefined {
  return data.image && toImagePath(entry.inside, data.image.src);
}

/** The file of the picture of an item, as cards show it. `undefined` if there is none that can be shown. */
export function findCard(context: Context, item: Item): PictureFile | undefined {
  const file = findItemPicture(item);
  const picture = file === undefined ? undefined : context.publication.pictures.get(file);
  if (file === undefined || picture === undefined) return undefined;
  const { name, width, height } = toCardVariant(file, picture);
  return { url: toAbsolute(context, toAssetUrl(name)), width, height };
}
