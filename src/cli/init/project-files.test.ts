import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAllFiles } from '../../content/disk/list-files.ts';
import { listProjectFiles } from './project-files.ts';
import { toSides } from './answers.ts';

const ENGINE = {
  spec: 'file:vendor/dateline-0.1.0.tgz',
  vendored: undefined,
  needs: { version: '0.1.0', peers: {}, node: {} },
};

test.for(['none', 'Council,Crews,Line'])(
  'with the sides %s every place of the folder is filled in, and nothing is of the engine’s own',
  (sides) => {
    const files = listProjectFiles(
      {
        name: 'The Fish Record',
        language: 'en',
        zone: 'Europe/Oslo',
        url: 'https://fish.example/',
        sides: toSides(sides, 'Europe/Oslo'),
        today: '2026-02-12',
        engine: '0.1',
      },
      ENGINE,
      '/fish',
    );
    const texts = Object.entries(files).map(([path, text]) => `${path}\n${text}`);
    expect(texts.filter((text) => /\{\{[A-Z_]+\}\}|test\/publications/.test(text))).toEqual([]);
    expect(files['.npmrc']).toContain('ignore-scripts=true');
  },
);

test.for([
  ['en', []],
  ['ar', []],
  ['sr-Latn', []],
  ['ja', ['noto-sans-jp@5.3.1', 'noto-serif-jp@5.3.1']],
  ['zh-Hans', ['noto-sans-sc@5.3.1', 'noto-serif-sc@5.3.1']],
  ['zh-TW', ['noto-sans-tc@5.3.1', 'noto-serif-tc@5.3.1']],
  ['ko', ['noto-sans-kr@5.3.1', 'noto-serif-kr@5.3.1']],
  ['ru', ['noto-sans@5.3.0', 'noto-serif@5.3.0']],
  ['el', ['noto-sans@5.3.0', 'noto-serif@5.3.0']],
] as const)('in %s the letters of cards come with %o', ([language, packages]) => {
  const beginning = {
    ...{ name: 'A', language, zone: 'UTC', url: 'https://a.example/', sides: [] },
    ...{ today: '2026-02-12', engine: '0.1' },
  };
  const manifest = listProjectFiles(beginning, ENGINE, '/a')['package.json'] ?? '';
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  const { dateline, ...fonts } = dependencies;
  expect(dateline).toBe(ENGINE.spec);
  expect(Object.entries(fonts).map((one) => one.join('@'))).toEqual(
    packages.map((name) => `@fontsource-variable/${name}`),
  );
});

test('a publication has every script that the manual names, but where it speaks of a checkout', () => {
  const beginning = {
    ...{ name: 'A', language: 'en', zone: 'UTC', url: 'https://a.example/', sides: [] },
    ...{ today: '2026-02-12', engine: '0.1' },
  };
  const manifest = listProjectFiles(beginning, ENGINE, '/a')['package.json'] ?? '';
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
  const pages = ['docs/editors', 'docs/operators', 'starter'].flatMap((folder) =>
    listAllFiles(folder)
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(folder, path)),
  );
  const missing = pages.flatMap((path) =>
    readFileSync(path, 'utf8')
      .replace(/<!--.*?-->/g, '')
      .split(/^#+ /m)
      .filter((section) => !section.includes('checkout'))
      .flatMap((section) => [...section.matchAll(/npm run (?:--silent )?([a-z-]+)/g)])
      .map(([, script = '']) => script)
      .filter((script) => !Object.hasOwn(scripts, script))
      .map((script) => `${path}: ${script}`),
  );
  expect(missing).toEqual([]);
  expect(scripts).toMatchObject({ hosts: 'dateline hosts', smoke: 'dateline smoke' });
});
