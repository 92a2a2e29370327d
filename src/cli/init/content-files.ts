/** The content that a new publication begins with. */
import { stringify } from 'yaml';
import { canBeDrawn } from '../../build/card-packages.ts';
import EN from '../starter/en.json' with { type: 'json' };
import { findStarter } from '../starter/starters.ts';
import type { Answers, Side } from './answers.ts';

export interface Beginning extends Answers {
  /** The day at the desk, as in `2026-02-12`. */
  readonly today: string;
  /** The first two numbers of the version of the engine. */
  readonly engine: string;
}

/** Texts by path below `content/`. */
export function listContentFiles(beginning: Beginning): Record<string, string> {
  const { name, today, language } = beginning;
  const { outlet, topic, item, pages } = findStarter(language) ?? EN;
  const [year = '', month = ''] = today.split('-');
  return {
    'publication.yaml': toPublication(beginning),
    'outlets/example.yaml': toYaml({ name: outlet, homepage: 'https://example.org/' }),
    'topics/example.mdx': `---\n${toYaml(topic)}---\n`,
    [`coverage/${year}/${month}/example.mdx`]: toMdx(
      {
        title: item.title,
        summary: item.summary,
        dates: { added: today },
        sources: [{ outlet: 'example', unlinked: item.unlinked }],
        topics: ['example'],
        credits: [{ role: 'curator', name }],
      },
      item.body,
    ),
    ...Object.fromEntries(
      Object.entries(pages).map(([id, { title, summary, body }]) => [
        `pages/${id}.mdx`,
        toMdx({ title, summary, status: 'draft' }, body),
      ]),
    ),
  };
}

function toPublication({ name, language, zone, url, sides, today, engine }: Beginning): string {
  const { tagline, scope } = findStarter(language) ?? EN;
  return [
    '# The publication. Every field is explained in node_modules/dateline/docs/content-model.md',
    toYaml({ name, tagline, url }),
    '# For hosts that send only files, such as GitHub Pages. Delete it for Netlify, Cloudflare Pages, nginx and Caddy.',
    toYaml({ host: 'pages', started: today.slice(0, 4), language, zone }),
    '# The licence of your texts: an identifier from https://spdx.org/licenses/, or the address of a page with your terms.',
    toYaml({ licence: 'CC-BY-4.0' }),
    '# What you cover, and by which rule, in a sentence or two. Write your own.',
    toYaml({ scope }),
    ...(sides.length === 0 ? [] : toParties(sides, language)),
    '# Pages with your rules. Name each page once you have written it in content/pages and deleted its line `status: draft`.',
    '# policies: { ownership: /about, sourcing: /method, corrections: /corrections-policy }',
    '# Where readers can write to you.',
    '# contact: desk@example.org',
    '# On GitHub: pages then link to the forms in .github/ISSUE_TEMPLATE.',
    '# repository: https://github.com/NAME/REPOSITORY',
    ...(canBeDrawn(language) ? [] : toNoCards()),
    '# The version of Dateline that last checked this content.',
    toYaml({ engine }),
  ]
    .map((part) => part.trimEnd())
    .join('\n')
    .concat('\n');
}

function toParties(sides: readonly Side[], language: string): string[] {
  const hint =
    '# `city` names the clock of a side. Without it, the clock has the English name of its time zone: write yours.';
  return [
    ...(isEnglish(language) ? [] : [hint]),
    toYaml({ parties: sides.map((side) => toParty(side, language)) }),
  ];
}

/** For scripts that join their letters, stack them or run from right to left. */
function toNoCards(): string[] {
  const hint =
    '# No social cards: they are not drawn in scripts that join their letters or run from right to left.';
  return [hint, toYaml({ cards: 'false' }).replaceAll('"', '')];
}

function isEnglish(language: string): boolean {
  return /^en\b/.test(language);
}

/** The clock of another city bears its name, which zones have in English. */
function toParty({ id, name, zone, isElsewhere }: Side, language: string): object {
  const city = zone.includes('/') ? zone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
  const isNamed = isElsewhere && city !== undefined && city !== name && isEnglish(language);
  return { id, name, zone, ...(isNamed && { city }) };
}

function toMdx(data: object, body: string): string {
  return `---\n${toYaml(data)}---\n\n${body}\n`;
}

/** Texts that look like something else get quotation marks. */
export function toYaml(data: object): string {
  return stringify(data, { lineWidth: 0, version: '1.2' });
}
