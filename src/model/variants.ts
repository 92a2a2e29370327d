/** The sizes and formats in which a picture is shown, and the names of the files. */
import { hash } from 'node:crypto';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';

export interface Variant {
  readonly name: string;
  readonly format: VariantFormat;
  readonly width: number;
  readonly height: number;
  /** The part that it shows, in pixels of the picture as shown; by default all of it. */
  readonly crop?: Crop;
}

export type Crop = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;

/** Per cent from the left and from the top. */
export type Focus = readonly [x: number, y: number];

type VariantFormat = keyof typeof ENDINGS;

/**
 * How pictures are drawn. A file name always stands for the same bytes, so change this with everything that changes
 * them: with what `draw-pictures.ts` does, and with the version of the encoder.
 */
export const DRAWING = '2, sharp 0.35.5';

/** Up to twice the width of the column, for screens with two pixels per point. */
const WHOLE = { widths: [384, 608, 912, 1216], plain: 912 };
/** Twice the widest, for pages that may show more one day. */
export const MOST_WIDTH = 2432;

/** A portrait is 120 pixels wide. */
const PORTRAIT = { widths: [120, 240, 360], plain: 240, ratio: 4 / 5 };

/** What services that show a page as a card ask for. */
const CARD = { width: 1200, ratio: 1200 / 630 };

const ENDINGS = { avif: 'avif', webp: 'webp', png: 'png', jpeg: 'jpg' } as const;

export type Variants = ReturnType<typeof toVariants>;

/** Of the picture at the path `file`, from the narrowest to the widest; `plain` is for browsers without the others. */
export function toVariants(file: string, picture: MeasuredPicture) {
  return listSizes(file, picture, WHOLE);
}

export function toPortraitVariants(file: string, picture: MeasuredPicture, focus?: Focus) {
  return listSizes(file, picture, PORTRAIT, toCrop(picture, PORTRAIT.ratio, focus));
}

/** For other sites that show our pages: one size, in a format that all of them read. */
export function toCardVariant(file: string, picture: MeasuredPicture, focus?: Focus): Variant {
  const crop = toCrop(picture, CARD.ratio, focus);
  const width = Math.min(crop.width, CARD.width);
  return toVariant(file, picture, toPlainFormat(picture), width, crop);
}

function listSizes(
  file: string,
  picture: MeasuredPicture,
  { widths, plain }: { readonly widths: readonly number[]; readonly plain: number },
  crop?: Crop,
) {
  const { width: there } = crop ?? picture;
  const full = Math.min(there, widths.at(-1) ?? there);
  const all = [...widths.filter((width) => width < full), full];
  const toList = (format: VariantFormat) =>
    all.map((width) => toVariant(file, picture, format, width, crop));
  return {
    avif: toList('avif'),
    webp: toList('webp'),
    plain: toVariant(file, picture, toPlainFormat(picture), Math.min(full, plain), crop),
  };
}

/** The largest part with the ratio of width to height that is nearest to the focus. */
export function toCrop(
  { width, height }: Pick<MeasuredPicture, 'width' | 'height'>,
  ratio: number,
  [x, y]: Focus = [50, 50],
): Crop {
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  return {
    left: place((width * x) / 100, wide, width),
    top: place((height * y) / 100, high, height),
    width: wide,
    height: high,
  };
}

/** Where a part of `length` begins whose middle is at `middle`, as far as it stays within `whole`. */
function place(middle: number, length: number, whole: number): number {
  return Math.max(0, Math.min(whole - length, Math.round(middle - length / 2)));
}

/** A WebP can be transparent; a JPEG cannot. */
function toPlainFormat({ format }: MeasuredPicture): VariantFormat {
  return format === 'jpeg' ? 'jpeg' : 'png';
}

function toVariant(
  file: string,
  picture: MeasuredPicture,
  format: VariantFormat,
  width: number,
  crop?: Crop,
): Variant {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const part = crop && `\n${[crop.left, crop.top, crop.width, crop.height].join(' ')}`;
  const digest = hash('sha256', `${DRAWING}\n${picture.digest}${part ?? ''}`, 'hex').slice(0, 8);
  const shape = crop ?? picture;
  return {
    name: `${stem}.${digest}-${String(width)}.${ENDINGS[format]}`,
    format,
    width,
    height: Math.max(1, Math.round((width * shape.height) / shape.width)),
    ...(crop && { crop }),
  };
}
