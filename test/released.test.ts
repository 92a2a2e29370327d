/** The manifest of what was published, on a disk of its own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkPublication } from '../src/build/check.ts';
import { toManifestPath } from '../src/build/released.ts';
import { openSession } from '../src/build/session.ts';
import { openDesk, run } from './support/build.ts';
import { toTestSettings } from './support/settings.ts';

const ITEM = 'coverage/2025/03/update.mdx';
let close: () => void;

afterEach(() => {
  close();
});

function open() {
  const desk = openDesk('corrections');
  ({ close } = desk);
  const path = toManifestPath(desk.contentDir);
  const check = async () => {
    const settings = toTestSettings(desk.contentDir, desk);
    const problems = await checkPublication(openSession(settings));
    return problems.map(({ code, severity }) => `${code} ${severity}`);
  };
  const edit = (inside: string, from: string, to: string) => {
    const file = join(desk.contentDir, inside);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };
  return { desk, path, check, edit };
}

test('a release is compared with what follows', async () => {
  const { desk, check, edit } = open();
  expect(await check()).toEqual([]);
  expect(await run('release', desk)).toMatchObject({ code: 0 });
  expect(await check()).toEqual([]);
  edit(ITEM, 'type: update', 'type: clarification');
  expect(await check()).toEqual(['correction.gone error']);
  expect(await run('release', desk)).toMatchObject({ code: 1 });
});

test.each([
  [
    'of the earlier format',
    { format: 1, released: { 'topics/harbour': ['', '', 1, ''] } },
    'released.old warning',
  ],
  ['of a later one', { format: 99, released: {} }, 'released.broken error'],
  ['that is none', 'no manifest', 'released.broken error'],
])('a manifest %s is told, and a release makes it anew', async (_, manifest, told) => {
  const { desk, path, check } = open();
  writeFileSync(path, JSON.stringify(manifest));
  expect(await check()).toEqual([told]);
  expect(await run('release', desk)).toMatchObject({ code: 0 });
  expect(await check()).toEqual([]);
});

test('what was published and cannot be read is not said to be gone', async () => {
  const { desk, check, edit } = open();
  await run('release', desk);
  edit(ITEM, 'title: ', 'title: [');
  expect(await check()).toEqual([expect.stringMatching(/^yaml\..* error$/)]);
});

test('a content folder that is a repository has its manifest inside, beside what repositories have', async () => {
  const { desk, path, check, edit } = open();
  mkdirSync(join(desk.contentDir, '.git'));
  for (const name of ['README.md', 'LICENSE', 'package.json', '.gitignore'])
    writeFileSync(join(desk.contentDir, name), 'Of the repository.\n');
  expect(await check()).toEqual([]);
  expect(await run('release', desk)).toMatchObject({ code: 0 });
  expect(existsSync(path)).toBe(false);
  expect(existsSync(join(desk.contentDir, 'released.json'))).toBe(true);
  edit(ITEM, 'type: update', 'type: clarification');
  expect(await check()).toEqual(['correction.gone error']);
});
