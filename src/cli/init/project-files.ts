/** The files of a new publication beside its content: what `starter/` of the engine has, filled in. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Document } from 'yaml';
import { toFontNeeds } from '../../build/card-packages.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import { listAllFiles } from '../../content/disk/list-files.ts';
import { READER_FORMS } from '../../model/reader-forms.ts';
import { toSlug } from '../../search/slug.ts';
import type { Words } from '../../words/words.ts';
import type { Beginning } from './content-files.ts';
import type { EngineSource } from './engine.ts';

/** Texts by path; `dir` is where they will lie. */
export function listProjectFiles(
  beginning: Beginning,
  { spec, needs }: EngineSource,
  dir: string,
): Record<string, string> {
  const folder = join(ENGINE_DIR, 'starter');
  const slug = toPackageName(dir, beginning.name);
  const texts = listAllFiles(folder).map((path) => [
    // A name with a dot in front means something to npm, wherever it stands.
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
    scripts: {
      start: 'dateline dev',
      dev: 'dateline dev',
      check: 'dateline check',
      build: 'dateline build',
      preview: 'dateline preview',
      test: 'dateline smoke',
      new: 'dateline new',
      clip: 'dateline clip',
      desk: 'dateline desk',
      move: 'dateline move',
      links: 'dateline links',
      due: 'dateline due',
      publish: 'dateline publish',
      hosts: 'dateline hosts',
      smoke: 'dateline smoke',
      release: 'dateline release',
      upgrade: 'dateline upgrade',
    },
    dependencies: { ...fonts, ...peers, dateline: spec },
    optionalDependencies: node,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `clip` knows what a reader wrote where by the labels, and pages fill fields in by their ids. */
const NOTE =
  ' A form for readers. Do not change labels and ids: `clip` and the pages depend on them.';

type Field = Readonly<Record<string, unknown>>;

/** Texts by path below the publication. */
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
