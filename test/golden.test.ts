/**
 * Golden publications: every folder under `test/publications` is a test. What the check says of its `content`, and
 * what its pages would show, must equal the files in `expected`; what differs is written to `actual` for a look.
 * After a look, `UPDATE_GOLDENS=1 npm test -- unit` takes the actual for the expected.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAllFiles } from '../src/disk/list-files.ts';
import { printProblem } from '../src/problems/print.ts';
import { checkPublication } from '../src/session/check.ts';
import { openSession } from '../src/session/session.ts';
import * as pages from '../src/subjects/subjects.ts';
import { toContext, type Context } from '../src/subjects/context.ts';
import { toFrontView } from '../src/subjects/front/front.ts';
import { listOutputs } from '../src/outputs/all-outputs.ts';
import { toTestSettings } from './support/settings.ts';

const ROOT = 'test/publications';
const UPDATE = process.env.UPDATE_GOLDENS === '1';

describe.each(readdirSync(ROOT))('%s', async (name) => {
  const made = await make(name);
  rmSync(join(ROOT, name, 'actual'), { recursive: true, force: true });
  test.each([...made.keys()])('%s', (file) => {
    const text = made.get(file) ?? '';
    const path = join(ROOT, name, 'expected', file);
    if (UPDATE) write(path, text);
    const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (expected !== text) write(join(ROOT, name, 'actual', file), text);
    expect(text).toBe(expected);
  });
  test('no file of a page that is gone', () => {
    const expected = join(ROOT, name, 'expected');
    const gone = listAllFiles(expected).filter((file) => !made.has(file));
    if (UPDATE) for (const file of gone) rmSync(join(expected, file));
    else expect(gone).toEqual([]);
  });
});

/** What there is to compare: the problems, and for a publication without errors its views and its feed. */
async function make(name: string): Promise<Map<string, string>> {
  const session = openSession(toTestSettings(join(ROOT, name, 'content')));
  const problems = await checkPublication(session);
  const files = new Map([
    ['problems.txt', problems.map((problem) => `${printProblem(problem)}\n`).join('')],
  ]);
  const { publication } = session.read();
  if (publication === undefined || problems.some(({ severity }) => severity === 'error'))
    return files;
  const context = toContext(publication);
  for (const [url, view] of listViews(context)) files.set(`views${url}.json`, print(view));
  const feed = listOutputs(context, []).find(({ path }) => path === 'feed.json');
  return files.set('feed.json', feed?.body ?? '');
}

/** The frame stands on every page; once is enough to compare it. */
function listViews(context: Context): [string, unknown][] {
  const all = pages
    .listAllPages(context)
    .map(({ url, view }): [string, unknown] => [url, { ...(view() as object), frame: undefined }]);
  return [['/index', toFrontView(context)], ...all];
}

function print(view: unknown): string {
  return `${JSON.stringify(view, null, 2)}\n`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
