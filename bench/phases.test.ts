import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFiles } from './generate.ts';
import { makeReady, runPhase } from './phases.ts';
import type { System } from './system.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page that says whether a build before it has left anything. */
const BUILD = `
  const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
  const found = existsSync('dist') ? 'not the first' : 'the first';
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/item.html', found + ' of the item');
`;

function toSystem(): System {
  const site = join(folder, 'site');
  return {
    ...{ id: 'fake', name: 'Fake', items: 1, statements: 0 },
    ...{ folder, site, out: join(site, 'dist'), env: process.env },
    steps: [{ label: 'generator', name: process.execPath, args: ['-e', BUILD] }],
    prepare: () => writeFiles(site, [['content/item.mdx', 'text']]),
    change: () => Promise.resolve({ page: 'item', text: 'of the item' }),
  };
}

test('a cold build finds what is written by hand alone, and nothing is deleted for it', async () => {
  const system = toSystem();
  const page = join(system.out, 'item.html');
  const ready = await makeReady(system);
  const pages: string[] = [];
  for (const phase of ['cold', 'unchanged', 'cold'] as const) {
    await runPhase(ready, phase, 1);
    pages.push(readFileSync(page, 'utf8'));
  }
  expect(pages).toEqual(['the first of the item', 'not the first of the item', pages[0]]);
  expect(existsSync(join(system.site, 'content/item.mdx'))).toBe(true);
  const [beside = ''] = readdirSync(folder).filter((name) => name.startsWith('before-'));
  expect(readFileSync(join(folder, beside, 'dist/item.html'), 'utf8')).toBe(pages[1]);
});
