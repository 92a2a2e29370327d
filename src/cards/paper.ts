/** The sheet that a card is drawn on: outlines and shapes as SVG, in pixels from its left upper corner. */
import { CARD_SIZE } from './card.ts';
import type { Typeface } from './typeface.ts';

export interface Paper {
  /** Sets a line of text with its baseline at `y`. Gives where it ends. */
  readonly set: (text: string, of: Ink) => number;
  /** Adds an element. */
  readonly add: (name: string, attributes: Readonly<Record<string, string | number>>) => void;
  readonly print: () => string;
}

export interface Ink {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly typeface: Typeface;
  readonly fill: string;
  /** Which side of the text `x` is. */
  readonly align?: 'start' | 'end' | 'middle';
}

const SHIFTS = { start: 0, middle: 0.5, end: 1 };

export function openPaper(ground: string): Paper {
  const parts: string[] = [];
  const add: Paper['add'] = (name, attributes) => {
    const rows = Object.entries(attributes).map(([key, value]) => ` ${key}="${toValue(value)}"`);
    parts.push(`<${name}${rows.join('')}/>`);
  };
  const { width, height } = CARD_SIZE;
  add('rect', { width, height, fill: ground });
  return {
    add,
    set: (text, { x, y, size, typeface, fill, align = 'start' }) => {
      const wide = typeface.measure(text) * size;
      const left = x - wide * SHIFTS[align];
      const d = typeface.outline(text, size);
      if (d !== '')
        add('path', { transform: `translate(${toValue(left)} ${toValue(y)})`, fill, d });
      return left + wide;
    },
    print: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${parts.join('')}</svg>`,
  };
}

/** Tenths of a pixel are seen by nobody, and every digit is work for whoever reads it. */
function toValue(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10);
}
