/**
 * The colours of `look` and the typefaces of `fonts` as a style sheet: in the layer of the tokens, so that print keeps
 * its white paper, and more specific than they are, so that it wins wherever it is linked.
 */
import { LOOK_URL, toPath } from '../site/addresses/files.ts';
import { type Fonts, type Look, TOKEN_NAMES, toPair } from '../content/kinds/look.ts';
import type { OutputContext, OutputFile } from './output-file.ts';

/** Empty for a publication with the engine’s colours, typefaces and quotation marks. */
export function listLook({ publication, words: { tag, text } }: OutputContext): OutputFile[] {
  const { look, fonts } = publication.about;
  const hasMarks = publication.words.languages[tag]?.messages['text.quotes'] !== undefined;
  const isOwn = look !== undefined || fonts !== undefined;
  const body =
    (isOwn ? toLookCss(look, fonts) : '') +
    (hasMarks ? toMarksCss([...text.quotes, ...text.innerQuotes]) : '');
  return body === '' ? [] : [{ path: toPath(LOOK_URL), body }];
}

/** In no layer, so that it wins over the quotation marks of the engine’s languages. A mark may be any character. */
function toMarksCss(marks: readonly string[]): string {
  const all = marks.map((mark) => `'${mark.replace(/[^\p{Pi}\p{Pf}\p{Ps}\p{Pe}]/gu, toEscape)}'`);
  return `html body {\n  quotes: ${all.join(' ')};\n}\n`;
}

function toEscape(char: string): string {
  return `\\${(char.codePointAt(0) ?? 0).toString(16)} `;
}

function toLookCss(look: Look = {}, fonts: Fonts = {}): string {
  const faces = [fonts.text, fonts.interface].map((font) => printFaces(font)).join('');
  const colours = TOKEN_NAMES.filter((token) => look[token] !== undefined).map((token) => {
    const { light, dark } = toPair(look, token);
    return `    --${token}: light-dark(${light}, ${dark});\n`;
  });
  const families = [
    ['serif', fonts.text],
    ['sans', fonts.interface],
  ] as const;
  const rows = families.flatMap(([token, font]) =>
    font === undefined ? [] : `    --${token}: ${font.families.map(toFamily).join(', ')};\n`,
  );
  return `${faces}@layer tokens {\n  html:root {\n${[...colours, ...rows].join('')}  }\n}\n`;
}

type Font = NonNullable<Fonts['text']>;

/** Addresses are relative to the style sheet, which is in the folder to which `public/` is copied. */
function printFaces({ families: [name = ''], files = [] }: Font = { families: [] }): string {
  return files
    .map(({ src, weight, style }) => {
      const rows = [
        `font-family: ${toFamily(name)}`,
        `src: url("${toPath(src)}")`,
        'font-display: swap',
        ...(weight === undefined ? [] : [`font-weight: ${weight}`]),
        ...(style === undefined ? [] : [`font-style: ${style}`]),
      ];
      return `@font-face {\n${rows.map((row) => `  ${row};\n`).join('')}}\n`;
    })
    .join('');
}

/** Words that CSS reads as generic families. */
const GENERIC = /^(serif|sans-serif|monospace|system-ui|ui-(serif|sans-serif|monospace|rounded))$/;

function toFamily(name: string): string {
  return GENERIC.test(name) ? name : `"${name}"`;
}
