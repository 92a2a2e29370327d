/** The parts of `publication.yaml` that are lists and groups of their own: the frame of pages, style, glossary, hosts. */
import { z } from 'zod';
import { checked, choice, group, pattern, someOf, text, toUrlRefusal, url } from './fields.ts';
import { MEASURE_STATUSES } from './measure.ts';
import { VENUES } from './shared.ts';
import { findUrlFault } from './url.ts';

/** Where a link of the publication leads: a path of its own site, or an absolute address. */
function target(describe: string) {
  const refuse = (value: string) => {
    if (!value.startsWith('/') || value.startsWith('//'))
      return toUrlRefusal(value, findUrlFault(value));
    return /^\/([\w.-]+(\/[\w.-]+)*)?(#[\w-]+)?$/.test(value)
      ? undefined
      : {
          message: `“${value}” is not the path of a page`,
          code: 'address.invalid',
          remedy: 'write a path such as /some-page, or an address that starts with https://',
        };
  };
  return checked(refuse, describe, { address: true, examples: ['/some-page'] });
}

/** A link with its words. */
const link = z.strictObject({
  url: target('Where it leads: a path of this site, or an address.'),
  text: text('Its words; without them, the name of the page or list of this site.').optional(),
});

export const nav = someOf(
  'The navigation, in this order, instead of the one that every publication has. Lists that are empty are left out.',
  link,
);

const FRONT_BLOCKS = [
  'stand',
  'lead',
  'changes',
  'days',
  'questions',
  'topics',
  'record',
  'latest',
  'rates',
  'on-record',
  'corrections',
  'follow',
  'scope',
] as const;

export type FrontBlock = (typeof FRONT_BLOCKS)[number];

export const front = someOf(
  'The blocks of the front page, in this order; those that have nothing to say are left out. `stand`, `lead`, `record` and `latest` begin a row, the others stand beside what is before them.',
  choice(FRONT_BLOCKS, 'A block of the front page.'),
);

export const footer = group('The foot of every page.', {
  text: text('What stands under the name, instead of how we work in a sentence.').optional(),
  links: someOf('A list of links of your own.', link),
});

export const links = someOf(
  'Your pages elsewhere; they stand in the foot, with rel=me, so that those pages can show that they are yours.',
  z.strictObject({
    name: text('Its name, such as Mastodon.'),
    url: url('Your page there.'),
  }),
);

export const logo = pattern(
  /^\/[\w.-]+(\/[\w.-]+)*\.(svg|png|webp)$/,
  'address.invalid',
  'the path of an SVG, PNG or WebP file in public/, such as /logo.svg',
  'A picture in `public/` in the place of the name on top of every page.',
  { address: true, examples: ['/logo.svg'] },
).optional();

const QUESTION_WORDS = ['known', 'disputed', 'unknown'] as const;

const words = <Name extends string>(names: readonly Name[], describe: string) =>
  group(
    describe,
    Object.fromEntries(
      names.map((name) => [name, text(`In the place of “${name}”.`).optional()]),
    ) as Record<Name, z.ZodOptional<ReturnType<typeof text>>>,
  );

export const vocabulary = group('Your words in the place of ours.', {
  venues: words(VENUES, 'Where things were said.'),
  statuses: words(QUESTION_WORDS, 'How questions stand.'),
  measures: words(
    [...MEASURE_STATUSES, 'never-in-force', 'not-followed', 'replaced'],
    'How measures stand.',
  ),
  instruments: z
    .record(z.string(), text('What it is called: “Zusatzzoll”, of `additional-duty`.'))
    .optional()
    .describe(
      'Sorts of measures, by the `instrument` of their files. Without a name here, one that is not among ours is printed as it is written there.',
    ),
});

/**
 * What a publication says in `publication.yaml` of its words: those that it explains, and by which style it writes.
 */
const STYLE_RULES = [
  'agency',
  'capitals',
  'claim',
  'courtesy',
  'date',
  'dateline',
  'exclaims',
  'hour',
  'long',
  'name',
  'percent',
  'quoted',
  'stop',
  'tense',
] as const;

export const style = group('How far the check reads headlines and summaries by our style sheet.', {
  off: someOf(
    'Rules of our style sheet that are not yours.',
    choice(STYLE_RULES, 'A rule, by what stands after `style.` in its warning.'),
  ),
  avoid: someOf(
    'Words that are not to stand in headlines, summaries and texts of yours.',
    z.strictObject({
      words: text('A word, or several that stand together; case does not count.'),
      instead: text('What to write instead.').optional(),
      why: text('The reason, as your editors will read it.'),
    }),
  ),
});

export const glossary = group(
  'What the page of the glossary explains. If absent, the words of the interface alone.',
  {
    ours: choice(
      ['no'],
      '`no` leaves out the words of the interface: hedge, origin, known and the like. Without terms of your own there is then no glossary.',
    ).optional(),
    terms: someOf(
      'Words of this story.',
      z.strictObject({
        term: text('A word or two that readers new to the story do not know.'),
        meaning: text('What it means, in one sentence.'),
      }),
    ),
  },
);

/** `allow` in `publication.yaml`: hosts that the content policy lets pages ask, for analytics or comments. */
const DIRECTIVES = [
  'script-src',
  'connect-src',
  'img-src',
  'style-src',
  'font-src',
  'frame-src',
] as const;

type Directive = (typeof DIRECTIVES)[number];

const MEANING: Readonly<Record<Directive, string>> = {
  'script-src': 'scripts',
  'connect-src': 'requests by scripts',
  'img-src': 'pictures',
  'style-src': 'style sheets',
  'font-src': 'fonts',
  'frame-src': 'pages within pages',
};

const host = pattern(
  /^https:\/\/(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/,
  'policy.host',
  'a host with https:// and without a path, such as https://stats.example.org',
  'A host that pages may ask.',
);

export const allow = group(
  'Hosts besides your own that pages may ask, for analytics or comments: the content policy forbids all others.',
  Object.fromEntries(
    DIRECTIVES.map((name) => [name, someOf(`Hosts of ${MEANING[name]}.`, host)]),
  ) as Record<Directive, z.ZodOptional<z.ZodArray<typeof host>>>,
);

export type Allow = NonNullable<z.output<typeof allow>>;

/**
 * What a publication says in `publication.yaml` of how its pages are passed on: pictures of them, and pages for frames
 * of others.
 */
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
