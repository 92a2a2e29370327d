/** Other versions of Astro and of Pagefind than those that we know from within: theirs is the work then. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as runtime from 'astro/runtime/server/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyCheckout, openDesk, readSite, run } from '../support/build.ts';
import { startDev } from '../support/dev.ts';

const dir = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-versions-')));
/** Built with the packages as they are here. */
const known = openDesk('one-story');
afterAll(() => {
  known.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A checkout with a copy of the package `name`, in which everything else is as here. */
function openCheckout(name: string, place: string): { root: string; copy: string } {
  const root = join(dir, place.replaceAll(' ', '-'));
  mkdirSync(root);
  copyCheckout(root);
  const modules = join(root, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  for (const one of readdirSync('node_modules').filter(
    (other) => other !== name && !other.startsWith('.'),
  ))
    symlinkSync(realpathSync(join('node_modules', one)), join(modules, one), 'junction');
  const copy = join(modules, name);
  cpSync(resolve('node_modules', name), copy, { recursive: true, dereference: true });
  return { root, copy };
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  rmSync(path);
  writeFileSync(path, after);
}

const PATHS = `"./runtime/*": "./dist/runtime/*"`;

/** Moves a path and renames an export that we take from it though Astro does not document them. */
function moveAndRename(astro: string): void {
  const names = Object.keys(runtime).map((name) =>
    name === 'templateEnter' ? 'templateEnter as enterTemplate' : name,
  );
  writeFileSync(
    join(astro, 'dist/renamed.js'),
    `export { ${names.join(', ')} } from './runtime/server/index.js';\n`,
  );
  const others = `"./runtime/server/index.js": "./dist/renamed.js", "./runtime/prerender/static-paths.js": null`;
  edit(join(astro, 'package.json'), (text) => text.replace(PATHS, `${PATHS}, ${others}`));
}

beforeAll(async () => {
  const printed = await run('build', known);
  expect(printed.code, printed.output).toBe(0);
});

test('another version of Astro, with a moved path and a renamed export, renders all pages itself, in build and in dev', async () => {
  const { root, copy } = openCheckout('astro', 'another astro');
  edit(join(copy, 'package.json'), (text) =>
    text.replace(/"version": "[^"]+"/, '"version": "7.99.0"'),
  );
  moveAndRename(copy);
  const desk = { ...openDesk('one-story'), root };
  try {
    const built = await run('build', desk);
    expect(built.code, built.output).toBe(0);
    expect(built.output).toMatch(
      /Astro renders every page, which takes longer: this is Astro 7\.99\.0, and the printer knows \d/,
    );
    expect(listPages(desk.outDir)).toEqual(listPages(known.outDir));
    const dev = await startDev(desk);
    await dev.shows('/topics/harbour', 200, '<h1');
    await dev.close();
  } finally {
    desk.close();
  }
});

test('with another version of Pagefind its own indexer makes the index, the build says so, and search finds', async () => {
  const { root, copy } = openCheckout('pagefind', 'another pagefind');
  edit(join(copy, 'package.json'), (text) =>
    text.replace(/"version": "[^"]+"/, '"version": "1.99.0"'),
  );
  const desk = { ...openDesk('one-story'), root };
  try {
    const { code, output } = await run('smoke', desk);
    expect(output).toContain(
      'Pagefind makes the search index, which takes longer: this is Pagefind 1.99.0',
    );
    expect(output).toMatch(/✓ search finds/);
    expect(code, output).toBe(0);
    const paths = [...readSite(desk.outDir).keys()];
    // Named by Pagefind, as none of ours are.
    expect(paths.filter((path) => /\/en_[0-9a-f]+\.pf_fragment$/.test(path))).not.toEqual([]);
    expect(paths.filter((path) => path.endsWith('pagefind-ui.js'))).toEqual([]);
  } finally {
    desk.close();
  }
});

function listPages(dir: string): string[] {
  return [...readSite(dir).keys()].filter((path) => path.endsWith('.html'));
}
