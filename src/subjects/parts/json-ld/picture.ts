/** The picture of an item: what it is and by which right it stands there. */
import type { ImageObjectLeaf } from 'schema-dts';
import { toImagePath } from '../../../disk/image-path.ts';
import { findLicenceUrl } from '../../../kinds/licence.ts';
import type { Item } from '../../../model/item.ts';
import { toCardVariant, toVariantPath } from '../../../model/variants.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toNode } from './node.ts';

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
  return { url: toAbsolute(context, `/${toVariantPath(name)}`), width, height };
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
  const license = findLicenceUrl(picture.rights);
  return toNode<ImageObjectLeaf>({
    '@type': 'ImageObject',
    '@id': toPictureId(page),
    contentUrl: file.url,
    width: `${file.width} px`,
    height: `${file.height} px`,
    caption: picture.caption ?? picture.alt,
    creditText: picture.credit,
    license,
    copyrightNotice: license === undefined ? picture.rights : undefined,
  });
}
