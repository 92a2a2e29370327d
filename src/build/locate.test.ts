import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Finding } from '../rules/rule.ts';
import { readAgain, toProblems } from './locate.ts';

const TEXT = `---\ntitle: A\nentities:\n${'  - somebody\n'.repeat(2000)}---\n`;

function find(inside: string, at: Finding['at']): Finding {
  const entry = { kind: 'coverage', inside } as const;
  return { entry, at, code: 'a', severity: 'error', message: 'is wrong', remedy: 'mend it' };
}

test('a file is read once, however the findings in it lie among others', () => {
  const asked: string[] = [];
  const findings = [
    ['coverage/a.mdx', 3],
    ['coverage/b.mdx', 1],
    ['coverage/a.mdx', 5],
  ] as const;
  const problems = toProblems(
    findings.map(([inside, index]) => find(inside, ['entities', index])),
    'content',
    (inside) => {
      asked.push(inside);
      return Buffer.from(TEXT);
    },
  );
  expect(asked).toEqual(['coverage/a.mdx', 'coverage/b.mdx']);
  expect(problems.map(({ path, line }) => [path, line])).toEqual([
    ['content/coverage/a.mdx', 7],
    ['content/coverage/a.mdx', 9],
    ['content/coverage/b.mdx', 5],
  ]);
});

test('what a link leads to is not read, so the check prints no line of it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'locate-'));
  writeFileSync(join(dir, 'secret'), 'password');
  symlinkSync(join(dir, 'secret'), join(dir, 'linked.yaml'));
  expect(readAgain(dir, 'linked.yaml').toString()).toBe('');
  expect(readAgain(dir, 'secret').toString()).toBe('password');
  rmSync(dir, { recursive: true });
});

test('problems in many files hold none of the files', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const findings = Array.from({ length: 100 }, (_, index) =>
    find(`coverage/${String(index)}.mdx`, ['entities', 1500]),
  );
  collect();
  const before = process.memoryUsage().heapUsed;
  const problems = toProblems(findings, 'content', () => Buffer.from(TEXT));
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(problems.at(-1)?.line).toBe(1504);
  // Each parsed file takes a megabyte.
  expect(held).toBeLessThan(10e6);
});
