/** The sizes and formats in which a picture is shown, and the names of the files. */
import { hash } from 'node:crypto';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';

export interface Variant {
  readonly name: string;
  readonly format: VariantFormat;
  readonly width: number;
  readonly height: number;
}

type VariantFormat = keyof typeof ENDINGS;

/**
 * How pictures are drawn. A file name always stands for the same bytes, so change this with everything that changes
 * them: with what `draw-pictures.ts` does, and with the version of the encoder.
 */
export const DRAWING = '1, sharp 0.35.5';

/** Twice the width of the column, for screens with two pixels per point. */
const WIDEST = 1216;
const WIDTHS = [384, 608, 912];

/** Services that show a page as a card ask for this width. */
const CARD = 1200;

const ENDINGS = { webp: 'webp', png: 'png', jpeg: 'jpg' } as const;

/** Of the picture at the path `file`, from the narrowest to the widest; `plain` is for browsers without WebP. */
export function toVariants(file: string, picture: MeasuredPicture) {
  const full = Math.min(picture.width, WIDEST);
  const widths = [...WIDTHS.filter((width) => width < full), full];
  const toList = (format: VariantFormat) =>
    widths.map((width) => toVariant(file, picture, format, width));
  return { webp: toList('webp'), plain: toList(toPlainFormat(picture)) };
}

/** For other sites that show our pages: one size, in a format that all of them read. */
export function toCardVariant(file: string, picture: MeasuredPicture): Variant {
  return toVariant(file, picture, toPlainFormat(picture), Math.min(picture.width, CARD));
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
): Variant {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const digest = hash('sha256', `${DRAWING}\n${picture.digest}`, 'hex').slice(0, 8);
  return {
    name: `${stem}.${digest}-${String(width)}.${ENDINGS[format]}`,
    format,
    width,
    height: Math.max(1, Math.round((width * picture.height) / picture.width)),
  };
}
