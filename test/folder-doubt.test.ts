/** Advice is given only where a file has no errors: to move it by its dates, to write the words that it lacks. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPublication } from '../src/build/check.ts';
import { openSession } from '../src/build/session.ts';
import { openDesk } from './support/build.ts';
import { toTestSettings } from './support/settings.ts';
import { toItem } from './support/publication.ts';

const desk = openDesk('one-story');
afterAll(() => {
  desk.close();
});

test.each([
  ['2025-11-20', 'doubt.folder'],
  ['2099-11-20', 'date.future'],
])('an item of February that was added on %s gives %s alone', async (added, code) => {
  const text = toItem({
    dates: { added },
    sources: [{ outlet: 'daily-post', url: 'https://post.example/1' }],
    topics: ['harbour'],
    credits: [{ role: 'curator', name: 'Jo' }],
  });
  writeFileSync(join(desk.contentDir, 'coverage/2025/02/moved.mdx'), text);
  const settings = toTestSettings(desk.contentDir, desk);
  const problems = await checkPublication(openSession(settings));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});

test.each([
  ['Siste', 'words.missing'],
  ['"{dag"', 'words.message'],
])('a file of words with the line %s gives %s alone', async (text, code) => {
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^language: .*/m, 'language: nb'));
  rmSync(join(desk.contentDir, 'coverage/2025/02/moved.mdx'), { force: true });
  mkdirSync(join(desk.contentDir, 'words'), { recursive: true });
  writeFileSync(join(desk.contentDir, 'words/nb.yaml'), `frame.nav.latest: ${text}\n`);
  const problems = await checkPublication(openSession(toTestSettings(desk.contentDir, desk)));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
