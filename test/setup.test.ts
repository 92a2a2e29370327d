import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hasTools, install, isInstalled, listMissing, withoutTools } from '../scripts/setup.mjs';
import { readAsked, withSync } from './steps.ts';

const locked = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

test('packages are missing if absent or of another version, except those of another platform', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  expect(listMissing(locked, { 'node_modules/a': a })).toEqual([]);
  expect(listMissing(locked, {})).toEqual(['node_modules/a']);
  expect(listMissing(locked, { 'node_modules/a': { ...a, version: '0.9.0' } })).toEqual([
    'node_modules/a',
  ]);
});

test('an optional package of another version is out of date', () => {
  const wanted = { 'node_modules/b': { version: '2.0.0', optional: true } };
  expect(listMissing(wanted, { 'node_modules/b': { version: '1.0.0' } })).toEqual([
    'node_modules/b',
  ]);
});

const tool = { version: '1.0.0', integrity: 'sha512-t', dev: true };
const both = { version: '1.0.0', integrity: 'sha512-c', devOptional: true };

test('what nothing but tests and tools ask for is none of the site’s', () => {
  const wanted = { ...locked, 'node_modules/tool': tool, 'node_modules/both': both };
  expect(listMissing(wanted, {})).toEqual(['node_modules/a', 'node_modules/tool']);
  expect(listMissing(withoutTools(wanted), {})).toEqual(['node_modules/a']);
  expect(Object.keys(withoutTools(wanted))).toContain('node_modules/both');
});

describe('a folder with a lockfile', () => {
  const folders: string[] = [];
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  const site = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };
  const all = { ...site, 'node_modules/tool': tool };

  function open(present?: object): string {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-setup-'));
    folders.push(folder);
    mkdirSync(join(folder, 'node_modules'));
    const write = (name: string, packages: object) => {
      writeFileSync(join(folder, name), JSON.stringify({ packages }));
    };
    write('package-lock.json', { '': {}, ...all });
    if (present !== undefined) write('node_modules/.package-lock.json', present);
    return folder;
  }

  /** An npm that writes down how it was called and what it found, and does no more than `script`. */
  function setNpm(folder: string, script: string): void {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'npm'),
      `#!/bin/sh\necho "$PWD $*" > called\nls -A node_modules > found\n${script}\n`,
    );
    chmodSync(join(bin, 'npm'), 0o755);
    vi.stubEnv('PATH', [bin, process.env.PATH].join(delimiter));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  }

  test.each([
    ['nothing', undefined, false, false],
    ['what the site needs', site, true, false],
    ['all', all, true, true],
    ['an older package', { 'node_modules/a': { version: '0.9.0' } }, false, false],
  ])('that holds %s', (_, present, hasSite, hasAll) => {
    const folder = open(present);
    expect([isInstalled(folder, false), isInstalled(folder, true)]).toEqual([hasSite, hasAll]);
  });

  test('what was installed for tests and tools is known by npm’s own record', () => {
    expect([hasTools(site), hasTools(all)]).toEqual([false, true]);
  });

  test.skipIf(process.platform === 'win32').each([
    [false, '--omit=dev'],
    [true, '--include=dev'],
  ])('is installed there, with packages of tools: %s', async (dev, option) => {
    const folder = open();
    setNpm(folder, 'true');
    await install(folder, dev, 'all');
    expect(readFileSync(join(folder, 'called'), 'utf8')).toMatch(
      new RegExp(`^\\S*${folder} ci .*${option}`),
    );
  });

  test.skipIf(process.platform === 'win32').each([
    ['ENOTEMPTY', 217, 'Another npm'],
    ['ENOSPC', 228, 'The disk is full'],
    ['EACCES', 243, 'could not be written'],
    ['EHOSTUNREACH', 143, 'cannot be reached'],
  ])('says what to do about %s, with whose number npm ends', async (error, code, says) => {
    const folder = open();
    setNpm(folder, `echo npm error code ${error} >&2; exit ${String(code)}`);
    await expect(install(folder, true, 'all')).rejects.toThrow(says);
  });

  test.skipIf(process.platform === 'win32')(
    'counts as not installed from the moment at which npm begins, however it ends',
    async () => {
      const folder = open(all);
      setNpm(folder, 'kill -9 $$');
      await expect(install(folder, true, 'all')).rejects.toThrow('interrupted');
      expect(readFileSync(join(folder, 'found'), 'utf8')).toBe('');
      expect(isInstalled(folder, false)).toBe(false);
    },
  );
});

test('what reads the types of `astro sync` brings it along where it has not run', () => {
  const nowhere = 'test/no-such-folder';
  expect(withSync(['types'], nowhere)).toEqual(['types', 'sync']);
  expect(withSync(['format', 'unit'], nowhere)).toEqual(['format', 'unit']);
  expect(withSync([], nowhere)).toEqual([]);
});

test.each([
  [[], { tools: ['format', 'lint'], projects: ['unit', 'site'], files: [] }],
  [
    ['all'],
    {
      tools: ['format', 'lint'],
      projects: ['unit', 'site', 'slow', 'build', 'browser'],
      files: [],
    },
  ],
  [['format', 'unit'], { tools: ['format'], projects: ['unit'], files: [] }],
  [['format'], { tools: ['format'], projects: [], files: [] }],
  [['unit', 'src/time'], { tools: [], projects: ['unit'], files: ['src/time'] }],
  [
    ['src/content/kinds/fields.test.ts'],
    {
      tools: [],
      projects: ['unit', 'site', 'slow', 'build', 'browser'],
      files: ['src/content/kinds/fields.test.ts'],
    },
  ],
])('npm test -- %j asks for %j', (words, asked) => {
  expect(readAsked(words, ['format', 'lint'])).toEqual({ ...asked, unknown: [] });
});

test('a step, a file and an option that are not there are told', () => {
  const words = ['units', 'src/none.test.ts', '--watch'];
  expect(readAsked(words, ['format']).unknown).toEqual(words);
});
