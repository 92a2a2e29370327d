/** The rules of the source tree that no compiler knows. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

interface Source {
  /** Within `src`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A folder imports from the lines above its own, and from its own line only as `siblings` says. */
const levels = [
  ['problems', 'kinds', 'time'],
  ['disk', 'prose'],
  ['model'],
  ['citations'],
  ['views', 'outputs', 'search'],
  ['publish'],
  ['site', 'bench'],
  ['components', 'layouts', 'styles'],
  ['pages', 'content.config.ts'],
];
const siblings = [
  'kinds → problems',
  'kinds → time',
  'time → problems',
  'layouts → components',
  'layouts → styles',
  'components → styles',
];
/** Markup prints what a view holds: it knows views by type, how to print a date and a body, no more. */
const markup = levels[7] ?? [];

const astroPlaces = /^(site|pages|components)\/|^content\.config\.ts$/;
const filePlaces = /^(disk|publish|site|bench)\/|\.test\.ts$/;

const importPattern =
  /^(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm;

/** Gives the imports that the tree forbids, as `model/graph.ts → pages/…`. */
function listBreaches({ path, text }: Source): string[] {
  return [...text.matchAll(importPattern)].flatMap(({ groups = {} }) => {
    const name = groups.from ?? groups.lazy ?? '';
    if (name.startsWith('astro:')) return astroPlaces.test(path) ? [] : [`${path} → ${name}`];
    if (/^(node:)?fs\b/.test(name)) return filePlaces.test(path) ? [] : [`${path} → ${name}`];
    if (!name.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), name);
    const isType = groups.type !== undefined;
    const to = folderOf(target);
    return isAllowed(folderOf(path), to, isType) ? [] : [`${path} → ${to}/…`];
  });
}

function isAllowed(from: string, to: string, isType: boolean): boolean {
  if (from === to || to === '..' || siblings.includes(`${from} → ${to}`)) return true;
  if (markup.includes(from)) return ['time', 'prose'].includes(to) || (to === 'views' && isType);
  return levelOf(to) < levelOf(from);
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function levelOf(folder: string): number {
  return levels.findIndex((names) => names.includes(folder));
}

const root = join(import.meta.dirname, '..');

/** Sites of other generators, which `bench` measures beside ours. */
const foreign = 'src/bench/peers/**';

function readSources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root, exclude: [foreign] }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, path), 'utf8'),
  }));
}

function listLongerThan(limit: number, ...patterns: string[]): string[] {
  return readSources(...patterns)
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${limit}`);
}

const sources = readSources('src/**/*.{ts,astro}').map(({ path, text }) => ({
  path: path.slice('src/'.length),
  text,
}));

test('every folder of src has a level', () => {
  const unknown = sources.map(({ path }) => folderOf(path)).filter((name) => levelOf(name) < 0);
  expect([...new Set(unknown)]).toEqual([]);
});

test('folders import only from the levels above', () => {
  expect(sources.flatMap(listBreaches)).toEqual([]);
});

test('files stay short enough to read', () => {
  const sources = ['{src,scripts,test}/**/*.{ts,mjs,astro}'];
  const tests = listLongerThan(350, ...sources);
  // The cases of a test stand under each other; code of that length holds more than one idea.
  const code = listLongerThan(250, ...sources).filter((line) => !line.includes('.test.ts:'));
  expect([...tests, ...code]).toEqual([]);
  expect(listLongerThan(40, 'src/pages/**/*.{ts,astro}', 'scripts/*.ts')).toEqual([]);
});

test.for([
  ['model/graph.ts', "import { a } from '../pages/a.ts';", 'model/graph.ts → pages/…'],
  ['model/graph.ts', "import {\n  a,\n} from '../views/a.ts';", 'model/graph.ts → views/…'],
  ['outputs/a.ts', "export type { A } from '../views/a.ts';", 'outputs/a.ts → views/…'],
  ['time/a.ts', "const a = await import('../disk/a.ts');", 'time/a.ts → disk/…'],
  ['components/A.astro', "import { a } from '../views/a.ts';", 'components/A.astro → views/…'],
  ['views/a.ts', "import { b } from 'astro:content';", 'views/a.ts → astro:content'],
  ['model/a.ts', "import { b } from 'node:fs/promises';", 'model/a.ts → node:fs/promises'],
] as const)('it is a breach: %s %s', ([path, text, breach]) => {
  expect(listBreaches({ path, text })).toEqual([breach]);
});

test.for([
  ['kinds/a.ts', "import { b } from '../time/b.ts';"],
  ['components/A.astro', "import type { A } from '../views/a.ts';"],
  ['pages/a/[id].astro', "import { b } from '../../views/b.ts';"],
  ['site/a.ts', "import { b } from 'astro:content';"],
  ['prose/a.ts', "  import { b } from '../pages/quoted-in-a-text.ts';"],
] as const)('it is no breach: %s %s', ([path, text]) => {
  expect(listBreaches({ path, text })).toEqual([]);
});
