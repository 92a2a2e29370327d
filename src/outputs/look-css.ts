/**
 * The colours of `look` as a style sheet: in the layer of the tokens, so that print keeps its white paper, and more
 * specific than they are, so that it wins wherever it is linked.
 */
import { LOOK_URL, toPath } from '../model/addresses/files.ts';
import { TOKEN_NAMES, toPair, type Look } from '../kinds/look.ts';
import type { Context } from './context.ts';
import type { OutputFile } from './output-file.ts';

/** Nothing for a publication in the colours of the engine. */
export function listLook({ publication }: Context): OutputFile[] {
  const { look } = publication.about;
  return look === undefined ? [] : [{ path: toPath(LOOK_URL), body: toLookCss(look) }];
}

export function toLookCss(look: Look): string {
  const rows = TOKEN_NAMES.filter((token) => look[token] !== undefined).map((token) => {
    const { light, dark } = toPair(look, token);
    return `    --${token}: light-dark(${light}, ${dark});\n`;
  });
  return `@layer tokens {\n  html:root {\n${rows.join('')}  }\n}\n`;
}
