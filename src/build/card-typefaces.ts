/** Fonts as typefaces. What opens them is loaded only where a card is drawn. */
import type { Font as FontFile } from 'fontkit';
import { type Typeface, type Typefaces, WEIGHTS } from '../cards/lettering.ts';
import type { CardFont, CardFonts, Role } from './card-fonts.ts';
import { findFont, hasAll, isMark, toLetters, toTypeface, type WeightedFile } from './set-line.ts';

/** Opens the fonts that have the letters of `texts`, and no others. Rejects if one of them is no font that can be set. */
export async function openTypefaces(
  { fonts }: Pick<CardFonts, 'fonts'>,
  texts: Readonly<Record<Role, string>>,
): Promise<Typefaces> {
  const opened = new Map<CardFont, FontFile>();
  const typefaces: Partial<Record<keyof Typefaces, Typeface>> = {};
  for (const [name, [role, weight]] of listWeights()) {
    const files: WeightedFile[] = [];
    for (const font of pickFonts(toNearest(fonts[role], weight), texts[role])) {
      const file = opened.get(font) ?? (await openFont(font));
      opened.set(font, file);
      files.push({ ...font, file: toWeight(file, font, weight) });
    }
    typefaces[name] = toTypeface(files);
  }
  return typefaces as Typefaces;
}

function listWeights() {
  return Object.entries(WEIGHTS) as [keyof Typefaces, (typeof WEIGHTS)[keyof Typefaces]][];
}

async function openFont({ read }: CardFont): Promise<FontFile> {
  const { create } = await import('fontkit');
  const bytes = read();
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

/** Within a family the file of the nearest weight comes first. */
function toNearest(fonts: readonly CardFont[], weight: number): CardFont[] {
  const families = [...new Set(fonts.map(({ family }) => family))];
  return fonts.toSorted(
    (a, b) =>
      families.indexOf(a.family) - families.indexOf(b.family) ||
      toDistance(a, weight) - toDistance(b, weight),
  );
}

function toDistance({ weights: [first, last] }: CardFont, weight: number): number {
  return Math.max(0, first - weight, weight - last);
}

/** The fonts that will be asked for a letter of the text, in their order. */
function pickFonts(fonts: readonly CardFont[], text: string): CardFont[] {
  const picked = new Set<CardFont>();
  for (const letter of new Set(toLetters(text))) {
    const found = isMark(letter)
      ? fonts.filter(({ has }) => hasAll(has, letter))
      : [findFont(fonts, letter)];
    for (const font of found) if (font !== undefined) picked.add(font);
  }
  return fonts.filter((font) => picked.has(font));
}

function toWeight(file: FontFile, { weights: [first, last] }: CardFont, weight: number): FontFile {
  if (first === last || file.variationAxes.wght === undefined) return file;
  return file.getVariation({ wght: Math.min(last, Math.max(first, weight)) });
}
