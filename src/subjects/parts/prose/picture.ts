/** A picture as a page prints it. */
import { toVariantPath, toVariants, type Variant } from '../../../model/variants.ts';
import type { Context } from '../../context.ts';

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
  return { webp: toSrcset(webp), plain: toSrcset(plain), src: toPath(widest), width, height };
}

function toSrcset(variants: readonly Variant[]): string {
  return variants.map((variant) => `${toPath(variant)} ${String(variant.width)}w`).join(', ');
}

function toPath({ name }: Variant): string {
  return `/${toVariantPath(name)}`;
}
