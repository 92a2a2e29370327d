/** Opens fonts as typefaces. HarfBuzz, which shapes and kerns, loads only when a card is drawn. */
import type { Face } from 'harfbuzzjs';
import { type Card, listLettered } from '../cards/card.ts';
import { type Typeface, type Typefaces, WEIGHTS } from '../cards/lettering.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { type CardFont, type CardFonts, readCardFonts, type FontRole } from './card-fonts.ts';
import {
  findFont,
  type FontFile,
  hasAll,
  isMark,
  toLetters,
  toTypeface,
  type WeightedFile,
} from './set-line.ts';
import type { Settings } from './settings.ts';

/** Opens only fonts with letters of `texts`. Rejects if one of them is not a usable font. */
export async function openTypefaces(
  { fonts }: Pick<CardFonts, 'fonts'>,
  texts: Readonly<Record<FontRole, string>>,
): Promise<Typefaces> {
  const opened = new Map<CardFont, Face>();
  const typefaces: Partial<Record<keyof Typefaces, Typeface>> = {};
  for (const [name, [role, weight]] of listWeights()) {
    const files: WeightedFile[] = [];
    for (const font of pickFonts(toNearest(fonts[role], weight), texts[role])) {
      const face = opened.get(font) ?? (await openFace(font));
      opened.set(font, face);
      files.push({ ...font, file: await toFile(face, font, weight) });
    }
    typefaces[name] = toTypeface(files);
  }
  return typefaces as Typefaces;
}

function listWeights() {
  return Object.entries(WEIGHTS) as [keyof Typefaces, (typeof WEIGHTS)[keyof Typefaces]][];
}

/** Rejects if the bytes are not a font with letters. */
export async function openFace({ read }: Pick<CardFont, 'read'>): Promise<Face> {
  const { Blob, Face } = await import('harfbuzzjs');
  const bytes = read();
  const isPacked = bytes.toString('latin1', 0, 4) === 'wOF2';
  const face = new Face(new Blob(new Uint8Array(isPacked ? await unpack(bytes) : bytes).buffer));
  if (face.collectUnicodes().length === 0) throw new Error('it has no letters');
  return face;
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  const { default: wawoff } = await import('wawoff2');
  return Buffer.from(await wawoff.decompress(bytes));
}

/** Within a family, the nearest weight comes first. */
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

/** The fonts that the text needs, in order. */
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

/** `face` in its weight nearest to `weight`. */
async function toFile(face: Face, { weights: [first, last] }: CardFont, weight: number) {
  const { Buffer, Font, shape, Variation } = await import('harfbuzzjs');
  const font = new Font(face);
  if (first !== last && face.getAxisInfos().wght !== undefined)
    font.setVariations([new Variation('wght', Math.min(last, Math.max(first, weight)))]);
  const outlines = new Map<number, ReturnType<typeof font.glyphToJson>>();
  const toOutline = (glyph: number) => {
    const outline = outlines.get(glyph) ?? font.glyphToJson(glyph);
    outlines.set(glyph, outline);
    return outline;
  };
  return {
    unitsPerEm: face.upem,
    shape: (text) => {
      const buffer = new Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map(({ codepoint: glyph }, at) => ({
        outline: toOutline(glyph),
        ...(positions[at] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }),
      }));
    },
  } satisfies FontFile;
}

/** The publication's fonts for these cards, or ours if one of them is unusable. */
export async function openCardFaces(
  settings: Pick<Settings, 'publicationDir'>,
  about: Pick<PublicationData, 'fonts' | 'language'>,
  cards: readonly Card[],
): Promise<Typefaces> {
  const lettered = cards.map(listLettered);
  const texts = {
    text: lettered.map(({ text }) => text).join(''),
    interface: lettered.map((one) => one.interface).join(''),
  };
  try {
    return await openTypefaces(readCardFonts(settings, about), texts);
  } catch {
    const { language } = about;
    return await openTypefaces(readCardFonts(settings, { language }), texts);
  }
}
