import { toFault, type FaultName } from '../problems/fault.ts';
import { z } from 'zod';
import {
  allow,
  cards,
  database,
  defaults,
  embeds,
  footer,
  front as blocks,
  glossary,
  hsts,
  hub,
  links,
  newsletter,
  logo,
  nav,
  style,
  synonyms,
  vocabulary,
} from './publication-fields.ts';
import type { FieldPath } from './field-meta.ts';
import {
  addIssue,
  choice,
  contact,
  day,
  group,
  groups,
  language,
  licence,
  pattern,
  site,
  slug,
  text,
  url,
  zone,
} from './fields.ts';
import { findPaleText, fonts, look } from './look.ts';
import { FILE_SLUG } from './kind.ts';

const id = (describe: string) => slug(describe, 'id.invalid:file', FILE_SLUG);
const page = pattern(
  /^\/[a-z0-9-]+(\/[a-z0-9-]+)*$/,
  'address.invalid:page',
  'Path of a page of this site.',
  { address: true },
).optional();

/** A required field with an example of its value, for people who have not seen such a file before. */
function as<Schema extends z.ZodType>(example: string, field: Schema): Schema {
  return field.meta({ examples: [example] });
}

/** What a host can do besides sending files. */
const HOSTS = ['headers', 'pages', 'netlify', 'apache'] as const;

/** In addresses of lists, these take the place of a side’s id: for several sides, and for none. */
const NO_SIDES: readonly string[] = ['joint', 'none'];

/** `content/publication.yaml`: what the publication is, whom it covers, and by which rules. */
export const publication = z
  .strictObject({
    name: as('The Ferry Record', text('The name of the publication.')),
    tagline: as('Who said what of the ferries, and when', text('One line under the name.')),
    url: as(
      'https://ferries.example',
      site('The address of the site, with its path if it has one; SITE_URL overrides it.'),
    ),
    ended: day(
      'The day on which coverage ended; nothing later is in it. Pages, feeds, cards and data then say so, and how things stood on that day. Without it, they give the day of the newest entry as the last update.',
    ).optional(),
    host: choice(
      HOSTS,
      'What the host can do. `headers` (the default): it reads `_headers` and `_redirects`, or you configure it with `hosts`. `pages`: it only sends files, like GitHub Pages, so pages contain the content policy and old addresses are pages that redirect. `netlify`: as `headers`, and what you withdraw is answered with 410. `apache`: it reads `.htaccess`, which the build then writes.',
    ).optional(),
    started: pattern(
      /^(19|20)\d\d$/,
      'year.invalid',
      'The year in which the publication started, or took over its address. It is part of feed ids, so never change it; 2025 by default.',
    ).optional(),
    'live-from': day(
      'The first day on which you wrote about events as they happened. Anything with an earlier `added` was written later: readers see “Written later, as of 11 April” instead of “Added here”, and feeds and data give this day as its date of publication.',
    ).optional(),
    language: as('en-GB', language('The language it is written in.')),
    zone: as('Europe/London', zone('The time zone of the desk.')),
    licence: as(
      'CC-BY-4.0',
      licence('The licence of your texts: an SPDX identifier or an address.'),
    ),
    scope: as(
      'Reports on the ferries of Northport since 2025.',
      text('What you cover, and by which rule.'),
    ),
    parties: z
      .array(
        z.strictObject({
          id: id('Short id of the side.'),
          name: text('Its printed name, such as that of its capital.'),
          zone: zone('Its time zone.'),
          city: text(
            'The city whose clock its dates use, in the language of the publication; by default the city of the zone, such as Oslo for Europe/Oslo.',
          ).optional(),
        }),
      )
      .max(4)
      .optional()
      .describe(
        'The sides of the story, up to four, in the order of pages. Where their words stand one under the other, the first to speak comes first.',
      ),
    series: groups(
      'Total rates over time, such as all duties of one side on the goods of another.',
      {
        id: id('Short id of the series.'),
        title: text('What it counts.'),
        label: text(
          'Its name in headlines, such as “The US rate on Chinese goods”; by default the title.',
        ).optional(),
        finding: text(
          'The title of its chart: a few words that say what it shows; by default the highest and the latest value.',
        ).optional(),
        unit: text('The unit of its rates, such as percent or euros.'),
        excludes: text(
          'What the total leaves out, in a sentence for readers: “Older duties come on top and are not counted.” It appears beside every figure of the series.',
        ).optional(),
        party: id('Id of the side whose measures it counts; its time zone dates them.').optional(),
      },
    ),
    engine: pattern(
      /^\d{1,4}\.\d{1,4}$/,
      'engine.invalid',
      'The version of Dateline that last checked this content; the check says if another one is running.',
      { examples: ['0.1'] },
    ).optional(),
    days: choice(
      ['true', 'false'],
      'Whether each day and each week has a page. By default they do, up to 2,000 items. Otherwise, only days with a file in `days/` have one.',
    ).optional(),
    policies: group('Pages with the rules of the desk.', {
      corrections: page,
      sourcing: page,
      ethics: page,
      ownership: page,
    }),
    editors: groups('Who is responsible for the publication.', {
      name: text('Name as printed.'),
      url: url('Their page.').optional(),
    }),
    contact: contact('An address for readers: mail, or https.').optional(),
    repository: as(
      'https://github.com/name/ferries',
      pattern(
        /^https:\/\/github\.com\/[\w-]+\/[\w.-]+$/,
        'url.repository',
        'The repository on GitHub. Pages then link to its forms, in which readers suggest reports and point out errors; a new publication has them in `.github/ISSUE_TEMPLATE`.',
        { address: true },
      ),
    ).optional(),
    lead: id('Id of the main topic; the masthead links to it.').optional(),
    nav,
    front: blocks,
    footer,
    links,
    newsletter,
    hub,
    logo,
    look,
    fonts,
    vocabulary,
    synonyms,
    glossary,
    defaults,
    style,
    cards,
    database,
    embeds,
    allow,
    hsts,
  })
  .check((context) => {
    const { parties = [], series = [], front = [], nav: links = [], footer, look } = context.value;
    const refuseTwice = (
      values: readonly string[],
      toPath: (index: number) => FieldPath,
      name: FaultName = 'address.twice:link',
      noun?: string,
    ) => {
      values.forEach((value, index) => {
        if (values.indexOf(value) === index) return;
        addIssue(context, toFault(name, { value, id: value, noun }), toPath(index));
      });
    };
    const toUrls = (rows: readonly { readonly url: string }[] = []) => rows.map(({ url }) => url);
    const toIds = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
    refuseTwice(toUrls(links), (index) => ['nav', index, 'url']);
    refuseTwice(toUrls(footer?.links), (index) => ['footer', 'links', index, 'url']);
    refuseTwice(front, (index) => ['front', index], 'front.twice');
    refuseTwice(toIds(parties), (index) => ['parties', index, 'id'], 'id.twice', 'side');
    refuseTwice(toIds(series), (index) => ['series', index, 'id'], 'id.twice', 'series');
    for (const { path, ...fault } of findPaleText(look ?? {}))
      addIssue(context, fault, ['look', ...path]);
    parties.forEach(({ id: own }, index) => {
      if (!NO_SIDES.includes(own)) return;
      const whom = own === 'none' ? 'no side' : 'several';
      addIssue(context, toFault('id.reserved:side', { id: own, whom }), ['parties', index, 'id']);
    });
    series.forEach(({ party }, index) => {
      if (party === undefined || toIds(parties).includes(party)) return;
      addIssue(context, toFault('reference.dangling', { party }), ['series', index, 'party']);
    });
  });

export type PublicationData = z.output<typeof publication>;
