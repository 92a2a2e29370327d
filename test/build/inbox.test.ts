/** What waits beside the content is no content: the site is the same, byte for byte, with and without it. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepFound, endWaiting, toFoundName } from '../../src/desk/watch/inbox.ts';
import { openDesk, readSite, run } from '../support/build.ts';

const desk = openDesk('one-story');
afterAll(() => {
  desk.close();
});

async function build(): Promise<ReadonlyMap<string, string>> {
  rmSync(desk.cacheDir, { recursive: true, force: true });
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  return readSite(desk.outDir);
}

test('the site is the same with an inbox and saved pages beside the content', async () => {
  const before = await build();
  for (const url of ['https://post.example/feed-1', 'https://post.example/feed-2']) {
    const more = {
      published: '2025-05-20',
      found: '2025-05-20T07:00Z',
      why: 'names it',
      signs: 'a+b',
    };
    keepFound(desk.contentDir, {
      name: toFoundName(url),
      title: 'Found',
      url,
      outlet: 'daily-post',
      ...more,
    });
  }
  endWaiting(
    desk.contentDir,
    [toFoundName('https://post.example/feed-1')],
    'dismissed',
    '2025-05-20',
  );
  const clips = `${desk.contentDir}.clips`;
  mkdirSync(clips);
  writeFileSync(join(clips, `${'ab'.repeat(8)}.page`), '<title>Saved</title>');
  // Nor where the content is a repository of its own.
  for (const name of ['inbox', 'clips'])
    cpSync(`${desk.contentDir}.${name}`, join(desk.contentDir, `.${name}`), { recursive: true });
  const after = await build();
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after].filter(([path, text]) => before.get(path) !== text)).toEqual([]);
});
