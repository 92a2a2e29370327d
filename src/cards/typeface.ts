/** Letters as outlines: what a card is set in. */
import type { Raster } from './raster.ts';

/** One weight of a family. */
export interface Typeface {
  /** The width of a line of text, in pixels at a size of 1. */
  readonly measure: (text: string) => number;
  /** Draws the outlines of a line that begins at `x` on the baseline `y`, all in pixels. */
  readonly draw: (
    text: string,
    raster: Raster,
    at: { readonly x: number; readonly y: number; readonly size: number },
  ) => void;
}

/** The weights that cards are set in. */
export interface Typefaces {
  readonly title: Typeface;
  readonly text: Typeface;
  readonly name: Typeface;
  readonly strong: Typeface;
  readonly plain: Typeface;
}

/** Those weights by their numbers in CSS, and from which fonts of a publication they come. */
export const WEIGHTS = {
  title: ['text', 600],
  text: ['text', 400],
  name: ['text', 700],
  strong: ['interface', 700],
  plain: ['interface', 400],
} as const satisfies Readonly<Record<keyof Typefaces, readonly ['text' | 'interface', number]>>;
