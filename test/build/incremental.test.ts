/**
 * The promise of the incremental build: after any edit its output is, byte for byte, what a build from nothing makes.
 * Each run takes a random walk of edits over one publication and compares after every step.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { copyCheckout, openDesk, readSite, run, type Desk } from '../support/build.ts';
import { correct, LOCAL, MEETING, OTHERS, PARTY } from '../support/edits.ts';

const desk = openDesk('april-2025');
const clean = openDesk('april-2025');
afterAll(() => {
  desk.close();
  clean.close();
});

/** @returns whether only a part of the pages was rendered */
async function expectSame(what: string): Promise<boolean> {
  const fromNothing = { ...clean, contentDir: desk.contentDir };
  rmSync(clean.cacheDir, { recursive: true, force: true });
  rmSync(clean.outDir, { recursive: true, force: true });
  const runs = [await run('build', desk), await run('build', fromNothing)];
  expect(
    runs.map(({ code, output }) => (code === 0 ? '' : output)),
    what,
  ).toEqual(['', '']);
  const [incremental, cold] = [readSite(desk.outDir), readSite(clean.outDir)];
  expect([...incremental.keys()], what).toEqual([...cold.keys()]);
  const differing = [...cold.keys()].filter((path) => cold.get(path) !== incremental.get(path));
  expect(differing, what).toEqual([]);
  const [some = 0, all = 0] = runs.map(({ output }) => countRendered(output));
  return some < all;
}

/** Warnings of the check may stand before the line. */
function countRendered(output: string): number {
  return Number(/^(\d+) pages? rendered/m.exec(output)?.[1]);
}

/** In any order, with one of the others. */
const WALK = fc.shuffledSubarray([...OTHERS], { minLength: 1, maxLength: 1 }).chain((others) => {
  const edits = [...LOCAL, PARTY, ...others];
  return fc.shuffledSubarray(edits, { minLength: edits.length });
});
const WORDS = fc.infiniteStream(fc.stringMatching(/^[A-Z][a-z]{3,8}$/));

test('after random edits the output equals a build from nothing, and few pages are rendered', async () => {
  // With the first of all, every page links to the list of corrections.
  correct(MEETING, '2025-04-26')(desk.contentDir, 'Nothing');
  await run('build', desk);
  const isPart = new Map<string, boolean>();
  await fc.assert(
    fc.asyncProperty(WALK, WORDS, async (walk, words) => {
      for (const edit of walk) {
        const { value: word } = words.next() as IteratorYieldResult<string>;
        edit.apply(desk.contentDir, word);
        isPart.set(edit.name, await expectSame(`${edit.name}: ${word}`));
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(LOCAL.filter(({ name }) => isPart.get(name) !== true)).toEqual([]);
});

test('after a change of a template and a style sheet too', async () => {
  // A copy of the checkout: nobody who uses this one meanwhile may see that its code is another.
  const root = mkdtempSync(join(tmpdir(), 'checkout-'));
  copyCheckout(root);
  const [changed, fromNothing] = [openDesk('one-story'), openDesk('one-story')];
  const build = async ({ contentDir }: Desk, { outDir, cacheDir }: Desk) => {
    const { code, output } = await run('build', { root, contentDir, outDir, cacheDir });
    expect(code, output).toBe(0);
    return readSite(outDir);
  };
  const before = await build(changed, changed);
  const texts = ['src/site/parts/Pieces.astro', 'src/site/styles/base.css'].map(
    (inside) => [join(root, inside), readFileSync(join(root, inside), 'utf8')] as const,
  );
  for (const [file, text] of texts) {
    const mark = file.endsWith('.css')
      ? '\n@layer base { .x-golden { color: red } }\n'
      : '\n<!-- golden -->\n';
    writeFileSync(file, text + mark);
  }
  const after = await build(changed, changed);
  expect([...after]).toEqual([...(await build(changed, fromNothing))]);
  const decoded = [...after.values()].map((bytes) => Buffer.from(bytes, 'base64').toString());
  for (const mark of ['.x-golden', '<!-- golden -->'])
    expect(
      decoded.some((text) => text.includes(mark)),
      mark,
    ).toBe(true);
  for (const [file, text] of texts) writeFileSync(file, text);
  expect([...(await build(changed, changed))]).toEqual([...before]);
  changed.close();
  fromNothing.close();
  rmSync(root, { recursive: true });
});
