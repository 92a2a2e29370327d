/**
 * The promise of the incremental build: after any edit its output is, byte for byte, what a build from nothing makes.
 * Each run takes a random walk of edits over one publication and compares after every step.
 */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openDesk, readSite, run } from '../support/build.ts';

interface Edit {
  readonly name: string;
  readonly apply: (contentDir: string, word: string) => void;
}

function replaceIn(inside: string, pattern: RegExp, toText: (word: string) => string) {
  return (contentDir: string, word: string) => {
    const path = join(contentDir, inside);
    if (existsSync(path))
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(pattern, () => toText(word)),
      );
  };
}

const OPENING = 'coverage/2025/02/opening.mdx';

const EDITS: readonly Edit[] = [
  {
    name: 'title of an item',
    apply: replaceIn(OPENING, /^title: .*$/m, (word) => `title: The quay ${word}`),
  },
  {
    name: 'name of a person',
    apply: replaceIn('people/ada-lind.mdx', /^name: .*$/m, (word) => `name: Ada ${word}`),
  },
  {
    name: 'title of a topic',
    apply: replaceIn('topics/harbour.mdx', /^title: .*$/m, (word) => `title: The ${word}`),
  },
  {
    name: 'entities of an item',
    apply: replaceIn(
      'coverage/2025/05/doubt.mdx',
      /^topics: .*$/m,
      () => 'topics: [harbour]\nentities: [northport]',
    ),
  },
  {
    name: 'name of an outlet',
    apply: replaceIn('outlets/daily-post.yaml', /^name: .*$/m, (word) => `name: Post ${word}`),
  },
  {
    name: 'body of an item',
    apply: (dir, word) => {
      appendFileSync(join(dir, OPENING), `\nMore on ${word}.\n`);
    },
  },
  {
    name: 'tagline',
    apply: replaceIn('publication.yaml', /^tagline: .*$/m, (word) => `tagline: One ${word}`),
  },
  {
    name: 'date of an item',
    apply: replaceIn(OPENING, /happened: .*? }/, () => 'happened: 2025-01-31 }'),
  },
  {
    name: 'one more item',
    apply: (dir, word) => {
      const text = readFileSync(join(dir, 'coverage/2025/05/doubt.mdx'), 'utf8');
      writeFileSync(
        join(dir, `coverage/2025/05/more-${word.toLowerCase()}.mdx`),
        text.replace(/^title: .*$/m, `title: More ${word}`),
      );
    },
  },
  {
    name: 'one item fewer',
    apply: (dir) => {
      rmSync(join(dir, 'coverage/2025/05/back.mdx'), { force: true });
    },
  },
];

const desk = openDesk('one-story');
const clean = openDesk('one-story');
afterAll(() => {
  desk.close();
  clean.close();
});

async function expectSame(what: string): Promise<void> {
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
}

const WALK = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.stringMatching(/^[A-Z][a-z]{3,8}$/)), {
  minLength: 5,
  maxLength: 5,
});

test('after random edits the output equals a build from nothing', async () => {
  await expectSame('before any edit');
  await fc.assert(
    fc.asyncProperty(WALK, async (walk) => {
      for (const [edit, word] of walk) {
        edit.apply(desk.contentDir, word);
        await expectSame(`${edit.name}: ${word}`);
      }
    }),
    { numRuns: 1 },
  );
});

test('after a change of a template or a style sheet too', async () => {
  for (const file of ['src/components/Pieces.astro', 'src/styles/base.css']) {
    const before = readFileSync(file, 'utf8');
    try {
      const mark = file.endsWith('.css')
        ? '\n@layer base { .x-golden { color: red } }\n'
        : '\n<!-- golden -->\n';
      writeFileSync(file, before + mark);
      await expectSame(file);
    } finally {
      writeFileSync(file, before);
    }
  }
  await expectSame('after they were put back');
});
