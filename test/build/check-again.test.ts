/** A build of what was checked before does not check it again, and tells what that check has told. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDesk, run } from '../support/build.ts';

const desk = openDesk('april-2025');
afterAll(() => {
  desk.close();
});

const toWarnings = (output: string) => output.split('\n').filter((line) => line.includes('doubt.'));

test('warnings are told again, and another day is another check', async () => {
  const first = await run('build', desk);
  const again = await run('build', desk);
  expect(toWarnings(first.output)).not.toEqual([]);
  expect(toWarnings(again.output)).toEqual(toWarnings(first.output));
  expect(again.output).toContain('Nothing has changed');
  // On an earlier day the last items have not happened yet.
  const earlier = await run('build', { ...desk, env: { SOURCE_DATE_EPOCH: '1744000000' } });
  expect(earlier.code).toBe(1);
  expect(earlier.output).toContain('date.future');
  appendFileSync(join(desk.contentDir, 'coverage/2025/04/low-level.mdx'), '\nTODO\n');
  const edited = await run('build', desk);
  expect(edited.output).toContain('doubt.unfinished');
});
