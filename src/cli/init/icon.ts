/** The icons of a new publication: its initial on a colour chosen by its name. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { ICON_SVG_URL, ICON_URL, toPath } from '../../site/addresses/files.ts';

/** White has a contrast of at least 6 on each. */
const COLOURS = ['#1a5796', '#9c2f26', '#1f6043', '#6b3a86', '#7a4a12', '#34495e', '#0f6070'];
const SIZE = 180;
/** A character that no typeface has. */
const NONE = '\u{10fffd}';

/** Files by their names in `public/`. */
export async function drawIcons(name: string): Promise<Record<string, string | Uint8Array>> {
  const first = hashOf(name) % COLOURS.length;
  const colour = COLOURS[first] ?? '';
  const letter = toInitial(name);
  const bare = await draw(toSvg(colour, ''));
  const [drawn, unknown] = [await draw(toSvg(colour, letter)), await draw(toSvg(colour, NONE))];
  // Without a typeface for the letter, a machine draws a box or nothing.
  const hasLetter = !drawn.equals(bare) && !drawn.equals(unknown);
  return {
    [toPath(ICON_SVG_URL)]: toSvg(colour, letter),
    [toPath(ICON_URL)]: hasLetter ? drawn : await draw(toSvg(colour, '', LINES)),
  };
}

const LINES = '<path stroke="#fff" stroke-width="9" d="M24 34h52M24 52h52M24 70h30"/>';

function toSvg(colour: string, letter: string, more = ''): string {
  const text =
    letter === ''
      ? ''
      : `<text x="50" y="50" dy=".36em" fill="#fff" font-family="Georgia, 'Songti SC', 'Noto Serif', serif" font-size="66" text-anchor="middle">${escape(letter)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="14" fill="${colour}"/>${text}${more}</svg>\n`;
}

function draw(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * (SIZE / 100) })
    .resize(SIZE, SIZE)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The first letter with its accents, without articles and quotation marks. */
function toInitial(name: string): string {
  const words = name.replace(/^(the|an?|le|la|les|l[’']|der|die|das)\s+/i, '');
  const letters = [...new Intl.Segmenter('en').segment(words)].map(({ segment }) => segment);
  return (letters.find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '').toLocaleUpperCase('en');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}
