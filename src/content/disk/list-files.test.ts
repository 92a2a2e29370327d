import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { isNotContent, listContent } from './list-files.ts';

/** What git does with the folders of a branch, in a thread of its own. */
const CHECKOUTS = `
const { mkdirSync, rmdirSync } = require('node:fs');
const { workerData, parentPort } = require('node:worker_threads');
for (let times = 0; times < 3000; times += 1) {
  mkdirSync(workerData + '/2025/03', { recursive: true });
  rmdirSync(workerData + '/2025/03');
  rmdirSync(workerData + '/2025');
}
`;

test('a folder that goes while we look has no files; one that is away is told', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(dir, 'coverage'));
  writeFileSync(join(dir, 'coverage/a.mdx'), '');
  const thread = new Worker(CHECKOUTS, { eval: true, workerData: join(dir, 'coverage') });
  const ended = new Promise((resolve, reject) => thread.on('exit', resolve).on('error', reject));
  while (thread.threadId !== -1) {
    for (let looks = 0; looks < 50; looks += 1)
      expect(listContent(dir)).toEqual(['coverage/a.mdx']);
    await new Promise(setImmediate);
  }
  await ended;
  rmSync(dir, { recursive: true });
  expect(() => listContent(dir)).toThrow('is not there');
});

test.each([
  'README.md',
  'readme',
  'README.zh-Hans.md',
  'LICENSE',
  'LICENSE-CC-BY-4.0.txt',
  'LICENCE.md',
  'CONTRIBUTING.md',
  'CODE_OF_CONDUCT.md',
  'package.json',
  'package-lock.json',
  'released.json',
  'node_modules',
  'node_modules/a/index.mdx',
])('%s belongs to the repository', (inside) => {
  expect(isNotContent(inside)).toBe(true);
});

test.each([
  'publication.yaml',
  'publication.yml',
  'readmes.mdx',
  'notes.md',
  'topics/readme.mdx',
  'topics/README.md',
  'coverage/2025/02/license.mdx',
  'events/node_modules.mdx',
])('%s is content, or a mistake', (inside) => {
  expect(isNotContent(inside)).toBe(false);
});
