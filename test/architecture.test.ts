/** The rules of the source tree that no compiler knows. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

interface Source {
  /** Within `src`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * A room imports from the lines above its own, and from its own line only as `neighbours` says. Templates (`.astro`) stand
 * beside the views that they print and are built last: they are a room of their own. So are addresses, which all print.
 */
const levels = [
  ['problems', 'kinds', 'time', 'starter', 'words'],
  ['disk', 'prose', 'addresses', 'cards'],
  ['model'],
  ['citations', 'edit', 'clip', 'links'],
  ['subjects', 'outputs'],
  ['publish'],
  ['session', 'search'],
  ['serve', 'desk'],
  ['astro'],
  ['commands'],
  ['styles'],
  ['templates'],
  ['layouts'],
  ['context.ts', 'collections.ts'],
  ['pages', 'content.config.ts'],
];
const neighbours = [
  'desk → serve',
  'kinds → problems',
  'kinds → time',
  'time → problems',
  'words → kinds',
  'words → problems',
  'words → time',
];
/** A template prints what a view holds: beside that it knows how to print a link, a date, a body and a word found. */
const templateSees = [
  'addresses',
  'time',
  'prose',
  'subjects',
  'layouts',
  'styles',
  'search',
  'astro',
  'kinds',
  'words',
];

const astroPlaces = [
  'astro',
  'templates',
  'pages',
  'layouts',
  'collections.ts',
  'content.config.ts',
];
const filePlaces = /^(disk|publish|session|serve|astro|commands|search\/pagefind)\/|\.test\.ts$/;

const importPattern =
  /^(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm;

/** Gives the imports that the tree forbids, as `model/graph.ts → pages/…`. */
function listBreaches({ path, text }: Source): string[] {
  const from = roomOf(path);
  return [...text.matchAll(importPattern)].flatMap(({ groups = {} }) => {
    const name = groups.from ?? groups.lazy ?? '';
    if (/^astro\b(?!-)/.test(name)) return astroPlaces.includes(from) ? [] : [`${path} → ${name}`];
    if (/^(node:)?fs\b/.test(name)) return filePlaces.test(path) ? [] : [`${path} → ${name}`];
    if (!name.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), name);
    const isTest = path.endsWith('.test.ts');
    const isFine = isAllowed(from, roomOf(target)) && (isTest || !isOtherSubject(path, target));
    return isFine ? [] : [`${path} → ${target.split('/').slice(0, 2).join('/')}`];
  });
}

function isAllowed(from: string, to: string): boolean {
  if (from === to || to === '..' || neighbours.includes(`${from} → ${to}`)) return true;
  if (from === 'templates') return templateSees.includes(to);
  return levelOf(to) < levelOf(from);
}

/** What two subjects need stands in `parts`, or in the model. */
function isOtherSubject(path: string, target: string): boolean {
  const [from, to] = [subjectOf(path), subjectOf(target)];
  return from !== undefined && to !== undefined && to !== 'parts' && from !== to;
}

/** Nothing for files beside the subjects, which belong to all of them. */
function subjectOf(path: string): string | undefined {
  return /^subjects\/([^/]+)\//.exec(path)?.[1];
}

function roomOf(path: string): string {
  const [room = ''] = path.split('/');
  if (path.startsWith('model/addresses/')) return 'addresses';
  return room === 'subjects' && path.endsWith('.astro') ? 'templates' : room;
}

function levelOf(folder: string): number {
  return levels.findIndex((names) => names.includes(folder));
}

const root = join(import.meta.dirname, '..');

/** Sites of other generators, which `bench` measures beside ours, and their packages. */
const foreign = ['scripts/bench/peers/**', 'scripts/bench/node_modules/**'];

function readSources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root, exclude: foreign }).map((path) => ({
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

test('every room of src has a level', () => {
  const unknown = sources.map(({ path }) => roomOf(path)).filter((name) => levelOf(name) < 0);
  expect([...new Set(unknown)]).toEqual([]);
});

test('folders import only from the levels above', () => {
  expect(sources.flatMap(listBreaches)).toEqual([]);
});

test('files stay short enough to read', () => {
  const sources = ['{src,scripts,test}/**/*.{ts,mjs,astro}'];
  // A file is split when it holds two ideas, not when it grows; beyond these lengths it does. A test lists its cases.
  const tests = listLongerThan(450, ...sources).filter((line) => !line.includes('.d.ts:'));
  const code = listLongerThan(350, ...sources).filter((line) => !/\.(?:test|d)\.ts:/.test(line));
  expect([...tests, ...code]).toEqual([]);
  expect(
    listLongerThan(
      40,
      'src/pages/**/*.{ts,astro}',
      'scripts/*.ts',
      'src/commands/{check,build,dev,preview,publish,release,hosts,start,new}.ts',
    ),
  ).toEqual([]);
});

test.for([
  ['model/graph.ts', "import { a } from '../pages/a.ts';", 'pages/a.ts'],
  ['model/graph.ts', "import {\n  a,\n} from '../subjects/a.ts';", 'subjects/a.ts'],
  ['model/addresses/a.ts', "import { b } from '../item.ts';", 'model/item.ts'],
  ['outputs/a.ts', "export type { A } from '../subjects/item/a.ts';", 'subjects/item'],
  ['time/a.ts', "const a = await import('../disk/a.ts');", 'disk/a.ts'],
  ['subjects/item/A.astro', "import { a } from '../../model/a.ts';", 'model/a.ts'],
  ['subjects/item/a.ts', "import A from './A.astro';", 'subjects/item'],
  ['subjects/item/a.ts', "import { b } from '../topic/b.ts';", 'subjects/topic'],
  ['subjects/item/A.astro', "import B from '../topic/B.astro';", 'subjects/topic'],
  ['subjects/parts/a.ts', "import { b } from '../item/b.ts';", 'subjects/item'],
  ['subjects/a.ts', "import { b } from 'astro:content';", 'astro:content'],
  ['publish/a.ts', "import { build } from 'astro';", 'astro'],
  ['commands/a.ts', "import type { Loader } from 'astro/loaders';", 'astro/loaders'],
  ['model/a.ts', "import { b } from 'node:fs/promises';", 'node:fs/promises'],
] as const)('it is a breach: %s %s', ([path, text, target]) => {
  expect(listBreaches({ path, text })).toEqual([`${path} → ${target}`]);
});

test.for([
  ['kinds/a.ts', "import { b } from '../time/b.ts';"],
  ['subjects/item/A.astro', "import type { A } from './a.ts';"],
  ['subjects/item/A.astro', "import { b } from '../../astro/b.ts';"],
  ['subjects/item/A.astro', "import { B_URL } from '../../model/addresses/b.ts';"],
  ['subjects/item/a.ts', "import { b } from '../parts/list/b.ts';"],
  ['subjects/subjects.ts', "import { b } from './item/b.ts';"],
  ['astro/a.ts', "import { b } from 'astro:content';"],
  ['astro/a.ts', "import { SUBJECTS } from '../subjects/subjects.ts';"],
  ['prose/a.ts', "  import { b } from '../pages/quoted-in-a-text.ts';"],
] as const)('it is no breach: %s %s', ([path, text]) => {
  expect(listBreaches({ path, text })).toEqual([]);
});
