/** Lines of letters, each letter in the font that has it. */
import { isWide } from '../cards/break-lines.ts';
import type { Pen } from '../cards/raster.ts';
import type { Typeface } from '../cards/lettering.ts';
import type { CardFont } from './card-fonts.ts';

type Lettered = Pick<CardFont, 'family' | 'has'>;

/** A font in one weight. Lengths are in its own units, of which `unitsPerEm` are as long as the size of the letters. */
export interface FontFile {
  readonly unitsPerEm: number;
  /** The outlines of a stretch of text, shaped and kerned, each with its place from the end of the one before. */
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

/** At a size of 1, the baseline at 0 and what is above it negative. */
interface SetWord {
  readonly width: number;
  readonly commands: readonly (keyof Pen)[];
  /** The numbers of all commands, one after the other: in a list for each they would take four times as much memory. */
  readonly given: Float64Array;
  readonly mark: 'bracket' | 'stop' | undefined;
  /** Of a mark: where its outline begins and ends. */
  readonly left: number;
  readonly right: number;
}

/** The commands of an outline; every one is closed, so its end has none. */
const COMMANDS: Readonly<Record<string, keyof Pen>> = {
  M: 'moveTo',
  L: 'lineTo',
  Q: 'quadraticCurveTo',
  C: 'bezierCurveTo',
};

/** How many numbers each command is given. */
const NUMBERS = { moveTo: 2, lineTo: 2, quadraticCurveTo: 4, bezierCurveTo: 6 } as const;

/** What only governs lines, or asks for another form of a letter. */
const UNSHAPED = /[\u00ad\u200b-\u200d\u2060\ufeff\p{Variation_Selector}]/gu;

/** Each with what stands above or below it. */
export function toLetters(text: string): string[] {
  return (
    text
      .replace(UNSHAPED, '')
      .replace(/\s/gu, ' ')
      .match(/.\p{M}*/gsu) ?? []
  );
}

/** Marks that every script has, and each in a form of its own: wide among Chinese characters, low among letters. */
const MARK = /^[“”‘’…‥·–—―«»]$/u;
const IS_OPENING = /^[“‘«]$/u;

/** Whether a letter takes the font of the one beside it. */
export function isMark(letter: string): boolean {
  return MARK.test(letter);
}

/** Marks of scripts without spaces. Each takes the width of a character, half of it empty. */
const IS_BRACKET = /^[（「『《〈【［｛〔〖“‘]$/u;
const IS_STOP = /^[，。、；：）」』》〉】］｝〕〗”’]$/u;

/** Words are set once and come again on many cards. */
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
    // Where there are no spaces each line would be a word that never comes again.
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
 * By how much a word stands to the right of where the one before ends. Of two wide marks in a row, and of a bracket that
 * begins a line, one half is taken out: as `text-spacing-trim` does on pages.
 */
function toShift({ mark, left }: SetWord, before: SetWord | undefined): number {
  if (mark === undefined) return 0;
  if (before === undefined) return mark === 'bracket' ? -Math.min(left, 0.5) : 0;
  if (before.mark === undefined) return 0;
  // In Traditional Chinese a stop is in the middle of its place, and nothing is taken from it.
  return before.width - before.right + left > 0.6 ? -0.5 : 0;
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

type Part = readonly [file: FontFile, text: string];

/** Stretches of a word, each in the first file that has its letters; a wide character is one by itself. */
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

/** The font of a mark: of the family of the letter that it belongs to, if that has it. */
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
      // Fonts count upwards, pictures downwards.
      values.forEach((value, at) =>
        given.push(at % 2 === 0 ? x + value * scale : y - value * scale),
      );
    }
    width += xAdvance * scale;
  }
  // Korean ones are as narrow as ours.
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
