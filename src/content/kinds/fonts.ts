/** `fonts` in `publication.yaml`: families in the place of ours, with files of the publication or of the reader’s machine. */
import { z } from 'zod';
import { choice, pattern } from './fields.ts';
import type { FieldMeta } from './field-meta.ts';

const family = pattern(
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,99}$/u,
  'field.font',
  'the name of a family, without quotation marks, such as Noto Serif or serif',
  'A family.',
);

const file = z.strictObject({
  src: pattern(
    /^\/[\w.-]+(\/[\w.-]+)*\.(woff2|woff|ttf|otf)$/,
    'address.invalid',
    'the path of a WOFF2, WOFF, TTF or OTF file in public/, such as /fonts/name.woff2',
    'Its path below `public/`.',
  ).meta({ address: true, examples: ['/fonts/name.woff2'] } satisfies FieldMeta),
  weight: pattern(
    /^[1-9]\d{0,2}( [1-9]\d{0,2})?$/,
    'field.font',
    'a weight such as 400, or two such as 100 900 for a file that has all between them',
    'Its weight, or the first and the last of them.',
  ).optional(),
  style: choice(['normal', 'italic'], 'Its style.').optional(),
});

const font = (describe: string) =>
  z
    .strictObject({
      families: z
        .array(family)
        .min(1)
        .describe('Families, the first that there is; serif, sans-serif or system-ui last.'),
      files: z
        .array(file)
        .min(1)
        .optional()
        .describe('Files of the first family. Without any it is one that readers have.'),
    })
    .optional()
    .describe(describe);

export const fonts = z
  .strictObject({
    text: font('For what people say and what we write.'),
    interface: font('For dates, names of sides, tables and navigation.'),
  })
  .optional()
  .describe('Typefaces in the place of ours. No reader asks another host for one.');

export type Fonts = NonNullable<z.output<typeof fonts>>;
