/** What a publication says in `publication.yaml` of how its pages are passed on: pictures of them, and pages for frames of others. */
import { z } from 'zod';
import { host } from './allow.ts';
import { choice } from './fields.ts';

const SWITCH = ['true', 'false'] as const;

/** Of something that a publication has unless it is large. */
export type Switch = (typeof SWITCH)[number];

export const cards = choice(
  SWITCH,
  'Whether pages have cards: pictures that others show where a page is passed on. If absent, up to 2,000 items.',
).optional();

export const embeds = z
  .union([
    choice(SWITCH, 'Whether anybody may.'),
    z.array(host).min(1).describe('The hosts that may.'),
  ])
  .optional()
  .describe(
    'Whether others may show statements, questions and rates in frames on their pages: `true`, `false`, or the hosts that may, as in [https://news.example.org]. If absent, everybody may, up to 2,000 items.',
  );

export type Embeds = NonNullable<z.output<typeof embeds>>;
