/** Sets lines of text, each letter in a font that has it. */
import { isWide } from '../cards/break-lines.ts';
import type { Pen } from '../cards/raster.ts';
import type { Typeface } from '../cards/lettering.ts';
import type { CardFont } from './card-fonts.ts';

type Lettered = Pick<CardFont, 'family' | 'has'>;

/** A font in one weight. Lengths are in its own units, `unitsPerEm` of which equal the font size. */
export interface FontFile {
  readonly unitsPerEm: number;
  /** The outlines of a text, shaped and kerned, each with its offset from the end of the one before. */
  readonly shape: (text: string) => readonly Glyph[];
}

interface Glyph {
  readonly outline: readonly { readonly type: string; readonly values: readonly number[] }[];
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface WeightedFile extends Lettered {
  readonly file: FontFile;
}

/** At font size 1, with the baseline at 0 and negative values above it. */
interface SetWord {
  readonly width: number;
  readonly commands: readonly (keyof Pen)[];
  /** The numbers of all commands in a row; a list for each would take four times as much memory. */
  readonly given: Float64Array;
  readonly mark: 'bracket' | 'stop' | undefined;
  /** For a mark, where its outline begins and ends. */
  readonly left: number;
  readonly right: number;
}

/** The commands of an outline. All outlines are closed, so `Z` has none. */
const COMMANDS: Readonly<Record<string, keyof Pen>> = {
  M: 'moveTo',
  L: 'lineTo',
  Q: 'quadraticCurveTo',
  C: 'bezierCurveTo',
};

/** How many numbers each command takes. */
const NUMBERS = { moveTo: 2, lineTo: 2, quadraticCurveTo: 4, bezierCurveTo: 6 } as const;

/** Characters that only control line breaks or select a form of a letter. */
const UNSHAPED = /[\u00ad\u200b-\u200d\u2060\ufeff\p{Variation_Selector}]/gu;

/** Each letter with its combining marks. */
export function toLetters(text: string): string[] {
  return (
    text
      .replace(UNSHAPED, '')
      .replace(/\s/gu, ' ')
      .match(/.\p{M}*/gsu) ?? []
  );
}

/** Marks that all scripts use, each in its own form: wide among Chinese characters, low among letters. */
const MARK = /^[“”‘’…‥·–—―«»]$/u;
const IS_OPENING = /^[“‘«]$/u;

/** Whether a character takes the font of its neighbour. */
export function isMark(letter: string): boolean {
  return MARK.test(letter);
}

/** Marks of scripts without spaces. Each is as wide as a character, and half of it is empty. */
const IS_BRACKET = /^[（「『《〈【［｛〔〖“‘]$/u;
const IS_STOP = /^[，。、；：）」』》〉】］｝〕〗”’]$/u;

/** Words are set once and reused on many cards. */
export function toTypeface(files: readonly WeightedFile[]): Typeface {
  const words = new Map<string, readonly SetWord[]>();
  const parts = new Map<FontFile, Map<string, SetWord>>();
  const setPart = ([file, text]: Part): SetWord => {
    const known = parts.get(file) ?? new Map<string, SetWord>();
    parts.set(file, known);
    const made = known.get(text) ?? toSetWord(file, text);
    known.set(text, made);
    return made;
  };
  const setWord = (word: string): readonly SetWord[] => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const made = partByFile(word, files).map(setPart);
    // Without spaces, each line would be a word that never recurs.
    if (!isWide(word)) words.set(word, made);
    return made;
  };
  const setLine = (text: string) => (text.match(/\s+|\S+/gu) ?? []).flatMap(setWord);
  return {
    measure: (text) =>
      setLine(text).reduce(
        (sum, word, at, line) => sum + toShift(word, line[at - 1]) + word.width,
        0,
      ),
    draw: (text, raster, { x, y, size }) => {
      let left = x;
      let before: SetWord | undefined;
      for (const word of setLine(text)) {
        const { width, commands, given } = word;
        left += toShift(word, before) * size;
        raster.place(left, y, size);
        let from = 0;
        for (const command of commands) {
          follow(raster, command, given, from);
          from += NUMBERS[command];
        }
        left += width * size;
        before = word;
      }
    },
  };
}

/**
 * The gap before a word. Of two wide marks in a row, and of a bracket at the start of a line, one empty half is
 * removed, as `text-spacing-trim` does on pages.
 */
function toShift({ mark, left }: SetWord, before: SetWord | undefined): number {
  if (mark === undefined) return 0;
  if (before === undefined) return mark === 'bracket' ? -Math.min(left, 0.5) : 0;
  if (before.mark === undefined) return 0;
  // In Traditional Chinese, a stop is centred, and nothing is removed.
  return before.width - before.right + left > 0.6 ? -0.5 : 0;
}

/** Passes each number separately: in a list, each of them would become an object. */
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

type Part = readonly [file: FontFile, text: string];

/** Splits a word by font, each part in the first file that has its letters; a wide character is a part by itself. */
function partByFile(word: string, files: readonly WeightedFile[]): Part[] {
  const parts: [FontFile, string][] = [];
  const letters = toLetters(word);
  const isAmongWide = isWide(word);
  const stands = (letter: string) =>
    isWide(letter) || (isAmongWide && toMark(letter) !== undefined);
  letters.forEach((letter, at) => {
    const found = isMark(letter) ? findBeside(files, letters, at) : findFont(files, letter);
    const { file } = found ?? files[0] ?? {};
    const last = parts.at(-1);
    if (file === undefined) return;
    if (last?.[0] === file && !stands(letter) && !stands(last[1])) last[1] += letter;
    else parts.push([file, letter]);
  });
  return parts;
}

function toMark(letter: string): SetWord['mark'] {
  return IS_BRACKET.test(letter) ? 'bracket' : IS_STOP.test(letter) ? 'stop' : undefined;
}

export function hasAll(has: CardFont['has'], letter: string): boolean {
  return Array.from(letter).every((one) => has(one.codePointAt(0) ?? 0));
}

export function findFont<Font extends Lettered>(
  fonts: readonly Font[],
  letter: string,
): Font | undefined {
  return (
    fonts.find(({ has }) => hasAll(has, letter)) ??
    fonts.find(({ has }) => has(letter.codePointAt(0) ?? 0))
  );
}

/** The font of a mark: the family of the letter it belongs to, if that has the mark. */
function findBeside(
  files: readonly WeightedFile[],
  letters: readonly string[],
  at: number,
): WeightedFile | undefined {
  const [before, after] = [letters.slice(0, at).reverse(), letters.slice(at + 1)];
  const [letter = ''] = letters.slice(at);
  const near = IS_OPENING.test(letter) ? [...after, ...before] : [...before, ...after];
  const beside = near.find((one) => !isMark(one));
  const family = beside === undefined ? undefined : findFont(files, beside)?.family;
  return (
    files.find((file) => file.family === family && hasAll(file.has, letter)) ??
    findFont(files, letter)
  );
}

function toSetWord(file: FontFile, text: string): SetWord {
  const commands: (keyof Pen)[] = [];
  const given: number[] = [];
  const scale = 1 / file.unitsPerEm;
  let width = 0;
  for (const { outline, xAdvance, xOffset, yOffset } of file.shape(text)) {
    const [x, y] = [width + xOffset * scale, -yOffset * scale];
    for (const { type, values } of outline) {
      const command = COMMANDS[type];
      if (command === undefined) continue;
      commands.push(command);
      // In fonts, y points up; in pictures, down.
      values.forEach((value, at) =>
        given.push(at % 2 === 0 ? x + value * scale : y - value * scale),
      );
    }
    width += xAdvance * scale;
  }
  // Korean marks are as narrow as Latin ones.
  const mark = width < 0.9 ? undefined : toMark(text);
  const across = mark === undefined ? [] : given.filter((_, at) => at % 2 === 0);
  return {
    width,
    commands,
    given: Float64Array.from(given),
    mark,
    left: Math.min(...across),
    right: Math.max(...across),
  };
}
