/** Fonts as typefaces: shaped and kerned by fontkit, which is loaded only where a card is drawn. */
import type { Font as FontFile, GlyphRun } from 'fontkit';
import type { Pen } from '../cards/raster.ts';
import { WEIGHTS, type Typeface, type Typefaces } from '../cards/typeface.ts';
import type { CardFont, CardFonts } from './card-fonts.ts';

/** Rejects if one of them is no font that can be set. */
export async function openTypefaces({ fonts }: Pick<CardFonts, 'fonts'>): Promise<Typefaces> {
  const opened = new Map<CardFont, FontFile>();
  for (const font of new Set([...fonts.text, ...fonts.interface]))
    opened.set(font, await openFont(font));
  const rows = Object.entries(WEIGHTS).map(([name, [role, weight]]) => {
    const files = fonts[role]
      .toSorted((a, b) => toDistance(a, weight) - toDistance(b, weight))
      .map((font) => ({ has: font.has, file: toWeight(opened.get(font), font, weight) }));
    return [name, toTypeface(files)];
  });
  return Object.fromEntries(rows) as Typefaces;
}

async function openFont({ bytes }: CardFont): Promise<FontFile> {
  const { create } = await import('fontkit');
  // What is packed can be set, but not in another weight than it begins with.
  const isPacked = bytes.toString('latin1', 0, 4) === 'wOF2';
  const plain = isPacked ? await unpack(bytes) : bytes;
  const font = create(plain);
  if (!('layout' in font)) throw new Error('a collection of fonts is none');
  return font;
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  const { default: wawoff } = await import('wawoff2');
  return Buffer.from(await wawoff.decompress(bytes));
}

function toDistance({ weights: [first, last] }: CardFont, weight: number): number {
  return Math.max(0, first - weight, weight - last);
}

function toWeight(
  file: FontFile | undefined,
  { weights: [first, last] }: CardFont,
  weight: number,
) {
  if (file === undefined) throw new Error('a font that was not opened');
  if (first === last || file.variationAxes.wght === undefined) return file;
  return file.getVariation({ wght: Math.min(last, Math.max(first, weight)) });
}

interface WeightedFile {
  readonly has: CardFont['has'];
  readonly file: FontFile;
}

/** At a size of 1, the baseline at 0 and what is above it negative. */
interface SetWord {
  readonly width: number;
  readonly commands: readonly (keyof Pen)[];
  /** The numbers of all commands, one after the other: in a list for each they would take four times as much memory. */
  readonly given: Float64Array;
}

/** How many numbers each command is given. */
const NUMBERS = { moveTo: 2, lineTo: 2, quadraticCurveTo: 4, bezierCurveTo: 6 } as const;

/** What only governs lines. */
const UNSHAPED = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Words are set once and come again on many cards. */
function toTypeface(files: readonly WeightedFile[]): Typeface {
  const words = new Map<string, SetWord>();
  const setWord = (word: string): SetWord => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const made = joinRuns(partByFile(word.replace(UNSHAPED, '').replace(/\s/gu, ' '), files));
    words.set(word, made);
    return made;
  };
  const split = (text: string) => text.match(/\s+|\S+/gu) ?? [];
  return {
    measure: (text) => split(text).reduce((sum, word) => sum + setWord(word).width, 0),
    draw: (text, raster, { x, y, size }) => {
      let left = x;
      for (const word of split(text)) {
        const { width, commands, given } = setWord(word);
        raster.place(left, y, size);
        let from = 0;
        for (const command of commands) {
          follow(raster, command, given, from);
          from += NUMBERS[command];
        }
        left += width * size;
      }
    },
  };
}

/** With each number by itself: handed on as a list, every one of them would become an object. */
function follow(pen: Pen, command: keyof Pen, given: Float64Array, from: number): void {
  const take = (index: number) => given[from + index] ?? 0;
  switch (command) {
    case 'moveTo':
      pen.moveTo(take(0), take(1));
      return;
    case 'lineTo':
      pen.lineTo(take(0), take(1));
      return;
    case 'quadraticCurveTo':
      pen.quadraticCurveTo(take(0), take(1), take(2), take(3));
      return;
    case 'bezierCurveTo':
      pen.bezierCurveTo(take(0), take(1), take(2), take(3), take(4), take(5));
  }
}

/** Stretches of a word, each in the first file that has its letters. */
function partByFile(word: string, files: readonly WeightedFile[]): [FontFile, string][] {
  const parts: [FontFile, string][] = [];
  const [first] = files;
  for (const letter of word) {
    const { file } = files.find(({ has }) => has(letter.codePointAt(0) ?? 0)) ?? first ?? {};
    const last = parts.at(-1);
    if (file === undefined) continue;
    if (last?.[0] === file) last[1] += letter;
    else parts.push([file, letter]);
  }
  return parts;
}

function joinRuns(parts: readonly [FontFile, string][]): SetWord {
  const commands: (keyof Pen)[] = [];
  const given: number[] = [];
  let width = 0;
  for (const [file, text] of parts) {
    const run: GlyphRun = file.layout(text);
    const scale = 1 / file.unitsPerEm;
    run.glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
      const [x, y] = [width + xOffset * scale, -yOffset * scale];
      for (const { command, args } of glyph.path.commands)
        // Every outline is closed.
        if (command !== 'closePath') {
          commands.push(command);
          // Fonts count upwards, pictures downwards.
          args.forEach((value, at) =>
            given.push(at % 2 === 0 ? x + value * scale : y - value * scale),
          );
        }
      width += xAdvance * scale;
    });
  }
  return { width, commands, given: Float64Array.from(given) };
}
