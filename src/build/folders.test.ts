import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DISK } from './publish/disk.ts';
import { dropRecord, readStamps, saveRecord } from './publish/record.ts';
import { ENGINE_DIR as ROOT } from './engine.ts';
import {
  assertInstalled,
  assertReadablePath,
  assertSafeFolders,
  assertSafeReleases,
} from './folders.ts';

const root = mkdtempSync(join(tmpdir(), 'folders-'));
const at = (name: string) => join(root, name);
for (const name of ['content/topics', 'mine', 'empty', 'site'])
  mkdirSync(at(name), { recursive: true });
writeFileSync(at('mine/mine.txt'), 'mine');
const SITE = [
  '_headers',
  '404.html',
  'index.html',
  'search.html',
  'corrections.html',
  'feeds.opml',
];
for (const name of SITE) {
  writeFileSync(at(`site/${name}`), '');
  mkdirSync(at(`without ${name}`));
  for (const other of SITE.filter((one) => one !== name))
    writeFileSync(at(`without ${name}/${other}`), '');
}
mkdirSync(at('web/releases/2026-11-25T163120.123Z'), { recursive: true });
symlinkSync('releases/2026-11-25T163120.123Z', at('web/current'));
symlinkSync(at('content'), at('link'));
const folders = {
  publicationDir: ROOT,
  contentDir: at('content'),
  outDir: at('dist'),
  cacheDir: at('cache'),
};

afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['the content', { outDir: at('content') }],
  ['a link to the content', { outDir: at('link') }],
  ['above the content', { outDir: root }],
  ['inside the content', { outDir: at('content/topics/out') }],
  ['a folder with files of somebody', { outDir: at('mine') }],
  ['the code', { outDir: join(ROOT, 'src') }],
  ['above the code', { outDir: join(ROOT, '..') }],
  ['above the cache', { outDir: at('c'), cacheDir: at('c/cache') }],
  ['a release', { outDir: at('web/releases/2026-11-25T163120.123Z') }],
  ['the link to a release', { outDir: at('web/current') }],
  ['a cache in the content', { cacheDir: at('content') }],
])('refused: %s', (_name, changes) => {
  expect(() => assertSafeFolders({ ...folders, ...changes })).toThrow(/_DIR is /);
});

test('where the packages of a publication are missing, the command says to install them', () => {
  writeFileSync(at('mine/package.json'), '{}');
  expect(() => assertInstalled({ publicationDir: at('mine') })).toThrow(
    /mine .*run `npm ci` there/,
  );
});

test.each([
  ['nothing yet', {}],
  ['an empty folder', { outDir: at('empty') }],
  ['a site of ours', { outDir: at('site') }],
  ['a folder of the checkout', { outDir: join(ROOT, 'dist'), cacheDir: join(ROOT, '.cache') }],
])('fine: %s', (_name, changes) => {
  expect(() => assertSafeFolders({ ...folders, ...changes })).not.toThrow();
});

/** What a build has left, all but the files at `kept` removed since, as `rm -rf dist/*` does. */
function makeRemains(name: string, kept: readonly string[]) {
  const remains = { outDir: at(`${name}/out`), cacheDir: at(`${name}/cache`) };
  const site = [...SITE, '.well-known/security.txt', '.x'];
  for (const path of site) {
    mkdirSync(dirname(join(remains.outDir, path)), { recursive: true });
    writeFileSync(join(remains.outDir, path), path);
  }
  const files = readStamps(DISK, remains.outDir);
  saveRecord(DISK, remains.cacheDir, {
    engine: '',
    check: { problems: [] },
    leaves: {},
    sets: {},
    pages: {},
    outputs: {},
    files,
  });
  for (const path of site.filter((one) => !kept.includes(one))) rmSync(join(remains.outDir, path));
  return { ...folders, ...remains };
}

test.each([
  ['what a shell leaves', ['.well-known/security.txt', '.x']],
  ['less than half of it', ['index.html', '404.html', '.x']],
  ['nothing but folders', []],
])('fine: of a site of ours %s', (name, kept) => {
  expect(() => assertSafeFolders(makeRemains(name, kept))).not.toThrow();
});

test('fine: what a shell leaves of a site, also without a record', () => {
  const remains = makeRemains('no record', ['.well-known/security.txt']);
  dropRecord(DISK, remains.cacheDir);
  expect(() => assertSafeFolders(remains)).not.toThrow();
  writeFileSync(join(remains.outDir, '.well-known/acme'), '');
  expect(() => assertSafeFolders(remains)).toThrow('would be lost: .well-known/acme;');
});

test('refused: among the remains of a site something of somebody, by its name', () => {
  const remains = makeRemains('theirs', ['index.html']);
  writeFileSync(join(remains.outDir, 'notes.txt'), '');
  expect(() => assertSafeFolders(remains)).toThrow('would be lost: notes.txt;');
  // Another file of the same name, such as the page of somebody else to which OUT_DIR leads by mistake.
  writeFileSync(join(remains.outDir, 'index.html'), 'theirs');
  symlinkSync(at('mine'), join(remains.outDir, 'link'));
  mkdirSync(join(remains.outDir, 'old'));
  writeFileSync(join(remains.outDir, 'old/a'), '');
  expect(() => assertSafeFolders(remains)).toThrow(/lost: ([^,]+, ){3}…; move it away/);
});

test.each(SITE)('fine: a site of ours that has lost %s', (name) => {
  expect(() => assertSafeFolders({ ...folders, outDir: at(`without ${name}`) })).not.toThrow();
});

test.each([
  ['the content', at('content')],
  ['the output', at('dist')],
  ['inside the output', at('dist/web')],
  ['the code', ROOT],
  ['a folder of the code', join(ROOT, 'src/build')],
])('no place for releases: %s', (_name, dir) => {
  expect(() => assertSafeReleases(folders, dir)).toThrow('publish to a separate folder');
});

test('releases may not be put where the site is made', () => {
  const inside = { ...folders, outDir: at('web/releases/dist') };
  expect(() => assertSafeReleases(inside, at('web'))).toThrow('would contain its own sources');
  expect(() => assertSafeReleases({ ...folders, outDir: at('web/dist') }, at('web'))).not.toThrow();
});

test.for(['/fish/100%', '/a%20b/fish', '/fish#2', '/what?/fish', '/a\\b'])(
  'where Astro would misread the path, no page is made: %s',
  (publicationDir) => {
    expect(() => {
      assertReadablePath({ publicationDir });
    }).toThrow(/^The publication is in \/.+: Astro takes the “[%#?\\]” in that path/);
  },
);

test.for(['/Zürich/中文', `/it's "a b" & [c]{d}*$`, ROOT])(
  'other signs are read as they are: %s',
  (dir) => {
    expect(() => {
      assertReadablePath({ publicationDir: dir });
    }).not.toThrow();
  },
);
