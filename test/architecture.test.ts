/** The rules of the source tree that no compiler knows. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { drawRooms } from '../scripts/rooms/draw-rooms.ts';
import { importPattern, levelOf, neighbours, roomOf } from './support/rooms.ts';

interface Source {
  /** Within `src`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A template prints what a view holds: beside that it knows how to print a link, a date, a body and a word found. */
const templateSees = [
  'site/addresses',
  'time',
  'content/prose',
  'site',
  'site/layouts',
  'site/styles',
  'search',
  'astro',
  'content/kinds',
  'words',
];

const astroPlaces = ['astro', 'templates', 'site/layouts', 'collections.ts'];
const filePlaces = /^(content\/disk|build|astro|cli|search\/pagefind)\/|\.test\.ts$/;

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
    return isFine ? [] : [`${path} → ${roomOf(target)}`];
  });
}

function isAllowed(from: string, to: string): boolean {
  if (from === to || to.startsWith('..') || neighbours.includes(`${from} → ${to}`)) return true;
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
  return /^site\/(?!addresses|layouts|styles)([^/]+)\//.exec(path)?.[1];
}

const root = join(import.meta.dirname, '..');

/** Sites of other generators, which `bench` measures beside ours, and their packages. */
const foreign = ['bench/peers/**', 'bench/node_modules/**'];

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

test('the drawing of docs/architecture.md shows these imports: npm run rooms', () => {
  const drawn = readFileSync(join(root, 'docs/pictures/rooms.svg'), 'utf8');
  expect(drawn).toBe(drawRooms(join(root, 'src')));
});

test('every room has a sentence at its door, and at most ten lines', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(rooms.length).toBe(13);
  const long = rooms
    .map(({ name }) => [name, readFileSync(join(root, 'src', name, 'README.md'), 'utf8')] as const)
    .filter(([, text]) => text.trimEnd().split('\n').length > 10);
  expect(long.map(([name]) => name)).toEqual([]);
});

test('every room of src has a level', () => {
  const unknown = sources.map(({ path }) => roomOf(path)).filter((name) => levelOf(name) < 0);
  expect([...new Set(unknown)]).toEqual([]);
});

test('folders import only from the levels above', () => {
  expect(sources.flatMap(listBreaches)).toEqual([]);
});

/** Each exported name with the modules that export it. */
function listExports(sources: readonly Source[], pattern: RegExp): Map<string, string[]> {
  const found = sources
    .filter(({ path }) => /(?<!\.(?:test|fixture|arbitrary|d))\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map(({ groups }) => ({ path, name: groups?.name ?? '' })),
    );
  const byName = Map.groupBy(found, ({ name }) => name);
  return new Map(
    [...byName].map(([name, all]) => [name, [...new Set(all.map(({ path }) => path))]]),
  );
}

const exportPattern =
  /^export (?:async )?(?:function\*?|const|class|interface|type) (?<name>[\w$]+)/gm;
/** Types are left out: the compiler asks for some that only declarations of other modules name. */
const valuePattern = /^export (?:async )?(?:function\*?|const|class) (?<name>[\w$]+)/gm;
/** For publishers' pages and for Astro; and the addresses, which `isOwnAddress` takes all at once. */
const published = [
  'context.ts',
  'collections.ts',
  'astro/integration.ts',
  'site/addresses/pages.ts',
];

test('an exported name is in one module of src, and somebody imports it', () => {
  const named = [...listExports(sources, exportPattern)];
  expect(named.length).toBeGreaterThan(1000);
  expect(named.filter(([, paths]) => paths.length > 1)).toEqual([]);
  const readers = [
    ...sources,
    ...readSources('{scripts,bench,test,bin}/**/*.{ts,mjs}').map(({ path, text }) => ({
      path: `../${path}`,
      text,
    })),
  ];
  const words = readers.map(({ path, text }) => ({ path, words: new Set(text.match(/[\w$]+/g)) }));
  const unread = [...listExports(sources, valuePattern)].filter(
    ([name, [home = '']]) =>
      !published.includes(home) &&
      !words.some(({ path, words }) => path !== home && words.has(name)),
  );
  expect(unread).toEqual([]);
});

test('files stay short enough to read', () => {
  const sources = ['{src,scripts,bench,test}/**/*.{ts,mjs,astro}'];
  // A file is split when it holds two ideas, not when it grows; beyond these lengths it does. A test lists its cases.
  const tests = listLongerThan(450, ...sources).filter((line) => !line.includes('.d.ts:'));
  const code = listLongerThan(350, ...sources).filter((line) => !/\.(?:test|d)\.ts:/.test(line));
  expect([...tests, ...code]).toEqual([]);
  expect(listLongerThan(40, 'scripts/*.ts')).toEqual([]);
});

test.for([
  ['model/graph.ts', "import { a } from '../outputs/a.ts';", 'outputs'],
  ['model/graph.ts', "import {\n  a,\n} from '../site/a.ts';", 'site'],
  ['site/addresses/a.ts', "import { b } from '../../model/item.ts';", 'model'],
  ['site/a.ts', "export type { A } from '../outputs/a.ts';", 'outputs'],
  ['time/a.ts', "const a = await import('../content/disk/a.ts');", 'content/disk'],
  ['site/item/A.astro', "import { a } from '../../model/a.ts';", 'model'],
  ['site/item/a.ts', "import A from './A.astro';", 'templates'],
  ['site/item/a.ts', "import { b } from '../topic/b.ts';", 'site'],
  ['site/item/A.astro', "import B from '../topic/B.astro';", 'templates'],
  ['site/parts/a.ts', "import { b } from '../item/b.ts';", 'site'],
  ['site/a.ts', "import { b } from 'astro:content';", 'astro:content'],
  ['build/publish/a.ts', "import { build } from 'astro';", 'astro'],
  ['cli/a.ts', "import type { Loader } from 'astro/loaders';", 'astro/loaders'],
  ['model/a.ts', "import { b } from 'node:fs/promises';", 'node:fs/promises'],
] as const)('it is a breach: %s %s', ([path, text, target]) => {
  expect(listBreaches({ path, text })).toEqual([`${path} → ${target}`]);
});

test.for([
  ['content/kinds/a.ts', "import { b } from '../../time/b.ts';"],
  ['site/item/A.astro', "import type { A } from './a.ts';"],
  ['site/item/A.astro', "import { b } from '../../astro/b.ts';"],
  ['site/item/A.astro', "import { B_URL } from '../addresses/b.ts';"],
  ['site/item/a.ts', "import { b } from '../parts/list/b.ts';"],
  ['site/subjects.ts', "import { b } from './item/b.ts';"],
  ['astro/a.ts', "import { b } from 'astro:content';"],
  ['astro/a.ts', "import { SUBJECTS } from '../site/subjects.ts';"],
  ['content/prose/a.ts', "  import { b } from '../pages/quoted-in-a-text.ts';"],
] as const)('it is no breach: %s %s', ([path, text]) => {
  expect(listBreaches({ path, text })).toEqual([]);
});
