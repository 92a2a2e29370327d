/** Groups of fields that several kinds share. */
import { z } from 'zod';
import type { PastOnly } from './field-meta.ts';
import {
  choice,
  day,
  group,
  groups,
  instant,
  language,
  number,
  pattern,
  reference,
  target,
  text,
  toRefusal,
  url,
  when,
} from './fields.ts';
import { none } from './kind.ts';

/** Kinds whose ids share one name space, so that `entities: [xi-jinping, harbin]` needs no prefix. */
export const ENTITY_KINDS = ['person', 'organization', 'place', 'event', 'outlet'] as const;

/** Those that can act: hold an office, write, speak, own. */
export const ACTOR_KINDS = ['person', 'organization', 'outlet'] as const;

const BODY_KINDS = ['organization', 'outlet'] as const;

/** `example` is an earlier address of an entry of this kind. */
export function oldAddresses(example: string) {
  return z
    .array(
      pattern(
        /^(?=.{1,501}$)(\/|[a-z0-9-]{1,200}\/)[a-z0-9-]{1,200}(\/[a-z0-9-]{1,200})*$/,
        'address.invalid:old',
        'An old address.',
        { examples: [example] },
        { example },
      ),
    )
    .optional()
    .describe('Old addresses of this page, starting with the folder; each redirects here.');
}

const STATUSES = ['draft', 'published', 'withdrawn'] as const;
export type PublishStatus = (typeof STATUSES)[number];

/** In every kind: whether readers see it. `model/visible.ts` has the consequences for the rest of the site. */
export const publishing = {
  status: choice(
    STATUSES,
    'A draft is checked but not published. A withdrawn entry keeps its address and shows the reason instead of its text.',
  )
    .optional()
    .default('published'),
  withdrawn: text('Why it was withdrawn; required with `status: withdrawn`.').optional(),
  publish: instant(
    'When it is published: until then it is a draft, and the next build after that time includes it, even with `status: draft`.',
  ).optional(),
};

export const PUBLISHED: PastOnly = { row: 'published' };

/** A source has an address, or says why it has none. */
export const isLinkedOrSays = (source: {
  url?: string | undefined;
  unlinked?: string | undefined;
}) => source.url !== undefined || source.unlinked !== undefined;

export const NO_LINK = toRefusal('field.missing:source', ['url']);

export const ACCESS = ['free', 'registration', 'metered', 'subscription'] as const;

export const access = choice(
  ACCESS,
  'What it takes to read it; leave it out if you do not know.',
).optional();

export const archive = group('A copy in a public archive, or one of your own.', {
  url: target(
    'Address of the copy, or the path of a file in `public/`, such as a `.wacz`.',
    '/some-page.wacz',
  ),
  on: day('When the copy was made.'),
});

export const names = groups('Other names and other scripts; search finds them too.', {
  name: text('The other name.'),
  lang: language('Its language and script, such as zh-Hans.').optional(),
});

/** For things named by a title. Aliases of things with a name also have a language. */
export const also = z
  .array(text('The other name.'))
  .optional()
  .describe(
    'Other names under which readers look for it, such as “de minimis”; search finds them too.',
  );

export const sameAs = z
  .array(url('An address that identifies the same thing: Wikidata, Wikipedia.'))
  .optional()
  .describe('The same thing in other catalogues, such as Wikidata.');

/** A person’s family name, which no program can tell from the name alone. */
export const family = text(
  'The family name, if it is not the last word: Luo for Luo Wangshu.',
).optional();

/** A family name that is not part of the name is a mistake in one of the two. */
export const isFamilyInName = (named: { name?: string | undefined; family?: string | undefined }) =>
  named.family === undefined || named.name?.includes(named.family) === true;

export const NOT_IN_NAME = toRefusal('name.family', ['family']);

export const credits = z
  .array(
    z
      .strictObject({
        role: choice(
          [
            'author',
            'curator',
            'editor',
            'photographer',
            'illustrator',
            'translator',
            'reporter',
            'contributor',
          ],
          'What they did.',
        ),
        name: text('Their name as printed.').optional(),
        family,
        organization: reference(
          BODY_KINDS,
          'credited',
          'Id of the organization or outlet they worked for.',
        ).optional(),
        via: reference(
          BODY_KINDS,
          'distributed',
          'Id of the agency that distributed the work.',
        ).optional(),
      })
      .refine(isFamilyInName, NOT_IN_NAME),
  )
  .optional();

const picture = {
  src: text('Path of a PNG, JPEG or WebP file, relative to this file.', { image: true }),
  alt: text('What the picture shows, for those who do not see it.'),
  caption: text('What readers should know about it.').optional(),
  credit: text('Who made it, as it must be printed.'),
  rights: text('The licence, or whose permission you have.'),
  focus: z
    .tuple([
      number(0, 100, 'Per cent of the width, from the left.'),
      number(0, 100, 'Per cent of the height, from the top.'),
    ])
    .optional()
    .describe(
      'What a crop must keep: a point, in per cent from the left and from the top; [50, 50] by default.',
    ),
};

export const image = group(
  'A picture that you may publish; it requires credit and rights.',
  picture,
);

export const portrait = group(
  'A portrait that you may publish, cropped to four by five; it requires credit and rights.',
  picture,
);

export type Picture = NonNullable<z.output<typeof image>>;

export const CORRECTION_TYPES = ['correction', 'clarification', 'update', 'retraction'] as const;

export const corrections = groups(
  'What you changed after publication, and why. Never delete one.',
  {
    on: day('When you corrected it.'),
    type: choice(
      CORRECTION_TYPES,
      'A correction fixes an error, a clarification an ambiguity; an update adds what became known; a retraction takes something back.',
    ),
    was: text('The earlier wording.').optional(),
    now: text('The new wording.').optional(),
    why: text('Why, and who noticed.'),
  },
);

/** Changes to a covered piece, not to our text: what we wrote was right when we read it. */
export const sourceChanges = groups(
  'What the outlet later changed in the piece, oldest first. These are not your corrections: if your text changes too, add one to `corrections`.',
  {
    on: day('When the new wording was published or seen.'),
    was: text('What it said before.'),
    now: text('What it says now.'),
    note: text('How you know, and what the outlet says about it.').optional(),
  },
);

export const revisions = groups('Earlier summaries, oldest first, for the pages of past days.', {
  on: day('The day from which this summary was current.'),
  summary: text('The earlier summary.'),
});

export const roles = groups('Offices with their dates; “former” follows from these.', {
  title: text('The office, such as “US Secretary of the Treasury”.'),
  organization: reference(ACTOR_KINDS, 'members', 'Id of the organization.').optional(),
  from: when(
    'When it began.',
    none('an office is often given before it begins; until then it is not a current one'),
  ).optional(),
  to: when('When it ended.', none('the end of a term is known before it comes')).optional(),
  source: url('Where you read the dates.').optional(),
});

export const VENUES = [
  'interview',
  'briefing',
  'remarks',
  'post',
  'readout',
  'document',
  'anonymous',
] as const;

export type Venue = (typeof VENUES)[number];
