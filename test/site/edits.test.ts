/** After each of ten edits a build has the bytes of a build from nothing; test/build/incremental.test.ts walks further. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, readSite, run } from '../support/build.ts';
import { LOCAL, OTHERS, PARTY } from '../support/edits.ts';

const desk = openDesk('april-2025');
const clean = openDesk('april-2025');
afterAll(() => {
  desk.close();
  clean.close();
});

beforeAll(async () => {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
});

test.each([...LOCAL, PARTY, ...OTHERS].slice(0, 10))('$name', async ({ apply }) => {
  apply(desk.contentDir, 'Harbour');
  const edited = await run('build', desk);
  for (const dir of [clean.cacheDir, clean.outDir]) rmSync(dir, { recursive: true, force: true });
  const fromNothing = await run('build', { ...clean, contentDir: desk.contentDir });
  expect([edited.code, fromNothing.code], edited.output).toEqual([0, 0]);
  expect(fromNothing.output).toMatch(/^\d+ pages rendered/m);
  const [after, wanted] = [readSite(desk.outDir), readSite(clean.outDir)];
  expect([...after.keys()]).toEqual([...wanted.keys()]);
  const differing = [...wanted.keys()].filter((path) => wanted.get(path) !== after.get(path));
  expect(differing).toEqual([]);
});
