/** The check looks for all that links to this site lead to, in a folder of content. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkPublication } from '../src/build/check.ts';
import { openSession } from '../src/build/session.ts';
import { openDesk } from './support/build.ts';
import { toTestSettings } from './support/settings.ts';

const desk = openDesk('one-story');
afterEach(() => {
  desk.close();
});

test('a link that leads to nothing is an error, where no other file is broken', async () => {
  const check = async () => {
    const settings = toTestSettings(desk.contentDir, desk);
    const problems = await checkPublication(openSession(settings));
    return problems.map(({ code, severity, field }) => `${severity} ${code} ${field}`);
  };
  appendFileSync(join(desk.contentDir, 'people/ada-lind.mdx'), '\nSee [all](/topics/page/7).\n');
  expect(await check()).toEqual(['error reference.dangling link']);
  writeFileSync(join(desk.contentDir, 'topics/broken.mdx'), '---\ntitle: Broken\n---\n');
  expect(await check()).toEqual(['error field.missing summary']);
});
