/** The picture of an item: what it is and by which right it stands there. Its bytes are known only to the build. */
import type { ImageObjectLeaf } from 'schema-dts';
import { findLicenceUrl } from '../../../kinds/licence.ts';
import { toNode } from './node.ts';

export interface PictureFile {
  /** Absolute address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureRights {
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string;
  readonly rights: string;
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
