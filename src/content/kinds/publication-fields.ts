/** The parts of `publication.yaml` that are lists and groups: the frame of pages, style, glossary, hosts. */
import { z } from 'zod';
import {
  choice,
  contact,
  group,
  groups,
  language,
  number,
  pattern,
  someOf,
  target,
  text,
  url,
} from './fields.ts';
import { MEASURE_STATUSES } from './measure.ts';
import { VENUES } from './shared.ts';

const link = z.strictObject({
  url: target('Where it leads: a path of this site, or an address.'),
  text: text('The link text; by default the name of the page or list.').optional(),
});

export const nav = someOf(
  'The navigation, in this order, instead of the default. Empty lists are left out.',
  link,
);

const FRONT_BLOCKS = [
  'stand',
  'lead',
  'questions',
  'week',
  'next',
  'changes',
  'days',
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
  'The blocks of the front page, in this order; empty ones are left out. `stand`, `lead`, `questions`, `record` and `latest` start a row, and the others go beside them.',
  choice(FRONT_BLOCKS, 'A block of the front page.'),
);

export const footer = group('The footer of every page.', {
  text: text('The text under the name, instead of a sentence on how you work.').optional(),
  links: someOf('A list of links of your own.', link),
});

export const links = someOf(
  'Your profiles elsewhere, linked in the footer with rel=me, so that those sites can verify them.',
  z.strictObject({
    name: text('Its name, such as Mastodon.'),
    url: url('Your page there.'),
  }),
);

/** Plain names: the publication is about none of them. */
export const defaults = group(
  'What the desk offers for new items, in grey: nothing is written until an editor takes it.',
  {
    credits: groups('Who signs.', {
      role: choice(['curator', 'editor', 'translator'], 'What they did.'),
      name: text('Their name as printed.'),
    }),
    topics: someOf('The topics.', text('Id of a topic.')),
    place: text('Id of the place, where a page has no dateline.').optional(),
    language: language('The language, if it is not that of the publication.').optional(),
  },
);

export const synonyms = z
  .array(z.array(text('A word or a name, in any of its forms that readers type.')).min(2))
  .optional()
  .describe(
    'Words that search takes for one another, each group as a list: `[tariff, tariffs, duty, duties]`, `[US, United States, America]`.',
  );

export const hub = url(
  'A WebSub hub that tells followers at once: feeds name it, and you tell it after each publish. By default there is none.',
).optional();

export const newsletter = group(
  'A service of yours that sends news by e-mail; pages send nothing by themselves.',
  {
    url: contact('Where readers subscribe: a page, or a mail address.').optional(),
    action: url('Where a form on your pages sends the address of a reader.').optional(),
    field: text('The name under which the form sends it; by default `email`.').optional(),
  },
);

export const logo = pattern(
  /^\/[\w.-]+(\/[\w.-]+)*\.(svg|png|webp)$/,
  'address.invalid:logo',
  'A picture in `public/` instead of the name at the top of every page.',
  { address: true, examples: ['/logo.svg'] },
).optional();

const QUESTION_WORDS = ['known', 'disputed', 'unknown'] as const;

const words = <Name extends string>(names: readonly Name[], describe: string) =>
  group(
    describe,
    Object.fromEntries(names.map((name) => [name, text('Your word for it.').optional()])) as Record<
      Name,
      z.ZodOptional<ReturnType<typeof text>>
    >,
  );

export const vocabulary = group('Your words instead of the engine’s.', {
  venues: words(VENUES, 'Where things were said.'),
  statuses: words(QUESTION_WORDS, 'Statuses of questions.'),
  measures: words(
    [...MEASURE_STATUSES, 'never-in-force', 'not-followed', 'replaced'],
    'Statuses of measures.',
  ),
  instruments: z
    .record(z.string(), text('What it is called: “Zusatzzoll”, of `additional-duty`.'))
    .optional()
    .describe(
      'Names of types of measures, by the `instrument` in their files. One that neither you nor the engine names is printed as written.',
    ),
});

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

export const style = group('Which rules of the style sheet the check applies.', {
  off: someOf(
    'Rules to turn off.',
    choice(STYLE_RULES, 'A rule, by what stands after `style.` in its warning.'),
  ),
  avoid: someOf(
    'Words that your headlines, summaries and texts avoid.',
    z.strictObject({
      words: text('A word, or several in a row; case does not matter.'),
      instead: text('What to write instead.').optional(),
      why: text('The reason, for your editors.'),
    }),
  ),
});

export const glossary = group(
  'What the glossary page explains; by default only the words of the interface.',
  {
    ours: choice(
      ['no'],
      '`no` leaves out the words of the interface: hedge, origin, known and the like. Without your own terms there is then no glossary.',
    ).optional(),
    terms: someOf(
      'Terms of this story.',
      z.strictObject({
        term: text('A word or two that readers new to the story do not know.'),
        meaning: text('What it means, in one sentence.'),
      }),
    ),
  },
);

/** `allow` in `publication.yaml`: hosts that the content policy lets pages use, for analytics or comments. */
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
  'A host that pages may ask.',
);

export const allow = group(
  'Other hosts that pages may use, for analytics or comments; the content security policy forbids all others.',
  Object.fromEntries(
    DIRECTIVES.map((name) => [name, someOf(`Hosts of ${MEANING[name]}.`, host)]),
  ) as Record<Directive, z.ZodOptional<z.ZodArray<typeof host>>>,
);

export type Allow = NonNullable<z.output<typeof allow>>;

const SWITCH = ['true', 'false'] as const;

/** For something that a publication has unless it is large. */
export type Switch = (typeof SWITCH)[number];

export const cards = choice(
  SWITCH,
  'Whether pages have social cards, the pictures that other sites show for a shared page. By default up to 2,000 items.',
).optional();

export const database = choice(
  SWITCH,
  'Whether all tables are also published as one SQLite file. By default, publications of up to 2,000 items have it, since every edit rebuilds it.',
).optional();

export const embeds = z
  .union([
    choice(SWITCH, 'Whether anybody may.'),
    z.array(host).min(1).describe('The hosts that may.'),
  ])
  .optional()
  .describe(
    'Whether other sites may embed statements, questions and rates: `true`, `false`, or a list of hosts, such as [https://news.example.org]. By default any site may, up to 2,000 items.',
  );

export type Embeds = NonNullable<z.output<typeof embeds>>;

export const hsts = number(
  0,
  63_072_000,
  'For how many seconds browsers ask the whole host by https alone, such as 31536000 for a year (`Strict-Transport-Security`). Nobody can take it back sooner: see the page on your own server before you set it. By default nothing is said.',
)
  .meta({ examples: ['31536000'] })
  .optional();
