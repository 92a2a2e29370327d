/** The files of a new publication except its content: the engine's `starter/`, filled in. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Document, stringify } from 'yaml';
import { canBeDrawn, toFontNeeds } from '../../build/card-packages.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import { listAllFiles } from '../../content/disk/list-files.ts';
import { READER_FORMS } from '../../model/reader-forms.ts';
import { toSlug } from '../../search/slug.ts';
import type { Words } from '../../words/words.ts';
import EN from '../starter/en.json' with { type: 'json' };
import { findStarter } from '../starter/starters.ts';
import type { Answers, SideAnswer } from './answers.ts';
import type { EngineSource } from './engine.ts';

/** Texts by path. `dir` is where the publication will be. */
export function listProjectFiles(
  beginning: Beginning,
  { spec, needs }: EngineSource,
  dir: string,
): Record<string, string> {
  const folder = join(ENGINE_DIR, 'starter');
  const slug = toPackageName(dir, beginning.name);
  const texts = listAllFiles(folder).map((path) => [
    // npm treats some names with a leading dot specially.
    path.replaceAll('\\', '/').replace(/(^|\/)dot-/g, '$1.'),
    fillIn(readFileSync(join(folder, path), 'utf8'), beginning, slug),
  ]);
  const [node = ''] = Object.values(needs.node);
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    ...(node !== '' && { '.node-version': `${node}\n` }),
    'package.json': toManifest(slug, spec, needs, toFontNeeds(beginning.language)),
  };
}

function fillIn(text: string, { name, url, sides, today }: Beginning, slug: string): string {
  const ids = sides.map(({ id }) => id).join(',');
  const values: Readonly<Record<string, string>> = {
    NAME: name,
    URL: url,
    SLUG: slug,
    SIDES: ids,
    TODAY: today,
    SIDES_SENTENCE:
      sides.length === 0
        ? 'If your story has sides, list them in `parties`.'
        : 'The sides of the story are in `parties`.',
  };
  const sided = sides.length > 0 ? text : text.replace('"party: ${2|{{SIDES}}|}", ', '');
  return sided.replace(/\{\{([A-Z_]+)\}\}/g, (whole, key: string) => values[key] ?? whole);
}

function toPackageName(dir: string, name: string): string {
  const slug = [basename(dir), name].map(toSlug).find((one) => typeof one === 'string');
  return typeof slug === 'string' && slug !== 'dateline' ? slug : 'publication';
}

/** The scripts of a publication; after a colon, the engine's command if its name differs. */
const SCRIPTS =
  'start:dev dev check build join portal preview test:smoke new clip desk move links watch due publish hosts smoke release verify upgrade'
    .split(' ')
    .map((name) => name.split(':'));

function toManifest(
  name: string,
  spec: string,
  { peers, node }: EngineSource['needs'],
  fonts: Readonly<Record<string, string>>,
): string {
  const manifest = {
    name,
    private: true,
    type: 'module',
    engines: { node: '>=20' },
    scripts: Object.fromEntries(
      SCRIPTS.map(([name = '', run = name]) => [name, `dateline ${run}`]),
    ),
    dependencies: { ...fonts, ...peers, dateline: spec },
    optionalDependencies: node,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `clip` finds answers by their labels, and pages fill in fields by their ids. */
const NOTE =
  ' A form for readers. Do not change labels and ids: `clip` and the pages depend on them.';

type Field = Readonly<Record<string, unknown>>;

/** Texts by path in the publication. */
export function listReaderForms({ forms, sources }: Words): Record<string, string> {
  const { coverage, error } = forms;
  const access = Object.values(sources.access);
  return {
    [toPath('coverage')]: toForm(coverage, forms.public, [
      toInput('url', coverage.labels.url, { isNeeded: true }),
      toInput('title', coverage.labels.title, { isNeeded: true }),
      toInput('outlet', coverage.labels.outlet),
      toInput('published', coverage.labels.published, { hint: coverage.zone }),
      toInput('author', coverage.labels.author),
      {
        type: 'dropdown',
        id: 'access',
        attributes: { label: coverage.labels.access, options: access },
      },
      toInput('why', coverage.labels.why, { type: 'textarea', hint: coverage.own }),
    ]),
    [toPath('error')]: toForm(error, forms.public, [
      toInput('page', error.labels.page, { isNeeded: true }),
      toInput('says', error.labels.says, { type: 'textarea' }),
      toInput('wrong', error.labels.wrong, { type: 'textarea', isNeeded: true }),
      toInput('url', error.labels.url),
    ]),
  };
}

function toPath(form: keyof typeof READER_FORMS): string {
  return `.github/ISSUE_TEMPLATE/${READER_FORMS[form].file}`;
}

function toForm(
  { name, about }: { readonly name: string; readonly about: string },
  intro: string,
  fields: readonly Field[],
): string {
  const document = new Document({
    name,
    description: about,
    body: [{ type: 'markdown', attributes: { value: intro } }, ...fields],
  });
  document.commentBefore = NOTE;
  return document.toString({ lineWidth: 0, singleQuote: true });
}

interface Input {
  readonly type?: 'input' | 'textarea';
  readonly hint?: string;
  readonly isNeeded?: boolean;
}

function toInput(id: string, label: string, { type = 'input', hint, isNeeded }: Input = {}): Field {
  return {
    type,
    id,
    attributes: { label, ...(hint !== undefined && { description: hint }) },
    ...(isNeeded === true && { validations: { required: true } }),
  };
}

export interface Beginning extends Answers {
  /** The date at the desk, as in `2026-02-12`. */
  readonly today: string;
  /** Major and minor version of the engine. */
  readonly engine: string;
}

/** Texts by path in `content/`. */
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
    ...(sides.length === 0
      ? []
      : [
          ...(isEnglish(language) ? [] : [CITY_HINT]),
          toYaml({ parties: sides.map((side) => toParty(side, language)) }),
        ]),
    '# Pages with your rules. Name each page once you have written it in content/pages and deleted its line `status: draft`.',
    '# policies: { ownership: /about, sourcing: /method, corrections: /corrections-policy }',
    '# Where readers can write to you.',
    '# contact: desk@example.org',
    '# On GitHub: pages then link to the forms in .github/ISSUE_TEMPLATE.',
    '# repository: https://github.com/NAME/REPOSITORY',
    ...(canBeDrawn(language) ? [] : [NO_CARDS, 'cards: false']),
    '# The version of Dateline that last checked this content.',
    toYaml({ engine }),
  ]
    .map((part) => part.trimEnd())
    .join('\n')
    .concat('\n');
}

const CITY_HINT =
  '# `city` names the clock of a side. Without it, the clock has the English name of its time zone: write yours.';
const NO_CARDS =
  '# No social cards: they are not drawn in scripts that join their letters or run from right to left.';

function isEnglish(language: string): boolean {
  return /^en\b/.test(language);
}

/** A clock elsewhere has the name of its city. Zones have English names, so other languages get a hint instead. */
function toParty({ id, name, zone, isElsewhere }: SideAnswer, language: string): object {
  const city = zone.includes('/') ? zone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
  const isNamed = isElsewhere && city !== undefined && city !== name && isEnglish(language);
  return { id, name, zone, ...(isNamed && { city }) };
}

function toMdx(data: object, body: string): string {
  return `---\n${toYaml(data)}---\n\n${body}\n`;
}

/** Quotes texts that YAML would read as another type. */
function toYaml(data: object): string {
  return stringify(data, { lineWidth: 0, version: '1.2' });
}
