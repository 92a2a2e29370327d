/** `allow` in `publication.yaml`: hosts that the content policy lets pages ask, for analytics or comments. */
import { z } from 'zod';
import { pattern } from './fields.ts';

const DIRECTIVES = [
  'script-src',
  'connect-src',
  'img-src',
  'style-src',
  'font-src',
  'frame-src',
] as const;

export type Directive = (typeof DIRECTIVES)[number];

const MEANING: Readonly<Record<Directive, string>> = {
  'script-src': 'scripts',
  'connect-src': 'requests by scripts',
  'img-src': 'pictures',
  'style-src': 'style sheets',
  'font-src': 'fonts',
  'frame-src': 'pages within pages',
};

export const host = pattern(
  /^https:\/\/(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/,
  'policy.host',
  'a host with https:// and without a path, such as https://stats.example.org',
  'A host that pages may ask.',
);

export const allow = z
  .strictObject(
    Object.fromEntries(
      DIRECTIVES.map((name) => [
        name,
        z.array(host).min(1).optional().describe(`Hosts of ${MEANING[name]}.`),
      ]),
    ) as Record<Directive, z.ZodOptional<z.ZodArray<typeof host>>>,
  )
  .optional()
  .describe(
    'Hosts besides your own that pages may ask, for analytics or comments: the content policy forbids all others.',
  );

export type Allow = NonNullable<z.output<typeof allow>>;
