/** In which sizes and formats a picture is shown, and under which names. */
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
 * How pictures are drawn. A name stands for one content for ever, so this changes with everything that changes a byte of
 * them: with what `draw-pictures.ts` does, and with the version of the program that encodes them.
 */
export const DRAWING = '1, sharp 0.35.5';

/** Twice the width of the column, for screens with two points a pixel. */
const WIDEST = 1216;
const WIDTHS = [384, 608, 912];

/** Services that show a page as a card ask for this width. */
const CARD = 1200;

const ENDINGS = { webp: 'webp', png: 'png', jpeg: 'jpg' } as const;

/** Of the picture at the path `file`, each list from the narrowest to the widest; `plain` is for browsers without WebP. */
export function toVariants(file: string, picture: MeasuredPicture) {
  const full = Math.min(picture.width, WIDEST);
  const widths = [...WIDTHS.filter((width) => width < full), full];
  const toList = (format: VariantFormat) =>
    widths.map((width) => toVariant(file, picture, format, width));
  return { webp: toList('webp'), plain: toList(toPlainFormat(picture)) };
}

/** For those who show our page elsewhere: one size, in a format that all of them read. */
export function toCardVariant(file: string, picture: MeasuredPicture): Variant {
  return toVariant(file, picture, toPlainFormat(picture), Math.min(picture.width, CARD));
}

/** A WebP may have transparent parts, and a JPEG has none. */
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
