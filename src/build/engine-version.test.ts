import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDesk } from '../../test/support/build.ts';
import { toTestSettings } from '../../test/support/settings.ts';
import { checkPublication } from './check.ts';
import { findOtherVersion, readEngineVersion } from './engine-version.ts';
import { openSession } from './session.ts';

const desk = openDesk('one-story');
afterAll(() => {
  desk.close();
});

test.each([
  [undefined, '0.1', []],
  ['0.1', '0.1', []],
  ['0.9', '0.10', ['warning engine.new']],
  ['0.10', '0.9', ['error engine.old']],
  ['1.0', '0.9', ['error engine.old']],
])('content of %s on %s: %j', (written, atWork, codes) => {
  const found = findOtherVersion(written, atWork);
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(codes);
});

test('the check says so, at the line of publication.yaml', async () => {
  const file = join(desk.contentDir, 'publication.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\nengine: 99.0\n`);
  const problems = await checkPublication(openSession(toTestSettings(desk.contentDir, desk)));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length;
  expect(problems).toMatchObject([
    { code: 'engine.old', field: 'engine', line: lines, severity: 'error' },
  ]);
  expect(problems[0]?.message).toContain(`this is ${readEngineVersion()}`);
});
