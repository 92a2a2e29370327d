/** An engine is exchanged whole, or all of the publication stays byte for byte as it was. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toTestSettings } from '../../../test/support/settings.ts';
import { toTarball } from '../../../test/support/tarball.ts';
import { listAllFiles } from '../../content/disk/list-files.ts';
import { upgrade } from './upgrade.ts';

let place = '';
let dir = '';
let said: string[] = [];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'dateline-upgrade-'));
  dir = join(place, 'fish');
  said = [];
  put('fish/package.json', JSON.stringify({ dependencies: { dateline: OLD_SPEC, left: '1.0.0' } }));
  put('fish/package-lock.json', JSON.stringify({ packages: { 'node_modules/dateline': {} } }));
  put('fish/vendor/dateline-0.1.0.tgz', 'old');
  put('fish/.gitignore', 'dist\n.cache\ncontent*.lock\n*.part\n');
  put('fish/node_modules/dateline/old.txt', 'old');
  put('fish/content/publication.yaml', 'name: Fish');
  const manifest = { name: 'dateline', version: '0.2.0', peerDependencies: PEERS };
  const changelog = '## 0.2.0\n\n### Invented for this test\n\n- Do this.\n';
  writeFileSync(
    join(place, 'new.tgz'),
    toTarball({ 'package.json': JSON.stringify(manifest), 'CHANGELOG.md': changelog }),
  );
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const PEERS = { astro: '8.0.0', '@astrojs/mdx': '9.0.0' };
const OLD_SPEC = 'file:vendor/dateline-0.1.0.tgz';

function put(path: string, text: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), text);
}

const readAll = () =>
  Object.fromEntries(
    listAllFiles(dir).map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );

/** An engine of which the check ends with `code`, put where npm would put it. */
const installing = (code: number) => (folder: string) => {
  const path = join(folder, 'node_modules/dateline/bin/dateline.mjs');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `process.exit(process.argv[2] === 'check' ? ${String(code)} : 9);\n`);
  const starter = join(folder, 'node_modules/dateline/starter');
  mkdirSync(starter, { recursive: true });
  writeFileSync(join(starter, 'dot-gitignore'), 'dist/\n.cache/\ncontent*.lock\n*.part\n');
  cpSync(join(folder, 'package.json'), join(folder, 'package-lock.json'));
  return Promise.resolve({ code: 0, log: '' });
};

const run = (install: (folder: string) => Promise<{ code: number; log: string }>, keep = false) =>
  upgrade(toTestSettings(join(dir, 'content'), { publicationDir: dir }), join(place, 'new.tgz'), {
    keep,
    install,
    say: (line) => said.push(line),
  });

test('a newer engine takes the place of the one before, and what has changed is told', async () => {
  expect(await run(installing(0))).toBe(0);
  const files = readAll();
  expect(Object.keys(files).sort()).toEqual([
    '.gitignore',
    'content/publication.yaml',
    'node_modules/dateline/bin/dateline.mjs',
    'node_modules/dateline/starter/dot-gitignore',
    'package-lock.json',
    'package.json',
    'vendor/dateline-0.2.0.tgz',
  ]);
  expect(JSON.parse(files['package.json'] ?? '')).toEqual({
    dependencies: {
      ...PEERS,
      dateline: 'file:vendor/dateline-0.2.0.tgz',
      left: '1.0.0',
    },
  });
  expect(said.join('\n')).toContain('### Invented for this test\n\n- Do this.');
});

test('git ignores what it does in a new publication, but for what was taken out', async () => {
  put('fish/.gitignore', '/dist\r\n# *.part\r\nours');
  expect(await run(installing(0))).toBe(0);
  const added = '/dist\r\n# *.part\r\nours\r\n.cache/\r\ncontent*.lock\r\n';
  expect(readAll()['.gitignore']).toBe(added);
  expect(said.join('\n')).toContain('Added to .gitignore: .cache/, content*.lock. To keep');
  said = [];
  put('fish/package-lock.json', JSON.stringify({ packages: {} }));
  expect(await run(installing(0))).toBe(0);
  expect(readAll()['.gitignore']).toBe(added);
  expect(said.join('\n')).not.toContain('.gitignore');
});

test.for([
  ['npm fails', () => Promise.resolve({ code: 1, log: 'npm error' })],
  ['the content has errors with it', installing(1)],
] as const)('all is as it was where %s', async ([, install]) => {
  const before = readAll();
  expect(await run(install)).toBe(1);
  expect(readAll()).toEqual(before);
});

test('all is as it was where something breaks on the way', async () => {
  const before = readAll();
  await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(readAll()).toEqual(before);
});

test('with --keep errors in the content are the desk’s to mend', async () => {
  expect(await run(installing(1), true)).toBe(0);
  expect(Object.keys(readAll())).toContain('vendor/dateline-0.2.0.tgz');
});

test('a folder that depends on no engine is refused', async () => {
  put('fish/package.json', '{"dependencies":{}}');
  await expect(run(installing(0))).rejects.toThrow(/names no package “dateline”/);
});
