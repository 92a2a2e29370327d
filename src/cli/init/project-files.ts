/** The files of a new publication beside its content: what `starter/` of the engine has, filled in. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listAllFiles } from '../../content/disk/list-files.ts';
import { toFontNeeds } from '../../build/card-packages.ts';
import { ENGINE_DIR } from '../../build/engine.ts';
import { toSlug } from '../../search/slug.ts';
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
        ? 'A story with sides has them in `parties`.'
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
